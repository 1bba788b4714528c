import type { Cookie } from './cookie.ts';
import type { CookieFacts } from './cookie-facts.ts';
import type { Finding } from './finding.ts';
import { lifetimeFindings } from './lifetime-findings.ts';
import type { Declaration, Party } from './policy.ts';
import type { MeasuredLifetime, Verdict } from './verdict.ts';

/** All that a cookie's findings rest on. */
export interface CookieCircumstances {
	readonly cookie: Cookie;
	readonly party: Party;
	readonly lifetime: MeasuredLifetime | null;
	readonly verdict: Verdict;
	/** The declaration that the verdict names. */
	readonly declared: Declaration | null;
	/** Every declaration that holds for the cookie, the most specific first. */
	readonly holding: readonly Declaration[];
	/** The declarations of the policy. */
	readonly declarations: readonly Declaration[];
	/** Whether the portal's pages are open over https alone. */
	readonly isSecure: boolean;
	readonly facts: CookieFacts;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** What is to be said against, or about, a cookie. */
export function cookieFindings(circumstances: CookieCircumstances): readonly Finding[] {
	const { cookie, declared, lifetime, verdict, facts, at } = circumstances;
	const known =
		verdict.verdict === 'undeclared' && verdict.reason === 'no-match'
			? facts.elsewhere(cookie.name, cookie.domain)
			: null;
	return [
		...lifetimeFindings(declared?.lifetime ?? null, lifetime, at),
		...(known === null ? [] : [{ code: 'known-elsewhere', certainty: 'inferred', known } as const]),
	];
}

/** What is to be said about a declared name that no cookie answers to. */
export function patternFindings(_pattern: {
	readonly declared: Declaration;
	/** Every declaration of the same name pattern. */
	readonly sameName: readonly Declaration[];
	/** When a cookie that it holds for was last there; null: never while watching. */
	readonly lastSeen: number | null;
	/** Null without a journal. */
	readonly watchingSince: number | null;
}): readonly Finding[] {
	return [];
}

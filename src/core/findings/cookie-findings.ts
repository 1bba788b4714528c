import type { Cookie } from '../cookie/cookie.ts';
import type { CookieFacts } from '../known/cookie-facts.ts';
import { compareSpecificity, type IndexedPattern } from '../names/name-pattern.ts';
import { isPlatformCookie } from '../policy/platform.ts';
import type { Declaration, Party } from '../policy/policy.ts';
import type { Finding } from './finding.ts';
import { byWeight } from './finding-weights.ts';
import { guidelineFindings } from './guideline-findings.ts';
import { lifetimeFindings } from './lifetime-findings.ts';
import { duplicateFindings } from './pattern-findings.ts';
import type { MeasuredLifetime, Verdict } from './verdict.ts';

/** The input of `cookieFindings`. */
export interface CookieFindingsInput {
	readonly cookie: Cookie;
	readonly party: Party;
	readonly lifetime: MeasuredLifetime | null;
	/** Its `declaration` indexes `declarations`. */
	readonly verdict: Verdict;
	/** Declaration of the verdict; null for an undeclared cookie. */
	readonly declared: Declaration | null;
	/** The matching patterns whose declarations hold, most specific first. */
	readonly holding: readonly IndexedPattern[];
	/** The declarations of the policy. */
	readonly declarations: readonly Declaration[];
	/** Whether all open pages of the portal use https. */
	readonly isSecure: boolean;
	readonly facts: CookieFacts;
}

/** Finding for a cookie that is declared, but for the other party. */
function partyFindings({ verdict, declarations }: CookieFindingsInput): readonly Finding[] {
	if (verdict.verdict !== 'undeclared') return [];
	const miss = verdict.nearest.find(({ reason }) => reason === 'other-party');
	const declaredParty = declarations[miss?.declaration ?? -1]?.party ?? null;
	return declaredParty === null ? [] : [{ code: 'party-mismatch', certainty: 'observed', declaredParty }];
}

/** Returns the declarations of the most specific matching patterns (several if tied). */
function mostSpecific({ holding, declarations }: CookieFindingsInput): readonly Declaration[] {
	const [first] = holding;
	return holding
		.filter(({ pattern }) => first !== undefined && compareSpecificity(pattern, first.pattern) === 0)
		.flatMap(({ declaration }) => declarations[declaration] ?? []);
}

/** Findings about a cookie's security attributes. */
function attributeFindings({ cookie, verdict, isSecure, facts }: CookieFindingsInput): readonly Finding[] {
	const { name, secure, httpOnly, sameSite, partition } = cookie;
	const findings: Finding[] = [];
	if (!httpOnly && facts.entry(name)?.role === 'session-id') {
		// Certain for the platform's own session cookie, a guess by name for any other.
		const isPlatforms = verdict.verdict === 'declared' && isPlatformCookie(name);
		findings.push({ code: 'not-http-only', certainty: isPlatforms ? 'observed' : 'inferred' });
	}
	if (!secure && isSecure) findings.push({ code: 'not-secure', certainty: 'observed' });
	if (sameSite === 'no_restriction' && partition === null) {
		findings.push({ code: 'same-site-none', certainty: 'observed' });
	}
	return findings;
}

/** Lists the findings of a cookie, heaviest first. */
export function cookieFindings(input: CookieFindingsInput): readonly Finding[] {
	const { cookie, party, verdict, declared, lifetime, facts } = input;
	const { name, domain, expires } = cookie;
	const elsewhere = facts.elsewhere(name, domain);
	const keepsChoice = facts.entry(name)?.role === 'consent-choice';
	const start = (expires ?? 0) - (lifetime?.seconds ?? 0);
	const findings: Finding[] = [
		...lifetimeFindings(declared?.lifetime ?? null, lifetime, start),
		...guidelineFindings(name, lifetime, declared, { category: elsewhere?.category ?? null, keepsChoice }),
		...partyFindings(input),
		...duplicateFindings(mostSpecific(input)),
		...attributeFindings(input),
	];
	if (declared?.category === 'necessary' && party === 'third') {
		findings.push({ code: 'necessary-but-third-party', certainty: 'observed' });
	}
	if (verdict.verdict !== 'declared' && elsewhere !== null) {
		findings.push({ code: 'known-elsewhere', certainty: 'inferred', known: elsewhere });
	}
	return byWeight(findings);
}

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

/** All that a cookie's findings rest on. */
export interface CookieFindingsInput {
	readonly cookie: Cookie;
	readonly party: Party;
	readonly lifetime: MeasuredLifetime | null;
	/** Counts declarations as `declarations` does. */
	readonly verdict: Verdict;
	/** The declaration that the verdict names. */
	readonly declared: Declaration | null;
	/** Every pattern that holds for the cookie, the most specific first. */
	readonly holding: readonly IndexedPattern[];
	/** The declarations of the policy. */
	readonly declarations: readonly Declaration[];
	/** Whether the portal's pages are open over https alone. */
	readonly isSecure: boolean;
	readonly facts: CookieFacts;
}

/** A cookie that some declaration of its name would have held for, had it been of the other party. */
function partyFindings({ verdict, declarations }: CookieFindingsInput): readonly Finding[] {
	if (verdict.verdict !== 'undeclared') return [];
	const miss = verdict.nearest.find(({ reason }) => reason === 'other-party');
	const declaredParty = declarations[miss?.declaration ?? -1]?.party ?? null;
	return declaredParty === null ? [] : [{ code: 'party-mismatch', certainty: 'observed', declaredParty }];
}

/** Of the patterns that hold, those than which none is more specific: each has the same claim to the cookie. */
function mostSpecific({ holding, declarations }: CookieFindingsInput): readonly Declaration[] {
	const [first] = holding;
	return holding
		.filter(({ pattern }) => first !== undefined && compareSpecificity(pattern, first.pattern) === 0)
		.flatMap(({ declaration }) => declarations[declaration] ?? []);
}

/** What a cookie's attributes say of its protection. */
function attributeFindings({ cookie, declared, isSecure, facts }: CookieFindingsInput): readonly Finding[] {
	const { name, secure, httpOnly, sameSite, partition } = cookie;
	const found: Finding[] = [];
	if (!httpOnly && facts.entry(name)?.role === 'session-id') {
		// That the name is a session's is the platform's own word for its own cookie, a guess for any other.
		const isPlatforms = declared !== null && isPlatformCookie(name);
		found.push({ code: 'not-http-only', certainty: isPlatforms ? 'observed' : 'inferred' });
	}
	if (!secure && isSecure) found.push({ code: 'not-secure', certainty: 'observed' });
	if (sameSite === 'no_restriction' && partition === null) {
		found.push({ code: 'same-site-none', certainty: 'observed' });
	}
	return found;
}

/** What is to be said against, or about, a cookie: the heaviest first. */
export function cookieFindings(circumstances: CookieFindingsInput): readonly Finding[] {
	const { cookie, party, declared, lifetime, facts } = circumstances;
	const { name, domain, expires } = cookie;
	const known = facts.elsewhere(name, domain);
	const keepsChoice = facts.entry(name)?.role === 'consent-choice';
	const start = (expires ?? 0) - (lifetime?.seconds ?? 0);
	const found: Finding[] = [
		...lifetimeFindings(declared?.lifetime ?? null, lifetime, start),
		...guidelineFindings(name, lifetime, declared, { category: known?.category ?? null, keepsChoice }),
		...partyFindings(circumstances),
		...duplicateFindings(mostSpecific(circumstances)),
		...attributeFindings(circumstances),
	];
	if (declared?.category === 'necessary' && party === 'third') {
		found.push({ code: 'necessary-but-third-party', certainty: 'observed' });
	}
	if (declared === null && known !== null) {
		found.push({ code: 'known-elsewhere', certainty: 'inferred', known });
	}
	return byWeight(found);
}

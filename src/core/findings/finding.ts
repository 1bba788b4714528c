import type { ConsentPhase } from '../consent/consent.ts';
import type { KnownElsewhere } from '../known/known-elsewhere.ts';
import type { Category, Party } from '../policy/policy.ts';

/** What can be said against, or about, a cookie or a declaration: a closed list. */
export const FINDING_CODES = [
	'lifetime-over-declared',
	'persistent-declared-session',
	'lifetime-over-guideline',
	'party-mismatch',
	'necessary-but-third-party',
	'declared-twice',
	'never-seen',
	'not-http-only',
	'not-secure',
	'same-site-none',
	'known-elsewhere',
	// Of recorded visits alone: a report of one moment never has them.
	'set-before-consent',
	'set-after-refusal',
	'third-party-undeclared',
	'declared-not-set',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** How sure a finding is (design: certainty is stated). */
export const CERTAINTIES = ['observed', 'inferred', 'unknown'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * What a finding weighs: it contradicts the policy itself; it goes beyond a published guideline; or it is worth
 * knowing and contradicts nothing.
 */
export type Weight = 'contradiction' | 'guideline' | 'advice';

/** The published guidelines on lifetimes (see `guidelines.ts`). */
export const GUIDELINE_IDS = ['audience-measurement', 'consent-choice'] as const;
export type GuidelineId = (typeof GUIDELINE_IDS)[number];

export interface Finding {
	readonly code: FindingCode;
	readonly certainty: Certainty;
	/** Seconds that the policy allows, where the finding is about a declared lifetime. */
	readonly declaredSeconds?: number;
	/** Seconds that a guideline allows, and which one. */
	readonly limitSeconds?: number;
	readonly guideline?: GuidelineId;
	/** The cookie's lifetime in seconds: see `isExact`. */
	readonly actualSeconds?: number;
	/** Whether `actualSeconds` was measured from the moment the cookie was set; "at least" otherwise. */
	readonly isExact?: boolean;
	readonly declaredParty?: Party;
	/** The contradictory categories of a name that is declared more than once. */
	readonly categories?: readonly Category[];
	/** Milliseconds since the epoch: since when something was not seen. */
	readonly since?: number;
	/** What an undeclared cookie is known as elsewhere: a guess by its name. */
	readonly known?: KnownElsewhere;
	/** What a finding of a visit counts the cookie as: by its declaration, or as it is known elsewhere. */
	readonly category?: Category;
	/** When it first happened in the visit, ms since the epoch, and in which phase of it. */
	readonly at?: number;
	readonly phase?: ConsentPhase;
}

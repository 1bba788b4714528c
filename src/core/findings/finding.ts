import type { ConsentPhase } from '../consent/consent.ts';
import type { Accepted } from '../exceptions/exception.ts';
import type { KnownElsewhere } from '../known/known-elsewhere.ts';
import type { Category, Party } from '../policy/policy.ts';

/** Codes of findings about a cookie or a declaration: a closed list. */
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
	// Only in reports of a recording.
	'set-before-consent',
	'set-after-refusal',
	'third-party-undeclared',
	'declared-not-set',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Certainty of a finding (design: certainty is stated). */
export const CERTAINTIES = ['observed', 'inferred', 'unknown'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Weight of a finding: it contradicts the policy, exceeds a published guideline, or is only advice. */
export type Weight = 'contradiction' | 'guideline' | 'advice';

/** The published guidelines on lifetimes (see `guidelines.ts`). */
export const GUIDELINE_IDS = ['audience-measurement', 'consent-choice'] as const;
export type GuidelineId = (typeof GUIDELINE_IDS)[number];

export interface Finding {
	readonly code: FindingCode;
	readonly certainty: Certainty;
	/** The exception that holds for it; absent where none does. */
	readonly accepted?: Accepted;
	/** Declared lifetime in seconds, for findings about it. */
	readonly declaredSeconds?: number;
	/** Limit of a guideline in seconds, and its id. */
	readonly limitSeconds?: number;
	readonly guideline?: GuidelineId;
	/** The cookie's lifetime in seconds: see `isExact`. */
	readonly actualSeconds?: number;
	/** Whether `actualSeconds` was measured from the moment the cookie was set; "at least" otherwise. */
	readonly isExact?: boolean;
	readonly declaredParty?: Party;
	/** The contradictory categories of a name that is declared more than once. */
	readonly categories?: readonly Category[];
	/** Start of the period without a match, ms since the epoch. */
	readonly since?: number;
	/** Probable product of an undeclared cookie, guessed by its name. */
	readonly known?: KnownElsewhere;
	/** Category for a finding of a recording: as declared, or as guessed by name. */
	readonly category?: Category;
	/** First occurrence in the recording, ms since the epoch, and its consent phase. */
	readonly at?: number;
	readonly phase?: ConsentPhase;
}

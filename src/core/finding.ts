/** What can contradict the policy, or a guideline, about a cookie: a closed list. */
export const FINDING_CODES = ['lifetime-over-declared', 'persistent-declared-session'] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** How sure a finding is (design: certainty is stated). */
export type Certainty = 'observed' | 'inferred';

export interface Finding {
	readonly code: FindingCode;
	readonly certainty: Certainty;
	/** Seconds that the policy allows, where the finding is about a lifetime. */
	readonly declaredSeconds?: number;
	/** Seconds that the cookie has still to live (a lower bound of its real lifetime). */
	readonly actualSeconds?: number;
}

import type { Policy } from '../../src/core/policy/policy.ts';
import type { PolicyDiff } from '../../src/core/policy/policy-diff.ts';

/** The changes that saving makes for one portal; `stored` is null for a portal that has no policy yet. */
export interface Comparison {
	readonly site: string;
	readonly stored: Policy | null;
	readonly diff: PolicyDiff | null;
}

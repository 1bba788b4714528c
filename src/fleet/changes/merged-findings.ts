import type { CheckFinding } from '../../core/check/site-findings.ts';
import { groupBy } from '../../core/lib/group-by.ts';
import type { FindingChange } from './compare-findings.ts';
import type { ChangeCause } from './compare-policies.ts';
import { findingGroup } from './cookie-group.ts';

/** A change that is about a name: of a finding, or of a cookie that came or went. */
export interface NamedChange {
	/** The cookie's name or the declared pattern, what was generated as `*`. */
	readonly group: string;
	/** Null for a cookie that came or went. */
	readonly code: CheckFinding['code'] | null;
	readonly cause: ChangeCause | null;
}

/** Changes of one portal with the same name and cause. */
export interface MergedChange extends Pick<NamedChange, 'group' | 'cause'> {
	/** Without duplicates, `undeclared` first; empty for a cookie that came or went. */
	readonly codes: readonly CheckFinding['code'][];
}

export const namedFinding = (finding: CheckFinding, cause: ChangeCause | null): NamedChange => ({
	...{ group: findingGroup(finding), code: finding.code, cause },
});

const undeclaredFirst = (a: string, b: string): number =>
	Number(b === 'undeclared') - Number(a === 'undeclared') || (a < b ? -1 : 1);

/** Joins the changes of one portal that have the same name and cause. */
export function mergedChanges(changes: readonly NamedChange[]): readonly MergedChange[] {
	const groups = groupBy(changes, ({ group, cause }) => JSON.stringify([group, cause]));
	return [...groups.values()].flatMap(([first, ...more]) => {
		if (first === undefined) return [];
		const codes = [first, ...more].flatMap(({ code }) => code ?? []);
		return { group: first.group, cause: first.cause, codes: [...new Set(codes)].sort(undeclaredFirst) };
	});
}

/** Joins the findings of one portal that came or went with the same name and cause. */
export const mergedFindings = (changes: readonly FindingChange[]) =>
	mergedChanges(changes.map(({ finding, cause }) => namedFinding(finding, cause))).map((change) => ({
		...change,
		cause: change.cause ?? 'unclear',
	}));

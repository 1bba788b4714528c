import type { Accepted } from '../../../src/core/exceptions/exception.ts';
import { matchesName, parseNamePattern } from '../../../src/core/names/name-pattern.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import type { Change } from '../../../src/correct/correction.ts';

/** A proposed change, and the exception that makes it unnecessary for now. */
export interface ProposedChange extends Change {
	readonly accepted: Accepted | null;
	/** Whether the policy is not true without it: others are for the person to decide. */
	readonly isNeeded: boolean;
}

/** The exception that holds for all undeclared cookies of some names; null where one of them is not accepted. */
function acceptedFor(names: readonly string[], { rows }: SiteReport): Accepted | null {
	const patterns = names.map(parseNamePattern);
	const undeclared = rows.filter(
		({ verdict, cookie }) =>
			verdict.verdict === 'undeclared' && patterns.some((pattern) => matchesName(pattern, cookie.name)),
	);
	const [first] = undeclared;
	return undeclared.every(({ accepted }) => accepted !== undefined) ? (first?.accepted ?? null) : null;
}

/** Adds the exceptions to changes: rows for cookies that a person has accepted for now are not ticked. */
export function withAccepted(changes: readonly Change[], report: SiteReport): readonly ProposedChange[] {
	return changes.map((change) => {
		const accepted = change.kind === 'add' ? acceptedFor(change.names, report) : null;
		const isNeeded = change.isTicked && accepted === null;
		return { ...change, accepted, isNeeded, isTicked: isNeeded };
	});
}

import { matchesName, parseNamePattern } from '../../../src/core/names/name-pattern.ts';
import type { Declaration, Policy } from '../../../src/core/policy/policy.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import type { Change } from '../../../src/correct/correction.ts';

const sharesName = (a: Change, b: Change) => a.names.some((name) => b.names.includes(name));

/** Whether a name pattern is declared: as it stands, or by a pattern that matches it. */
function isDeclared(name: string, declarations: readonly Declaration[]): boolean {
	return declarations.some(({ names }) =>
		names.some((declared) => declared === name || matchesName(parseNamePattern(declared), name)),
	);
}

/** Whether a cookie of the report has one of some names: it would be proposed again if it were still missing. */
function isSeen(names: readonly string[], { rows }: SiteReport): boolean {
	const patterns = names.map(parseNamePattern);
	return rows.some(({ cookie }) => patterns.some((pattern) => matchesName(pattern, cookie.name)));
}

/**
 * Lists the changes that a policy, as it was published, still lacks. `proposed`: the changes that it needs now, by the
 * same report.
 */
export function missingChanges(
	wanted: readonly Change[],
	published: Pick<Policy, 'declarations'>,
	proposed: readonly Change[],
	report: SiteReport,
): readonly Change[] {
	return wanted.filter((change) => {
		const isProposed = proposed.some((other) => other.kind === change.kind && sharesName(other, change));
		if (change.kind === 'remove')
			return published.declarations.some(({ names }) => names.some((name) => change.names.includes(name)));
		if (change.kind !== 'add') return isProposed;
		if (change.names.every((name) => isDeclared(name, published.declarations))) return false;
		return isProposed || !isSeen(change.names, report);
	});
}

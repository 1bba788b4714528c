import type { Place } from '../document.ts';
import type { IssueReason } from '../issue-reasons.ts';
import { readNames } from '../understand/names.ts';
import type { Collector, Finding } from './collector.ts';

/** Declares what a name cell holds; what of it is no name becomes an issue. */
export function declareNames(
	cell: string,
	found: Omit<Finding, 'names'>,
	place: Place,
	collector: Collector,
): boolean {
	const { names, problems, domain } = readNames(cell);
	for (const { text, reason } of problems) collector.issue(asReason(reason), text, place);
	if (names.length === 0) {
		if (problems.length === 0) collector.issue('row-without-a-cookie-name', cell, place);
		return false;
	}
	if (found.lifetime?.kind === 'unknown')
		collector.issue('lifetime-not-understood', found.lifetime.text, place);
	collector.declare({ ...found, names, domain: found.domain ?? domain ?? null }, place);
	return true;
}

function asReason(reason: string): IssueReason {
	return reason as IssueReason;
}

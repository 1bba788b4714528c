import type { ImportIssue, Policy } from './policy.ts';

/**
 * Reasons of issues about places of the source that were not understood. The other reasons are about what was understood
 * and is ambiguous, differs between languages, or was left out on purpose.
 */
export const OPEN_REASONS: readonly string[] = [
	'name-not-declared',
	'table-not-read',
	'list-not-read',
	'row-without-a-cookie-name',
	'domain-instead-of-name',
	'name-is-only-a-placeholder',
	'row-of-another-shape',
	'run-together-row-not-split',
	'lifetime-not-understood',
	'pattern-not-expressible',
	'foreign-value',
	'source-cut-short',
	'page-cut-short',
	'frame-not-read',
];

/** Whether issues of a reason are about a place that was not understood. An unknown reason is none. */
export function isOpenReason(reason: string): boolean {
	return OPEN_REASONS.includes(reason);
}

/** Whether an issue is about a place that was not understood and that no person has dismissed. */
export function isOpenPlace({ reason, dismissed }: ImportIssue): boolean {
	return dismissed !== true && isOpenReason(reason);
}

/** Lists the places of a policy that were not understood. A policy that has some was not wholly read. */
export function openPlaces({ issues }: Pick<Policy, 'issues'>): readonly ImportIssue[] {
	return issues.filter(isOpenPlace);
}

/** Identifies a place of a source across its versions: the line may move, its words stay. */
const placeKey = ({ reason, text }: ImportIssue): string => `${reason} ${text}`;

/** Returns the issues of a policy read anew, those dismissed in the earlier version among them as dismissed. */
export function withDismissed(
	issues: readonly ImportIssue[],
	earlier: readonly ImportIssue[],
): readonly ImportIssue[] {
	const dismissed = new Set(earlier.filter((issue) => issue.dismissed === true).map(placeKey));
	return issues.map((issue) => (dismissed.has(placeKey(issue)) ? { ...issue, dismissed: true } : issue));
}

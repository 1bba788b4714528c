import type { ImportIssue, Policy } from './policy.ts';

/**
 * Reasons of issues about places of the source that were not understood. The other reasons are about what was understood
 * and is ambiguous, differs between languages, or was left out on purpose.
 */
export const OPEN_REASONS: readonly string[] = [
	'name-not-declared',
	'table-not-read',
	'list-not-read',
	'block-not-read',
	'lifetime-not-declared',
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

/** Whether an issue is about a place that was not understood and that no person has dismissed. An unknown reason is none. */
export function isOpenPlace({ reason, dismissed }: ImportIssue): boolean {
	return dismissed !== true && OPEN_REASONS.includes(reason);
}

/** Lists the places of a policy that were not understood. A policy that has some was not wholly read. */
export function openPlaces({ issues }: Pick<Policy, 'issues'>): readonly ImportIssue[] {
	return issues.filter(isOpenPlace);
}

/** Why a piece of a policy was not understood, or not surely: a closed list, worded in `_locales` as `issue_<reason>`. */
export const ISSUE_REASONS = [
	'row-without-a-cookie-name',
	'not-a-cookie-name',
	'hidden-characters-removed',
	'table-without-cookie-names',
	'row-of-another-shape',
	'run-together-row-not-split',
	'lifetime-not-understood',
	'several-categories',
	'pattern-not-expressible',
	'foreign-value',
	'no-cookie-declared',
] as const;
export type IssueReason = (typeof ISSUE_REASONS)[number];

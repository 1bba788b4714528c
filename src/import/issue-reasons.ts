/** Reasons why a piece of a policy was not understood, or not with certainty: a closed list, worded in `_locales` as `issue_<reason>`. */
export const ISSUE_REASONS = [
	'name-not-declared',
	'table-not-read',
	'list-not-read',
	'row-without-a-cookie-name',
	'invisible-characters',
	'domain-instead-of-name',
	'name-is-only-a-placeholder',
	'row-of-another-shape',
	'run-together-row-not-split',
	'lifetime-not-understood',
	'several-categories',
	'pattern-not-expressible',
	'foreign-value',
	'source-cut-short',
	'page-cut-short',
	'frame-not-read',
	'cookie-values-left-out',
	'said-not-set',
	'declared-in-one-language',
	'languages-disagree',
] as const;
export type IssueReason = (typeof ISSUE_REASONS)[number];

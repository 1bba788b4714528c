/** Kinds of failures of a browser to load a page. */
export const UNREACHABLE_FAILURES = [
	'name',
	'offline',
	'refused',
	'cut',
	'certificate',
	'circle',
	'proxy',
	'timeout',
	'unresponsive',
	'other',
] as const;

/** Kinds of answers that stand in place of a site. */
export const BLOCKED_FAILURES = [
	'password',
	'missing',
	'often',
	'robots',
	'broken',
	'empty',
	'download',
	'other',
] as const;

/** Kinds of failures of a check whose site answered, or that ended early. */
export const UNMET_FAILURES = [
	'moved',
	'session',
	'no-policy',
	'policy',
	'open-places',
	'banner',
	'broken',
	'interrupted',
] as const;

/** Kinds of reasons for which a site has no verdict; `lost`: each attempt ended with its program. */
export const FAILURE_KINDS = [
	...UNREACHABLE_FAILURES.map((kind) => `unreachable-${kind}` as const),
	...BLOCKED_FAILURES.map((kind) => `blocked-${kind}` as const),
	...UNMET_FAILURES.map((kind) => `unmet-${kind}` as const),
	'lost',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Why a site has no verdict, for every language. */
export interface CheckFailure {
	readonly kind: FailureKind;
	/** Address, status, browser's code, name, number or words of an error that it is about; empty for some. Hostile text. */
	readonly place: string;
}

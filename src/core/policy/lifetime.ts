/** Kinds of lifetime that a policy can state. */
export const LIFETIME_KINDS = [
	'session',
	'fixed',
	'up-to',
	'range',
	'persistent',
	'until',
	'unknown',
] as const;
export type LifetimeKind = (typeof LIFETIME_KINDS)[number];

export interface Lifetime {
	/** The policy's own words. */
	readonly text: string;
	readonly kind: LifetimeKind;
	/** 0 for `session`; the upper bound for `up-to` and `range`; null for `persistent`, `until`, `unknown`. */
	readonly seconds: number | null;
	/** Lower bound of a `range`, seconds. */
	readonly minSeconds?: number;
	/** For `until`: ISO 8601 date. */
	readonly date?: string;
}

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

/** Both browsers cap a stored lifetime at 400 days (RFC 6265bis 5.5); seconds. */
export const BROWSER_CAP = 400 * DAY;

/** Seconds by which two lifetimes may differ: the larger of one day and 2 %; under a day, 2 %. */
export function lifetimeTolerance(seconds: number): number {
	const share = Math.abs(seconds) * 0.02;
	return Math.abs(seconds) < DAY ? share : Math.max(DAY, share);
}

/** Whether a lifetime lies within an hour of the browsers' cap of 400 days. Seconds. */
export function isAtBrowserCap(seconds: number): boolean {
	return seconds >= BROWSER_CAP - HOUR;
}

import type { Cookie } from '../cookie/cookie.ts';
import type { Verdict } from '../findings/verdict.ts';

/** Storage id of a portal's journal. Unique, since a store id contains no colon. */
export function portalId(store: string, host: string): string {
	return `${store}:${host}`;
}

/** The history of a portal's cookies: names and times, no values. */
export interface PortalJournal {
	readonly store: string;
	readonly host: string;
	/** When watching began, ms since the epoch. */
	readonly watchingSince: number;
	/** When the person last opened this portal's report, ms; null: never. */
	readonly lastLook: number | null;
	/** The policies that were in force, newest first. */
	readonly policies: readonly PolicyChange[];
	/** By cookie key: cookies that the jar holds or has held. */
	readonly cookies: ReadonlyMap<string, CookieHistory>;
}

/** The start of a period in which a policy was in force. */
export interface PolicyChange {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly kind: string;
	readonly site: string;
	readonly title: string | null;
	readonly fingerprint: string | null;
}

/** Cause of a cookie's last change, as the browser reports it; `unknown` without an event. */
export const HISTORY_CAUSES = [
	'explicit',
	'overwrite',
	'expired',
	'expired_overwrite',
	'evicted',
	'unknown',
] as const;
export type HistoryCause = (typeof HISTORY_CAUSES)[number];

/** The history of one cookie (see `cookieKey`). Times in ms since the epoch. */
export interface CookieHistory {
	readonly key: string;
	readonly name: string;
	readonly domain: string;
	readonly firstSeen: number;
	/** Last time at which the jar was known to hold it. */
	readonly lastSeen: number;
	/** When it disappeared; null while the jar holds it. */
	readonly goneAt: number | null;
	/** Number of settings seen: a lower bound, since events can be lost. */
	readonly timesSet: number;
	readonly lastCause: HistoryCause;
	/** The last setting seen, and the expiry then (seconds since the epoch, null for a session cookie). */
	readonly lastSet: { readonly at: number; readonly expires: number | null } | null;
	/** Last known expiry, seconds since the epoch; null for a session cookie. */
	readonly expires: number | null;
	/** Longest lifetime seen, seconds; null if only session lifetimes were. */
	readonly longestLifetime: number | null;
	/** Newest first. */
	readonly verdicts: readonly { readonly at: number; readonly verdict: Verdict['verdict'] }[];
}

/** A cookie change event from the browser, as the watcher passes it on. Never stored. */
export interface CookieEvent {
	readonly cookie: Cookie;
	readonly removed: boolean;
	readonly cause: HistoryCause;
	/** Time of the event, ms. */
	readonly at: number;
}

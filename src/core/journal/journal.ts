import type { Cookie } from '../cookie/cookie.ts';

/** Under which a portal's journal is kept. A store id holds no colon, so that no two portals share one. */
export function portalId(store: string, host: string): string {
	return `${store}:${host}`;
}

/** What was observed of one portal's cookies over time. Names and moments; never a value. */
export interface PortalJournal {
	readonly store: string;
	readonly host: string;
	/** When watching began, ms since the epoch. */
	readonly watchingSince: number;
	/** When the person last looked at this portal, ms; null: never. */
	readonly lastLook: number | null;
	/** The policies that were in force, newest first. */
	readonly policies: readonly PolicyChange[];
	/** By cookie key: what is in the jar, and what was. */
	readonly cookies: ReadonlyMap<string, CookieHistory>;
}

/** From when on a policy was in force. */
export interface PolicyChange {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly kind: string;
	readonly site: string;
	readonly title: string | null;
	readonly fingerprint: string | null;
}

/** How a cookie's stay ended, or began, the last time; `unknown` where no event told. */
export const HISTORY_CAUSES = [
	'explicit',
	'overwrite',
	'expired',
	'expired_overwrite',
	'evicted',
	'unknown',
] as const;
export type HistoryCause = (typeof HISTORY_CAUSES)[number];

/** What was observed of one cookie (see `cookieKey`). Moments in ms since the epoch. */
export interface CookieHistory {
	readonly key: string;
	readonly name: string;
	readonly domain: string;
	readonly firstSeen: number;
	/** The last moment at which it was known to be there. */
	readonly lastSeen: number;
	/** When it was gone; null while it is in the jar. */
	readonly goneAt: number | null;
	/** How often it was seen being set: a lower bound, since not every event arrives. */
	readonly timesSet: number;
	readonly lastCause: HistoryCause;
	/** The last time that it was seen being set, and the expiry (seconds since the epoch, null for a session cookie) it got then. */
	readonly lastSet: { readonly at: number; readonly expires: number | null } | null;
	/** The expiry that it was last known to have, seconds since the epoch; null for a session cookie. */
	readonly expires: number | null;
	/** Longest lifetime seen, seconds; null where only session lifetimes were. */
	readonly longestLifetime: number | null;
	/** Newest first. */
	readonly verdicts: readonly { readonly at: number; readonly verdict: 'declared' | 'undeclared' }[];
}

/** Something that the browser told of one cookie, as the watcher hands it on; never stored as it is. */
export interface CookieEvent {
	readonly cookie: Cookie;
	readonly removed: boolean;
	readonly cause: HistoryCause;
	/** When it was told, ms. */
	readonly at: number;
}

import type { CookieHistory } from './journal.ts';

/** Cookies in a portal's journal; more only if the jar holds more at once. */
export const MAX_JOURNAL_COOKIES = 1000;
/** Cookies in the journals of all portals together. */
export const MAX_JOURNAL_RECORDS = 20_000;
/** Policy changes in a portal's journal. */
export const MAX_POLICIES = 20;
/** Verdict changes in a cookie's history. */
export const MAX_VERDICTS = 10;

/**
 * Drops the least recently seen *gone* cookies above the limit. Never drops a present cookie, so that journal and jar
 * agree; the browser limits the jar itself.
 */
export function limitJournal(
	cookies: ReadonlyMap<string, CookieHistory>,
	limit = MAX_JOURNAL_COOKIES,
): { kept: ReadonlyMap<string, CookieHistory>; dropped: ReadonlySet<string> } {
	if (cookies.size <= limit) return { kept: cookies, dropped: new Set() };
	const gone = [...cookies.values()].filter(({ goneAt }) => goneAt !== null);
	gone.sort((a, b) => a.lastSeen - b.lastSeen);
	const dropped = new Set(gone.slice(0, cookies.size - limit).map(({ key }) => key));
	return { kept: new Map([...cookies].filter(([key]) => !dropped.has(key))), dropped };
}

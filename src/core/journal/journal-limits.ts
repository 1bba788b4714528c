import type { CookieHistory } from './journal.ts';

/** How many cookies a portal's journal holds, unless more than that are in the jar at once. */
export const MAX_JOURNAL_COOKIES = 1000;
/** How many cookies the journals of all portals hold together. */
export const MAX_JOURNAL_RECORDS = 20_000;
/** How many changes of policy a portal's journal holds. */
export const MAX_POLICIES = 20;
/** How many changes of verdict a cookie's history holds. */
export const MAX_VERDICTS = 10;

/**
 * A portal's entries without those that are too many: of the cookies that are gone, the ones that were seen least
 * recently. What is in the jar always stays, so that journal and jar agree; the jar has a bound of its own.
 */
export function limitJournal(
	cookies: ReadonlyMap<string, CookieHistory>,
	most = MAX_JOURNAL_COOKIES,
): { kept: ReadonlyMap<string, CookieHistory>; dropped: ReadonlySet<string> } {
	if (cookies.size <= most) return { kept: cookies, dropped: new Set() };
	const gone = [...cookies.values()].filter(({ goneAt }) => goneAt !== null);
	gone.sort((a, b) => a.lastSeen - b.lastSeen);
	const dropped = new Set(gone.slice(0, cookies.size - most).map(({ key }) => key));
	return { kept: new Map([...cookies].filter(([key]) => !dropped.has(key))), dropped };
}

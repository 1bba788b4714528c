import type { Cookie } from '../core/cookie/cookie.ts';

/** A cookie that was set aside. */
export interface SetAsideCookie {
	readonly cookie: Cookie;
	/** The browser's own record of it, value included, which only the adapter reads; in session storage alone, until it is restored. */
	readonly sealed: unknown;
}

/** Reads and removes cookies with all that it takes to restore them. */
export interface CookieVault {
	/** The cookies of a store whose domain is `domain` or below it, in the jar's order, as far as permissions let us see. */
	read(store: string, domain: string): Promise<readonly SetAsideCookie[]>;
	/** Removes a cookie from the jar; one that is absent is no error. `isSecure`: the portal is open over https. */
	remove(cookie: SetAsideCookie, isSecure: boolean): Promise<void>;
	/** Puts a cookie into the jar as it was; rejects where the browser refuses it. */
	put(cookie: SetAsideCookie, isSecure: boolean): Promise<void>;
}

/** The entries of one of a page's storages. */
export interface SetAsideEntries {
	readonly count: number;
	/** Opaque, in session storage alone, until they are restored. */
	readonly sealed: unknown;
}
export type EntriesArea = 'localStorage' | 'sessionStorage';

/** Reads and clears page storage with all that it takes to restore it. */
export interface PageVault {
	/** Null where we may not look into the tab, or it does not answer; `too-large` where both hold more than `max` characters in all. */
	read(
		tabId: number,
		max: number,
	): Promise<Readonly<Record<EntriesArea, SetAsideEntries>> | 'too-large' | null>;
	/** Empties both storages of a tab whose page is of the origin; false where it is not, or does not answer. */
	clear(tabId: number, origin: string): Promise<boolean>;
	/** Replaces the content of one storage, in a tab whose page is of the origin; false where it is not, or does not answer. */
	put(tabId: number, origin: string, area: EntriesArea, entries: SetAsideEntries): Promise<boolean>;
}

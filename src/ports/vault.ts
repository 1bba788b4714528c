import type { Cookie } from '../core/cookie/cookie.ts';

/** A cookie that was set aside. */
export interface SetAsideCookie {
	readonly cookie: Cookie;
	/** The browser's own record of it, value included, which only the adapter reads; in session storage alone, until it is restored. */
	readonly sealed: unknown;
}

/** The portal that cookies are removed from and put back for. */
export interface CookieSource {
	readonly host: string;
	/** Whether it is open over https. */
	readonly isSecure: boolean;
}

/** Reads and removes cookies with all that it takes to restore them. */
export interface CookieVault {
	/** The cookies of a store whose domain is `domain` or below it, in the jar's order, as far as permissions let us see. */
	read(store: string, domain: string): Promise<readonly SetAsideCookie[]>;
	/**
	 * Removes a cookie that the portal receives; one that is absent is no error. May remove others of its name, store and
	 * partition that the portal receives at this path, with it (Chromium) or instead of it (Firefox).
	 */
	remove(cookie: SetAsideCookie, from: CookieSource): Promise<void>;
	/** Puts a cookie into the jar as it was; rejects where the browser refuses it. */
	put(cookie: SetAsideCookie, from: CookieSource): Promise<void>;
	/** Whether two are the same cookie with the same attributes and value. */
	equals(a: SetAsideCookie, b: SetAsideCookie): boolean;
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

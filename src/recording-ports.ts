import type { ConsentReading } from './core/consent/consent.ts';
import type { Cookie } from './core/cookie/cookie.ts';
import type { Tab } from './ports.ts';

/** Private windows, where the person allows the extension in them. */
export interface PrivateWindows {
	isAllowed(): Promise<boolean>;
	/** Opens one, on an empty page, and gives its tab. */
	open(): Promise<Tab>;
}

/** Loads pages into tabs; neither waits until the page is there. */
export interface TabControl {
	reload(tabId: number): Promise<void>;
	go(tabId: number, url: string): Promise<void>;
}

/** The mark on the toolbar icon of the tab that is recorded. */
export interface RecordingSign {
	/** A navigation wipes it; a tab that is gone is no error. */
	show(tabId: number, isOn: boolean): Promise<void>;
}

/** What consent managers' cookies keep of choices, read without keeping anything else of them. */
export interface Consents {
	/** Of the cookies of a store that a page of a host gets: its own and those of its parent domains, unpartitioned. */
	read(store: string, host: string): Promise<readonly ConsentReading[]>;
}

/** Restarts the extension with an update that waits. */
export interface UpdateGate {
	/** Whether a page of ours is open: it may hold what is not saved yet. */
	isPageOpen(): Promise<boolean>;
	restart(): void;
}

/** A cookie that was set aside. */
export interface SetAsideCookie {
	readonly cookie: Cookie;
	/** What the adapter needs to bring it back, its value among it: opaque, in session storage alone, until it is back. */
	readonly sealed: unknown;
}

/** Takes cookies with what it takes to bring them back. */
export interface CookieVault {
	/** The cookies of a store whose domain is `domain` or below it, in the jar's order, as far as permissions let us see. */
	read(store: string, domain: string): Promise<readonly SetAsideCookie[]>;
	/** Takes one out of the jar; one that is not there is no error. `isSecure`: the portal is open over https. */
	remove(cookie: SetAsideCookie, isSecure: boolean): Promise<void>;
	/** Puts one into the jar as it was; rejects where the browser refuses it. */
	put(cookie: SetAsideCookie, isSecure: boolean): Promise<void>;
}

/** The entries of one of a page's storages. */
export interface SetAsideEntries {
	readonly count: number;
	/** Opaque, in session storage alone, until they are back. */
	readonly sealed: unknown;
}
export type EntriesArea = 'localStorage' | 'sessionStorage';

/** Takes the entries of page storage with what it takes to bring them back. */
export interface PageVault {
	/** Null where we may not look into the tab, or it does not answer; `too-large` where they hold more than `most` characters in all. */
	read(
		tabId: number,
		most: number,
	): Promise<Readonly<Record<EntriesArea, SetAsideEntries>> | 'too-large' | null>;
	/** Empties both storages of a tab whose page is of the origin; false where it is not, or does not answer. */
	clear(tabId: number, origin: string): Promise<boolean>;
	/** Replaces what one storage holds, in a tab whose page is of the origin; false where it is not, or does not answer. */
	put(tabId: number, origin: string, area: EntriesArea, entries: SetAsideEntries): Promise<boolean>;
}

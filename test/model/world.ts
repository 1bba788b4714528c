import type { JournalExport } from '../../src/messaging/intents/journal.ts';

/** A cookie in the notation of worlds and reference. */
export interface ModelCookie {
	readonly isPrivate: boolean;
	/** The top-level site of its partition; null when unpartitioned. */
	readonly partition: string | null;
	readonly domain: string;
	readonly hostOnly: boolean;
	readonly path: string;
	readonly name: string;
	/** Seconds until it expires; null for a session cookie. */
	readonly life: number | null;
}

/** What the popup shows for a tab. */
export interface PopupView {
	readonly state: string;
	readonly policy: string;
	/** `name|domain|hostOnly|path|partition|verdict`, in alphabetical order. */
	readonly rows: readonly string[];
	readonly unseen: readonly string[];
	readonly notLookedAt: readonly string[];
}

/** The stored report of an open portal, read without waking the worker. */
export interface StoredView {
	/** In the form of `PopupView.rows`. */
	readonly rows: readonly string[];
	readonly unseen: readonly string[];
}

/** A fake or real browser with the extension in it, on which steps act. */
export interface World {
	readonly hidesParentDomains: boolean;
	/** How long stored reports and badges may take to be right, in ms. */
	readonly timeoutMs: number;
	/** How much later than a report the journal may begin, in ms; covers clocks that differ. */
	readonly toleranceMs: number;
	/** Ms since the epoch. */
	now(): number;
	pass(ms: number): Promise<void>;
	/** Sets a cookie as a page or server does; returns when it expires, in ms since the epoch, or null. */
	set(cookie: ModelCookie): Promise<number | null>;
	remove(cookie: ModelCookie): Promise<void>;
	/** Sets host-only cookies of these names. */
	fill(host: string, names: readonly string[]): Promise<void>;
	/** The ids (`cookieId`) of the ordinary, unpartitioned cookies, read from the browser itself. */
	jar(): Promise<ReadonlySet<string>>;
	/** Returns the browser's id of the new tab. */
	open(url: string, isPrivate: boolean): Promise<number>;
	navigate(tab: number, url: string): Promise<void>;
	pushState(tab: number): Promise<void>;
	duplicate(tab: number): Promise<number>;
	/** Returns the tab's id, which may be a new one. */
	discard(tab: number): Promise<number>;
	close(tab: number): Promise<void>;
	grant(origins: readonly string[]): Promise<void>;
	withdraw(origins: readonly string[]): Promise<void>;
	/** Sends an intent as our pages do; returns the reply's value. */
	send(intent: string, args: unknown): Promise<unknown>;
	stop(steps: number, late: boolean): Promise<void>;
	/** Opens the popup over a tab and reads it. */
	readPopup(tab: number, host: string): Promise<PopupView>;
	badge(tab: number): Promise<string>;
	/** The stored reports by `private|host` or `ordinary|host`. */
	stored(): Promise<ReadonlyMap<string, StoredView>>;
	journal(isPrivate: boolean, host: string): Promise<JournalExport | null>;
	/** Resets the browser for the next sequence. */
	end(): Promise<void>;
}

/** Returns the identity of a cookie. */
export function cookieId(c: Omit<ModelCookie, 'life'>): string {
	return [c.isPrivate ? 'private' : 'ordinary', c.partition ?? '', c.domain, c.hostOnly, c.path, c.name].join(
		'|',
	);
}

import type { JournalExport } from '../../src/messaging/intents/journal.ts';

/** A cookie as both worlds and the reference name it. */
export interface ModelCookie {
	readonly isPrivate: boolean;
	/** Top-level site of its partition, or null. */
	readonly partition: string | null;
	readonly domain: string;
	readonly hostOnly: boolean;
	readonly path: string;
	readonly name: string;
	/** Seconds to live from now; null for a session cookie. */
	readonly life: number | null;
}

/** What the popup shows of a tab. */
export interface PopupView {
	readonly state: string;
	readonly policy: string;
	/** `name|domain|hostOnly|path|partition|verdict`, in alphabetical order. */
	readonly rows: readonly string[];
	readonly unseen: readonly string[];
	readonly notLookedAt: readonly string[];
}

/** What stands stored for an open portal, read without waking the worker. */
export interface StoredView {
	/** As in `Seen`. */
	readonly rows: readonly string[];
	readonly unseen: readonly string[];
}

/** A browser with the extension in it, fake or real: what steps act on, and what is seen of it. */
export interface World {
	readonly hidesParentDomains: boolean;
	/** How long stored reports and badges may take to become true, ms. */
	readonly timeoutMs: number;
	/** How much later than a report the journal may begin, and how far clocks are apart, ms. */
	readonly toleranceMs: number;
	/** Ms since the epoch. */
	now(): number;
	pass(ms: number): Promise<void>;
	/** As a page or server sets it; gives when it expires (ms), null for a session cookie. */
	set(cookie: ModelCookie): Promise<number | null>;
	remove(cookie: ModelCookie): Promise<void>;
	/** Sets many at once, of the host's own, by these names. */
	fill(host: string, names: readonly string[]): Promise<void>;
	/** The jar itself, whatever the product says: its ordinary, unpartitioned cookies (see `cookieId`). */
	jar(): Promise<ReadonlySet<string>>;
	/** Gives the browser's id of the tab. */
	open(url: string, isPrivate: boolean): Promise<number>;
	navigate(tab: number, url: string): Promise<void>;
	pushState(tab: number): Promise<void>;
	duplicate(tab: number): Promise<number>;
	/** Gives the tab's id from then on. */
	discard(tab: number): Promise<number>;
	close(tab: number): Promise<void>;
	grant(origins: readonly string[]): Promise<void>;
	withdraw(origins: readonly string[]): Promise<void>;
	/** Sends an intent as our own pages do; gives the reply's value. */
	send(intent: string, args: unknown): Promise<unknown>;
	stop(steps: number, late: boolean): Promise<void>;
	/** What the popup shows of a tab. */
	readPopup(tab: number, host: string): Promise<PopupView>;
	badge(tab: number): Promise<string>;
	/** Stored reports by `private|host` and `ordinary|host`. */
	stored(): Promise<ReadonlyMap<string, StoredView>>;
	journal(isPrivate: boolean, host: string): Promise<JournalExport | null>;
	/** Leaves nothing behind for the next. */
	end(): Promise<void>;
}

/** What tells one cookie from another. */
export function cookieId(c: Omit<ModelCookie, 'life'>): string {
	return [c.isPrivate ? 'private' : 'ordinary', c.partition ?? '', c.domain, c.hostOnly, c.path, c.name].join(
		'|',
	);
}

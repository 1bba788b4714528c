import type { ConsentChoice, ConsentReading, ConsentTool } from './core/consent/consent.ts';
import type { Cookie } from './core/cookie/cookie.ts';
import type { CookieOffer } from './core/cookie/set-cookie.ts';
import type { StoredNames } from './core/report/report-input.ts';

/** What ended or began a cookie's stay in the jar, as the browser words it. */
export type CookieChangeCause = 'evicted' | 'expired' | 'explicit' | 'expired_overwrite' | 'overwrite';

export interface CookieChange {
	readonly cookie: Cookie;
	readonly removed: boolean;
	readonly cause: CookieChangeCause;
	/** What it keeps of a choice, for a consent manager's cookie that was set: read at the adapter, nothing else of it is kept. */
	readonly consent?: ConsentReading;
}

/** Stops what was started. */
export type Unsubscribe = () => void;

export interface CookieJar {
	/**
	 * True where the browser shows a domain cookie only to who holds the cookie's own domain (Chromium); false
	 * where the host's permission is enough (Firefox).
	 */
	readonly hidesParentDomains: boolean;
	/** All cookies of a store whose domain is `domain` or below it, partitioned ones included, as far as permissions let us see; no expired ones. */
	readDomain(store: string, domain: string): Promise<readonly Cookie[]>;
	/**
	 * The top-level site of a tab's page as the browser sees it (`example.org`); null where it does not tell (no
	 * permission, or Firefox, which has no `cookies.getPartitionKey`).
	 */
	topLevelSite(tabId: number): Promise<string | null>;
	/** All cookies of a store that are partitioned under a top-level site, as far as permissions let us see; no expired ones. */
	readPartition(store: string, topLevelSite: string): Promise<readonly Cookie[]>;
	/** All cookies of a store that first-party isolation keeps for a site (Firefox); none elsewhere. */
	readIsolated(store: string, site: string): Promise<readonly Cookie[]>;
}

/** Typed by its callers: what comes back is parsed with a schema before it is believed. */
export interface KeyValueStore {
	/** Undefined where there is nothing. */
	get(key: string): Promise<unknown>;
	/** What there is under these keys, in one read. */
	getMany(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
	/** All keys with a prefix, and their values. */
	entries(prefix: string): Promise<ReadonlyMap<string, unknown>>;
	/** Sets all of them or none. Rejects when the quota is exceeded. */
	set(values: Readonly<Record<string, unknown>>): Promise<void>;
	remove(keys: readonly string[]): Promise<void>;
}

/**
 * What a record of the journal is, in the order in which they go out when there are too many: what could not be
 * read and was kept aside, a cookie that is gone, one that is in the jar, a portal itself.
 */
export const JOURNAL_RANK = { damaged: 0, gone: 1, present: 2, portal: 3 } as const;
export type JournalRank = (typeof JOURNAL_RANK)[keyof typeof JOURNAL_RANK];

/** A record of the journal's database: any data that can be cloned, under a portal and a key. */
export interface JournalRecord {
	/** Which portal it is of (see `portalId`). */
	readonly portal: string;
	/** Unique within the portal; empty for the record of the portal itself. */
	readonly key: string;
	readonly rank: JournalRank;
	/** By which the oldest of a rank go out, ms. */
	readonly lastSeen: number;
	/** Typed by its reader, which parses it before it is believed. */
	readonly value: unknown;
}

/** Where the journal is kept. Rejects with an error named `VersionError` where a newer version has written it. */
export interface JournalDatabase {
	/** All records of a portal. */
	read(portal: string): Promise<readonly JournalRecord[]>;
	/** The records of all portals themselves, and how many cookies each has. */
	portals(): Promise<readonly { readonly record: JournalRecord; readonly size: number }[]>;
	/** Puts and removes all of them or none. */
	write(change: {
		readonly put: readonly JournalRecord[];
		readonly remove: readonly Pick<JournalRecord, 'portal' | 'key'>[];
	}): Promise<void>;
	/** Removes all records of a portal; of all portals when null. */
	clear(portal: string | null): Promise<void>;
	/** Removes the records of the lowest rank that were seen least recently, until no more than `most` are left; gives how many are. */
	prune(most: number): Promise<number>;
}

export interface Badge {
	/** Shows text and tooltip on one tab; a tab that is gone is no error. */
	show(tabId: number, text: string, title: string): Promise<void>;
}

export interface Tab {
	readonly id: number;
	/** Absent where the browser does not tell (no permission for the host). */
	readonly url: string | null;
	readonly store: string;
	readonly incognito: boolean;
	readonly active: boolean;
}

export interface Tabs {
	/** Null when the tab is gone. */
	get(tabId: number): Promise<Tab | null>;
	/** All tabs. */
	all(): Promise<readonly Tab[]>;
}

/** Looks at a page's markup, where we may. */
export interface PageProbe {
	/** Whether the tab's page is made by Opendatasoft (shows `ods-` classes); false where we cannot look. */
	looksLikePlatform(tabId: number): Promise<boolean>;
	/** Whether the page shows that someone is signed in; null where we cannot look. */
	signedIn(tabId: number): Promise<boolean | null>;
}

/** Looks into a page, and the frames in it that we may look into, when a person asks for it. */
export interface PageUsage {
	/** The hosts that the page and its frames have used, as far as they tell; null where we may not look. */
	hostsInUse(tabId: number): Promise<readonly string[] | null>;
	/** The names in the storages of the page's own origin, at most `most` each; null where we may not look. */
	storedNames(tabId: number, most: number): Promise<Omit<StoredNames, 'at'> | null>;
}

/** What an open page tells of itself; its links as they stand, addresses absolute. */
export interface PageSummary {
	readonly url: string;
	readonly title: string;
	readonly headings: readonly string[];
	readonly links: readonly {
		readonly href: string;
		readonly text: string;
		readonly language: string | null;
	}[];
	/** Whether it is made by Opendatasoft (shows `ods-` classes). */
	readonly platform: boolean;
}

/** Reads the page that is open in a tab, where we may: its host is granted, or the person clicked our button. */
export interface PageSource {
	/** Null where we may not look. */
	summary(tabId: number): Promise<PageSummary | null>;
	/** The page as it stands now, rendered; `html` null where it is larger than `most` characters. Null where we may not look. */
	rendered(
		tabId: number,
		most: number,
	): Promise<{ readonly url: string; readonly html: string | null } | null>;
}

/** Opens our own pages. */
export interface OwnPages {
	/** The options page in a new tab, in front. */
	openOptions(parameters: Readonly<Record<string, string>>): Promise<void>;
	/** The report page of a kept audit in a new tab, in front. */
	openReport(audit: string): Promise<void>;
}

export interface Permissions {
	/** The granted match patterns. */
	origins(): Promise<readonly string[]>;
	/** Gives match patterns back; those that the manifest requires stay. */
	remove(origins: readonly string[]): Promise<void>;
}

export interface Alarms {
	/** One alarm by name, at an absolute time (ms); replaces one of the same name. */
	set(name: string, at: number): Promise<void>;
	clear(name: string): Promise<void>;
}

export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Runs once after `ms`; returns what cancels it. */
	after(ms: number, run: () => void): Unsubscribe;
}

/** Knows registrable domains (the Public Suffix List): in the worker only, the list is large. */
export interface Sites {
	/** The registrable domain of a canonical host; null for IP addresses, public suffixes and single labels. */
	siteOf(host: string): string | null;
}

/** What the extension runs in, and its own version: an audit names both. */
export interface ProductInfo {
	/** Name and version as the browser tells them; empty where it does not. */
	browser(): Promise<{ readonly name: string; readonly version: string }>;
	/** As in the manifest. */
	extensionVersion(): Promise<string>;
}

/** An answer that the browser received, each of a chain of redirections by itself, as far as permissions show it. */
export interface HttpAnswer {
	/** When its head was received, ms since the epoch. */
	readonly at: number;
	/** The same for all answers of one chain of redirections. */
	readonly requestId: string;
	/** Null where no tab asked for it (a service worker, the browser itself). */
	readonly tabId: number | null;
	/** 0 is the page itself. */
	readonly frameId: number;
	/** Null where the browser does not tell (Chromium). */
	readonly store: string | null;
	/** Whole, without fragment. */
	readonly url: string;
	/** As the browser names it: `main_frame`, `image`, `xmlhttprequest`… */
	readonly resource: string;
	readonly status: number;
	/** The origin (Chromium) or document (Firefox, without fragment) that asked for it; null where there is none. */
	readonly initiator: string | null;
	/** What it offers, in the order of its lines; most answers offer nothing. */
	readonly offers: readonly CookieOffer[];
}

/** Answers are heard of only while somebody listens: Chromium wakes a stopped worker for each otherwise. */
export interface AnswerWatch {
	/** Starts or stops hearing of answers; again is no error. */
	watch(on: boolean): void;
}

/** What our script in a page told. The page's word: a page that knows of us can imitate it. */
export type Witnessed = {
	readonly tabId: number;
	/** 0 is the page itself. */
	readonly frameId: number;
	readonly isTop: boolean;
	/** Of the tab. */
	readonly store: string;
	readonly incognito: boolean;
	/** The document's address as the browser says, without fragment; `about:srcdoc` and the like as they are. */
	readonly documentUrl: string;
	/** Host of the document's origin, which frames without an address of their own inherit; empty where it has none. */
	readonly host: string;
	/** When it happened, ms since the epoch. */
	readonly at: number;
} & (
	| {
			readonly kind: 'script';
			readonly api: 'document.cookie' | 'cookieStore';
			readonly offer: CookieOffer;
			/** As the script engine words it, without our own frames. */
			readonly stack: string;
	  }
	| { readonly kind: 'tool'; readonly tool: ConsentTool }
	| { readonly kind: 'choice'; readonly choice: ConsentChoice }
);

/** Has our scripts run in pages and frames from their first moment on. */
export interface PageWitness {
	/** For pages and frames of these match patterns that are loaded from now on; replaces those of before. */
	start(origins: readonly string[]): Promise<void>;
	/** For no page that is loaded from now on. Pages that are open fall silent when they are answered that nothing more is wanted. */
	stop(): Promise<void>;
}

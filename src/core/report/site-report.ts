import type { Cookie } from '../cookie/cookie.ts';
import type { Finding } from '../findings/finding.ts';
import type { MeasuredLifetime, Verdict } from '../findings/verdict.ts';
import type { HistoryCause } from '../journal/journal.ts';
import type { Declaration, Party, StorageKind } from '../policy/policy.ts';
import type { PolicyInForce } from '../policy/resolve-policy.ts';

/** One portal's cookies, verdicts and unseen declarations at one moment. */
export interface SiteReport {
	readonly store: string;
	readonly host: string;
	/** Registrable domain of the host; the host itself where there is none. */
	readonly site: string;
	/** Rises with every report written for this store and host; also across worker restarts. */
	readonly revision: number;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly policy: PolicyInForce;
	readonly visibility: Visibility;
	/** Undeclared first, then by category, then by name. */
	readonly rows: readonly CookieRow[];
	readonly unseen: readonly PatternRow[];
	readonly notLookedAt: readonly PatternRow[];
	readonly counts: { readonly undeclared: number; readonly declared: number; readonly unseen: number };
	/** What the page's own storage holds; null until someone asks. */
	readonly storage: StorageSnapshot | null;
	/** The other sites in use; null until someone asks. */
	readonly inUse: HostsInUse | null;
	/** Since when this portal has been watched, ms; null without a journal. */
	readonly watchingSince: number | null;
	/** How many cookies the browser threw out for want of room since then. */
	readonly evicted: number;
	/** What to do now, the most important first; at most three. */
	readonly steps: readonly NextStep[];
	/** The declarations that rows and patterns refer to. */
	readonly declarations: readonly Declaration[];
}

/** One cookie of a portal with what is said of it. */
export interface CookieRow {
	readonly key: string;
	readonly cookie: Cookie;
	readonly party: Party;
	/** Seconds from the report's moment to expiry; null for a session cookie. A lower bound of the real lifetime. */
	readonly secondsLeft: number | null;
	/** How long it was set to live; null for a session cookie. */
	readonly lifetime: MeasuredLifetime | null;
	readonly verdict: Verdict;
	readonly findings: readonly Finding[];
	/** What the journal tells of it; null where there is no journal. */
	readonly history: RowHistory | null;
}

/** What the journal tells of a cookie that is in the jar (see `CookieHistory`). */
export interface RowHistory {
	readonly firstSeen: number;
	readonly timesSet: number;
	readonly lastCause: HistoryCause;
	/** Seconds; null where only session lifetimes were seen. */
	readonly longestLifetime: number | null;
	/** When this cookie, as it is now, was seen being set; null where that was not seen. Milliseconds. */
	readonly setAt: number | null;
	/** How often its verdict has changed. */
	readonly verdictChanges: number;
}

/** A declared name pattern that no cookie in the jar matches, or that cannot be looked at. */
export interface PatternRow {
	readonly pattern: string;
	/** Index into `SiteReport.declarations`. */
	readonly declaration: number;
	readonly findings: readonly Finding[];
	/** When a cookie of this name was last there, by the journal; null: never, or not known. Milliseconds. */
	readonly lastSeen: number | null;
}

/** Something that the portal keeps in the page's own storage: its name, never its value. */
export interface StoredRow {
	readonly storage: PageStorage;
	readonly name: string;
	readonly verdict: Verdict;
}

export type PageStorage = Exclude<StorageKind, 'cookie' | 'pixel'>;

/** What was found in the page's own storage, when someone asked for it. */
export interface StorageSnapshot {
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** Undeclared first, then by storage and name. */
	readonly rows: readonly StoredRow[];
	/** The storages that could not be read, or not whole. */
	readonly incomplete: readonly PageStorage[];
}

/** The other sites whose hosts a portal's page uses, when someone asked for them: possibly not all. */
export interface HostsInUse {
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** In alphabetical order. */
	readonly sites: readonly ThirdPartySite[];
}

export interface ThirdPartySite {
	/** Registrable domain. */
	readonly site: string;
	/** The hosts of it that were seen in use. */
	readonly hosts: readonly string[];
	/** Whether its cookies are shown to us. */
	readonly granted: boolean;
	/** Match patterns to ask for. */
	readonly request: readonly string[];
}

/** What of the portal's cookies we are allowed to see. */
export interface Visibility {
	/** False when the host itself is not granted. */
	readonly granted: boolean;
	/** Parent domains whose cookies the browser hides from us for want of permission (Chromium). */
	readonly hiddenDomains: readonly string[];
}

export const STEP_KINDS = [
	'import-policy',
	'declare',
	'correct-lifetime',
	'settle-category',
	'correct-party',
	'shorten-lifetime',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Something that would make a portal's policy true, or truer. */
export interface NextStep {
	readonly kind: StepKind;
	/** Keys of the cookies it is about, in the report's order. */
	readonly keys: readonly string[];
	/** Name patterns it is about, each once: of the rows to add, or of the declarations to mend. */
	readonly patterns: readonly string[];
}

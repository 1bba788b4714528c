import type { Cookie } from '../cookie/cookie.ts';
import type { Accepted } from '../exceptions/exception.ts';
import type { Finding } from '../findings/finding.ts';
import type { MeasuredLifetime, Verdict } from '../findings/verdict.ts';
import type { CookieHistory } from '../journal/journal.ts';
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
	/** Undeclared first, then accepted ones, then unjudged, then by category, then by name. */
	readonly rows: readonly CookieRow[];
	readonly unseen: readonly PatternRow[];
	readonly notLookedAt: readonly PatternRow[];
	readonly counts: {
		/** Without those that are accepted. */
		readonly undeclared: number;
		/** Undeclared cookies that are accepted; absent where there are none, and in reports of older versions. */
		readonly accepted?: number;
		readonly declared: number;
		/** Absent where there are none, and in reports of older versions. */
		readonly unjudged?: number;
		readonly unseen: number;
	};
	/** Contents of the page's storage; null until requested. */
	readonly storage: StorageSnapshot | null;
	/** Third-party sites in use; null until requested. */
	readonly inUse: HostsInUse | null;
	/** Since when this portal has been watched, ms; null without a journal. */
	readonly watchingSince: number | null;
	/** Number of cookies that the browser evicted since then. */
	readonly evicted: number;
	/** Cookies that became undeclared since the person last looked; absent where none did. */
	readonly news?: UntrueNews;
	/** Steps to take, most important first; at most three. */
	readonly steps: readonly NextStep[];
	/** The declarations that rows and patterns refer to. */
	readonly declarations: readonly Declaration[];
}

/** Undeclared cookies that came, or lost their declaration, since the person last looked. */
export interface UntrueNews {
	/** When that was, ms. */
	readonly since: number;
	/** Keys of cookies in the report. */
	readonly keys: readonly string[];
}

/** A cookie of a portal, its verdict and findings. */
export interface CookieRow {
	readonly key: string;
	readonly cookie: Cookie;
	readonly party: Party;
	/** Seconds from the report's moment to expiry; null for a session cookie. A lower bound of the real lifetime. */
	readonly secondsLeft: number | null;
	/** Measured lifetime; null for a session cookie. */
	readonly lifetime: MeasuredLifetime | null;
	readonly verdict: Verdict;
	/** The exception that holds for an undeclared cookie; absent where none does. */
	readonly accepted?: Accepted;
	readonly findings: readonly Finding[];
	/** Its history; null without a journal. */
	readonly history: RowHistory | null;
}

/** The history of a cookie in the jar. */
export interface RowHistory
	extends Pick<CookieHistory, 'firstSeen' | 'timesSet' | 'lastCause' | 'longestLifetime'> {
	/** When the current cookie was seen being set, ms since the epoch; null if it was not. */
	readonly setAt: number | null;
	/** Number of verdict changes. */
	readonly verdictChanges: number;
}

/** A declared name pattern without a matching cookie, or whose cookies are not visible to us. */
export interface PatternRow {
	readonly pattern: string;
	/** Index into `SiteReport.declarations`. */
	readonly declaration: number;
	readonly findings: readonly Finding[];
	/** When the journal last saw a matching cookie, ms since the epoch; null: never or unknown. */
	readonly lastSeen: number | null;
}

/** An entry of the page's storage: its name, never its value. */
export interface StoredRow {
	readonly storage: PageStorage;
	readonly name: string;
	readonly verdict: Verdict;
}

export type PageStorage = Exclude<StorageKind, 'cookie' | 'pixel'>;

/** A snapshot of the page's storage, taken on request. */
export interface StorageSnapshot {
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** Undeclared first, then by storage and name. */
	readonly rows: readonly StoredRow[];
	/** Storages that could not be read completely. */
	readonly incomplete: readonly PageStorage[];
}

/** Third-party sites whose hosts a portal's page uses, taken on request; possibly not all. */
export interface HostsInUse {
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** In alphabetical order. */
	readonly sites: readonly ThirdPartySite[];
}

export interface ThirdPartySite {
	/** Registrable domain. */
	readonly site: string;
	/** Its hosts in use. */
	readonly hosts: readonly string[];
	/** Whether its cookies are visible to us. */
	readonly granted: boolean;
	/** Match patterns to request. */
	readonly request: readonly string[];
}

/** Visibility of the portal's cookies. */
export interface Visibility {
	/** False when the host itself is not granted. */
	readonly granted: boolean;
	/** Parent domains whose cookies are hidden without a permission of their own (Chromium). */
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

/** A step that brings a portal's policy closer to its cookies. */
export interface NextStep {
	readonly kind: StepKind;
	/** Keys of the cookies concerned, in the report's order. */
	readonly keys: readonly string[];
	/** Distinct name patterns: of the rows to add, or of the declarations to correct. */
	readonly patterns: readonly string[];
}

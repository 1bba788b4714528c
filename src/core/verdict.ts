import type { Cookie } from './cookie.ts';
import type { Finding } from './finding.ts';
import type { Category, Declaration, Party } from './policy.ts';

/** Why a declaration of a like name does not hold for a cookie, or comes near it. */
export type NearMissReason = 'other-party' | 'other-domain' | 'other-storage' | 'other-case' | 'similar-name';

export interface NearMiss {
	readonly pattern: string;
	readonly reason: NearMissReason;
	/** Index into `SiteReport.declarations`. */
	readonly declaration: number;
}

export type Verdict =
	| {
			readonly verdict: 'declared';
			readonly reason: 'exact-name' | 'name-pattern';
			/** The name pattern that matched, as declared. */
			readonly pattern: string;
			/** Index into `SiteReport.declarations`. */
			readonly declaration: number;
	  }
	| {
			readonly verdict: 'undeclared';
			readonly reason: 'no-policy' | 'no-match';
			/** The nearest declarations that did not match, nearest first, at most three. */
			readonly nearest: readonly NearMiss[];
			/** Whose it probably is, by an imported reference list: a guess from its name alone. */
			readonly known?: { readonly product: string; readonly category: Category };
	  };

/** One cookie of a portal with what is said of it. */
export interface CookieRow {
	readonly key: string;
	readonly cookie: Cookie;
	readonly party: Party;
	/** Seconds from the report's moment to expiry; null for a session cookie. A lower bound of the real lifetime. */
	readonly secondsLeft: number | null;
	readonly verdict: Verdict;
	readonly findings: readonly Finding[];
}

/** A declared name pattern that no cookie in the jar matches, or that cannot be looked at. */
export interface PatternRow {
	readonly pattern: string;
	/** Index into `SiteReport.declarations`. */
	readonly declaration: number;
}

export type PolicyKind = 'portal' | 'family' | 'default' | 'none';

/** The policy that a report is judged by, as the popup names it. */
export interface PolicyInForce {
	readonly kind: PolicyKind;
	/** The site pattern that made it hold: a host, `*.parent`, or empty. */
	readonly site: string;
	readonly title: string | null;
	readonly date: string | null;
	readonly readAt: string | null;
	readonly fingerprint: string | null;
	readonly sourceUrl: string | null;
	/** Number of declarations. */
	readonly declarations: number;
}

/** What of the portal's cookies we are allowed to see. */
export interface Visibility {
	/** False when the host itself is not granted. */
	readonly granted: boolean;
	/** Parent domains whose cookies the browser hides from us for want of permission (Chromium). */
	readonly hiddenDomains: readonly string[];
}

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
	/** The declarations that rows and patterns refer to. */
	readonly declarations: readonly Declaration[];
}

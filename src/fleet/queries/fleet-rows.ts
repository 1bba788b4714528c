import type { PolicySourcePlace } from '../../check/check-result.ts';
import type { CheckCounts } from '../../core/check/site-findings.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { PolicyDiff } from '../../core/policy/policy-diff.ts';

/** A site of a fleet. */
export interface FleetSite {
	readonly id: number;
	/** Start page. */
	readonly url: string;
	readonly host: string;
	readonly title: string | null;
	/** Sites of one platform are checked few at a time: its name, or the registrable domain. */
	readonly platform: string;
	readonly tags: readonly string[];
	/** `auto`, an address, or paths of files. */
	readonly policy: readonly string[];
	/** A number, or paths; null: as many as `check` visits. */
	readonly pages: number | readonly string[] | null;
	/** Five fields of cron; null without. */
	readonly schedule: string | null;
	/** IANA name; null without a schedule. */
	readonly timeZone: string | null;
	readonly addedAt: Date;
	/** Null while it is in the fleet; its history stays. */
	readonly removedAt: Date | null;
}

/** A run over sites. */
export interface FleetRun {
	readonly id: number;
	readonly cause: 'command' | 'schedule';
	/** Sites with this tag alone; null: all. */
	readonly tag: string | null;
	readonly startedAt: Date;
	/** Null while sites are still to check. */
	readonly endedAt: Date | null;
	readonly sites: number;
	/** As of `check`; null while it runs. */
	readonly exitCode: number | null;
	readonly toolVersion: string;
}

/** The check of one site in a run. Numbers are null where there is no verdict. */
export interface SiteCheck {
	readonly runId: number;
	readonly siteId: number;
	/** Null while it is still to do. */
	readonly checkedAt: Date | null;
	/** A `CheckOutcome`, or `failed`: given up after several attempts. Null while it is still to do. */
	readonly outcome: string | null;
	/** A sentence in the language of the worker. */
	readonly reason: string | null;
	readonly exitCode: number | null;
	readonly attempts: number;
	readonly durationMs: number | null;
	readonly policyVersionId: number | null;
	readonly cookies: number | null;
	readonly declared: number | null;
	readonly undeclared: number | null;
	readonly accepted: number | null;
	readonly unjudged: number | null;
	readonly declarations: number | null;
	readonly unseen: number | null;
	/** Findings that are not accepted, by severity. */
	readonly undeclaredFindings: number | null;
	readonly contradictions: number | null;
	readonly guidelines: number | null;
	readonly advice: number | null;
}

/** A policy as it was read from some check on, until it was read differently. */
export interface PolicyVersion {
	readonly id: number;
	readonly siteId: number;
	/** Of what is declared, whatever the text around it. */
	readonly fingerprint: string;
	readonly firstSeen: Date;
	readonly lastSeen: Date;
	readonly sources: readonly PolicySourcePlace[];
	readonly policy: Policy;
	readonly declarations: number;
	/** From the version before; null for the first. */
	readonly difference: PolicyDiff | null;
	/** Verdict of the first check with this version. */
	readonly counts: CheckCounts;
	/** Verdict of the same visits under the version before; null for the first. */
	readonly countsBefore: CheckCounts | null;
}

/** A cookie of a site over all checks. */
export interface FleetCookie {
	readonly siteId: number;
	/** Identifies it within its site. */
	readonly key: string;
	readonly name: string;
	readonly domain: string;
	readonly path: string;
	/** Top-level site of its partition; empty if not partitioned. */
	readonly partition: string;
	readonly hostOnly: boolean;
	readonly party: 'first' | 'third';
	/** Name pattern of its kind over all sites: `_ga_*`. */
	readonly family: string;
	/** `declared`, `undeclared`, `accepted` (undeclared, by an exception), `unjudged`. */
	readonly verdict: string;
	/** The declared name pattern; null if not declared. */
	readonly pattern: string | null;
	/** Passes in which the last check saw it: `none`, `refuse`, `accept`. */
	readonly passes: readonly string[];
	readonly firstSeen: Date;
	readonly lastSeen: Date;
	/** The first whole check without it; null while it is there. */
	readonly goneAt: Date | null;
}

/** A finding of a site over all checks. */
export interface FleetFinding {
	readonly siteId: number;
	/** See `CheckFinding.fingerprint`. */
	readonly fingerprint: string;
	readonly code: string;
	readonly severity: string;
	readonly certainty: string;
	/** `FleetCookie.key`; null for a finding about a declaration. */
	readonly cookieKey: string | null;
	readonly cookieName: string | null;
	readonly cookieDomain: string | null;
	readonly pattern: string | null;
	/** Core's finding with the numbers of its message; null for `undeclared`. */
	readonly detail: unknown;
	/** Reason of the exception that accepts it; null if it counts. */
	readonly acceptedReason: string | null;
	readonly firstSeen: Date;
	readonly firstRun: number;
	readonly lastSeen: Date;
	readonly lastRun: number;
	readonly goneAt: Date | null;
}

/**
 * Kinds of changes. `site-new`: its first check. `outcome`: before and after are outcomes. `policy`: `key` is the id of
 * the new version. `verdict`: of a cookie that was there before. Names are of cookies, or patterns of declarations.
 */
export const CHANGE_KINDS = [
	'site-new',
	'outcome',
	'policy',
	'cookie-new',
	'cookie-gone',
	'verdict',
	'finding-new',
	'finding-gone',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A difference between a check of a site and the one before. */
export interface FleetChange {
	readonly runId: number;
	readonly siteId: number;
	readonly kind: ChangeKind;
	/** `FleetCookie.key`, `FleetFinding.fingerprint`, or the id of a policy version; empty for others. */
	readonly key: string;
	readonly at: Date;
	readonly name: string | null;
	/** Of cookies a verdict, of findings a code, of sites an outcome. */
	readonly before: string | null;
	readonly after: string | null;
}

import type { Accepted, UNDECLARED_CODE } from '../exceptions/exception.ts';
import type { Certainty, Finding, FindingCode, Weight } from '../findings/finding.ts';
import type { NearMiss } from '../findings/verdict.ts';
import type { Party, StorageKind } from '../policy/policy.ts';

/** Severity classes of what a check finds, heaviest first. */
export const SEVERITIES = ['undeclared', 'contradiction', 'guideline', 'advice'] as const;
export type Severity = typeof UNDECLARED_CODE | Weight;

/** Identity of a cookie across passes and browsers: without store, attributes and lifetime. */
export interface CheckedCookie {
	/** As pages and servers wrote it: hostile text. */
	readonly name: string;
	/** Without a leading dot. */
	readonly domain: string;
	readonly hostOnly: boolean;
	readonly path: string;
	/** Top-level site of its partition, as the browser writes it; empty if not partitioned. */
	readonly partition: string;
	/** The same in every pass. */
	readonly party: Party;
}

/** One finding of a check, over the union of a site's passes and pages. */
export interface CheckFinding {
	/**
	 * 32 hexadecimal digits of a SHA-256 over code, host, cookie (or name pattern), domain, path and partition: the same in
	 * every check of the site, whatever the pass, browser and policy's line.
	 */
	readonly fingerprint: string;
	readonly code: typeof UNDECLARED_CODE | FindingCode;
	readonly severity: Severity;
	readonly certainty: Certainty;
	/** Null for a finding about a declaration that matched no cookie. */
	readonly cookie: CheckedCookie | null;
	/** The declared name pattern that it is about; null for an undeclared cookie. */
	readonly pattern: string | null;
	/**
	 * Core's finding with the numbers of its message (see `findingWords`), from the first pass that has it; null for
	 * `undeclared`.
	 */
	readonly detail: Finding | null;
	/** Index into `SiteVerdict.declarations`: the declaration that it is about, or the nearest one; null if there is none. */
	readonly declaration: number | null;
	/** Of an undeclared cookie: why the nearest declaration does not hold for it; null elsewhere. */
	readonly nearMiss: Pick<NearMiss, 'pattern' | 'reason'> | null;
	/** Indexes into the passes, in order: those in which it was seen. Empty for a declaration that no pass has seen. */
	readonly passes: readonly number[];
	/** The exception that accepts it, from the baseline; null if it counts. */
	readonly accepted: Accepted | null;
	/** The last day of an exception that would accept it but has ended, `2026-12-31`; null if there is none. */
	readonly exceptionEnded: string | null;
}

/** A place in the source of a policy. */
export interface PolicyPlace {
	/** Index into the sources of the site's policy. */
	readonly source: number;
	/** 1-based line of a text source; null elsewhere. */
	readonly line: number | null;
	/** 1-based page of a PDF; null elsewhere. */
	readonly page: number | null;
}

/** A declaration of a site's policy after a check. */
export interface CheckedDeclaration {
	/** Name patterns as declared. */
	readonly names: readonly string[];
	readonly storage: StorageKind;
	/** Whether a cookie of any pass matched one of its patterns. */
	readonly isSeen: boolean;
	/** Patterns that no cookie of any pass matched. */
	readonly unseen: readonly string[];
	/** False where nothing of its kind is looked at: the storage of pages, pixels. */
	readonly isLookedAt: boolean;
	readonly place: PolicyPlace;
}

/** Numbers of a check of one site, over the union of its passes. */
export interface CheckCounts {
	/** Distinct cookies, by verdict; undeclared ones that are accepted are counted apart. */
	readonly cookies: number;
	readonly declared: number;
	readonly undeclared: number;
	readonly accepted: number;
	readonly unjudged: number;
	/** Declarations, and those that no pass has seen. */
	readonly declarations: number;
	readonly unseen: number;
	/** Findings that are not accepted, by severity. */
	readonly findings: Readonly<Record<Severity, number>>;
}

/** The verdict on one site over the union of its passes and pages. */
export interface SiteVerdict {
	/** By severity, then name, domain, path and code. */
	readonly findings: readonly CheckFinding[];
	/** All declarations of the policy, in its order. */
	readonly declarations: readonly CheckedDeclaration[];
	readonly counts: CheckCounts;
}

import type { CheckConditions, CheckedSite, CheckOutcome, PolicySourcePlace } from '../check/check-result.ts';
import type { CheckFinding } from '../core/check/site-findings.ts';
import type { Policy } from '../core/policy/policy.ts';

/** A run of the fleet. All moments are ISO 8601 in UTC. */
export interface FleetRunMoment {
	readonly id: string;
	readonly startedAt: string;
	/** Null while it goes on. */
	readonly endedAt: string | null;
}

/** Numbers of one check of a portal, for its trend. */
export interface CheckPoint {
	readonly at: string;
	readonly outcome: CheckOutcome;
	/** Findings that are not accepted; null without a verdict. */
	readonly counts: {
		readonly cookies: number;
		readonly undeclared: number;
		readonly contradiction: number;
		readonly guideline: number;
	} | null;
}

/** A check of a portal in full. */
export interface PortalCheck {
	readonly at: string;
	readonly site: CheckedSite;
	readonly conditions: CheckConditions;
}

/** A text of a portal's policy, for as long as it was read so. */
export interface PublishedVersion {
	/** The first check that read it. */
	readonly since: string;
	readonly sources: readonly PolicySourcePlace[];
	readonly policy: Policy;
}

/** The first and the last check that saw something. */
export interface SeenSpan {
	readonly firstSeen: string;
	readonly lastSeen: string;
}

/** A finding of any check of a portal. */
export interface FindingSighting extends SeenSpan {
	readonly code: CheckFinding['code'];
	/** The cookie's name or the declared pattern: hostile text. */
	readonly name: string;
}

/** A portal and its history. No cookie values. */
export interface PortalHistory {
	/** As it was added: identifies the portal. */
	readonly url: string;
	readonly host: string;
	/** A name for people; null if it has none: a person's text. */
	readonly title: string | null;
	readonly tags: readonly string[];
	readonly addedAt: string;
	/** All checks, oldest first. */
	readonly points: readonly CheckPoint[];
	/** The newest check, whatever its outcome; null if there was none. */
	readonly latest: PortalCheck | null;
	/** The newest check with a verdict. */
	readonly judged: PortalCheck | null;
	/** The newest check with a verdict among those before `FleetHistory.since`. */
	readonly before: PortalCheck | null;
	/** Oldest first. */
	readonly policies: readonly PublishedVersion[];
	/** By `findingKey`. */
	readonly findings: ReadonlyMap<string, FindingSighting>;
	/** By `cookieKey`. */
	readonly cookies: ReadonlyMap<string, SeenSpan>;
}

/** A fleet, as far as its pages and lists of changes tell of it. */
export interface FleetHistory {
	/** When it was read. */
	readonly at: string;
	/** The moment that it is compared with: checks at or after it are new. */
	readonly since: string;
	/** Oldest first. */
	readonly runs: readonly FleetRunMoment[];
	/** One at a time, so that a large fleet needs no large memory. By host, then address. */
	readonly portals: AsyncIterable<PortalHistory> | Iterable<PortalHistory>;
}

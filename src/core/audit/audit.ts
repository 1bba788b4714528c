import type { CookieHistory, PortalJournal } from '../journal/journal.ts';
import type { AuditPlan, Recording, RecordingWay } from '../recording/recording.ts';
import type { SiteReport } from '../report/site-report.ts';

export const AUDIT_FORMAT = 'cookie-audit/1';

/** What an auditor makes of a cookie: a person's word, beside what was observed. */
export const ASSESSMENTS = ['compliant', 'not-compliant', 'to-decide'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** Longest text that an auditor may write in one field, in UTF-16 code units. */
export const MAX_AUDIT_TEXT = 10_000;

export interface AuditNote {
	readonly assessment: Assessment | null;
	/** In the auditor's own words. */
	readonly comment: string;
}

/** Whether a browser keeps third parties' cookies. */
export const THIRD_PARTY_COOKIES = ['kept', 'partitioned', 'unknown'] as const;

/** Under what conditions an inspection was made: what could have made it come out otherwise. */
export interface AuditConditions {
	/** In a private window: nothing of the person's own was there before. */
	readonly isPrivate: boolean;
	/** Cookie store id as the browser names it. */
	readonly store: string;
	/** Whether the browser keeps third parties' cookies, as far as was observed. */
	readonly thirdPartyCookies: (typeof THIRD_PARTY_COOKIES)[number];
	/** Whether pages of the portal were open over https alone. */
	readonly isSecure: boolean;
}

/**
 * An inspection kept as evidence: the report of one moment as it was, what the journal told, the conditions, and a
 * person's notes. No cookie values.
 */
export interface Audit {
	readonly format: typeof AUDIT_FORMAT;
	readonly id: string;
	/** ISO 8601 in UTC. */
	readonly madeAt: string;
	/** IANA name of the person's time zone, such as `Europe/Paris`. */
	readonly timeZone: string;
	readonly browser: { readonly name: string; readonly version: string };
	readonly extensionVersion: string;
	readonly conditions: AuditConditions;
	readonly report: SiteReport;
	readonly journal: (Omit<PortalJournal, 'cookies'> & { readonly cookies: readonly CookieHistory[] }) | null;
	/** The visit that the report is of: a row for every cookie that was seen in it. Null for one moment's inspection. */
	readonly recording: Recording | null;
	/** Who audited, in their own words; empty where nobody has said. */
	readonly auditor: string;
	/** By cookie key. */
	readonly notes: Readonly<Record<string, AuditNote>>;
	/** About the portal as a whole. */
	readonly remarks: string;
}

/** A kept audit as a list shows it. */
export interface AuditSummary {
	readonly id: string;
	readonly host: string;
	readonly store: string;
	/** ISO 8601 in UTC. */
	readonly madeAt: string;
	readonly undeclared: number;
	readonly declared: number;
	/** In memory only: a private window's. */
	readonly inMemory: boolean;
	/** Null for one moment's inspection. */
	readonly visit: RecordingSummary | null;
}

/** A recorded visit as a list shows it. */
export interface RecordingSummary {
	readonly way: RecordingWay;
	readonly plan: AuditPlan | null;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly endedAt: number;
}

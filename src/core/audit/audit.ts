import type { CookieHistory, PortalJournal } from '../journal/journal.ts';
import type { Recording } from '../recording/recording.ts';
import type { SiteReport } from '../report/site-report.ts';

export const AUDIT_FORMAT = 'cookie-audit/1';

/** The auditor's assessment of a cookie. */
export const ASSESSMENTS = ['compliant', 'not-compliant', 'to-decide'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** Maximum length of a text field, in UTF-16 code units. */
export const MAX_AUDIT_TEXT = 10_000;

export interface AuditNote {
	readonly assessment: Assessment | null;
	/** In the auditor's own words. */
	readonly comment: string;
}

/** Whether a browser keeps third parties' cookies. */
export const THIRD_PARTY_COOKIES = ['kept', 'partitioned', 'unknown'] as const;

/** How a browser can be driven: over the Chrome DevTools Protocol, or WebDriver BiDi. */
export const DRIVERS = ['cdp', 'bidi'] as const;

/** How a driven browser is set to handle the cookies of third parties. */
export const THIRD_PARTY_MODES = ['allow', 'block'] as const;

/** How a browser was driven without a person. */
export interface DrivenConditions {
	readonly driver: (typeof DRIVERS)[number];
	/** Null where a lent browser's own setting is not known. */
	readonly thirdParty: (typeof THIRD_PARTY_MODES)[number] | null;
	/** Whether signs of automation were hidden from pages. */
	readonly isAsVisitor: boolean;
	/** Whether cookies of a session, or headers, were given. */
	readonly isSignedIn: boolean;
}

/** Conditions of an inspection that can affect its result. */
export interface AuditConditions {
	/** In a private window: no cookies of the person's own at the start. */
	readonly isPrivate: boolean;
	/** Cookie store id as the browser names it. */
	readonly store: string;
	/** Whether the browser keeps third parties' cookies, as far as was observed. */
	readonly thirdPartyCookies: (typeof THIRD_PARTY_COOKIES)[number];
	/** Whether all open pages of the portal used https. */
	readonly isSecure: boolean;
	/** Absent where a person used the browser. */
	readonly driven?: DrivenConditions;
}

export const MARKED_ANSWERS = ['refused', 'accepted'] as const;

/** A choice that a person marks after a visit, between whose `since` and `at` it was made, ms. */
export interface MarkedChoice {
	readonly answer: (typeof MARKED_ANSWERS)[number];
	readonly since: number;
	readonly at: number;
	/** When it was marked, ISO 8601 in UTC. */
	readonly markedAt: string;
}

/** An inspection stored as evidence: report, journal, conditions and the auditor's notes. No cookie values. */
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
	/** The recording that the report covers, with a row for every cookie in it. Null for an inspection of one moment. */
	readonly recording: Recording | null;
	/** A choice that nothing recognised, marked by a person after the visit; absent without one. */
	readonly marked?: MarkedChoice;
	/** Name of the auditor; may be empty. */
	readonly auditor: string;
	/** By cookie key. */
	readonly notes: Readonly<Record<string, AuditNote>>;
	/** About the portal as a whole. */
	readonly remarks: string;
}

/** A stored audit, for lists. */
export interface AuditSummary extends Pick<Audit, 'id' | 'madeAt'>, Pick<SiteReport, 'host' | 'store'> {
	readonly undeclared: number;
	readonly declared: number;
	/** Not kept: it goes with the browser. */
	readonly inMemory: boolean;
	/** Null for an inspection of one moment. */
	readonly visit: RecordingSummary | null;
}

/** A recording, for lists. */
export type RecordingSummary = Pick<Recording, 'way' | 'plan' | 'startedAt' | 'endedAt'>;

import * as v from 'valibot';
import {
	ASSESSMENTS,
	AUDIT_FORMAT,
	type Audit,
	DRIVERS,
	MARKED_ANSWERS,
	MAX_AUDIT_TEXT,
	THIRD_PARTY_COOKIES,
	THIRD_PARTY_MODES,
} from '../core/audit/audit.ts';
import { RECORDED_WAYS, type Recording } from '../core/recording/recording.ts';
import type { SiteReport } from '../core/report/site-report.ts';
import { HostSchema } from './policy-schema.ts';
import { StoredReportSchema } from './stored-kinds.ts';
import type { Migration, StoredKind } from './stored-value.ts';

const text = v.pipe(v.string(), v.maxLength(MAX_AUDIT_TEXT));

export const AuditNoteSchema = v.object({ assessment: v.nullable(v.picklist(ASSESSMENTS)), comment: text });

/** Checks of a stored report only what lists show. */
function isStoredReport(value: unknown): boolean {
	const counts = v.object({ undeclared: v.number(), declared: v.number(), unseen: v.number() });
	return (
		v.is(StoredReportSchema, value) &&
		v.is(v.looseObject({ store: v.string(), host: HostSchema, counts, policy: v.looseObject({}) }), value)
	);
}

function isStoredJournal(value: unknown): boolean {
	return v.is(v.looseObject({ watchingSince: v.number(), cookies: v.array(v.looseObject({})) }), value);
}

/** Checks of a stored recording only what lists show. */
function isStoredRecording(value: unknown): boolean {
	const lists = { pages: v.array(v.unknown()), cookies: v.array(v.unknown()), choices: v.array(v.unknown()) };
	const span = { startedAt: v.number(), endedAt: v.number() };
	return v.is(v.looseObject({ way: v.picklist(RECORDED_WAYS), ...span, ...lists }), value);
}

export const MarkedChoiceSchema = v.object({
	answer: v.picklist(MARKED_ANSWERS),
	since: v.number(),
	at: v.number(),
	markedAt: v.pipe(v.string(), v.isoTimestamp()),
});

export const AuditSchema = v.object({
	format: v.literal(AUDIT_FORMAT),
	id: v.string(),
	madeAt: v.pipe(v.string(), v.isoTimestamp()),
	timeZone: v.string(),
	browser: v.object({ name: v.string(), version: v.string() }),
	extensionVersion: v.string(),
	conditions: v.object({
		isPrivate: v.boolean(),
		store: v.string(),
		thirdPartyCookies: v.picklist(THIRD_PARTY_COOKIES),
		isSecure: v.boolean(),
		driven: v.exactOptional(
			v.object({
				driver: v.picklist(DRIVERS),
				thirdParty: v.nullable(v.picklist(THIRD_PARTY_MODES)),
				isAsVisitor: v.boolean(),
				isSignedIn: v.boolean(),
			}),
		),
	}),
	report: v.custom<SiteReport>(isStoredReport),
	journal: v.nullable(v.custom<NonNullable<Audit['journal']>>(isStoredJournal)),
	recording: v.nullable(v.custom<Recording>(isStoredRecording)),
	marked: v.exactOptional(MarkedChoiceSchema),
	auditor: text,
	/** By cookie key. */
	notes: v.record(v.string(), AuditNoteSchema),
	remarks: text,
});

/** Version 2 adds the recording of a visit. */
const addRecording: Migration = (old) =>
	typeof old === 'object' && old !== null ? { recording: null, ...old } : old;

/** An inspection as evidence: `audit:<id>`, in session storage until a person keeps it, in local storage from then on. */
export const auditKind: StoredKind<Audit> = {
	prefix: 'audit:',
	schema: AuditSchema,
	migrations: [addRecording],
};

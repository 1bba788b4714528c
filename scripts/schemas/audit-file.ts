import * as v from 'valibot';
import type { Audit, AuditNote, MarkedChoice } from '../../src/core/audit/audit.ts';
import type { CookieHistory } from '../../src/core/journal/journal.ts';
import {
	type ReportSignature,
	SIGNATURE_ALGORITHM,
	SIGNATURE_FORMAT,
} from '../../src/core/signature/report-signature.ts';
import type { ExportedJournal } from '../../src/export/report/report-json.ts';
import { AuditNoteSchema, AuditSchema, MarkedChoiceSchema } from '../../src/state/audit-kind.ts';
import { CookieHistorySchema, JournalHeadSchema } from '../../src/state/journal-kinds.ts';
import { described, exactly } from './exactly.ts';
import { recording } from './recording.ts';
import { report } from './report.ts';
import { moment, nullableMoment } from './values.ts';

/*
 * An audit as it is exported: the fields of stored audits, with all of the report, the journal and the recording.
 * Every export is a definition of the published schema.
 */

const isoMoment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d+Z$/));

export const note = exactly<AuditNote>()(
	v.object(
		described(AuditNoteSchema.entries, {
			assessment: 'What the auditor makes of the cookie; null where nothing was decided.',
		}),
	),
);

export const marked = exactly<MarkedChoice>()(
	v.object(
		described(
			{ ...MarkedChoiceSchema.entries, since: moment, at: moment, markedAt: isoMoment },
			{ since: 'It was made between this', at: 'and this moment.', markedAt: 'ISO 8601 in UTC.' },
		),
	),
);

export const cookieHistory = exactly<CookieHistory>()(
	v.object({
		...CookieHistorySchema.entries,
		firstSeen: moment,
		lastSeen: moment,
		goneAt: nullableMoment,
		lastSet: v.nullable(v.object({ ...CookieHistorySchema.entries.lastSet.wrapped.entries, at: moment })),
		verdicts: v.array(v.object({ ...CookieHistorySchema.entries.verdicts.item.entries, at: moment })),
	}),
);

export const journal = exactly<ExportedJournal>()(
	v.pipe(
		v.object({
			...JournalHeadSchema.entries,
			watchingSince: moment,
			lastLook: nullableMoment,
			policies: v.array(v.object({ ...JournalHeadSchema.entries.policies.item.entries, at: moment })),
			cookies: v.array(cookieHistory),
		}),
		v.description('What was observed of the portal over time.'),
	),
);

/** Files from before visits could be recorded have no `recording`. */
type ExportedAudit = Omit<Audit, 'recording'> & Partial<Pick<Audit, 'recording'>>;

export const audit = exactly<ExportedAudit>()(
	v.object(
		described(
			{
				...AuditSchema.entries,
				madeAt: isoMoment,
				marked: v.exactOptional(marked),
				report,
				journal: v.nullable(journal),
				recording: v.exactOptional(v.nullable(recording)),
				notes: v.record(v.string(), note),
			},
			{
				madeAt: 'ISO 8601 in UTC.',
				timeZone: 'IANA name.',
				recording:
					'The visit that the report is of; null for an inspection of one moment, absent in files from before visits could be recorded.',
				marked: 'A choice that a person marked after the visit; report and recording are judged with it.',
				notes: 'By cookie key.',
			},
		),
	),
);

const digest = (words: string) => v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description(words));

export const signature = exactly<ReportSignature>()(
	v.pipe(
		v.object({
			format: v.literal(SIGNATURE_FORMAT),
			algorithm: v.literal(SIGNATURE_ALGORITHM),
			publicKey: v.pipe(v.string(), v.description('SubjectPublicKeyInfo (RFC 5280), base64.')),
			fingerprint: digest('Of the bytes of publicKey, hexadecimal.'),
			sha256: digest('Of the report that is signed, hexadecimal.'),
			value: v.pipe(
				v.string(),
				v.description(
					'r and s, 64 bytes, base64: over the UTF-8 bytes of the canonical JSON of the members algorithm, fingerprint, format and sha256.',
				),
			),
		}),
		v.description('By the key of the browser that exported the file. Absent in files that are not signed.'),
	),
);

export const sealedAudit = v.object({
	audit,
	sha256: digest('Over the UTF-8 bytes of the canonical JSON (RFC 8785) of the member audit, hexadecimal.'),
});

export const auditFile = v.object({ ...sealedAudit.entries, signature: v.exactOptional(signature) });

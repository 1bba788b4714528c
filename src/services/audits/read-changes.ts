import * as v from 'valibot';
import {
	ASSESSMENTS,
	type Audit,
	MARKED_ANSWERS,
	MAX_AUDIT_TEXT,
	type MarkedChoice,
} from '../../core/audit/audit.ts';
import { AUDIT_FIELDS, type AuditEdit } from '../../core/audit/audit-texts.ts';
import { refusal } from '../../messaging/intent-error.ts';

/** Replaces lone surrogates, which no UTF-8 file can hold. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

const EditSchema = v.object({
	field: v.picklist(AUDIT_FIELDS),
	key: v.string(),
	from: v.string(),
	to: v.pipe(v.string(), v.maxLength(MAX_AUDIT_TEXT)),
});

const MarkSchema = v.nullable(
	v.object({ answer: v.picklist(MARKED_ANSWERS), since: v.number(), at: v.number() }),
);

/** Parses a marked choice; null removes it. Refuses with `bad-request` for a moment outside the visit. */
export function readMark(sent: unknown, { recording }: Audit): Omit<MarkedChoice, 'markedAt'> | null {
	const parsed = v.safeParse(MarkSchema, sent);
	if (!parsed.success || recording === null) throw refusal('bad-request');
	const mark = parsed.output;
	if (mark === null) return null;
	const isWithin = recording.startedAt <= mark.since && mark.since <= mark.at && mark.at <= recording.endedAt;
	if (!isWithin) throw refusal('bad-request');
	return mark;
}

/** Parses edits of an audit's fields. Refuses with `audit-too-long` or `bad-request`. */
export function readEdits(sent: unknown, { report, journal }: Audit): readonly AuditEdit[] {
	const parsed = v.safeParse(v.array(EditSchema), sent);
	if (!parsed.success) {
		const isLength = parsed.issues.some(({ type }) => type === 'max_length');
		throw refusal(isLength ? 'audit-too-long' : 'bad-request');
	}
	const cookieKeys = new Set([...report.rows, ...(journal?.cookies ?? [])].map(({ key }) => key));
	const isValid = ({ field, key, to }: AuditEdit) =>
		(field === 'auditor' || field === 'remarks' ? key === '' : cookieKeys.has(key)) &&
		(field !== 'assessment' || to === '' || ASSESSMENTS.some((choice) => choice === to));
	if (!parsed.output.every(isValid)) throw refusal('bad-request');
	return parsed.output.map((edit) => ({ ...edit, to: wellFormed(edit.to) }));
}

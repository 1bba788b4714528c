import { ASSESSMENTS, type Audit, type AuditNote } from './audit.ts';

/** Texts that an auditor adds to an audit. */
export type AuditTexts = Pick<Audit, 'auditor' | 'remarks' | 'notes'>;

export const AUDIT_FIELDS = ['auditor', 'remarks', 'assessment', 'comment'] as const;

/** A field of an auditor's texts. */
export interface AuditField {
	readonly field: (typeof AUDIT_FIELDS)[number];
	/** Of the cookie that the note is on; empty for the audit as a whole. */
	readonly key: string;
}

/** A change of one field. Others may have changed it meanwhile: then it no longer holds `from`. */
export interface AuditEdit extends AuditField {
	readonly from: string;
	readonly to: string;
}

const NOTHING: AuditNote = { assessment: null, comment: '' };

/** Returns the note on a cookie; an empty one where there is none. */
export function noteOn({ notes }: Pick<AuditTexts, 'notes'>, key: string): AuditNote {
	return (Object.hasOwn(notes, key) && notes[key]) || NOTHING;
}

/** Returns the text of a field; empty for no assessment. */
export function textOf(texts: AuditTexts, { field, key }: AuditField): string {
	if (field === 'auditor' || field === 'remarks') return texts[field];
	return noteOn(texts, key)[field] ?? '';
}

/** Returns texts with another text in one field; a note that is empty then is left out. */
export function withText(texts: AuditTexts, { field, key }: AuditField, text: string): AuditTexts {
	if (field === 'auditor' || field === 'remarks') return { ...texts, [field]: text };
	const old = noteOn(texts, key);
	const note: AuditNote =
		field === 'comment'
			? { ...old, comment: text }
			: { ...old, assessment: ASSESSMENTS.find((choice) => choice === text) ?? null };
	const { [key]: _, ...others } = texts.notes;
	const isEmpty = note.assessment === null && note.comment === '';
	return { ...texts, notes: isEmpty ? others : { ...others, [key]: note } };
}

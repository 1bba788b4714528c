import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Declaration, ImportIssue } from '../../src/core/policy/policy.ts';
import type { Notices } from '../notices.ts';
import { type DraftRow, withAdded, withCorrected, withDropped, withRestored } from '../preview/draft-rows.ts';
import type { Drafts } from '../preview/drafts.ts';
import { type FieldError, fieldsOf, type RowFields, suggestedDeclaration } from './row-fields.ts';

/** Reads what is typed, by the vocabularies of nine languages: loaded with the first row that is opened. */
type RowReading = typeof import('./row-reading.ts');

/** A row that a person is correcting or adding. One at a time. */
export interface RowEditor {
	readonly draftId: number;
	/** Null for a row to add. */
	readonly rowId: number | null;
	/** The declaration before the correction. */
	readonly before: Declaration | null;
	readonly place: Pick<Declaration, 'line' | 'page'>;
	/** The issue that a row is added for. */
	readonly answers: ImportIssue | null;
	/** The fields as the row was opened. */
	readonly initial: RowFields;
	readonly fields: RowFields;
	readonly reading: RowReading;
	/** It was to be taken and could not: say why from now on. */
	readonly refused: boolean;
}

export interface MendModel {
	/** The open row of the current draft. */
	readonly editor: ReadonlySignal<RowEditor | null>;
	/** The field of the open row that cannot be saved as it stands. */
	readonly error: ReadonlySignal<FieldError | null>;
	/** Whether a row is open with something typed into it. */
	readonly isHalfDone: ReadonlySignal<boolean>;
	correct(row: DraftRow): Promise<void>;
	/** Opens a row to fill in. */
	add(): Promise<void>;
	/** Opens a row to fill in for an issue, filled in as far as that was understood. */
	addFor(issue: ImportIssue): Promise<void>;
	/** Adds the row that an issue suggests, without opening it. */
	addSuggested(issue: ImportIssue): void;
	type(change: Partial<RowFields>): void;
	/** Takes the open row, or says what is wrong with it. */
	save(): void;
	cancel(): void;
	drop(row: DraftRow): void;
	undrop(row: DraftRow): void;
	/** Takes back the correction of a row. */
	restore(row: DraftRow): void;
}

export const EDITOR_ID = 'row-names';
export const ADD_ID = 'add-row';
/** The element that leads the keyboard back to a row. */
export const rowButtonId = (rowId: number) => `row-${rowId}`;

const NO_PLACE = { line: null };

/** Where in the source something stands. */
const placeOf = ({ line, page }: Pick<Declaration, 'line' | 'page'>) =>
	page === undefined ? { line } : { line, page };

export function createMendModel(
	notices: Pick<Notices, 'focus'>,
	drafts: Pick<Drafts, 'current' | 'change'>,
): MendModel {
	const opened = signal<RowEditor | null>(null);
	const editor = computed(() => (opened.value?.draftId === drafts.current.value?.id ? opened.value : null));
	const read = computed(() => {
		if (editor.value === null) return null;
		const { fields, before, place, reading } = editor.value;
		return reading.readFields(fields, before, place);
	});
	const isHalfDone = computed(() => {
		if (editor.value === null) return false;
		const { fields, initial } = editor.value;
		return JSON.stringify(fields) !== JSON.stringify(initial);
	});

	/** A row half done stays open: what was typed is not lost by a click elsewhere. */
	async function open(row: Pick<RowEditor, 'rowId' | 'before' | 'place' | 'answers'>, initial: RowFields) {
		const reading = await import('./row-reading.ts');
		const draft = drafts.current.value;
		if (draft === null) return;
		if (!isHalfDone.value)
			opened.value = { ...row, draftId: draft.id, initial, fields: initial, reading, refused: false };
		notices.focus(EDITOR_ID);
	}

	function change(make: (rows: readonly DraftRow[]) => DraftRow[], focus: number | null): void {
		const draft = drafts.current.value;
		if (draft === null) return;
		const rows = make(draft.rows);
		drafts.change(draft.id, { rows });
		notices.focus(focus === null ? ADD_ID : rowButtonId(focus));
	}

	return {
		editor,
		error: computed(() => (read.value && 'wrong' in read.value ? read.value.wrong : null)),
		isHalfDone,
		correct: ({ id, declaration }) =>
			open(
				{ rowId: id, before: declaration, place: placeOf(declaration), answers: null },
				fieldsOf(declaration),
			),
		add: () => open({ rowId: null, before: null, place: NO_PLACE, answers: null }, fieldsOf(null)),
		addFor: (issue) =>
			open(
				{ rowId: null, before: null, place: placeOf(issue), answers: issue },
				fieldsOf(suggestedDeclaration(issue)),
			),
		addSuggested(issue) {
			const declaration = suggestedDeclaration(issue);
			const id = drafts.current.value?.rows.reduce((most, row) => Math.max(most, row.id), -1) ?? -1;
			change((rows) => withAdded(rows, declaration, issue), id + 1);
		},
		type(change) {
			if (opened.value) opened.value = { ...opened.value, fields: { ...opened.value.fields, ...change } };
		},
		save() {
			if (editor.value === null || read.value === null) return;
			if ('wrong' in read.value) {
				opened.value = { ...editor.value, refused: true };
				notices.focus(read.value.wrong === 'domain' ? 'row-domain' : EDITOR_ID);
				return;
			}
			const { rowId, answers } = editor.value;
			const { declaration } = read.value;
			opened.value = null;
			change(
				(rows) =>
					rowId === null ? withAdded(rows, declaration, answers) : withCorrected(rows, rowId, declaration),
				rowId,
			);
		},
		cancel() {
			const rowId = editor.value?.rowId ?? null;
			opened.value = null;
			notices.focus(rowId === null ? ADD_ID : rowButtonId(rowId));
		},
		drop: ({ id }) => change((rows) => withDropped(rows, id, true), id),
		undrop: ({ id }) => change((rows) => withDropped(rows, id, false), id),
		restore: ({ id }) => change((rows) => withRestored(rows, id), id),
	};
}

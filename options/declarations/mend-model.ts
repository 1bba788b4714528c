import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Declaration } from '../../src/core/policy/policy.ts';
import type { ImportModel } from '../importing/import-model.ts';
import type { Notices } from '../notices.ts';
import { type DraftRow, withAdded, withCorrected, withDropped, withRestored } from '../preview/draft-rows.ts';
import { type FieldError, fieldsOf, type RowFields } from './row-fields.ts';

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
	/** Opens a row to fill in; `place` says where in the source it stands. */
	add(place?: Pick<Declaration, 'line' | 'page'>): Promise<void>;
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

export function createMendModel(notices: Notices, importing: ImportModel): MendModel {
	const opened = signal<RowEditor | null>(null);
	const editor = computed(() =>
		opened.value?.draftId === importing.current.value?.id ? opened.value : null,
	);
	const read = computed(() => {
		if (editor.value === null) return null;
		const { fields, before, place, reading } = editor.value;
		return reading.readFields(fields, before, place);
	});
	const isHalfDone = computed(() => {
		if (editor.value === null) return false;
		const { fields, before } = editor.value;
		return JSON.stringify(fields) !== JSON.stringify(fieldsOf(before));
	});

	/** A row half done stays open: what was typed is not lost by a click elsewhere. */
	async function open(rowId: number | null, before: Declaration | null, place: RowEditor['place']) {
		const reading = await import('./row-reading.ts');
		const draft = importing.current.value;
		if (draft === null) return;
		if (!isHalfDone.value) {
			const fields = fieldsOf(before);
			opened.value = { draftId: draft.id, rowId, before, place, fields, reading, refused: false };
		}
		notices.focus(EDITOR_ID);
	}

	function change(make: (rows: readonly DraftRow[]) => DraftRow[], focus: number | null): void {
		const draft = importing.current.value;
		if (draft === null) return;
		const rows = make(draft.rows);
		importing.change(draft.id, { rows });
		notices.focus(focus === null ? ADD_ID : rowButtonId(focus));
	}

	return {
		editor,
		error: computed(() => (read.value && 'wrong' in read.value ? read.value.wrong : null)),
		isHalfDone,
		correct: ({ id, declaration }) => {
			const { line, page } = declaration;
			return open(id, declaration, page === undefined ? { line } : { line, page });
		},
		add: (place = NO_PLACE) => open(null, null, place),
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
			const { rowId } = editor.value;
			const { declaration } = read.value;
			opened.value = null;
			change(
				(rows) => (rowId === null ? withAdded(rows, declaration) : withCorrected(rows, rowId, declaration)),
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

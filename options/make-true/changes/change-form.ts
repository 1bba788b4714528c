import { type ReadonlySignal, signal } from '@preact/signals';
import type { Change } from '../../../src/correct/correction.ts';
import { fieldsOf, type RowFields } from '../../declarations/row-fields.ts';
import type { Notices } from '../../notices.ts';
import { type ChangeEdit, EDITABLE_FIELDS } from './change-edits.ts';

/** The change whose row is being written. One at a time. */
export interface OpenChange {
	readonly id: string;
	readonly fields: RowFields;
	/** Reads lifetimes, by the vocabularies of nine languages: loaded with the first row that is opened. */
	readonly reading: typeof import('../../declarations/row-reading.ts');
}

export interface ChangeForm {
	readonly open: ReadonlySignal<OpenChange | null>;
	edit(change: Change): Promise<void>;
	type(fields: Partial<RowFields>): void;
	/** Takes what was typed. */
	apply(change: Change): void;
	cancel(): void;
}

/** A change's id as part of an element's. */
const inElementId = (id: string) =>
	id.replace(/[^a-z0-9-]/gi, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);

/** Ids of the button that opens a change's row, and of its tick. */
export const editButtonId = (id: string) => `edit-${inElementId(id)}`;
export const tickId = (id: string) => `tick-${inElementId(id)}`;

/** `onApply` takes the row as it was written. */
export function createChangeForm(
	notices: Pick<Notices, 'focus'>,
	onApply: (id: string, edit: ChangeEdit) => void,
): ChangeForm {
	const open = signal<OpenChange | null>(null);
	function close(id: string): void {
		open.value = null;
		notices.focus(editButtonId(id));
	}
	return {
		open,
		async edit({ id, kind, after }) {
			const reading = await import('../../declarations/row-reading.ts');
			open.value = { id, fields: fieldsOf(after), reading };
			notices.focus(`change-${EDITABLE_FIELDS[kind][0]}`);
		},
		type(fields) {
			if (open.value) open.value = { ...open.value, fields: { ...open.value.fields, ...fields } };
		},
		apply({ id, after }) {
			if (open.value?.id !== id || after === null) return;
			const { fields, reading } = open.value;
			const read = reading.readFields(fields, after, { line: after.line });
			if ('declaration' in read) onApply(id, { after: read.declaration, isConfirmed: true, isTicked: true });
			close(id);
		},
		cancel() {
			if (open.value) close(open.value.id);
		},
	};
}

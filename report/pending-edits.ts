import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
	type AuditEdit,
	type AuditField,
	type AuditTexts,
	textOf,
	withText,
} from '../src/core/audit/audit-texts.ts';

/** A field that another page has changed while it was written here: `to` is not saved. */
export interface Conflict extends AuditEdit {
	/** The text that is stored. */
	readonly stored: string;
}

/** The auditor's texts as they are stored, and the changes of this page that are not saved yet. */
export interface PendingEdits {
	/** The stored texts, and over them what is not saved yet. */
	readonly words: ReadonlySignal<AuditTexts>;
	readonly conflicts: ReadonlySignal<readonly Conflict[]>;
	/** Whether nothing waits to be saved. */
	isEmpty(): boolean;
	/** Changes a field. */
	change(field: AuditField, text: string): void;
	/** Returns the edits that are in no conflict. */
	sendable(): readonly AuditEdit[];
	/** Takes texts as they are stored now. `sent`: edits that this page has just saved, or tried to. */
	accept(texts: AuditTexts, sent?: readonly AuditEdit[]): void;
	/** Ends a conflict: keeps the text of this page to be saved over the stored one, or drops it. */
	settle(conflict: Conflict, isOurs: boolean): void;
}

const idOf = ({ field, key }: AuditField) => `${field} ${key}`;
/** Half a character, which no file can hold, is stored as this one. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

export function createPendingEdits(initial: AuditTexts): PendingEdits {
	const stored = signal<AuditTexts>(initial);
	/** By field. */
	const edits = signal<ReadonlyMap<string, AuditEdit>>(new Map());
	const conflicts = computed(() =>
		[...edits.value.values()].flatMap((edit): Conflict | [] => {
			const text = textOf(stored.value, edit);
			return text === edit.from ? [] : { ...edit, stored: text };
		}),
	);

	return {
		words: computed(() =>
			[...edits.value.values()].reduce((texts, edit) => withText(texts, edit, edit.to), stored.value),
		),
		conflicts,
		isEmpty: () => edits.value.size === 0,
		change(field, text) {
			const from = edits.value.get(idOf(field))?.from ?? textOf(stored.value, field);
			edits.value = new Map(edits.value).set(idOf(field), { ...field, from, to: wellFormed(text) });
		},
		sendable() {
			const held = new Set(conflicts.value.map(idOf));
			return [...edits.value.values()].filter((edit) => !held.has(idOf(edit)));
		},
		accept(texts, sent = []) {
			const saved = new Map(sent.map((edit) => [idOf(edit), edit.to]));
			const rest = new Map<string, AuditEdit>();
			for (const [field, edit] of edits.value) {
				const text = textOf(texts, edit);
				// What was typed since the save goes on from what was saved.
				if (text !== edit.to) rest.set(field, saved.get(field) === text ? { ...edit, from: text } : edit);
			}
			stored.value = texts;
			edits.value = rest;
		},
		settle(conflict, isOurs) {
			const next = new Map(edits.value);
			const edit = next.get(idOf(conflict));
			if (edit !== undefined && isOurs) next.set(idOf(edit), { ...edit, from: conflict.stored });
			else next.delete(idOf(conflict));
			edits.value = next;
		},
	};
}

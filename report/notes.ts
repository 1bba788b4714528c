import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Audit, AuditNote } from '../src/core/audit/audit.ts';
import {
	type AuditEdit,
	type AuditField,
	type AuditTexts,
	noteOn,
	textOf,
	withText,
} from '../src/core/audit/audit-texts.ts';
import type { ReportBackend } from './backend.ts';

/** How it stands with what was written. */
export type Saving =
	/** Nothing was written since the report was opened. */
	| { readonly state: 'untouched' | 'saving' | 'saved' }
	| { readonly state: 'failed'; readonly error: unknown };

/** A field that another page has changed while it was written here: `to` is not saved. */
export interface Conflict extends AuditEdit {
	/** The text that is stored. */
	readonly stored: string;
}

export interface Notes {
	/** The texts as this page shows them: what is stored, and over it what is not saved yet. */
	readonly words: ReadonlySignal<AuditTexts>;
	readonly saving: ReadonlySignal<Saving>;
	readonly conflicts: ReadonlySignal<readonly Conflict[]>;
	/** The audit with what is written now. */
	readonly audit: ReadonlySignal<Audit>;
	note(key: string): AuditNote;
	write(change: Partial<Omit<AuditTexts, 'notes'>>): void;
	assess(key: string, change: Partial<AuditNote>): void;
	/** Ends a conflict: saves the text of this page over the stored one, or drops it. */
	settle(conflict: Conflict, isOurs: boolean): void;
	/** Saves what is not saved yet, at once; resolves when it is, or when it could not be. */
	flush(): Promise<void>;
	/** Whether something would be lost if the page ended now. */
	isUnsaved(): boolean;
	dispose(): void;
}

/** How long a person pauses before what was typed is saved, ms. */
const SAVE_DELAY_MS = 600;

const idOf = ({ field, key }: AuditField) => `${field} ${key}`;
/** Half a character, which no file can hold, is stored as this one. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * The auditor's texts. The fields that changed are saved, one save after another, a pause after the last change; changes
 * of other pages are shown at once. A field that was changed in both is saved once the person has chosen.
 */
export function createNotes(
	{ client, watchTexts }: Pick<ReportBackend, 'client' | 'watchTexts'>,
	audit: Audit,
	delay: number = SAVE_DELAY_MS,
): Notes {
	const { id, auditor, remarks, notes } = audit;
	const stored = signal<AuditTexts>({ auditor, remarks, notes });
	/** Not saved yet, by field. */
	const edits = signal<ReadonlyMap<string, AuditEdit>>(new Map());
	const saving = signal<Saving>({ state: 'untouched' });
	let timer: ReturnType<typeof setTimeout> | undefined;
	let underWay: Promise<void> | null = null;
	/** Texts that another page may have saved during a save. */
	let missed: AuditTexts | null = null;

	const words = computed(() =>
		[...edits.value.values()].reduce((texts, edit) => withText(texts, edit, edit.to), stored.value),
	);
	const conflicts = computed(() =>
		[...edits.value.values()].flatMap((edit): Conflict | [] => {
			const text = textOf(stored.value, edit);
			return text === edit.from ? [] : { ...edit, stored: text };
		}),
	);
	const sendable = () => {
		const held = new Set(conflicts.value.map(idOf));
		return [...edits.value.values()].filter((edit) => !held.has(idOf(edit)));
	};

	/** Takes texts as they are stored now. `sent`: edits that this page has just saved, or tried to. */
	function accept(texts: AuditTexts, sent: readonly AuditEdit[] = []): void {
		const saved = new Map(sent.map((edit) => [idOf(edit), edit.to]));
		const rest = new Map<string, AuditEdit>();
		for (const [field, edit] of edits.value) {
			const text = textOf(texts, edit);
			// What was typed since the save goes on from what was saved.
			if (text !== edit.to) rest.set(field, saved.get(field) === text ? { ...edit, from: text } : edit);
		}
		stored.value = texts;
		edits.value = rest;
	}

	async function saveAll(): Promise<void> {
		for (let sent = sendable(); sent.length > 0; sent = sendable()) {
			saving.value = { state: 'saving' };
			missed = null;
			try {
				const texts = await client['audit.annotate']({ id, edits: sent });
				accept(texts, sent);
				if (isMissed(texts)) await reread();
			} catch (error) {
				saving.value = { state: 'failed', error };
				return;
			}
		}
		if (saving.value.state !== 'untouched') saving.value = { state: 'saved' };
	}

	const isMissed = (texts: AuditTexts) => missed !== null && JSON.stringify(missed) !== JSON.stringify(texts);

	async function reread(): Promise<void> {
		const now = await client['audit.get']({ id });
		if (now !== null) accept({ auditor: now.auditor, remarks: now.remarks, notes: now.notes });
	}

	function flush(): Promise<void> {
		clearTimeout(timer);
		underWay ??= saveAll().finally(() => {
			underWay = null;
		});
		return underWay;
	}

	function change(field: AuditField, text: string): void {
		const to = wellFormed(text);
		const from = edits.value.get(idOf(field))?.from ?? textOf(stored.value, field);
		edits.value = new Map(edits.value).set(idOf(field), { ...field, from, to });
		clearTimeout(timer);
		timer = setTimeout(() => void flush(), delay);
	}

	const stopWatching = watchTexts(id, (texts) => {
		if (underWay === null) accept(texts);
		else missed = texts;
	});

	return {
		words,
		saving,
		conflicts,
		audit: computed(() => ({ ...audit, ...words.value })),
		note: (key) => noteOn(words.value, key),
		write(written) {
			if (written.auditor !== undefined) change({ field: 'auditor', key: '' }, written.auditor);
			if (written.remarks !== undefined) change({ field: 'remarks', key: '' }, written.remarks);
		},
		assess(key, { assessment, comment }) {
			if (assessment !== undefined) change({ field: 'assessment', key }, assessment ?? '');
			if (comment !== undefined) change({ field: 'comment', key }, comment);
		},
		settle(conflict, isOurs) {
			const next = new Map(edits.value);
			const edit = next.get(idOf(conflict));
			if (edit !== undefined && isOurs) next.set(idOf(edit), { ...edit, from: conflict.stored });
			else next.delete(idOf(conflict));
			edits.value = next;
			void flush();
		},
		flush,
		isUnsaved: () => edits.value.size > 0,
		dispose() {
			clearTimeout(timer);
			stopWatching();
		},
	};
}

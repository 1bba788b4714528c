import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Audit, AuditNote } from '../src/core/audit/audit.ts';
import { type AuditField, type AuditTexts, noteOn } from '../src/core/audit/audit-texts.ts';
import type { ReportBackend } from './backend.ts';
import { type Conflict, createPendingEdits } from './pending-edits.ts';

/** How it stands with what was written. */
export type Saving =
	/** Nothing was written since the report was opened. */
	| { readonly state: 'untouched' | 'saving' | 'saved' }
	| { readonly state: 'failed'; readonly error: unknown };

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
	const edits = createPendingEdits({ auditor, remarks, notes });
	const { words, conflicts } = edits;
	const saving = signal<Saving>({ state: 'untouched' });
	let timer: ReturnType<typeof setTimeout> | undefined;
	let underWay: Promise<void> | null = null;
	/** Texts that another page may have saved during a save. */
	let missed: AuditTexts | null = null;

	async function saveAll(): Promise<void> {
		for (let sent = edits.sendable(); sent.length > 0; sent = edits.sendable()) {
			saving.value = { state: 'saving' };
			missed = null;
			try {
				const texts = await client['audit.annotate']({ id, edits: sent });
				edits.accept(texts, sent);
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
		if (now !== null) edits.accept({ auditor: now.auditor, remarks: now.remarks, notes: now.notes });
	}

	function flush(): Promise<void> {
		clearTimeout(timer);
		underWay ??= saveAll().finally(() => {
			underWay = null;
		});
		return underWay;
	}

	function change(field: AuditField, text: string): void {
		edits.change(field, text);
		clearTimeout(timer);
		timer = setTimeout(() => void flush(), delay);
	}

	const stopWatching = watchTexts(id, (texts) => {
		if (underWay === null) edits.accept(texts);
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
			edits.settle(conflict, isOurs);
			void flush();
		},
		flush,
		isUnsaved: () => !edits.isEmpty(),
		dispose() {
			clearTimeout(timer);
			stopWatching();
		},
	};
}

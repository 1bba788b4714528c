import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Audit, AuditNote } from '../src/core/audit/audit.ts';
import type { Client } from '../src/messaging/intents.ts';
import type { AuditTexts } from './backend.ts';

/** Whether the auditor's texts are saved; `untouched`: none was changed since the report was opened. */
export type Saving =
	| { readonly state: 'untouched' | 'saving' | 'saved' }
	| { readonly state: 'failed'; readonly error: unknown };

export interface Notes {
	readonly words: ReadonlySignal<AuditTexts>;
	readonly saving: ReadonlySignal<Saving>;
	/** The audit with the current texts. */
	readonly audit: ReadonlySignal<Audit>;
	note(key: string): AuditNote;
	write(change: Partial<Omit<AuditTexts, 'notes'>>): void;
	assess(key: string, change: Partial<AuditNote>): void;
	/** Saves unsaved changes at once; resolves also if saving fails. */
	flush(): Promise<void>;
	isUnsaved(): boolean;
	dispose(): void;
}

const NOTHING: AuditNote = { assessment: null, comment: '' };

/** The pause after the last change before it is saved. */
const SAVE_DELAY_MS = 600;

/**
 * The auditor's texts. All are saved together, `delay` ms after the last change, one save at a time; changes made
 * during a save are saved next, so that the last state always arrives last.
 */
export function createNotes(
	client: Pick<Client, 'audit.annotate'>,
	audit: Audit,
	delay: number = SAVE_DELAY_MS,
): Notes {
	const { auditor, remarks, notes } = audit;
	const words = signal<AuditTexts>({ auditor, remarks, notes });
	const saving = signal<Saving>({ state: 'untouched' });
	let saved = words.value;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let underWay: Promise<void> | null = null;

	async function saveAll(): Promise<void> {
		while (saved !== words.value) {
			const sent = words.value;
			saving.value = { state: 'saving' };
			try {
				await client['audit.annotate']({ id: audit.id, ...sent });
			} catch (error) {
				saving.value = { state: 'failed', error };
				return;
			}
			saved = sent;
		}
		if (saving.value.state !== 'untouched') saving.value = { state: 'saved' };
	}

	function flush(): Promise<void> {
		clearTimeout(timer);
		underWay ??= saveAll().finally(() => {
			underWay = null;
		});
		return underWay;
	}

	function change(next: AuditTexts) {
		words.value = next;
		clearTimeout(timer);
		timer = setTimeout(() => void flush(), delay);
	}

	return {
		words,
		saving,
		audit: computed(() => ({ ...audit, ...words.value })),
		note: (key) => words.value.notes[key] ?? NOTHING,
		write: (written) => change({ ...words.value, ...written }),
		assess(key, written) {
			const note = { ...(words.value.notes[key] ?? NOTHING), ...written };
			const { [key]: _, ...others } = words.value.notes;
			const isEmpty = note.assessment === null && note.comment === '';
			change({ ...words.value, notes: isEmpty ? others : { ...others, [key]: note } });
		},
		flush,
		isUnsaved: () => saved !== words.value,
		dispose: () => clearTimeout(timer),
	};
}

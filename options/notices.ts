import { type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../src/i18n/translator.ts';

/** The outcome of the last action, in words. */
export interface Notice {
	readonly words: string;
	readonly tone: 'done' | 'failed';
	/** Token of what can be taken back. */
	readonly undo: string | null;
	/** Where the keyboard goes when it is dismissed; null for the page's heading. */
	readonly back: string | null;
}

/** A wish that the keyboard be moved to an element, once it is there. A new object each time. */
export interface FocusWish {
	readonly id: string;
}

/** The notice that the page shows, and where the keyboard is to go. */
export interface Notices {
	readonly notice: ReadonlySignal<Notice | null>;
	readonly focusWish: ReadonlySignal<FocusWish | null>;
	/** `undo`: the token, or that and where the keyboard goes afterwards. */
	done(words: string, undo?: string | { readonly undo?: string; readonly back?: string }): void;
	/** Tells of an error; takes whatever was thrown. */
	failed(error: unknown, back?: string): void;
	/** Runs something, and shows a notice where it fails. Never rejects. `back`: where the keyboard goes afterwards. */
	attempt(run: () => Promise<void>, back?: string): Promise<void>;
	dismiss(): void;
	focus(id: string): void;
}

export const NOTICE_ID = 'notice';

/** The words of an intent's failure: its own (`detail`: message key and substitutions), else a general sentence. */
export function failureWords(tr: Translator, error: unknown): string {
	if (typeof error === 'object' && error !== null && 'detail' in error && Array.isArray(error.detail)) {
		const [key, ...substitutions] = error.detail.map(String);
		if (key !== undefined) {
			const words = tr.dynamic(key, ...substitutions);
			if (words !== key) return words;
		}
	}
	return tr.t('options_failed', error instanceof Error ? error.message : String(error));
}

export function createNotices(tr: Translator): Notices {
	const notice = signal<Notice | null>(null);
	const focusWish = signal<FocusWish | null>(null);
	const show = (next: Notice) => {
		notice.value = next;
		focusWish.value = { id: NOTICE_ID };
	};
	const failed = (error: unknown, back: string | null = null) =>
		show({ words: failureWords(tr, error), tone: 'failed', undo: null, back });
	return {
		notice,
		focusWish,
		done(words, more = {}) {
			const { undo, back } = typeof more === 'string' ? { undo: more, back: undefined } : more;
			show({ words, tone: 'done', undo: undo ?? null, back: back ?? null });
		},
		failed,
		attempt: (run, back) => run().catch((error: unknown) => failed(error, back)),
		dismiss() {
			notice.value = null;
		},
		focus(id) {
			focusWish.value = { id };
		},
	};
}

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../src/i18n/translator.ts';
import { failureWords } from './notices.ts';

/** A list of the options page, as the worker last gave it. */
export interface LoadedList<T> {
	/** Null until it is loaded for the first time. */
	readonly list: ReadonlySignal<T | null>;
	/** Why it could not be loaded, in words; the last list stays. */
	readonly error: ReadonlySignal<string | null>;
	/** Never rejects. */
	refresh(): Promise<void>;
}

/** Of several loads under way the last one counts. `onLoaded` runs after each that does. */
export function createList<T>(
	load: () => Promise<T>,
	tr: Translator,
	onLoaded?: (list: T) => Promise<void>,
): LoadedList<T> {
	const list = signal<T | null>(null);
	const error = signal<string | null>(null);
	let lastLoad = 0;
	return {
		list,
		error,
		async refresh() {
			const thisLoad = ++lastLoad;
			try {
				const loaded = await load();
				if (thisLoad !== lastLoad) return;
				list.value = loaded;
				error.value = null;
				await onLoaded?.(loaded);
			} catch (reason) {
				if (thisLoad === lastLoad) error.value = failureWords(tr, reason);
			}
		},
	};
}

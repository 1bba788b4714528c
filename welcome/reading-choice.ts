import { type ReadonlySignal, signal } from '@preact/signals';
import type { WelcomeBackend } from './backend.ts';

export interface ReadingChoice {
	/** Whether policies are read by themselves; null: not chosen yet. */
	readonly isAutomatic: ReadonlySignal<boolean | null>;
	readonly outcome: ReadonlySignal<'none' | 'saved' | 'failed'>;
	/** Saves the choice at once. If that fails, the earlier one stays. */
	choose(isAutomatic: boolean): Promise<void>;
}

/** The choice of how policies are read. Starts with the one that is stored. */
export function createReadingChoice({ client }: WelcomeBackend): ReadingChoice {
	const isAutomatic = signal<boolean | null>(null);
	const outcome = signal<'none' | 'saved' | 'failed'>('none');
	client['settings.get']().then(
		({ automaticReading }) => {
			isAutomatic.value ??= automaticReading;
		},
		// What is stored is not known: the person can still choose.
		() => null,
	);
	return {
		isAutomatic,
		outcome,
		async choose(next) {
			const before = isAutomatic.value;
			isAutomatic.value = next;
			outcome.value = 'none';
			try {
				await client['settings.set']({ automaticReading: next });
				outcome.value = 'saved';
			} catch {
				isAutomatic.value = before;
				outcome.value = 'failed';
			}
		},
	};
}

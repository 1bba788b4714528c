import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../notices.ts';

/** Asks before what a person corrected by hand is lost. */
export interface LossConfirmation {
	/** How many rows would be lost; null while nothing is asked. */
	readonly asking: ReadonlySignal<number | null>;
	/** Runs at once where nothing would be lost, else when the person agrees: in that very click. */
	guard(count: number, run: () => Promise<void> | void): Promise<void>;
	accept(): void;
	refuse(): void;
	/** There is nothing left to lose. */
	forget(): void;
}

export const LOSING_ID = 'losing';

/** @param keptId where the keyboard goes when the person keeps the corrections */
export function createLossConfirmation(notices: Notices, keptId: string): LossConfirmation {
	const asking = signal<number | null>(null);
	let waiting: (() => Promise<void> | void) | null = null;
	const forget = () => {
		waiting = null;
		asking.value = null;
	};
	return {
		asking,
		async guard(count, run) {
			if (count === 0) {
				forget();
				return run();
			}
			waiting = run;
			asking.value = count;
			notices.focus(LOSING_ID);
		},
		accept() {
			const run = waiting;
			forget();
			void run?.();
		},
		refuse() {
			forget();
			notices.focus(keptId);
		},
		forget,
	};
}

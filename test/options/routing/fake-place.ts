import type { PagePlace } from '../../../options/routing/navigation.ts';

/** An address and a history in memory. */
export interface FakePlace extends PagePlace {
	/** Addresses that were gone to, the first and the redirected ones included. */
	readonly steps: string[];
	back(): void;
}

export function createFakePlace(first = ''): FakePlace {
	const steps = [first];
	const listeners = new Set<() => void>();
	return {
		steps,
		hash: () => steps.at(-1) ?? '',
		push: (hash) => {
			steps.push(hash);
		},
		replace: (hash) => {
			steps.splice(-1, 1, hash);
		},
		onChange(run) {
			listeners.add(run);
			return () => listeners.delete(run);
		},
		back() {
			steps.pop();
			for (const run of listeners) run();
		},
	};
}

import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** Things of a list that a person has chosen, to do something with all of them. */
export interface Selection {
	/** Ids of those chosen that are still listed, in the list's order. */
	readonly chosen: ReadonlySignal<readonly string[]>;
	choose(ids: readonly string[], isChosen: boolean): void;
	clear(): void;
}

/** @param listed ids of all things in the list */
export function createSelection(listed: () => readonly string[]): Selection {
	const ids = signal<ReadonlySet<string>>(new Set());
	return {
		chosen: computed(() => listed().filter((id) => ids.value.has(id))),
		choose(some, isChosen) {
			const others = [...ids.value].filter((id) => !some.includes(id));
			ids.value = new Set(isChosen ? [...others, ...some] : others);
		},
		clear() {
			ids.value = new Set();
		},
	};
}

import { useLayoutEffect, useState } from 'preact/hooks';

/** Something that changes. The pages that may take longer use signals, which are 3 KB of every opening (gzip). */
export interface Value<T> {
	readonly value: T;
	/** Calls back at once and at every change. Returns what stops it. */
	subscribe(listener: (value: T) => void): () => void;
}

/** A value that its owner changes. Setting it to what it already is notifies nobody. */
export interface OwnValue<T> extends Value<T> {
	value: T;
}

export function createValue<T>(first: T): OwnValue<T> {
	let now = first;
	const listeners = new Set<(value: T) => void>();
	return {
		get value() {
			return now;
		},
		set value(next) {
			if (Object.is(next, now)) return;
			now = next;
			for (const listener of listeners) listener(next);
		},
		subscribe(listener) {
			listeners.add(listener);
			listener(now);
			return () => listeners.delete(listener);
		},
	};
}

/** Reads a value in a component, which is drawn again at each change. */
export function useValue<T>(source: Value<T>): T {
	const [, redraw] = useState(source.value);
	useLayoutEffect(() => source.subscribe((value) => redraw(() => value)), [source]);
	return source.value;
}

import type { KeyValueStore } from '../../src/ports/storage.ts';

/** A storage area that stores JSON, and fails on demand. */
export interface FakeStore extends KeyValueStore {
	/** The stored values; tests read them and put values of earlier versions in. */
	readonly data: Map<string, unknown>;
	/** The most bytes of keys and JSON; like in browsers, a write beyond it changes nothing. */
	quota: number;
	/** How many of the next writes fail. */
	failures: number;
	/** How many writes have succeeded. */
	writes: number;
}

function copy(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value));
}

function sizeOf(data: ReadonlyMap<string, unknown>): number {
	return [...data].reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0);
}

export function createFakeStore(): FakeStore {
	const data = new Map<string, unknown>();
	const pick = (keep: (key: string) => boolean) =>
		new Map([...data].filter(([key]) => keep(key)).map(([key, value]) => [key, copy(value)]));
	return {
		data,
		quota: Number.POSITIVE_INFINITY,
		failures: 0,
		writes: 0,
		get: async (key) => pick((other) => other === key).get(key),
		getMany: async (keys) => pick((key) => keys.includes(key)),
		entries: async (prefix) => pick((key) => key.startsWith(prefix)),
		async set(values) {
			if (this.failures > 0) {
				this.failures--;
				throw new Error('the disk cannot be written');
			}
			const next = new Map(data);
			for (const [key, value] of Object.entries(values)) next.set(key, copy(value));
			if (sizeOf(next) > this.quota) throw new Error('QUOTA_BYTES quota exceeded');
			for (const key of Object.keys(values)) data.set(key, next.get(key));
			this.writes++;
		},
		async remove(keys) {
			for (const key of keys) data.delete(key);
		},
	};
}

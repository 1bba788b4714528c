import type { KeyValueStore } from '../../ports/storage.ts';

/** A store in memory, as long as a pass lasts. */
export function createMemoryStore(): KeyValueStore {
	const values = new Map<string, unknown>();
	return {
		get: async (key) => values.get(key),
		getMany: async (keys) =>
			new Map(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key)] as const] : []))),
		entries: async (prefix) => new Map([...values].filter(([key]) => key.startsWith(prefix))),
		async set(added) {
			for (const [key, value] of Object.entries(added)) values.set(key, value);
		},
		async remove(keys) {
			for (const key of keys) values.delete(key);
		},
	};
}

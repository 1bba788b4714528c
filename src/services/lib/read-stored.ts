import type { KeyValueStore } from '../../ports/storage.ts';
import { type StoredKind, unpack } from '../../state/stored-value.ts';

/** Reads one stored value; null where there is none, or none that can be read. */
export async function readValue<T>(
	area: KeyValueStore,
	kind: StoredKind<T>,
	key = kind.prefix,
): Promise<T | null> {
	const reading = unpack(kind, await area.get(key));
	return reading.ok ? reading.value : null;
}

/** Reads all stored values of a kind, by key without prefix; those that cannot be read are left out. */
export async function readKind<T>(area: KeyValueStore, kind: StoredKind<T>): Promise<ReadonlyMap<string, T>> {
	const values = new Map<string, T>();
	for (const [key, stored] of await area.entries(kind.prefix)) {
		const reading = unpack(kind, stored);
		if (reading.ok) values.set(key.slice(kind.prefix.length), reading.value);
	}
	return values;
}

import type { StorageTrouble } from '../../messaging/intents/policy.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { DATA_KINDS } from '../../state/local-kinds.ts';
import { type StoredKind, unpack } from '../../state/stored-value.ts';

/** Lists the person's data on the disk that cannot be read; it is left alone. */
export async function readStorageTrouble(
	local: KeyValueStore,
	kinds: readonly StoredKind<unknown>[] = DATA_KINDS,
): Promise<StorageTrouble[]> {
	const trouble: StorageTrouble[] = [];
	for (const kind of kinds) {
		for (const [key, stored] of await local.entries(kind.prefix)) {
			const reading = unpack<unknown>(kind, stored);
			if (!reading.ok) trouble.push({ key, reason: reading.reason });
		}
	}
	return trouble;
}

import type { StorageTrouble } from '../../messaging/intents/policy.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { DATA_KINDS } from '../../state/local-kinds.ts';
import { readKind } from './read-stored.ts';

/** Lists the person's data on the disk that cannot be read; it is left alone. */
export async function readStorageTrouble(local: KeyValueStore): Promise<StorageTrouble[]> {
	const readings = DATA_KINDS.map((kind) => readKind(local, kind));
	return (await Promise.all(readings)).flatMap(({ trouble }) => trouble);
}

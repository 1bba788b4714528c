import type { CleanStartTrouble } from '../../messaging/clean-start-trouble.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { cleanStartKind, jarDifferenceKind, vaultOwnerKind } from '../../state/clean-start-kinds.ts';
import { unpack } from '../../state/stored-value.ts';

/** Reads what earlier clean starts could not restore. */
export interface CleanStartTroubles {
	list(): Promise<readonly CleanStartTrouble[]>;
	/** Forgets one that the person has read. */
	dismiss(id: string): Promise<void>;
}

export function createCleanStartTroubles(deps: {
	local: KeyValueStore;
	session: KeyValueStore;
}): CleanStartTroubles {
	const { local, session } = deps;

	/** Recordings whose data is still in memory are not lost. */
	async function lost(): Promise<readonly CleanStartTrouble[]> {
		const stored = await local.entries(cleanStartKind.prefix);
		if (stored.size === 0) return [];
		const owner = unpack(vaultOwnerKind, await session.get(vaultOwnerKind.prefix));
		return [...stored].flatMap(([key, value]) => {
			const id = key.slice(cleanStartKind.prefix.length);
			const reading = unpack(cleanStartKind, value);
			if (!reading.ok || (owner.ok && owner.value.recording === id)) return [];
			return { area: 'clean-start', reason: 'lost', id, ...reading.value };
		});
	}

	async function different(): Promise<readonly CleanStartTrouble[]> {
		const reading = unpack(jarDifferenceKind, await session.get(jarDifferenceKind.prefix));
		return reading.ok ? [{ area: 'clean-start', reason: 'different', ...reading.value }] : [];
	}

	return {
		list: async () => (await Promise.all([lost(), different()])).flat(),
		async dismiss(id) {
			const key = `${cleanStartKind.prefix}${id}`;
			if (unpack(cleanStartKind, await local.get(key)).ok) await local.remove([key]);
			const reading = unpack(jarDifferenceKind, await session.get(jarDifferenceKind.prefix));
			if (reading.ok && reading.value.id === id) await session.remove([jarDifferenceKind.prefix]);
		},
	};
}

import type { KeyValueStore } from '../../ports/storage.ts';
import type { EntriesArea, SetAsideCookie, SetAsideEntries } from '../../ports/vault.ts';
import {
	type VaultHead,
	vaultCookiesKind,
	vaultEntriesKind,
	vaultKind,
} from '../../state/recording-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import type { CleanStartRecords } from './clean-start-records.ts';

const AREAS = ['localStorage', 'sessionStorage'] as const;
const entriesKey = (area: EntriesArea) => `${vaultEntriesKind.prefix}${area}`;
const cookiesKey = vaultCookiesKind.prefix;
const headKey = vaultKind.prefix;

/** Stores what is set aside in session storage, which is never on disk. */
export interface VaultStore {
	/** Null where nothing is set aside. */
	head(): Promise<VaultHead | null>;
	counts(): Promise<{ readonly cookies: number; readonly entries: number }>;
	/** Stores all of it in one write, and then its record on the disk. */
	save(
		head: VaultHead,
		cookies: readonly SetAsideCookie[],
		page: Readonly<Record<EntriesArea, SetAsideEntries>>,
	): Promise<void>;
	update(changes: Partial<VaultHead>): Promise<void>;
	cookies(): Promise<readonly SetAsideCookie[]>;
	/** Stores that all cookies but these were restored: in one write, since restored ones must not be removed again. */
	markCookiesRestored(remaining: readonly SetAsideCookie[]): Promise<void>;
	/** Null where they are restored. */
	entries(area: EntriesArea): Promise<SetAsideEntries | null>;
	dropEntries(area: EntriesArea): Promise<void>;
	/** Erases all of it. */
	erase(): Promise<void>;
}

export function createVaultStore(deps: {
	session: KeyValueStore;
	records: Pick<CleanStartRecords, 'save' | 'remove'>;
	onError: (error: unknown) => void;
}): VaultStore {
	const { session, records, onError } = deps;
	/** Undefined: not read yet. Read once in the worker's life, which is the only writer: each change of a tab asks for it. */
	let cached: VaultHead | null | undefined;

	async function head(): Promise<VaultHead | null> {
		if (cached !== undefined) return cached;
		const reading = unpack(vaultKind, await session.get(headKey));
		cached ??= reading.ok ? reading.value : null;
		return cached;
	}

	async function cookies(): Promise<readonly SetAsideCookie[]> {
		const reading = unpack(vaultCookiesKind, await session.get(cookiesKey));
		return reading.ok ? reading.value : [];
	}

	async function entries(area: EntriesArea): Promise<SetAsideEntries | null> {
		const reading = unpack(vaultEntriesKind, await session.get(entriesKey(area)));
		return reading.ok ? reading.value : null;
	}

	async function counts() {
		const [jar, ...areas] = await Promise.all([cookies(), ...AREAS.map(entries)]);
		return { cookies: jar.length, entries: areas.reduce((sum, area) => sum + (area?.count ?? 0), 0) };
	}

	/** Brings the record on the disk up to date; a wrong number there must not stop the restoring. */
	async function updateRecord(): Promise<void> {
		const before = await head();
		if (before !== null) await records.save(before, await counts()).catch(onError);
	}

	return {
		head,
		cookies,
		entries,
		counts,
		async save(opened, jar, page) {
			await session.set({
				[headKey]: pack(vaultKind, opened),
				[cookiesKey]: pack(vaultCookiesKind, jar),
				...Object.fromEntries(AREAS.map((area) => [entriesKey(area), pack(vaultEntriesKind, page[area])])),
			});
			cached = opened;
			// After the vault, without which a record says that all is lost, and before anything is removed.
			await records.save(opened, await counts());
		},
		async update(changes) {
			const before = await head();
			if (before === null) return;
			const changed = { ...before, ...changes };
			await session.set({ [headKey]: pack(vaultKind, changed) });
			cached = changed;
		},
		async markCookiesRestored(remaining) {
			const before = await head();
			if (before === null) return;
			const changed = { ...before, isCleared: true };
			await session.set({
				[headKey]: pack(vaultKind, changed),
				[cookiesKey]: pack(vaultCookiesKind, remaining),
			});
			cached = changed;
			await updateRecord();
		},
		async dropEntries(area) {
			await session.remove([entriesKey(area)]);
			await updateRecord();
		},
		async erase() {
			const before = await head();
			if (before !== null) await records.remove(before).catch(onError);
			await session.remove([headKey, cookiesKey, ...AREAS.map(entriesKey)]);
			cached = null;
		},
	};
}

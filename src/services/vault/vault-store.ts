import type { KeyValueStore } from '../../ports/storage.ts';
import type { EntriesArea, SetAsideCookie, SetAsideEntries } from '../../ports/vault.ts';
import {
	type VaultHead,
	vaultCookiesKind,
	vaultEntriesKind,
	vaultKind,
} from '../../state/recording-kinds.ts';
import { pack } from '../../state/stored-value.ts';
import { readValue } from '../lib/read-stored.ts';
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
		const stored = await readValue(session, vaultKind);
		cached ??= stored;
		return cached;
	}

	async function cookies(): Promise<readonly SetAsideCookie[]> {
		return (await readValue(session, vaultCookiesKind)) ?? [];
	}

	const entries = (area: EntriesArea): Promise<SetAsideEntries | null> =>
		readValue(session, vaultEntriesKind, entriesKey(area));

	/** Stores changes of the head, and other values, in one write; does nothing where nothing is set aside. */
	async function update(
		changes: Partial<VaultHead>,
		values: Readonly<Record<string, unknown>> = {},
	): Promise<void> {
		const before = await head();
		if (before === null) return;
		const changed = { ...before, ...changes };
		await session.set({ [headKey]: pack(vaultKind, changed), ...values });
		cached = changed;
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
		update: (changes) => update(changes),
		async markCookiesRestored(remaining) {
			await update({ isCleared: true }, { [cookiesKey]: pack(vaultCookiesKind, remaining) });
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

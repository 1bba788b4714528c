import type { KeyValueStore } from '../../ports.ts';
import type { EntriesArea, SetAsideCookie, SetAsideEntries } from '../../recording-ports.ts';
import {
	type VaultHead,
	vaultCookiesKind,
	vaultEntriesKind,
	vaultKind,
} from '../../state/recording-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';

const AREAS = ['localStorage', 'sessionStorage'] as const;
const entriesKey = (area: EntriesArea) => `${vaultEntriesKind.prefix}${area}`;
const cookiesKey = vaultCookiesKind.prefix;
const headKey = vaultKind.prefix;

/** What is set aside, in session storage: in memory alone. */
export interface VaultStore {
	/** Null where nothing is. */
	head(): Promise<VaultHead | null>;
	counts(): Promise<{ readonly cookies: number; readonly entries: number }>;
	/** All of it in one write, or none. */
	save(
		head: VaultHead,
		cookies: readonly SetAsideCookie[],
		page: Readonly<Record<EntriesArea, SetAsideEntries>>,
	): Promise<void>;
	update(changes: Partial<VaultHead>): Promise<void>;
	cookies(): Promise<readonly SetAsideCookie[]>;
	/** All cookies were given back but these: one write, since what has been given back must not be removed again. */
	markCookiesRestored(left: readonly SetAsideCookie[]): Promise<void>;
	/** Null where none are left. */
	entries(area: EntriesArea): Promise<SetAsideEntries | null>;
	dropEntries(area: EntriesArea): Promise<void>;
	/** Erases all of it. */
	erase(): Promise<void>;
}

export function createVaultStore({ session }: { session: KeyValueStore }): VaultStore {
	/** Undefined: not read yet. Read once in the worker's life: it is the only writer, and tabs ask often. */
	let known: VaultHead | null | undefined;

	async function head(): Promise<VaultHead | null> {
		if (known !== undefined) return known;
		const reading = unpack(vaultKind, await session.get(headKey));
		known ??= reading.ok ? reading.value : null;
		return known;
	}

	async function cookies(): Promise<readonly SetAsideCookie[]> {
		const reading = unpack(vaultCookiesKind, await session.get(cookiesKey));
		return reading.ok ? reading.value : [];
	}

	async function entries(area: EntriesArea): Promise<SetAsideEntries | null> {
		const reading = unpack(vaultEntriesKind, await session.get(entriesKey(area)));
		return reading.ok ? reading.value : null;
	}

	return {
		head,
		cookies,
		entries,
		async counts() {
			const [jar, ...areas] = await Promise.all([cookies(), ...AREAS.map(entries)]);
			return { cookies: jar.length, entries: areas.reduce((sum, one) => sum + (one?.count ?? 0), 0) };
		},
		async save(opened, jar, page) {
			await session.set({
				[headKey]: pack(vaultKind, opened),
				[cookiesKey]: pack(vaultCookiesKind, jar),
				...Object.fromEntries(AREAS.map((area) => [entriesKey(area), pack(vaultEntriesKind, page[area])])),
			});
			known = opened;
		},
		async update(changes) {
			const before = await head();
			if (before === null) return;
			const changed = { ...before, ...changes };
			await session.set({ [headKey]: pack(vaultKind, changed) });
			known = changed;
		},
		async markCookiesRestored(left) {
			const before = await head();
			if (before === null) return;
			const changed = { ...before, isCleared: true };
			await session.set({
				[headKey]: pack(vaultKind, changed),
				[cookiesKey]: pack(vaultCookiesKind, left),
			});
			known = changed;
		},
		dropEntries: (area) => session.remove([entriesKey(area)]),
		async erase() {
			await session.remove([headKey, cookiesKey, ...AREAS.map(entriesKey)]);
			known = null;
		},
	};
}

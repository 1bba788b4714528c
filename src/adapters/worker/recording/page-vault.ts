import type { EntriesArea, PageVault, SetAsideEntries } from '../../../ports/vault.ts';
import { runInPage } from '../pages/run-in-page.ts';

const VAULT_TIMEOUT_MS = 3000;

type Entries = readonly (readonly [string, string])[];

// These run in the page (see `PageCall`), whose scripts can change nothing that they use. In a page without storage the
// mere access throws.

function readHere(max: number): Record<EntriesArea, Entries> | 'too-large' | null {
	if (location.origin === 'null') return null;
	let size = 0;
	const read = (open: () => Storage) => {
		const entries: [string, string][] = [];
		let area: Storage;
		try {
			area = open();
		} catch {
			// Without storage there is nothing.
			return entries;
		}
		const count = area.length;
		for (let i = 0; i < count; i++) {
			const name = Storage.prototype.key.call(area, i) ?? '';
			const value = Storage.prototype.getItem.call(area, name) ?? '';
			size += name.length + value.length;
			if (size > max) break;
			entries.push([name, value]);
		}
		return entries;
	};
	const entries = { localStorage: read(() => localStorage), sessionStorage: read(() => sessionStorage) };
	return size > max ? 'too-large' : entries;
}

function clearHere(origin: string): boolean {
	if (location.origin !== origin) return false;
	for (const open of [() => localStorage, () => sessionStorage]) {
		try {
			Storage.prototype.clear.call(open());
		} catch {
			// Without storage there is nothing.
		}
	}
	return true;
}

function putHere(origin: string, area: EntriesArea, entries: Entries): boolean {
	if (location.origin !== origin) return false;
	try {
		const storage = area === 'localStorage' ? localStorage : sessionStorage;
		Storage.prototype.clear.call(storage);
		for (const [name, value] of entries) Storage.prototype.setItem.call(storage, name, value);
		return true;
	} catch {
		return entries.length === 0;
	}
}

const inPage = <A extends unknown[], R>(tabId: number, func: (...args: A) => R, args: A) =>
	// A page that is still loading may go on doing so for long.
	runInPage({ target: { tabId }, func, args, timeoutMs: VAULT_TIMEOUT_MS, injectImmediately: true });

const seal = (entries: Entries): SetAsideEntries => ({ count: entries.length, sealed: entries });

export const pageVault: PageVault = {
	async read(tabId, max) {
		const entries = await inPage(tabId, readHere, [max]);
		if (entries === null || entries === 'too-large') return entries;
		return { localStorage: seal(entries.localStorage), sessionStorage: seal(entries.sessionStorage) };
	},
	clear: async (tabId, origin) => (await inPage(tabId, clearHere, [origin])) === true,
	put: async (tabId, origin, area, { sealed }) =>
		(await inPage(tabId, putHere, [origin, area, sealed as Entries])) === true,
};

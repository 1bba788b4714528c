import type { EntriesArea, PageVault, SetAsideEntries } from '../../../ports/vault.ts';
import { browser } from '../../both/browser.ts';

/** Ms. A page that hangs must not keep the person waiting. */
const PATIENCE = 3000;

type Entries = readonly (readonly [string, string])[];

// These run in the page, each on its own: no import, no name from around. They run apart from the page's scripts, which
// can change nothing of what they use. A page that may keep nothing throws at the very word.

function readHere(most: number): Record<EntriesArea, Entries> | 'too-large' | null {
	if (location.origin === 'null') return null;
	let size = 0;
	const read = (open: () => Storage) => {
		const entries: [string, string][] = [];
		let area: Storage;
		try {
			area = open();
		} catch {
			// It may keep nothing, so that there is nothing.
			return entries;
		}
		const count = area.length;
		for (let i = 0; i < count; i++) {
			const name = Storage.prototype.key.call(area, i) ?? '';
			const value = Storage.prototype.getItem.call(area, name) ?? '';
			size += name.length + value.length;
			if (size > most) break;
			entries.push([name, value]);
		}
		return entries;
	};
	const found = { localStorage: read(() => localStorage), sessionStorage: read(() => sessionStorage) };
	return size > most ? 'too-large' : found;
}

function clearHere(origin: string): boolean {
	if (location.origin !== origin) return false;
	for (const open of [() => localStorage, () => sessionStorage]) {
		try {
			Storage.prototype.clear.call(open());
		} catch {
			// It may keep nothing, so that there is nothing.
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

/** What a function gives in a tab's page; null where it may not run, or does not answer. */
async function inPage<A extends unknown[], R>(
	tabId: number,
	func: (...args: A) => R,
	args: A,
): Promise<R | null> {
	const run = async () => {
		// At once: a page that is still loading may go on doing so for long.
		const details = { target: { tabId }, func, args, injectImmediately: true };
		const [result] = await browser.scripting.executeScript(details);
		return (result?.result ?? null) as R | null;
	};
	return Promise.race([
		run().catch(() => null),
		new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null)),
	]);
}

const seal = (entries: Entries): SetAsideEntries => ({ count: entries.length, sealed: entries });

export const pageVault: PageVault = {
	async read(tabId, most) {
		const found = await inPage(tabId, readHere, [most]);
		if (found === null || found === 'too-large') return found;
		return { localStorage: seal(found.localStorage), sessionStorage: seal(found.sessionStorage) };
	},
	clear: async (tabId, origin) => (await inPage(tabId, clearHere, [origin])) === true,
	put: async (tabId, origin, area, { sealed }) =>
		(await inPage(tabId, putHere, [origin, area, sealed as Entries])) === true,
};

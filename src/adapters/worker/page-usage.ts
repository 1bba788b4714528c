import type { PageStorage } from '../../core/report/site-report.ts';
import type { PageUsage } from '../../ports/pages.ts';
import { browser } from '../both/browser.ts';

/** Ms. A page that hangs must not keep the person waiting. */
const PATIENCE = 1000;
/** Of addresses, in a page or frame. */
const MOST_ADDRESSES = 5000;
/** Of hosts, from a page or frame; a host's name has at most 253 characters. */
const MOST_HOSTS = 300;
/** Characters of a stored name. */
const LONGEST_NAME = 300;

// These run in the page, each on its own: no import, no name from around. They run apart from the page's scripts, but
// its markup can hide a method of the document's (a form called `querySelectorAll`), hence the prototypes' own.

function hostsHere(mostAddresses: number, mostHosts: number): string[] {
	const hosts = new Set<string>();
	const add = (address: string) => {
		if (hosts.size >= mostHosts || !/^https?:/i.test(address)) return;
		try {
			hosts.add(new URL(address).hostname.slice(0, 255));
		} catch {
			// No address.
		}
	};
	add(location.href);
	const frames = Document.prototype.querySelectorAll.call(document, 'iframe, frame, embed, object');
	for (const frame of [...frames].slice(0, mostAddresses)) {
		if (frame instanceof HTMLObjectElement) add(frame.data);
		else if (frame instanceof HTMLIFrameElement || frame instanceof HTMLEmbedElement) add(frame.src);
		else if (frame instanceof HTMLFrameElement) add(frame.src);
	}
	const entries = Performance.prototype.getEntriesByType.call(performance, 'resource');
	for (const { name } of entries.slice(0, mostAddresses)) add(name);
	return [...hosts];
}

async function namesHere(most: number, longest: number) {
	const cut: PageStorage[] = [];
	const shorten = (storage: PageStorage, names: readonly string[]) => {
		const short = new Set(names.slice(0, most).map((name) => name.slice(0, longest)));
		if (names.length > most || names.some((name) => name.length > longest)) cut.push(storage);
		return [...short];
	};
	// A page that may keep nothing (sandboxed, or storage is blocked) throws at the very word.
	const keysOf = (storage: PageStorage, open: () => Storage) => {
		try {
			const area = open();
			const count = area.length;
			const names: string[] = [];
			for (let i = 0; i < Math.min(count, most); i++) names.push(Storage.prototype.key.call(area, i) ?? '');
			if (count > most) cut.push(storage);
			return shorten(storage, names);
		} catch {
			return null;
		}
	};
	const databases = async () => {
		try {
			const found = await IDBFactory.prototype.databases.call(indexedDB);
			return shorten(
				'indexedDB',
				found.map(({ name }) => name ?? ''),
			);
		} catch {
			return null;
		}
	};
	const isOpaque = origin === 'null';
	const names = {
		localStorage: isOpaque ? null : keysOf('localStorage', () => localStorage),
		sessionStorage: isOpaque ? null : keysOf('sessionStorage', () => sessionStorage),
		indexedDB: isOpaque ? null : await databases(),
	};
	return { names, cut: [...new Set(cut)] };
}

/** What a function gives in the page, or in it and its frames, as far as we may look; empty where we may not, or it hangs. */
async function inPage<A extends unknown[], R>(
	target: { readonly tabId: number; readonly allFrames?: boolean },
	func: (...args: A) => R,
	args: A,
): Promise<readonly Awaited<R>[]> {
	const run = async () => {
		// At once: a page that is still loading may go on doing so for long.
		const results = await browser.scripting.executeScript({ target, func, args, injectImmediately: true });
		return results.flatMap(({ result }) => (result == null ? [] : [result as Awaited<R>]));
	};
	return Promise.race([
		run().catch(() => []),
		new Promise<never[]>((resolve) => setTimeout(resolve, PATIENCE, [])),
	]);
}

export const pageUsage: PageUsage = {
	async hostsInUse(tabId) {
		const limits: [number, number] = [MOST_ADDRESSES, MOST_HOSTS];
		// One frame that hangs keeps the answers of all the others: the page itself is asked apart from them.
		const [page, frames] = await Promise.all([
			inPage({ tabId }, hostsHere, limits),
			inPage({ tabId, allFrames: true }, hostsHere, limits),
		]);
		return page.length === 0 ? null : [...new Set([...page, ...frames].flat())];
	},
	async storedNames(tabId, most) {
		const [found] = await inPage({ tabId }, namesHere, [most, LONGEST_NAME]);
		return found ?? null;
	},
};

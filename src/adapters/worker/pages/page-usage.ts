import type { PageStorage } from '../../../core/report/site-report.ts';
import type { PageUsage } from '../../../ports/pages.ts';
import { runInFrames, runInPage } from './run-in-page.ts';

/** A page that is still loading may go on doing so for long. */
const OPTIONS = { timeoutMs: 1000, injectImmediately: true } as const;
/** In a page or frame. */
const MAX_ADDRESSES = 5000;
/** From a page or frame. */
const MAX_HOSTS = 300;
/** Characters of a stored name. */
const MAX_NAME_LENGTH = 300;

// These run in the page (see `PageCall`). Its markup can hide a method of the document's (a form called
// `querySelectorAll`), hence the prototypes' own.

function hostsHere(maxAddresses: number, maxHosts: number): string[] {
	const hosts = new Set<string>();
	const add = (address: string) => {
		if (hosts.size >= maxHosts || !/^https?:/i.test(address)) return;
		try {
			hosts.add(new URL(address).hostname.slice(0, 255));
		} catch {
			// Not an address.
		}
	};
	add(location.href);
	const frames = Document.prototype.querySelectorAll.call(document, 'iframe, frame, embed, object');
	for (const frame of [...frames].slice(0, maxAddresses)) {
		if (frame instanceof HTMLObjectElement) add(frame.data);
		else if (frame instanceof HTMLIFrameElement || frame instanceof HTMLEmbedElement) add(frame.src);
		else if (frame instanceof HTMLFrameElement) add(frame.src);
	}
	const entries = Performance.prototype.getEntriesByType.call(performance, 'resource');
	for (const { name } of entries.slice(0, maxAddresses)) add(name);
	return [...hosts];
}

async function namesHere(max: number, maxLength: number) {
	const cut: PageStorage[] = [];
	const shorten = (storage: PageStorage, names: readonly string[]) => {
		const short = new Set(names.slice(0, max).map((name) => name.slice(0, maxLength)));
		if (names.length > max || names.some((name) => name.length > maxLength)) cut.push(storage);
		return [...short];
	};
	// In a page without storage (sandboxed, or storage is blocked) the mere access throws.
	const keysOf = (storage: PageStorage, open: () => Storage) => {
		try {
			const area = open();
			const count = area.length;
			const names: string[] = [];
			for (let i = 0; i < Math.min(count, max); i++) names.push(Storage.prototype.key.call(area, i) ?? '');
			if (count > max) cut.push(storage);
			return shorten(storage, names);
		} catch {
			return null;
		}
	};
	const databases = async () => {
		try {
			const infos = await IDBFactory.prototype.databases.call(indexedDB);
			return shorten(
				'indexedDB',
				infos.map(({ name }) => name ?? ''),
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

export const pageUsage: PageUsage = {
	async hostsInUse(tabId) {
		const call = { ...OPTIONS, func: hostsHere, args: [MAX_ADDRESSES, MAX_HOSTS] as [number, number] };
		// One frame that hangs delays the answers of all others: the page itself is scanned apart from them.
		const [page, frames] = await Promise.all([
			runInFrames({ ...call, target: { tabId } }),
			runInFrames({ ...call, target: { tabId, allFrames: true } }),
		]);
		return page.length === 0 ? null : [...new Set([...page, ...frames].flat())];
	},
	storedNames: (tabId, max) =>
		runInPage({ ...OPTIONS, target: { tabId }, func: namesHere, args: [max, MAX_NAME_LENGTH] }),
};

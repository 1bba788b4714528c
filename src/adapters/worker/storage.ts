import type { Storage } from 'webextension-polyfill';
import type { KeyValueStore, LocalStore } from '../../ports/storage.ts';
import { browser, isFirefox } from '../both/browser.ts';

/** Chromium 130 and Firefox 143 can list keys without reading what they hold. */
interface KeyLister {
	getKeys?: () => Promise<string[]>;
}

function keyValueStore(area: Storage.StorageArea & KeyLister): KeyValueStore {
	async function entries(prefix: string) {
		if (!area.getKeys) return withPrefix(await area.get(null), prefix);
		const keys = (await area.getKeys()).filter((key) => key.startsWith(prefix));
		return keys.length === 0 ? new Map() : withPrefix(await area.get(keys), prefix);
	}
	return {
		entries,
		async get(key) {
			return (await area.get([key]))[key];
		},
		async getMany(keys) {
			return withPrefix(await area.get([...keys]), '');
		},
		set: (values) => area.set({ ...values }),
		remove: (keys) => area.remove([...keys]),
	};
}

function withPrefix(values: Readonly<Record<string, unknown>>, prefix: string): Map<string, unknown> {
	return new Map(Object.entries(values).filter(([key]) => key.startsWith(prefix)));
}

/** Above what Chromium's database keeps in memory, 4 MB: it then writes all of that to a file and begins another log. */
const FILLER_CHARACTERS = 5_000_000;
const FILLER_KEY = 'filler';

async function beginAnotherLog(): Promise<void> {
	try {
		await browser.storage.local.set({ [FILLER_KEY]: ' '.repeat(FILLER_CHARACTERS) });
	} finally {
		await browser.storage.local.remove(FILLER_KEY);
	}
}

/** Kept until the extension is removed. */
export const localStore: LocalStore = {
	...keyValueStore(browser.storage.local),
	...(isFirefox ? {} : { secure: beginAnotherLog }),
};

/** In memory only: gone with the browser, and when the extension is updated or reloaded. */
export const sessionStore = keyValueStore(browser.storage.session);

import type { Cookies } from 'webextension-polyfill';
import { createConsentChanges } from '../../browser-data/consent-cookies.ts';
import { normalizeCookie, type RawCookie } from '../../browser-data/normalize-cookie.ts';
import { partitionHost } from '../../core/cookie/belongs-to-tab.ts';
import type { CookieChange, CookieJar, JarWatch } from '../../ports/cookies.ts';
import { browser, engine, isFirefox, isolation } from '../both/browser.ts';

/** Chromium 132 and later; not in Firefox, and unknown to the polyfill's types. */
interface PartitionKeyReader {
	getPartitionKey?: (frame: { tabId: number; frameId: number }) => Promise<{
		partitionKey: { topLevelSite?: string };
	}>;
}
const partitionKeys = browser.cookies as PartitionKeyReader;

/** A tab that does not answer must not delay the others. */
const SITE_TIMEOUT_MS = 1000;

const normalize = (cookie: RawCookie) => normalizeCookie(cookie, isFirefox);

async function read(details: Cookies.GetAllDetailsType) {
	try {
		return (await browser.cookies.getAll({ ...isolation, ...details })).map(normalize);
	} catch (error) {
		// The last private window or a container was closed meanwhile: it has no cookies any more.
		const stores = await browser.cookies.getAllCookieStores();
		if (stores.every(({ id }) => id !== details.storeId)) return [];
		throw error;
	}
}

export const cookieJar: CookieJar = {
	hidesParentDomains: !isFirefox,
	async topLevelSite(tabId) {
		try {
			const answer = await Promise.race([
				partitionKeys.getPartitionKey?.({ tabId, frameId: 0 }),
				new Promise<undefined>((resolve) => setTimeout(resolve, SITE_TIMEOUT_MS)),
			]);
			const site = answer?.partitionKey.topLevelSite ?? '';
			return site === '' ? null : partitionHost(site);
		} catch {
			// No permission, or the tab is gone.
			return null;
		}
	},
	// An empty partition key returns partitioned and unpartitioned cookies; without one, partitioned ones are left out.
	async readDomain(storeId, domain) {
		// Firefox finds no cookie by a domain that is an IPv6 address (seen in 153), and lists them all.
		if (!isFirefox || !domain.startsWith('[')) return read({ storeId, domain, partitionKey: {} });
		return (await read({ storeId, partitionKey: {} })).filter((cookie) => cookie.domain === domain);
	},
	readPartition: (storeId, topLevelSite) => read({ storeId, partitionKey: { topLevelSite } }),
	readIsolated: async (storeId, site) =>
		isFirefox ? read({ storeId, firstPartyDomain: site, partitionKey: {} }) : [],
};

/** A number of 32 bits that stands for a text. */
function hash(text: string): number {
	let number = 0;
	for (let i = 0; i < text.length; i++) number = (31 * number + text.charCodeAt(i)) | 0;
	return number;
}

/** Reads the cookies of all stores, with their values: nothing but a number for each gets past this file. */
async function fingerprints(): Promise<ReadonlySet<number>> {
	const stores = await browser.cookies.getAllCookieStores();
	const reads = stores.map(({ id: storeId }) =>
		browser.cookies.getAll({ ...isolation, storeId, partitionKey: {} }),
	);
	return new Set((await Promise.all(reads)).flat().map((cookie) => hash(JSON.stringify(cookie))));
}

/**
 * Listens to every change of the jar that permissions let us see; an update arrives as two. Called in the first turn of
 * the worker, and listens from then on: a change may have woken it.
 */
export function onCookieChange(listener: (change: CookieChange) => void): JarWatch {
	const readConsentChange = createConsentChanges(engine);
	const { onChanged } = browser.cookies;
	const receive = ({ cookie, removed, cause }: Cookies.OnChangedChangeInfoType) => {
		const consent = readConsentChange(cookie, removed, cause);
		const change = { cookie: normalize(cookie), removed, cause };
		listener(consent === null ? change : { ...change, consent });
	};
	onChanged.addListener(receive);
	return {
		fingerprints,
		watch(on) {
			if (on === onChanged.hasListener(receive)) return;
			if (on) onChanged.addListener(receive);
			else onChanged.removeListener(receive);
		},
	};
}

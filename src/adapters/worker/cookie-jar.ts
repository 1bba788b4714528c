import type { Cookies } from 'webextension-polyfill';
import { partitionHost } from '../../core/cookie/belongs-to-tab.ts';
import type { CookieChange, CookieJar } from '../../ports/cookies.ts';
import { browser, isFirefox } from '../both/browser.ts';
import { normalizeCookie, type RawCookie } from './normalize-cookie.ts';
import { createConsentChanges } from './recording/consent-cookies.ts';

/** Firefox refuses to answer under first-party isolation without it; Chromium refuses to know it. */
const isolation = isFirefox ? { firstPartyDomain: null } : {};

/** Chromium 132 and later; not in Firefox, and unknown to the polyfill's types. */
interface PartitionKeyTeller {
	getPartitionKey?: (frame: { tabId: number; frameId: number }) => Promise<{
		partitionKey: { topLevelSite?: string };
	}>;
}
const teller = browser.cookies as PartitionKeyTeller;

/** Ms. A tab that does not answer must not keep the others waiting. */
const PATIENCE = 1000;

const normalize = (cookie: RawCookie) => normalizeCookie(cookie, isFirefox);

async function read(details: Cookies.GetAllDetailsType) {
	try {
		return (await browser.cookies.getAll({ ...isolation, ...details })).map(normalize);
	} catch (error) {
		// The last private window or a container was closed meanwhile: what is gone holds no cookies.
		const stores = await browser.cookies.getAllCookieStores();
		if (stores.every(({ id }) => id !== details.storeId)) return [];
		throw error;
	}
}

export const cookieJar: CookieJar = {
	hidesParentDomains: !isFirefox,
	async topLevelSite(tabId) {
		try {
			const told = await Promise.race([
				teller.getPartitionKey?.({ tabId, frameId: 0 }),
				new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
			]);
			const site = told?.partitionKey.topLevelSite ?? '';
			return site === '' ? null : partitionHost(site);
		} catch {
			// No permission, or the tab is gone.
			return null;
		}
	},
	// An empty partition key brings partitioned and unpartitioned cookies; none leaves the partitioned out.
	readDomain: (storeId, domain) => read({ storeId, domain, partitionKey: {} }),
	readPartition: (storeId, topLevelSite) => read({ storeId, partitionKey: { topLevelSite } }),
	readIsolated: async (storeId, site) =>
		isFirefox ? read({ storeId, firstPartyDomain: site, partitionKey: {} }) : [],
};

/** Hears every change to the jar that permissions let us see; an update arrives as two. */
export function onCookieChange(listener: (change: CookieChange) => void): void {
	const readKept = createConsentChanges();
	browser.cookies.onChanged.addListener(({ cookie, removed, cause }) => {
		const consent = readKept(cookie, removed, cause);
		const change = { cookie: normalize(cookie), removed, cause };
		listener(consent === null ? change : { ...change, consent });
	});
}

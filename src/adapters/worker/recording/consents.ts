import { readConsents } from '../../../core/consent/read-consent.ts';
import type { Consents } from '../../../ports/recording.ts';
import { browser, isFirefox } from '../../both/browser.ts';

/** Firefox refuses to answer under first-party isolation without it; Chromium refuses to know it. */
const isolation = isFirefox ? { firstPartyDomain: null } : {};

/**
 * What consent managers' cookies say that a page of a host gets, those of its parent domains included: their values
 * are read here, and nothing else of them is kept.
 */
export const consents: Consents = {
	read: async (storeId, host) =>
		readConsents(await browser.cookies.getAll({ ...isolation, storeId, url: `https://${host}/` })),
};

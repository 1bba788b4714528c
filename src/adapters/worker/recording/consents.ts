import { readConsents } from '../../../core/consent/read-consent.ts';
import type { Consents } from '../../../ports/recording.ts';
import { browser, isolation } from '../../both/browser.ts';

/** Reads the values of consent managers' cookies, and keeps nothing of them but the choices. */
export const consents: Consents = {
	read: async (storeId, host) =>
		readConsents(await browser.cookies.getAll({ ...isolation, storeId, url: `https://${host}/` })),
};

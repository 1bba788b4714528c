import type { PageStarts } from '../../../ports/page-starts.ts';
import { browser } from '../../both/browser.ts';

/** As the build writes it (`scripts/build/places.mjs`). */
const FILE = 'page-start/page-start.js';
const PREFIX = 'page-start:';

export const pageStarts: PageStarts = {
	async follow(hosts) {
		const { scripting } = browser;
		const registered = (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
		const wanted = new Map(hosts.map((host) => [PREFIX + host, host]));
		const stale = registered.filter((id) => id.startsWith(PREFIX) && !wanted.has(id));
		if (stale.length > 0) await scripting.unregisterContentScripts({ ids: stale });
		const fresh = [...wanted].filter(([id]) => !registered.includes(id));
		// One at a time: a host that a browser takes for no pattern must not keep the others out.
		for (const [id, host] of fresh) {
			await scripting
				.registerContentScripts([
					{
						id,
						js: [FILE],
						matches: [`*://${host}/*`],
						runAt: 'document_start',
						persistAcrossSessions: true,
					},
				])
				.catch((error: unknown) => {
					throw new Error(`${host}: ${error}`);
				});
		}
		return fresh.length > 0;
	},
	async runIn(tabIds) {
		// A discarded tab has no page, and must not be loaded for this.
		const loaded = await browser.tabs.query({ discarded: false });
		const given = loaded.flatMap(({ id }) => (id !== undefined && tabIds.includes(id) ? id : []));
		const target = (tabId: number) => ({ target: { tabId }, files: [FILE], injectImmediately: true });
		await Promise.allSettled(given.map((tabId) => browser.scripting.executeScript(target(tabId))));
	},
};

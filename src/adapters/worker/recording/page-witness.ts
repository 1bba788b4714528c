import type { Scripting } from 'webextension-polyfill';
import type { PageWitness } from '../../../ports/page-witness.ts';
import { browser, isFirefox } from '../../both/browser.ts';

/** As the build writes them (`scripts/build/places.mjs`). In Firefox the second hooks the page by itself. */
const SCRIPTS = [
	...(isFirefox
		? []
		: [{ id: 'witness-page-world', file: 'recorder/page-world.js', world: 'MAIN' } as const]),
	{ id: 'witness-own-world', file: 'recorder/own-world.js', world: 'ISOLATED' } as const,
];
const ids = SCRIPTS.map(({ id }) => id);

async function unregister(): Promise<void> {
	const registered = await browser.scripting.getRegisteredContentScripts({ ids });
	if (registered.length > 0)
		await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
}

export const pageWitness: PageWitness = {
	async start(origins) {
		await unregister();
		if (origins.length === 0) return;
		await browser.scripting.registerContentScripts(
			SCRIPTS.map(
				({ id, file, world }): Scripting.RegisteredContentScript => ({
					id,
					js: [file],
					world,
					matches: [...origins],
					runAt: 'document_start',
					allFrames: true,
					// Frames without an address of their own (about:blank, srcdoc, blob:).
					matchOriginAsFallback: true,
					persistAcrossSessions: false,
				}),
			),
		);
	},
	stop: unregister,
};

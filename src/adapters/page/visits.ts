import type { Runtime } from 'webextension-polyfill';
import { AUTOCONSENT_VERSION } from '../../core/banner/autoconsent-version.ts';
import { type BannerOrder, readBannerReport } from '../../core/banner/banner-messages.ts';
import type { Visits } from '../../ports/visits.ts';
import { BANNER_PORT } from '../banner/connect-to-guide.ts';
import { browser } from '../both/browser.ts';
import { tabById } from './page-tabs.ts';

/** As the build writes it (`scripts/build/places.mjs`). */
const SCRIPT = '/banner/in-page.js';
/** A page that hangs must not hold up the visit. */
const LOOK_TIMEOUT_MS = 5000;
const MAX_LINKS = 3000;

/** Runs in the page, apart from its scripts. A form called `querySelectorAll` hides the document's own method. */
function linksHere(max: number): string[] {
	const links = Document.prototype.querySelectorAll.call(document, 'a[href]');
	return [...links]
		.slice(0, max)
		.flatMap((link) => (link instanceof HTMLAnchorElement && link.href.length <= 2000 ? link.href : []));
}

/** Null where the call fails, or takes too long. */
function orNull<T>(call: Promise<T>): Promise<T | null> {
	const tooLate = new Promise<null>((resolve) => setTimeout(resolve, LOOK_TIMEOUT_MS, null));
	return Promise.race([call.catch(() => null), tooLate]);
}

/** Runs a function of the library in the page's own world, by its name; false where there is none or it fails. */
async function runSnippet(tabId: number, frameId: number, name: string): Promise<boolean> {
	const { evalSnippets } = await import('./banner-snippets.ts');
	const snippets: Readonly<Record<string, () => unknown>> = evalSnippets;
	const func = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
	if (func === undefined) return false;
	const target = { tabId, frameIds: [frameId] };
	const results = await orNull(browser.scripting.executeScript({ target, func, world: 'MAIN' }));
	return Boolean(results?.[0]?.result);
}

export const visits: Visits = {
	autoconsent: AUTOCONSENT_VERSION,
	async ownTab() {
		const { id } = await browser.tabs.getCurrent();
		if (id === undefined) throw new Error('This page is in no tab');
		return id;
	},
	async page(tabId) {
		const tab = await browser.tabs.get(tabId).catch(() => null);
		return tab && { url: tab.url ?? null, isLoaded: tab.status === 'complete' };
	},
	async go(tabId, url) {
		await browser.tabs.update(tabId, { url });
	},
	async links(tabId) {
		const run = browser.scripting.executeScript({ target: { tabId }, func: linksHere, args: [MAX_LINKS] });
		const [result] = (await orNull(run)) ?? [];
		return (result?.result as string[] | undefined) ?? null;
	},
	async seekBanner(tabId, onReport) {
		const ports = new Map<number, Runtime.Port>();
		const order = (frameId: number, message: BannerOrder) => ports.get(frameId)?.postMessage(message);
		const connected = (port: Runtime.Port) => {
			const { tab, frameId, id } = port.sender ?? {};
			if (port.name !== BANNER_PORT || id !== browser.runtime.id || tab?.id !== tabId) return;
			if (frameId === undefined) return;
			ports.set(frameId, port);
			port.onDisconnect.addListener(() => {
				ports.delete(frameId);
				onReport(null, frameId);
			});
			port.onMessage.addListener((message) => {
				const report = readBannerReport(message);
				if (report?.kind !== 'snippet') {
					if (report !== null) onReport(report, frameId);
					return;
				}
				const { id: snippetId, snippet } = report;
				void runSnippet(tabId, frameId, snippet).then((result) =>
					order(frameId, { kind: 'snippet-result', id: snippetId, result }),
				);
			});
		};
		browser.runtime.onConnect.addListener(connected);
		const close = () => {
			browser.runtime.onConnect.removeListener(connected);
			for (const port of ports.values()) port.disconnect();
		};
		const target = { tabId, allFrames: true };
		const run = await orNull(browser.scripting.executeScript({ target, files: [SCRIPT] }));
		if (run === null || (await tabById(tabId)) === null) {
			close();
			return null;
		}
		return { answer: (frameId, answer) => order(frameId, { kind: 'answer', answer }), close };
	},
	wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

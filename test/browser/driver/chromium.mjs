import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { runAxe } from './axe.mjs';
import { chromiumArgs } from './chromium-args.mjs';
import { allowThirdPartyCookies, emptyChromium } from './chromium-internals.mjs';
import { chromiumPermissions } from './chromium-permissions.mjs';
import { extensionCalls } from './extension-calls.mjs';
import { extensionOf } from './held-answers.mjs';
import { hasWelcome, WELCOME } from './names.mjs';
import { until } from './poll.mjs';
import { createTab } from './tab.mjs';

/** @typedef {import('./types.mjs').Session} Session */
/** @typedef {import('./types.mjs').SessionOptions} SessionOptions */
/** @typedef {import('./types.mjs').Tab} Tab */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Target} Target */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

/**
 * @param {import('./types.mjs').LaunchOptions & { executablePath: string }} options
 * @returns {Promise<Session>}
 */
export async function launchChromium(options) {
	const profile = await mkdtemp(join(tmpdir(), 'chromium-profile-'));
	const browser = await puppeteer.launch({
		executablePath: options.executablePath,
		headless: options.headless ?? true,
		pipe: true,
		enableExtensions: true,
		userDataDir: profile,
		defaultViewport: null,
		// Scrollbars take their room in a person's browser, and a popup grows by it.
		ignoreDefaultArgs: ['--hide-scrollbars'],
		args: chromiumArgs(options),
		env: options.lang === undefined ? process.env : { ...process.env, LANGUAGE: options.lang },
	});
	const close = async () => {
		await browser.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	};
	/** @type {(session: SessionOptions) => Promise<Session>} */
	const install = (session) => installInChromium(browser, { ...options, ...session }, { install, close });
	return install({});
}

/**
 * Installs the extension in a running browser that has no other.
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./types.mjs').LaunchOptions} options
 * @param {{ install: (options: SessionOptions) => Promise<Session>, close: () => Promise<void> }} program
 *   Starts another session in the emptied browser, or ends it.
 * @returns {Promise<Session>}
 */
async function installInChromium(browser, options, { install, close }) {
	const cdp = await browser.target().createCDPSession();
	if (options.thirdPartyCookies) await allowThirdPartyCookies(browser, true);
	const extension = await extensionOf(options);
	const { id } = await cdp.send('Extensions.loadUnpacked', {
		path: extension.dir,
		enableInIncognito: options.privateWindows ?? true,
	});
	const extensionUrl = (/** @type {string} */ path) => `chrome-extension://${id}/${path}`;
	let dark = options.dark ?? false;
	const isWelcome = (/** @type {Target} */ target) => target.url() === extensionUrl(WELCOME);
	const welcome = hasWelcome(extension.dir) ? await (await browser.waitForTarget(isWelcome)).asPage() : null;
	if (options.welcome !== 'keep') await welcome?.close();

	/** @param {Page} page */
	const dress = (page) => page.emulateMediaFeatures(mediaFeatures(dark, options));
	/** @param {Page} page */
	const wrap = async (page) => {
		await dress(page);
		return createTab(page, async (url) => void (await page.goto(url)));
	};
	/** @type {Session['open']} */
	const open = async (url) => {
		const tab = await wrap(await browser.newPage());
		if (url !== undefined) await tab.goto(url);
		return tab;
	};

	/** @type {WeakSet<Page>} */
	const given = new WeakSet();
	// The manifest is a page of the extension without scripts.
	const silent = await openInBackground(browser, cdp, extensionUrl('manifest.json'));
	/** @type {Session['inExtension']} */
	// @ts-expect-error puppeteer's types spell the same function in another way
	const inExtension = (code, ...args) => silent.evaluate(code, ...args);

	const isWorker = (/** @type {Target} */ t) =>
		t.type() === 'service_worker' && t.url().startsWith(extensionUrl(''));
	const tabId = (/** @type {Tab} */ tab) => idOfTab(tab, inExtension);
	const permissions = await chromiumPermissions(browser, id, inExtension);
	if (options.prompts === 'accept') await permissions.acceptPrompts();

	return {
		browser: 'chromium',
		puppeteer: browser,
		extensionId: id,
		extensionUrl,
		welcome: options.welcome === 'keep' && welcome !== null ? await wrap(welcome) : null,
		open,
		openExtensionPage: (path) => open(extensionUrl(path)),
		openedPage: async (part) => {
			const isNew = (/** @type {Page} */ page) => !given.has(page) && page.url().includes(part);
			const page = await until(part, async () => (await browser.pages()).find(isNew));
			given.add(page);
			return wrap(page);
		},
		openPopup: async (tab) => {
			const target = await newTarget(
				browser,
				() => clickAction(browser, tab, id),
				(t) => t.url().startsWith(extensionUrl('')) && !isWorker(t),
			);
			const page = await target.asPage();
			await dress(page);
			return viewOfPopup(page, () => !browser.targets().includes(target));
		},
		openPopupInTab: async (tab, path = 'popup/index.html') =>
			open(extensionUrl(`${path}?tab=${await tabId(tab)}`)),
		tabId,
		privateWindow: async (url) => {
			const target = await newTarget(
				browser,
				() => inExtension((address) => chrome.windows.create({ incognito: true, url: address }), url),
				(t) => t.type() === 'page' && t.url() !== 'about:blank',
			);
			const tab = await wrap(await target.asPage());
			await tab.waitFor(() => document.readyState === 'complete');
			return tab;
		},
		openInContainer: null,
		inExtension,
		...extensionCalls(inExtension, false),
		stopWorker: async () => {
			const worker = browser.targets().find(isWorker);
			if (worker !== undefined) await stopTarget(browser, cdp, worker);
		},
		workerRunning: async () => browser.targets().some(isWorker),
		...permissions,
		answerPrompt: null,
		setScheme: async (scheme) => {
			dark = scheme === 'dark';
			for (const page of await browser.pages()) await dress(page);
		},
		axe: runAxe,
		reinstall: async (next = {}) => {
			await removeExtension(browser, cdp, id);
			await extension.remove();
			if (options.thirdPartyCookies) await allowThirdPartyCookies(browser, false);
			return install(next);
		},
		close: async () => {
			await close();
			await extension.remove();
		},
	};
}

/** @param {boolean} dark @param {import('./types.mjs').LaunchOptions} options */
const mediaFeatures = (dark, { reducedMotion = false }) => [
	{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
	...(reducedMotion ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []),
];

/** Returns the protocol's id of a target. @param {Target} target */
const idOfTarget = (target) =>
	/** @type {{ _targetId?: string }} */ (/** @type {unknown} */ (target))._targetId ?? '';

/**
 * Waits for a target that an action opens.
 * @param {import('puppeteer-core').Browser} browser
 * @param {() => Promise<unknown>} open
 * @param {(target: Target) => boolean} isWanted
 */
async function newTarget(browser, open, isWanted) {
	const before = new Set(browser.targets());
	await open();
	return browser.waitForTarget((target) => !before.has(target) && isWanted(target));
}

/** @param {import('puppeteer-core').Browser} browser @param {CDPSession} cdp @param {string} url */
async function openInBackground(browser, cdp, url) {
	const { targetId } = await cdp.send('Target.createTarget', { url, background: true });
	const page = await (await browser.waitForTarget((target) => idOfTarget(target) === targetId)).asPage();
	// A new target starts with an empty document.
	await until(url, () =>
		page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
	);
	return page;
}

/** Stops a worker. @param {import('puppeteer-core').Browser} browser @param {CDPSession} cdp @param {Target} worker */
async function stopTarget(browser, cdp, worker) {
	// A worker that is just starting may ignore the first attempt.
	await until('the worker to be gone', async () => {
		if (!browser.targets().includes(worker)) return true;
		await cdp.send('Target.closeTarget', { targetId: idOfTarget(worker) }).catch(() => undefined);
		return !browser.targets().includes(worker);
	});
}

/** Waits until a popup has its size and its scripts have run: it would not notice a click before. @param {Page} page @param {() => boolean} isClosed */
async function viewOfPopup(page, isClosed) {
	const view = createTab(page, async () => {});
	await view.waitFor(() => innerWidth > 50 && innerHeight > 20 && document.readyState === 'complete');
	return { ...view, closed: async () => isClosed() };
}

/** Removes the extension, all tabs and stored data. @param {import('puppeteer-core').Browser} browser @param {CDPSession} cdp @param {string} id */
async function removeExtension(browser, cdp, id) {
	await cdp.send('Extensions.uninstall', { id });
	await cdp.detach();
	await emptyChromium(browser);
}

/** Clicks the toolbar button over a tab. @param {import('puppeteer-core').Browser} browser @param {Tab} tab @param {string} id */
async function clickAction(browser, tab, id) {
	await tab.page.bringToFront();
	const extension = (await browser.extensions()).get(id);
	if (extension === undefined) throw new Error('The extension is gone');
	await tab.page.triggerExtensionAction(extension);
}

/** Returns a tab's id for extensions and brings it to the front. @param {Tab} tab @param {Session['inExtension']} inExtension */
async function idOfTab(tab, inExtension) {
	await tab.page.bringToFront();
	// The protocol numbers windows as the extension does.
	const session = await tab.page.createCDPSession();
	const { windowId } = await session.send('Browser.getWindowForTarget');
	await session.detach();
	return until('the tab in front', async () => {
		const [active] = await inExtension((id) => chrome.tabs.query({ active: true, windowId: id }), windowId);
		return active?.id ?? 0;
	});
}

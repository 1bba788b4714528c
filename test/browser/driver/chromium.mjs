import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { runAxe } from './axe.mjs';
import { chromiumArgs } from './chromium-args.mjs';
import { allowThirdPartyCookies, emptyChromium } from './chromium-internals.mjs';
import { chromiumPermissions } from './chromium-permissions.mjs';
import { extensionCalls } from './extension-calls.mjs';
import { until } from './poll.mjs';
import { createTab } from './tab.mjs';

/** @typedef {import('./types.mjs').Session} Session */
/** @typedef {import('./types.mjs').SessionOptions} SessionOptions */
/** @typedef {import('puppeteer-core').Page} Page */

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
	const { id } = await cdp.send('Extensions.loadUnpacked', {
		path: options.extensionDir,
		enableInIncognito: options.privateWindows ?? true,
	});
	const extensionUrl = (/** @type {string} */ path) => `chrome-extension://${id}/${path}`;
	let dark = options.dark ?? false;

	/** @param {Page} page */
	const dress = (page) =>
		page.emulateMediaFeatures([
			{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
			...(options.reducedMotion ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []),
		]);
	/** @param {Page} page */
	const wrap = async (page) => {
		await dress(page);
		return createTab(page, async (url) => {
			await page.goto(url);
		});
	};
	/** @param {{ url: () => string, asPage: () => Promise<Page> }} target */
	const pageOf = async (target) => target.asPage();

	/** @type {Session['open']} */
	const open = async (url) => {
		const tab = await wrap(await browser.newPage());
		if (url !== undefined) await tab.goto(url);
		return tab;
	};

	// The manifest is a page of the extension without scripts.
	const { targetId } = await cdp.send('Target.createTarget', {
		url: extensionUrl('manifest.json'),
		background: true,
	});
	const silent = await pageOf(
		await browser.waitForTarget((t) => /** @type {{ _targetId?: string }} */ (t)._targetId === targetId),
	);
	/** @type {Session['inExtension']} */
	// @ts-expect-error puppeteer's types spell the same function in another way
	const inExtension = (code, ...args) => silent.evaluate(code, ...args);

	const isWorker = (/** @type {import('puppeteer-core').Target} */ t) =>
		t.type() === 'service_worker' && t.url().startsWith(extensionUrl(''));
	/** @type {Session['tabId']} */
	const tabId = async (tab) => {
		await tab.page.bringToFront();
		// The protocol numbers windows as the extension does.
		const session = await tab.page.createCDPSession();
		const { windowId } = await session.send('Browser.getWindowForTarget');
		await session.detach();
		return until('the tab in front', async () => {
			const [found] = await inExtension((id) => chrome.tabs.query({ active: true, windowId: id }), windowId);
			return found?.id ?? 0;
		});
	};

	/** @type {Session['openPopup']} */
	const openPopup = async (tab) => {
		await tab.page.bringToFront();
		const extension = (await browser.extensions()).get(id);
		if (extension === undefined) throw new Error('The extension is gone');
		const known = new Set(browser.targets());
		await tab.page.triggerExtensionAction(extension);
		const target = await browser.waitForTarget(
			(t) => !known.has(t) && t.url().startsWith(extensionUrl('')) && !isWorker(t),
		);
		const page = await pageOf(target);
		await dress(page);
		const view = createTab(page, async () => {});
		await view.waitFor(() => innerWidth > 50 && innerHeight > 20);
		return { ...view, closed: async () => !browser.targets().includes(target) };
	};

	const permissions = await chromiumPermissions(browser, id, inExtension);
	if (options.prompts === 'accept') await permissions.acceptPrompts();

	return {
		browser: 'chromium',
		puppeteer: browser,
		extensionId: id,
		extensionUrl,
		open,
		openExtensionPage: (path) => open(extensionUrl(path)),
		openPopup,
		openPopupInTab: async (tab, path = 'popup/index.html') =>
			open(extensionUrl(`${path}?tab=${await tabId(tab)}`)),
		tabId,
		privateWindow: async (url) => {
			const known = new Set(browser.targets());
			await inExtension((address) => chrome.windows.create({ incognito: true, url: address }), url);
			const target = await browser.waitForTarget(
				(t) => !known.has(t) && t.type() === 'page' && t.url() !== 'about:blank',
			);
			const tab = await wrap(await pageOf(target));
			await tab.waitFor(() => document.readyState === 'complete');
			return tab;
		},
		openInContainer: null,
		inExtension,
		...extensionCalls(inExtension, false),
		stopWorker: async () => {
			const worker = browser.targets().find(isWorker);
			if (worker === undefined) return;
			const { _targetId } = /** @type {{ _targetId?: string }} */ (/** @type {unknown} */ (worker));
			// A worker that is just starting may ignore the first attempt.
			await until('the worker to be gone', async () => {
				if (!browser.targets().includes(worker)) return true;
				await cdp.send('Target.closeTarget', { targetId: _targetId ?? '' }).catch(() => undefined);
				return !browser.targets().includes(worker);
			});
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
			await cdp.send('Extensions.uninstall', { id });
			await cdp.detach();
			await emptyChromium(browser);
			if (options.thirdPartyCookies) await allowThirdPartyCookies(browser, false);
			return install(next);
		},
		close,
	};
}

import puppeteer from 'puppeteer-core';
import { runAxe } from './axe.mjs';
import { extensionCalls } from './extension-calls.mjs';
import { firefoxPopup } from './firefox-popup.mjs';
import { firefoxPrefs, schemePrefs, sessionPrefs } from './firefox-prefs.mjs';
import { connectPrivileged } from './firefox-privileged.mjs';
import * as inBrowser from './firefox-scope.mjs';
import { extensionOf } from './held-answers.mjs';
import { hasWelcome, WELCOME } from './names.mjs';
import { pause, until } from './poll.mjs';
import { createTab } from './tab.mjs';

/** @typedef {import('./types.mjs').Session} Session */
/** @typedef {import('./types.mjs').SessionOptions} SessionOptions */
/** @typedef {import('./types.mjs').Tab} Tab */
/** @typedef {import('puppeteer-core').Page} Page */

/** The protocol's id of a page's tab. @param {Page} page */
const contextOf = (page) => /** @type {{ _id: string }} */ (/** @type {unknown} */ (page.mainFrame()))._id;

/**
 * @param {import('./types.mjs').LaunchOptions & { executablePath: string }} options
 * @returns {Promise<Session>}
 */
export async function launchFirefox(options) {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: options.executablePath,
		headless: options.headless ?? true,
		acceptInsecureCerts: true,
		defaultViewport: null,
		args: ['--remote-allow-system-access', '--width=1100', '--height=900'],
		extraPrefsFirefox: firefoxPrefs(options),
	});
	if (options.lang !== undefined)
		await connectPrivileged(browser).inChrome(inBrowser.setLanguage, options.lang);
	/** @type {(session: SessionOptions) => Promise<Session>} */
	const install = (session) => installInFirefox(browser, { ...options, ...session }, install);
	return install({});
}

/**
 * Installs the extension in a running browser that has no other.
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./types.mjs').LaunchOptions} options
 * @param {(options: SessionOptions) => Promise<Session>} install Starts another session in the emptied browser.
 * @returns {Promise<Session>}
 */
async function installInFirefox(browser, options, install) {
	const { bidi, inChrome, tell } = connectPrivileged(browser);
	for (const [name, value] of Object.entries(sessionPrefs(options))) {
		await inChrome(inBrowser.setPref, name, value);
	}
	const extension = await extensionOf(options);
	const installed = await bidi('webExtension.install', {
		extensionData: { type: 'path', path: extension.dir },
		'moz:allowPrivateBrowsing': options.privateWindows ?? true,
	});
	const { extension: id } = /** @type {{ extension: string }} */ (installed);
	const origin = await inChrome(inBrowser.extensionOrigin, id);
	const extensionUrl = (/** @type {string} */ path) => origin + path;

	/** @type {Set<string>} ids of pages that were asked for */
	const given = new Set();
	const welcomeUrl = extensionUrl(WELCOME);
	const keepsWelcome = options.welcome === 'keep' && hasWelcome(extension.dir);
	const welcomed = keepsWelcome ? await until(welcomeUrl, () => contextAt(bidi, welcomeUrl)) : null;
	const welcome = welcomed && (await pageOf(browser, welcomed.context));
	// To allow private windows the protocol restarts the extension: its page may be gone, and is dead otherwise.
	if (!keepsWelcome) {
		const dead = await contextAt(bidi, welcomeUrl);
		if (dead !== undefined) await bidi('browsingContext.close', { context: dead.context });
	}

	/** @param {Page} page */
	const wrap = (page) => createTab(page, (url) => navigate(page, url, bidi));
	/** @type {Session['open']} */
	const open = async (url) => {
		const tab = wrap(await browser.newPage());
		if (url !== undefined) await tab.goto(url);
		return tab;
	};

	const silent = await browser.newPage({ background: true });
	await navigate(silent, extensionUrl('manifest.json'), bidi);
	/** @type {Session['inExtension']} */
	// @ts-expect-error puppeteer's types spell the same function in another way
	const inExtension = (code, ...args) => silent.evaluate(code, ...args);
	/** @type {Session['tabId']} */
	const tabId = (tab) => inChrome(inBrowser.bringTabToFront, contextOf(tab.page));

	return {
		browser: 'firefox',
		puppeteer: browser,
		extensionId: id,
		extensionUrl,
		welcome: welcome ? wrap(welcome) : null,
		open,
		openExtensionPage: (path) => open(extensionUrl(path)),
		openedPage: async (part) => {
			const opened = await until(part, () => contextAt(bidi, part, given));
			given.add(opened.context);
			const page = await pageOf(browser, opened.context);
			if (page !== undefined) return wrap(page);
			// It was not told of about every fourth page that a popup opens.
			tell('browsingContext.contextCreated', opened);
			return wrap(await until(part, () => pageOf(browser, opened.context)));
		},
		openPopup: async (tab) => {
			await inChrome(inBrowser.bringTabToFront, contextOf(tab.page));
			// One that an earlier test left open, or that opened late, refuses the next.
			await inChrome(inBrowser.closePopup);
			await inChrome(inBrowser.openPopup, id, contextOf(tab.page));
			const popup = firefoxPopup(inChrome, options.scale ?? 1);
			await popup.waitFor(() => innerWidth > 50 && innerHeight > 20 && document.readyState === 'complete');
			return popup;
		},
		openPopupInTab: async (tab, path = 'popup/index.html') =>
			open(extensionUrl(`${path}?tab=${await tabId(tab)}`)),
		tabId,
		privateWindow: async (url) => {
			const before = new Set(await browser.pages());
			await inChrome(inBrowser.openPrivateWindow, url);
			const page = await until('a new page', async () =>
				(await browser.pages()).find((each) => !before.has(each) && each.url() !== 'about:blank'),
			);
			const tab = wrap(page);
			// The empty page that every tab starts with is complete too.
			await tab.waitFor(() => location.href !== 'about:blank' && document.readyState === 'complete');
			return tab;
		},
		openInContainer: async () => {
			// A container's tab opens in the window in front, which may be a private one.
			await inChrome(inBrowser.bringTabToFront, contextOf(silent));
			return wrap(await (await browser.createBrowserContext()).newPage());
		},
		inExtension,
		...extensionCalls(inExtension, true),
		stopWorker: () => inChrome(inBrowser.stopBackground, id),
		workerRunning: () => inChrome(inBrowser.backgroundRunning, id),
		grant: (origins) => inChrome(inBrowser.changeOrigins, id, 'add', origins),
		withdraw: (origins) => inChrome(inBrowser.changeOrigins, id, 'remove', origins),
		acceptPrompts: () => inChrome(inBrowser.setPref, 'extensions.webextOptionalPermissionPrompts', false),
		answerPrompt: (yes) => inChrome(inBrowser.answerPrompt, yes),
		setScheme: async (scheme) => {
			for (const [name, value] of Object.entries(schemePrefs(scheme === 'dark'))) {
				await inChrome(inBrowser.setPref, name, value);
			}
		},
		axe: runAxe,
		reinstall: async (next = {}) => {
			await bidi('webExtension.uninstall', { extension: id });
			await extension.remove();
			const context = browser.defaultBrowserContext();
			for (const container of browser.browserContexts()) if (container !== context) await container.close();
			await inChrome(inBrowser.closeAllTabs);
			await inChrome(inBrowser.deleteAllData);
			return install(next);
		},
		close: async () => {
			await browser.close();
			await extension.remove();
		},
	};
}

/** A tab, as the protocol's tree and its events describe it. @typedef {{ context: string, url: string }} OpenContext */

/**
 * Finds a tab by a part of its address. By the protocol: puppeteer does not learn the address of a page that the extension
 * has opened, and stays in the empty document of one that it evaluates too early.
 * @param {ReturnType<typeof connectPrivileged>['bidi']} bidi @param {string} part
 * @param {ReadonlySet<string>} [others] ids of tabs that it is not
 */
async function contextAt(bidi, part, others = new Set()) {
	const { contexts } = /** @type {{ contexts: OpenContext[] }} */ (await bidi('browsingContext.getTree', {}));
	return contexts.find(({ context, url }) => url.includes(part) && !others.has(context));
}

/**
 * Returns puppeteer's page of a tab; undefined for one that it was not told of within half a second.
 * @param {import('puppeteer-core').Browser} browser @param {string} context
 */
async function pageOf(browser, context) {
	for (let attempt = 0; attempt < 10; attempt++) {
		const page = (await browser.pages()).find((each) => contextOf(each) === context);
		if (page !== undefined) return page;
		await pause(50);
	}
	return undefined;
}

/**
 * Loads an address in a page, also one of the extension.
 * @param {Page} page @param {string} url @param {ReturnType<typeof connectPrivileged>['bidi']} bidi
 */
async function navigate(page, url, bidi) {
	if (!url.startsWith('moz-extension:')) {
		await page.goto(url);
		return;
	}
	// The protocol does not report when such a page has loaded, and the page may change its query at once.
	await page.evaluate(() => void Object.assign(window, { isPrevious: true }));
	await bidi('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
	await until(url, () =>
		page.evaluate(
			(path) => !('isPrevious' in window) && location.pathname === path && document.readyState === 'complete',
			new URL(url).pathname,
		),
	);
}

// Functions that run in Firefox's own scope. They are sent as text, so none may use anything outside of itself.
// The globals there have no types.

/** Selects a language, also without its language pack. @param {string} language */
export function setLanguage(language) {
	const { Services } = /** @type {any} */ (globalThis);
	Services.locale.availableLocales = [language, 'en-US'];
	Services.locale.requestedLocales = [language];
}

/** @param {string} name @param {boolean | number} value */
export function setPref(name, value) {
	const { Services } = /** @type {any} */ (globalThis);
	if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
	else Services.prefs.setIntPref(name, value);
}

/**
 * Selects a tab in any window and waits until the window has the focus.
 * @param {string} context The protocol's id.
 * @returns {Promise<number>} the tab's id for extensions
 */
export async function bringTabToFront(context) {
	const { ChromeUtils, Services, setTimeout } = /** @type {any} */ (globalThis);
	const { NavigableManager } = ChromeUtils.importESModule(
		'chrome://remote/content/shared/NavigableManager.sys.mjs',
	);
	const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
	const browser = NavigableManager.getBrowsingContextById(context).top.embedderElement;
	const window = browser.ownerDocument.defaultView;
	const tab = window.gBrowser.getTabForBrowser(browser);
	window.gBrowser.selectedTab = tab;
	window.focus();
	for (let i = 0; i < 60 && Services.focus.activeWindow !== window; i++) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return ExtensionParent.apiManager.global.tabTracker.getId(tab);
}

/** Opens the real popup over a tab that is in front. @param {string} id @param {string} context */
export async function openPopup(id, context) {
	const { ChromeUtils, WebExtensionPolicy, setTimeout } = /** @type {any} */ (globalThis);
	const { NavigableManager } = ChromeUtils.importESModule(
		'chrome://remote/content/shared/NavigableManager.sys.mjs',
	);
	const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
	const window =
		NavigableManager.getBrowsingContextById(context).top.embedderElement.ownerDocument.defaultView;
	const { extension } = WebExtensionPolicy.getByID(id);
	const action = ExtensionParent.apiManager.global.browserActionFor(extension);
	const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
	let failure = new Error('No popup opened');
	for (let attempt = 0; attempt < 4; attempt++) {
		await action.openPopup(window, false).catch((/** @type {Error} */ error) => {
			failure = error;
		});
		// A busy machine has taken more than five seconds.
		for (let i = 0; i < 200; i++) {
			const browser = window.document.querySelector('.webextension-popup-browser');
			const isShown = browser?.closest('panel')?.state === 'open';
			if (isShown && browser.currentURI.spec !== 'about:blank') return;
			await pause(30);
		}
		// With another window in front, a panel was seen to stay half open, which refuses the next.
		for (const panel of window.document.querySelectorAll('panel')) panel.hidePopup();
		await pause(300);
	}
	throw failure;
}

/** Whether a popup is open. */
export function popupIsOpen() {
	const { Services } = /** @type {any} */ (globalThis);
	return [...Services.wm.getEnumerator('navigator:browser')].some(
		(window) =>
			window.document.querySelector('.webextension-popup-browser')?.closest('panel')?.state === 'open',
	);
}

/** Closes the popup as a click elsewhere does. */
export async function closePopup() {
	const { Services, setTimeout } = /** @type {any} */ (globalThis);
	for (const window of Services.wm.getEnumerator('navigator:browser')) {
		const panel = window.document.querySelector('.webextension-popup-browser')?.closest('panel');
		panel?.hidePopup();
		for (let i = 0; i < 40 && panel && panel.state !== 'closed'; i++) {
			await new Promise((resolve) => setTimeout(resolve, 25));
		}
	}
}

/**
 * Runs a frame script in the popup's process and waits for its one message.
 * @param {string} script Calls `answer(ok, text)`.
 * @returns {Promise<string>}
 */
export function inPopupFrame(script) {
	const { Services, setTimeout } = /** @type {any} */ (globalThis);
	const browsers = [...Services.wm.getEnumerator('navigator:browser')].map((window) =>
		window.document.querySelector('.webextension-popup-browser'),
	);
	const browser = browsers.find((candidate) => candidate?.closest('panel')?.state === 'open');
	if (!browser) throw new Error('No popup is open');
	const name = `popup-${Math.random()}`;
	const code = `{ const answer = (ok, text) => sendAsyncMessage('${name}', { ok, text }); try { ${script} } catch (error) { answer(false, String(error)); } }`;
	return new Promise((resolve, reject) => {
		browser.messageManager.addMessageListener(
			name,
			(/** @type {{ data: { ok: boolean, text: string } }} */ { data }) =>
				data.ok ? resolve(data.text) : reject(new Error(data.text)),
		);
		setTimeout(() => reject(new Error('The popup gave no answer')), 20_000);
		browser.messageManager.loadFrameScript(
			`data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`,
			false,
		);
	});
}

/** Returns a screenshot of the popup as a data URL. @param {number} scale */
export async function screenshotPopup(scale) {
	const { Services, document } = /** @type {any} */ (globalThis);
	const browsers = [...Services.wm.getEnumerator('navigator:browser')].map((window) =>
		window.document.querySelector('.webextension-popup-browser'),
	);
	const browser = browsers.find((candidate) => candidate?.closest('panel')?.state === 'open');
	const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, scale, 'white');
	const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
	canvas.width = bitmap.width;
	canvas.height = bitmap.height;
	canvas.getContext('2d').drawImage(bitmap, 0, 0);
	return canvas.toDataURL();
}

/** The address that the extension's pages begin with. @param {string} id @returns {string} */
export function extensionOrigin(id) {
	const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
	return `moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}/`;
}

/** Closes every window but this one, and every tab in it but a new, empty one. */
export async function closeAllTabs() {
	const { Services, gBrowser, setTimeout } = /** @type {any} */ (globalThis);
	for (const window of Services.wm.getEnumerator('navigator:browser')) {
		if (window.gBrowser !== gBrowser) window.close();
	}
	const options = { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() };
	const tab = gBrowser.addTab('about:blank', options);
	gBrowser.selectedTab = tab;
	gBrowser.removeAllTabsBut(tab, { skipWarnAboutClosingTabs: true });
	for (let i = 0; i < 100; i++) {
		if ([...Services.wm.getEnumerator('navigator:browser')].length === 1) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error('A window did not close');
}

/** Deletes cookies, page storage, cache and whatever else the browser keeps of sites. @returns {Promise<void>} */
export function deleteAllData() {
	const { Ci, Services } = /** @type {any} */ (globalThis);
	return new Promise((resolve, reject) => {
		Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, (/** @type {number} */ failed) => {
			if (failed === 0) resolve();
			else reject(new Error(`Some data could not be deleted: ${failed}`));
		});
	});
}

/** @param {string} id */
export async function stopBackground(id) {
	const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
	await WebExtensionPolicy.getByID(id).extension.terminateBackground({
		ignoreDevToolsAttached: true,
		disableResetIdleForTest: true,
	});
}

/** @param {string} id @returns {boolean} */
export function backgroundRunning(id) {
	const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
	return WebExtensionPolicy.getByID(id).extension.backgroundState === 'running';
}

/** @param {string} id @param {'add' | 'remove'} change @param {readonly string[]} origins */
export async function changeOrigins(id, change, origins) {
	const { ChromeUtils, WebExtensionPolicy } = /** @type {any} */ (globalThis);
	const { ExtensionPermissions } = ChromeUtils.importESModule(
		'resource://gre/modules/ExtensionPermissions.sys.mjs',
	);
	const { extension } = WebExtensionPolicy.getByID(id);
	await ExtensionPermissions[change](id, { origins, permissions: [] }, extension);
}

/** Clicks a button of the permission dialog. @param {boolean} yes */
export async function answerPrompt(yes) {
	const { Services, setTimeout } = /** @type {any} */ (globalThis);
	for (let i = 0; i < 100; i++) {
		for (const window of Services.wm.getEnumerator('navigator:browser')) {
			const dialog = window.document.querySelector('#notification-popup popupnotification');
			const button = yes ? dialog?.button : dialog?.secondaryButton;
			if (button && window.PopupNotifications.isPanelOpen) {
				button.click();
				return;
			}
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error('No permission dialog is shown');
}

/** @param {string} url */
export async function openPrivateWindow(url) {
	const { OpenBrowserWindow, Services, setTimeout } = /** @type {any} */ (globalThis);
	const window = OpenBrowserWindow({ private: true });
	for (let i = 0; i < 100 && !window.gBrowserInit?.delayedStartupFinished; i++) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	window.gBrowser.loadURI(Services.io.newURI(url), {
		triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
	});
}

import { writeFile } from 'node:fs/promises';
import * as inBrowser from './firefox-scope.mjs';
import { until } from './poll.mjs';
import { createWaitFor } from './tab.mjs';

/** @typedef {import('./types.mjs').View} View */

// A sandbox with the popup as its prototype sees the page like the page's own scripts, without the content security
// policy.
/** @param {string} code */
const inSandbox = (code) => `
	const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
	Cu.exportFunction(answer, sandbox, { defineAs: '__answer' });
	Cu.evalInSandbox(${JSON.stringify(code)}, sandbox);`;

/**
 * Drives the open popup through frame scripts, since the protocol does not list popups.
 * @param {import('./firefox-privileged.mjs').InChrome} inChrome
 * @param {number} scale
 * @returns {import('./types.mjs').Popup}
 */
export function firefoxPopup(inChrome, scale) {
	const frame = (/** @type {string} */ script) => inChrome(inBrowser.inPopupFrame, script);
	/** @type {View['evaluate']} */
	const evaluate = async (code, ...args) => {
		if (typeof code === 'string') {
			await frame(inSandbox(`${code}\n;__answer(true, 'null')`));
			return JSON.parse('null');
		}
		const call = `Promise.resolve().then(() => (${code})(...${JSON.stringify(args)}))`;
		return JSON.parse(
			await frame(
				inSandbox(
					`${call}.then((v) => __answer(true, JSON.stringify(v ?? null)), (e) => __answer(false, String(e)))`,
				),
			),
		);
	};
	const find = (/** @type {string} */ selector) =>
		until(selector, () => evaluate((query) => document.querySelector(query) !== null, selector));
	const byHand = (/** @type {string} */ action) =>
		frame(`const hand = content.windowUtils.setHandlingUserInput(true);
			try { ${action} } finally { hand.destruct(); }
			answer(true, '');`);
	const keys = (/** @type {readonly string[]} */ list) =>
		frame(`const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
			if (!tip.beginInputTransactionForTests(content)) throw new Error('no keyboard');
			for (const key of ${JSON.stringify(list)}) {
				const event = new content.KeyboardEvent('', { key });
				tip.keydown(event);
				tip.keyup(event);
			}
			answer(true, '');`);
	return {
		evaluate,
		waitFor: createWaitFor(evaluate),
		click: async (selector) => {
			await find(selector);
			const query = JSON.stringify(selector);
			await byHand(`const found = content.document.querySelector(${query}); found.focus(); found.click();`);
		},
		type: async (selector, text) => {
			await find(selector);
			await byHand(`content.document.querySelector(${JSON.stringify(selector)}).focus();`);
			await keys([...text]);
		},
		press: async (key) => {
			await keys([key]);
		},
		screenshot: async (path) => {
			const picture = await inChrome(inBrowser.screenshotPopup, scale);
			await writeFile(path, Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'));
		},
		close: () => inChrome(inBrowser.closePopup),
		closed: async () => !(await inChrome(inBrowser.popupIsOpen)),
	};
}

import { pause, until } from './poll.mjs';

/** @typedef {import('./types.mjs').Tab} Tab */
/** @typedef {import('./types.mjs').View} View */

/**
 * Creates `waitFor` for a view.
 * @param {View['evaluate']} evaluate
 * @returns {View['waitFor']}
 */
export const createWaitFor =
	(evaluate) =>
	async (code, ...[args, timeout]) => {
		try {
			// Without arguments the code takes none.
			return await until(
				String(code).slice(0, 200),
				() => evaluate(code, .../** @type {any} */ (args ?? [])),
				timeout,
			);
		} catch (error) {
			const page = evaluate(() => `${location.href}: ${document.body?.innerText.slice(0, 400)}`);
			const shown = await Promise.race([page, pause(1000)]).catch(String);
			throw new Error(`${/** @type {Error} */ (error).message}\nThe page: ${shown ?? 'does not answer'}`, {
				cause: error,
			});
		}
	};

/**
 * Wraps a puppeteer page as a tab; `navigate` differs by browser.
 * @param {import('puppeteer-core').Page} page
 * @param {(url: string) => Promise<void>} navigate
 * @returns {Tab}
 */
export function createTab(page, navigate) {
	/** @type {View['evaluate']} */
	// @ts-expect-error puppeteer's types spell the same function in another way
	const evaluate = (code, ...args) => page.evaluate(code, ...args);
	return {
		page,
		evaluate,
		waitFor: createWaitFor(evaluate),
		url: () => evaluate(() => location.href),
		goto: navigate,
		reload: async () => {
			await page.reload();
		},
		click: async (selector) => {
			// A page that navigates takes an element along before it is clicked.
			const { x, y } = await until(selector, async () => {
				const element = await page.$(selector);
				await element?.scrollIntoView();
				return element?.clickablePoint();
			});
			await page.mouse.click(x, y);
		},
		type: async (selector, text) => {
			const element = await until(selector, () => page.$(selector));
			await element.type(text);
		},
		press: async (key) => {
			await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
		},
		upload: async (selector, ...files) => {
			const input = await until(selector, () => page.$(selector));
			await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(
				...files,
			);
		},
		screenshot: async (path) => {
			await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
		},
		close: async () => {
			// Chromium was seen to ignore a request to close that arrives while the page is being reloaded.
			await until('the tab to close', () =>
				Promise.race([page.close().then(() => true), pause(2000).then(() => false)]),
			);
		},
	};
}

import { describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import type { Tab } from './driver/types.mjs';
import type { Stage } from './stage.ts';
import { ANY_BROWSER, BROWSERS, openMenu, pressInMenu, useStage } from './stage.ts';

const PAGE = `https://${DEMO_HOST}/terms/cookies-policy/`;

/** A page’s source; its own elements may stand in the way of the document’s. */
const source = (tab: Tab) =>
	tab.evaluate(() => Document.prototype.querySelector.call(document, 'html')?.outerHTML ?? '');

/** Presses “Show on the page” in the popup, and returns the outcome. */
async function showOnPage(stage: Stage, tab: Tab): Promise<string> {
	const popup = await stage.session.openPopupInTab(tab);
	await popup.waitFor(() => document.documentElement.dataset['state'] === 'ready');
	await openMenu(popup);
	await pressInMenu(popup, 'show-marks');
	const outcome = await popup.waitFor(() =>
		document.querySelector('[data-marks]')?.getAttribute('data-marks'),
	);
	await popup.close();
	await tab.page.bringToFront();
	return outcome;
}

/** How many elements of ours stand in rows of tables, between them and elsewhere. */
const ours = (tab: Tab) =>
	tab.evaluate(() => {
		const count = (selector: string) => Document.prototype.querySelectorAll.call(document, selector).length;
		return {
			marks: count('tr > div[style*="table-cell"]'),
			missing: count('tbody > div[style*="table-row"]'),
			bars: count('html > div[style*="fixed"]'),
		};
	});

/** Makes a page that shadows and watches whatever it can, and keeps what it gets to see. */
const makeHostile = (tab: Tab) =>
	tab.evaluate(() => {
		const seen: string[] = [];
		Object.assign(globalThis, { seen });
		const note = (what: string) => () => {
			seen.push(what);
			throw new Error(what);
		};
		const clobbers = ['querySelectorAll', 'createElement', 'documentElement', 'body', 'togglePolicyMarks'];
		for (const name of clobbers) {
			const image = Document.prototype.createElement.call(document, 'img');
			image.setAttribute('name', name);
			image.id = name;
			Document.prototype.querySelector.call(document, 'main')?.append(image);
		}
		const style = Document.prototype.createElement.call(document, 'style');
		style.textContent = 'div { display: none !important; color: red !important }';
		Document.prototype.querySelector.call(document, 'head')?.append(style);
		const cell = Document.prototype.querySelector.call(document, 'td');
		if (cell !== null) cell.append('<img src=x onerror="seen.push(1)">');
		new MutationObserver((changes) => {
			for (const { addedNodes } of changes)
				for (const node of addedNodes) seen.push(`added ${(node as Element).innerHTML}`);
		}).observe(document, { childList: true, subtree: true });
		addEventListener('click', () => seen.push('click'), true);
		Element.prototype.attachShadow = note('attachShadow');
		Document.prototype.createElement = note('createElement');
		Object.defineProperty(Array.prototype, 'flatMap', { value: note('flatMap') });
		Object.defineProperty(Object.prototype, 'state', { get: note('state'), configurable: true });
	});

describe.each(BROWSERS)('“Show on the page” in %s', (browser) => {
	const stage = useStage(browser);

	it('marks each row and shows the missing ones; the second press leaves the page byte for byte as it was', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			expect(await showOnPage(stage, tab)).toBe('not-policy');
			await tab.goto(PAGE);
			const before = await source(tab);
			expect(await showOnPage(stage, tab)).toBe('shown');
			const { marks, missing, bars } = await ours(tab);
			expect({ marks, missing, bars }).toEqual({ marks: 8, missing: 2, bars: 1 });
			expect(
				await tab.evaluate(() => document.querySelector('html > div:last-child')?.shadowRoot),
			).toBeNull();
			expect(await showOnPage(stage, tab)).toBe('removed');
			expect(await source(tab)).toBe(before);
		});
	});
});

describe.each(ANY_BROWSER)('“Show on the page” on other pages in %s', (browser) => {
	const stage = useStage(browser);

	it('finds the policy in closed shadow roots and in frames of the same origin', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(PAGE, async (tab) => {
			const move = (where: 'shadow' | 'frame') =>
				tab.evaluate(async (where) => {
					const main = document.querySelector('main');
					const html = main?.innerHTML ?? '';
					const table = Object.assign(document.createElement('div'), { innerHTML: html });
					if (where === 'shadow') {
						const host = document.createElement('x-policy');
						host.attachShadow({ mode: 'closed' }).append(table);
						main?.replaceChildren(host);
					} else {
						const frame = document.createElement('iframe');
						const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
						frame.srcdoc = html;
						main?.replaceChildren(frame);
						await loaded;
					}
				}, where);
			await move('shadow');
			expect(await showOnPage(stage, tab)).toBe('shown');
			expect(await showOnPage(stage, tab)).toBe('removed');
			await tab.reload();
			await move('frame');
			expect(await showOnPage(stage, tab)).toBe('shown');
			expect(await showOnPage(stage, tab)).toBe('removed');
		});
	});

	it('takes no word of a hostile page as markup, runs none of its code, and gives it nothing to read', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(PAGE, async (tab) => {
			await makeHostile(tab);
			const before = await source(tab);
			expect(await showOnPage(stage, tab)).toBe('shown');
			expect((await ours(tab)).marks).toBeGreaterThan(5);
			const visible = await tab.evaluate(() => {
				const mark = Document.prototype.querySelector.call(document, 'tr > div[style*="table-cell"]');
				return mark !== null && mark.getBoundingClientRect().width > 10;
			});
			expect(visible).toBe(true);
			expect(await showOnPage(stage, tab)).toBe('removed');
			expect(await source(tab)).toBe(before);
			const seen = await tab.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
			expect(new Set(seen)).toEqual(new Set(['added ']));
		});
	});
});

// It takes seconds.
if (ANY_BROWSER === BROWSERS)
	describe('“Show on the page” on an endless page', () => {
		const stage = useStage('chromium');

		it('marks a thousand rows of an endless table, and is gone at once', async () => {
			await stage.savePolicy(DEMO_HOST);
			await stage.visit(PAGE, async (tab) => {
				await tab.evaluate(() => {
					const row = '<tr><td>Matomo</td><td>_pk_id.1</td><td>13 months</td><td>Counts</td></tr>';
					const main = document.querySelector('main');
					if (main !== null) main.innerHTML = `<table><tbody>${row.repeat(6000)}</tbody></table>`;
				});
				const before = await source(tab);
				const start = Date.now();
				expect(await showOnPage(stage, tab)).toBe('shown');
				expect((await ours(tab)).marks).toBe(1000);
				expect(await showOnPage(stage, tab)).toBe('removed');
				expect(Date.now() - start).toBeLessThan(20_000);
				expect(await source(tab)).toBe(before);
			});
		});
	});

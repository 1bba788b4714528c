import { describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import type { Tab } from './driver/types.mjs';
import { ANY_BROWSER, pressInMenu, readAttributes, useStage } from './stage.ts';

const HOST = 'mosaique.opendatasoft.com';
const POLICY =
	'Supplier name\tCookie name\tDuration\tFunction\nOpendatasoft\tsessionid\t2 weeks\tAuthentication\n';

/** Pastes the clipboard into a page: into a text field and into an editor. Returns the text of the one and the other's first cells. */
async function paste(tab: Tab): Promise<{ text: string; cells: string[] }> {
	await tab.page.bringToFront();
	await tab.evaluate(() => {
		const area = document.createElement('textarea');
		area.id = 'pasted';
		const editor = document.createElement('div');
		editor.id = 'edited';
		editor.contentEditable = 'true';
		editor.style.height = '40px';
		document.body.prepend(area, editor);
	});
	for (const field of ['#pasted', '#edited']) {
		await tab.page.click(field);
		await tab.page.keyboard.down('Control');
		await tab.page.keyboard.press('v', { commands: ['Paste'] });
		await tab.page.keyboard.up('Control');
	}
	return tab.waitFor(() => {
		const area = document.querySelector('#pasted');
		const cells = [...document.querySelectorAll('#edited td')].map((cell) => cell.textContent ?? '');
		return area instanceof HTMLTextAreaElement && cells.length > 0 && { text: area.value, cells };
	});
}

describe.each(ANY_BROWSER)('the popup’s buttons in %s', (browser) => {
	const stage = useStage(browser);

	it('copy rows to the real clipboard, and read page storage and third parties', async () => {
		await stage.savePolicy(HOST, POLICY);
		await stage.visit(`https://${HOST}/`, async (tab) => {
			await tab.evaluate(() => localStorage.setItem('panel', 'open'));
			const text = await stage.popup(tab, async (popup) => {
				await popup.click('[data-verdict="undeclared"] button.name');
				await popup.waitFor(() => document.querySelector('[data-action="copy-row"]') !== null);
				await popup.click('[data-action="copy-row"]');
				const copied = await popup.waitFor(() => {
					const outcome = document.querySelector('[data-copied]')?.getAttribute('data-copied');
					const area = document.querySelector('.copying textarea');
					return outcome && area instanceof HTMLTextAreaElement ? { outcome, text: area.value } : null;
				});
				expect(copied.outcome).toBe('copied');

				const before = (await readAttributes(popup)).counts;
				await pressInMenu(popup, 'look-storage');
				await popup.waitFor(() => document.querySelector('[data-stored="panel"]') !== null);
				await pressInMenu(popup, 'look-third-parties');
				const sites = await popup.waitFor(() => {
					const names = [...document.querySelectorAll('[data-site]')].map((site) =>
						site.getAttribute('data-site'),
					);
					return names.length > 0 && names;
				});
				expect(sites).toEqual(['fournisseur.example']);
				expect((await readAttributes(popup)).counts).toEqual(before);
				return copied.text;
			});
			expect(text).not.toBe('');
			const pasted = await paste(tab);
			expect(pasted.text.replaceAll('\r\n', '\n')).toBe(text);
			// An editor gets the same as a table.
			expect(pasted.cells).toEqual(text.split('\n')[1]?.split('\t'));
		});
	});

	it('stand below an answer and one next step, and above at least three cookies, in 600 pixels', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			const seen = await stage.popup(tab, (popup) =>
				popup.evaluate(() => {
					const isAbove = (element: Element) => element.getBoundingClientRect().bottom <= 600;
					const count = (selector: string) => [...document.querySelectorAll(selector)].filter(isAbove).length;
					return { answers: count('h2'), steps: count('main .primary'), cookies: count('[data-cookie]') };
				}),
			);
			expect(seen).toMatchObject({ answers: 1, steps: 1 });
			expect(seen.cookies).toBeGreaterThanOrEqual(3);
		});
	});

	it('request permission for another site on click, and then show its cookies', async () => {
		await stage.visit(`https://${HOST}/`, async (tab) => {
			await stage.popup(tab, async (popup) => {
				await pressInMenu(popup, 'look-third-parties');
				await popup.waitFor(() => document.querySelector('[data-action="grant-site"]') !== null);
				// The prompt may close the popup; the worker continues.
				await popup.click('[data-action="grant-site"]').catch(() => undefined);
			});
			await stage.popup(tab, (popup) =>
				popup.waitFor(
					() => document.querySelector('[data-party="third"][data-domain$="fournisseur.example"]') !== null,
				),
			);
		});
	});
});

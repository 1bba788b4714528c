import { describe, expect, it } from 'vitest';
import { pasteText } from '../../scripts/inspect/import-policy.mjs';
import { DEMO_HOST } from '../portal/portals.mjs';
import type { View } from './driver/types.mjs';
import { ANY_BROWSER, type Stage, useStage, waitForState } from './stage.ts';

describe.each(ANY_BROWSER)('accessibility in %s', (browser) => {
	const stage = useStage(browser);
	testByAxe(stage);
	testByKeyboard(stage);
});

function testByAxe(stage: Stage): void {
	/** Checks a view by all rules, and in the dark theme by those that look at colours. */
	const check = async (view: View) => {
		await stage.session.setScheme('light');
		expect(await stage.session.axe(view)).toEqual([]);
		await stage.session.setScheme('dark');
		expect(await stage.session.axe(view, { runOnly: ['color-contrast', 'link-in-text-block'] })).toEqual([]);
		expect(await view.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
	};
	const checkPopup = (url: string, state: string) =>
		stage.visit(url, (tab) =>
			stage.popup(tab, async (popup) => {
				expect(await waitForState(popup)).toBe(state);
				await check(popup);
			}),
		);
	const checkPopupInTab = async (path: string, state: string) => {
		const view = await stage.session.openExtensionPage(path);
		expect(await waitForState(view)).toBe(state);
		await check(view);
		await view.close();
	};

	it('axe finds no fault in the popup of a portal with open rows', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(`https://${DEMO_HOST}/`, (tab) =>
			stage.popup(tab, async (popup) => {
				await popup.evaluate(() => {
					for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
						button.click();
				});
				await popup.waitFor(() => document.querySelector('dl') !== null);
				await check(popup);
			}),
		);
	});
	it('axe finds no fault in the popup of 150 cookies with its search', () =>
		checkPopup('https://foule.opendatasoft.com/', 'ready'));
	it('axe finds no fault in the popup of hostile names', () =>
		checkPopup('https://hostile.opendatasoft.com/', 'ready'));
	it('axe finds no fault in the popup without cookies', () =>
		checkPopup('https://vide.opendatasoft.com/', 'ready'));
	it('axe finds no fault in the popup that asks for permission', () =>
		checkPopup('https://www.ordinaire.example/', 'no-permission'));
	it('axe finds no fault in the popup of a page that cannot be inspected', async () => {
		const page = await stage.session.openExtensionPage('options/index.html');
		await checkPopupInTab(`popup/index.html?tab=${await stage.session.tabId(page)}`, 'unsupported');
		await page.close();
	});
	it('axe finds no fault in the popup after an error', () =>
		checkPopupInTab('popup/index.html?tab=987654', 'error'));

	it('axe finds no fault in the pages of the options, a preview and a refusal', async () => {
		const page = await stage.session.openExtensionPage('options/index.html');
		await page.waitFor(
			(host) => document.querySelector(`[data-policy-site="${host}"]`) !== null,
			[DEMO_HOST],
		);
		await check(page);
		for (const nav of ['settings', 'reports', 'about', 'import']) {
			await page.click(`[data-nav="${nav}"]`);
			await page.waitFor(
				(name) => document.querySelector('main h1') !== null && location.hash === `#${name}`,
				[nav],
			);
			await check(page);
		}
		await pasteText(
			page,
			'Cookie name\tProvider\tDuration\nsessionid\tOpendatasoft\t2 weeks\nno name here\t\t\n',
		);
		await page.waitFor(() => document.querySelector('[data-action="save"]') !== null);
		await check(page);
		await page.click('[data-action="save"]');
		await check(page);
		await page.close();
	});
	it('axe finds no fault in the page of a portal, and after its policy was deleted', async () => {
		const page = await stage.session.openExtensionPage('options/index.html');
		await page.click(`[data-policy-site="${DEMO_HOST}"] a`);
		await page.click('[data-tab="policy"]');
		await page.waitFor(() => document.querySelector('[data-stored-policy] table') !== null);
		await check(page);
		await page.click('[data-action="delete"]');
		await page.waitFor(() => document.querySelector('[data-policy-site]') === null);
		await check(page);
		await page.close();
	});
}

function testByKeyboard(stage: Stage): void {
	it('the keyboard reaches every control of the popup, each with a visible focus', async () => {
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			const view = await stage.session.openPopupInTab(tab);
			await waitForState(view);
			const all = await view.evaluate(() => {
				for (const folded of document.querySelectorAll('details')) folded.open = true;
				return document.querySelectorAll('a[href], :is(button, input, select):enabled, summary').length;
			});
			const reached = new Set<string>();
			for (let i = 0; i < all; i++) {
				await view.press('Tab');
				const focus = await view.evaluate(() => {
					const element = document.activeElement;
					if (!(element instanceof HTMLElement)) return null;
					const index = [
						...document.querySelectorAll('a[href], :is(button, input, select):enabled, summary'),
					].indexOf(element);
					// A row's button shows its focus around the whole row.
					const outlines = [undefined, '::before', '::after'].map(
						(pseudo) => getComputedStyle(element, pseudo).outlineStyle,
					);
					return { index, isShown: outlines.some((style) => style !== 'none') };
				});
				if (focus === null || focus.index < 0) continue;
				expect(focus.isShown).toBe(true);
				reached.add(String(focus.index));
			}
			expect(reached.size).toBe(all);
			await view.close();
		});
	});

	it('Enter opens and closes a row', async () => {
		await stage.visit('https://clairval.opendatasoft.com/', async (tab) => {
			const view = await stage.session.openPopupInTab(tab);
			await waitForState(view);
			await view.evaluate(() => document.querySelector<HTMLElement>('[data-cookie] button')?.focus());
			await view.press('Enter');
			await view.waitFor(() => document.querySelector('[data-cookie] [aria-expanded="true"]') !== null);
			await view.press('Enter');
			await view.waitFor(() => document.querySelector('[data-cookie] [aria-expanded="true"]') === null);
			await view.close();
		});
	});
}

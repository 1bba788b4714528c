import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';

const HOST = 'data.ville.test';
const ORIGIN = `*://${HOST}/*`;
const PORTAL = 'https://lumiere.opendatasoft.com/';

let browser: FakeBrowser;

const ask = () => createHandlers(browser.wake());

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.tabs.set(1, { id: 1, url: PORTAL, store: '0', incognito: false, active: true });
	browser.tabs.set(2, { id: 2, url: `https://${HOST}/`, store: '0', incognito: false, active: false });
	browser.wake();
	await browser.advance(1000);
});

describe('the script in portals’ pages', () => {
	it('runs once in those that were open before the extension, and again after whatever empties session storage', async () => {
		expect(browser.ranIn).toEqual([1]);
		browser.kill();
		browser.wake();
		await browser.advance(1000);
		expect(browser.ranIn).toEqual([1]);
		browser.kill();
		browser.session.data.clear();
		browser.followed.clear();
		browser.wake();
		await browser.advance(1000);
		expect(browser.ranIn).toEqual([1, 1]);
	});

	it('follows sites that are added, in their open pages too, and no longer those that are removed', async () => {
		browser.grant(ORIGIN);
		expect([...browser.followed]).toEqual([]);
		await ask()['site.add']({ host: HOST, tabId: 2 });
		expect([...browser.followed]).toEqual([HOST]);
		await browser.advance(1000);
		expect(browser.ranIn).toContain(2);
		await ask()['site.remove']({ host: HOST });
		expect([...browser.followed]).toEqual([]);
	});

	it('follows no host that is granted only', async () => {
		browser.grant('*://*/*');
		await browser.advance(1000);
		expect([...browser.followed]).toEqual([]);
		expect(browser.ranIn).not.toContain(2);
	});

	it.each([0, 3, 6, 9, 12, 15, 20])(
		'follows a site though the worker dies %s calls into adding it',
		async (calls) => {
			browser.grant(ORIGIN);
			await browser.advance(1000);
			ask()
				['site.add']({ host: HOST, tabId: 2 })
				.catch(() => undefined);
			browser.kill(calls);
			await browser.advance(35_000);
			const isAdded = [...browser.local.data.keys()].some((key) => key.includes(HOST));
			expect(browser.followed.has(HOST)).toBe(isAdded);
		},
	);
});

import { describe, expect, it } from 'vitest';
import { until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { ANY_BROWSER, useStage } from './stage.ts';

const HOST = 'clairval.opendatasoft.com';
const GRANTED = '*://*.tierce.example/*';
const WITHDRAWN = '*://*.huwise.com/*';

const setCookie = (tab: Tab) =>
	tab.evaluate(() => {
		document.cookie = 'left_behind=1; Path=/; Max-Age=9000';
	});

describe.each(ANY_BROWSER)('suites that share a browser, %s,', (browser) => {
	describe('the first of which', () => {
		const stage = useStage(browser, { firstPartyIsolation: true, thirdPartyCookies: true });

		it('leaves tabs, windows, cookies, storage and permissions behind', async () => {
			const tab = await stage.session.open(`https://${HOST}/`);
			await setCookie(tab);
			await tab.evaluate(() => localStorage.setItem('left_behind', '1'));
			await setCookie(await stage.session.privateWindow(`https://${HOST}/`));
			await stage.savePolicy(HOST);
			await stage.session.grant([GRANTED]);
			await stage.session.withdraw([WITHDRAWN]);
			await stage.session.setScheme('dark');
			await until('the journal', () =>
				stage.session.inExtension(async () => (await indexedDB.databases()).length > 0),
			);
			expect((await stage.session.readJar()).map(({ name }) => name)).toContain('left_behind');
		});
	});

	describe('the second of which', () => {
		const stage = useStage(browser);

		it('finds a browser as if just started, and the extension as if just installed', async () => {
			const { session } = stage;
			const tabs = await session.inExtension(async () =>
				(await chrome.tabs.query({})).map(({ url }) => url).filter((url) => url?.startsWith('http')),
			);
			expect(tabs).toEqual([]);
			expect(await session.inExtension(async () => (await chrome.windows.getAll()).length)).toBe(1);
			expect(await session.readJar()).toEqual([]);
			expect(JSON.stringify(await session.storage('local'))).not.toContain(HOST);
			expect(JSON.stringify(await session.storage('session'))).not.toContain(HOST);
			const origins = await session.inExtension(async () => (await chrome.permissions.getAll()).origins);
			expect(origins).toContain(WITHDRAWN);
			expect(origins).not.toContain(GRANTED);
			await stage.visit(`https://${HOST}/blank`, async (tab) => {
				expect(await tab.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
				expect(await tab.evaluate(() => matchMedia('(prefers-color-scheme: light)').matches)).toBe(true);
				await setCookie(tab);
				const [cookie] = await session.readJar();
				expect(cookie?.name).toBe('left_behind');
				if (browser === 'firefox') expect(cookie).toHaveProperty('firstPartyDomain', '');
			});
		});
	});
});

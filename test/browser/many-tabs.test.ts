import { beforeAll, describe, expect, it } from 'vitest';
import { badgeText } from '../../src/core/report/badge.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { parseReportText } from '../../src/state/report-text.ts';
import { until } from './driver/poll.mjs';
import { BROWSERS, readAttributes, useStage, waitForBadge } from './stage.ts';

/** Portals in an ordinary and in a private window; one is in both. */
const ORDINARY = [
	'clairval',
	'mesures',
	'sentier',
	'rocheverte',
	'lindenau',
	'waterkant',
	'molenveld',
] as const;
const PRIVATE = ['clairval', 'montechiaro', 'valdor'] as const;
const hostOf = (name: string) => `${name}.opendatasoft.com`;
const blank = (name: string) => `https://${hostOf(name)}/blank`;

describe.each(BROWSERS)('many tabs in %s', (browser) => {
	const stage = useStage(browser);
	beforeAll(() => stage.saveStandardPolicy('*.opendatasoft.com'));
	const stores = browser === 'chromium' ? ['0', '1'] : ['firefox-default', 'firefox-private'];

	/** Sets `count` undeclared, host-only cookies through the extension, which reaches every store. */
	const give = (name: string, count: number, store: string | undefined) =>
		stage.session.inExtension(
			async (host, many, storeId) => {
				for (let i = 0; i < many; i++) {
					await chrome.cookies.set({
						url: `https://${host}/`,
						name: `mine_${i}`,
						value: '1',
						...(storeId === undefined ? {} : { storeId }),
					});
				}
			},
			hostOf(name),
			count,
			store,
		);
	const open = (url: string, windowId?: number) =>
		stage.session.inExtension(
			async (address, window) => {
				const own = (await chrome.tabs.getCurrent())?.windowId ?? -1;
				return (await chrome.tabs.create({ url: address, windowId: window ?? own, active: false })).id ?? -1;
			},
			url,
			windowId ?? null,
		);
	const close = (ids: readonly number[]) =>
		stage.session.inExtension((tabs) => chrome.tabs.remove([...tabs]), ids);
	const report = async (name: string, store = stores[0]): Promise<SiteReport | null> => {
		const stored = await stage.session.storage('session');
		return (parseReportText(stored[`report:${store}:${hostOf(name)}`]) ?? null) as SiteReport | null;
	};
	const badge = async (id: number) => (await stage.session.badge(id)).text;
	const badgeOf = (id: number, text: string) =>
		until(`the badge ${text} on tab ${id}`, async () => (await badge(id)) === text);

	it('gives each of ten tabs in two windows and two stores its own badge and report', async () => {
		const ids = await Promise.all(ORDINARY.map((name) => open(blank(name))));
		const privates = await stage.session.inExtension(async (urls) => {
			const window = await chrome.windows.create({ incognito: true, url: urls[0] ?? '' });
			const more = urls.slice(1).map((url) => chrome.tabs.create({ url, windowId: window?.id ?? -1 }));
			return [window?.tabs?.[0]?.id ?? -1, ...(await Promise.all(more)).map(({ id }) => id ?? -1)];
		}, PRIVATE.map(blank));
		await Promise.all([
			...ORDINARY.map((name, i) => give(name, i + 1, stores[0])),
			...PRIVATE.map((name, i) => give(name, i + 11, stores[1])),
		]);
		for (const [i, id] of ids.entries()) await badgeOf(id, String(i + 1));
		for (const [i, id] of privates.entries()) await badgeOf(id, String(i + 11));
		for (const [i, name] of ORDINARY.entries()) expect((await report(name))?.rows).toHaveLength(i + 1);
		for (const [i, name] of PRIVATE.entries()) {
			expect((await report(name, stores[1]))?.rows).toHaveLength(i + 11);
		}
		await close([...ids, ...privates]);
		await until('the reports to go with their tabs', async () =>
			Object.keys(await stage.session.storage('session')).every((key) => !key.startsWith('report:')),
		);
	});

	it('keeps a tab’s badge when it is moved to another window, duplicated, discarded and reloaded', async () => {
		await give('mesures', 3, stores[0]);
		const first = await open(blank('mesures'));
		await badgeOf(first, '3');
		const [window, placeholder] = await stage.session.inExtension(async () => {
			const made = await chrome.windows.create({ url: 'about:blank' });
			return [made?.id ?? -1, made?.tabs?.[0]?.id ?? -1] as const;
		});
		await stage.session.inExtension(
			(id, windowId) => chrome.tabs.move(id, { windowId, index: -1 }),
			first,
			window,
		);
		await badgeOf(first, '3');
		const copy = await stage.session.inExtension(
			async (id) => (await chrome.tabs.duplicate(id))?.id ?? -1,
			first,
		);
		await badgeOf(copy, '3');
		// Only a tab in the background can be discarded; Chromium then assigns another id.
		const asleep = await stage.session.inExtension(
			async (id, front) => {
				await chrome.tabs.update(front, { active: true });
				const discarded: unknown = await chrome.tabs.discard(id);
				return (discarded as { id?: number } | undefined)?.id ?? id;
			},
			copy,
			first,
		);
		const isAsleep = () =>
			stage.session.inExtension(async (id) => (await chrome.tabs.get(id)).discarded, asleep);
		await until('the tab to sleep', isAsleep);
		await give('mesures', 5, stores[0]);
		await badgeOf(first, '5');
		await badgeOf(asleep, '5');
		await stage.session.inExtension((id) => chrome.tabs.update(id, { active: true }), asleep);
		await until('the tab to wake', async () => !(await isAsleep()));
		await badgeOf(asleep, '5');
		await close([first, asleep, placeholder]);
	});

	it('follows a tab within the portal, by script and by load, and to other sites', async () => {
		await give('hohenwald', 2, stores[0]);
		await stage.visit(blank('hohenwald'), async (tab) => {
			await waitForBadge(stage.session, tab, '2');
			await tab.evaluate(() => history.pushState(null, '', '/explore/dataset?page=2'));
			await tab.evaluate(() => {
				document.cookie = 'after_push=1; Path=/';
			});
			await waitForBadge(stage.session, tab, '3');
			await tab.goto(`${blank('hohenwald')}?again`);
			await waitForBadge(stage.session, tab, '3');
			await tab.goto('https://www.ordinaire.example/');
			await waitForBadge(stage.session, tab, '');
			await tab.goto(blank('hohenwald'));
			await waitForBadge(stage.session, tab, '3');
			expect((await stage.popup(tab, readAttributes)).rows).toHaveLength(3);
		});
	});

	it('lists 180 cookies, and counts those that a full jar has evicted', async () => {
		const host = 'foule.opendatasoft.com';
		// Chromium stores 180 cookies for a whole site.
		await stage.session.puppeteer.deleteCookie(...(await stage.session.puppeteer.cookies()));
		await stage.visit(`https://${host}/blank`, async (tab) => {
			const set = (from: number, to: number) =>
				tab.evaluate(
					(a, b) => {
						for (let i = a; i < b; i++) document.cookie = `many_${i}=1; Path=/; Max-Age=86400`;
					},
					from,
					to,
				);
			await set(0, 180);
			await until('all 180', async () => (await report('foule'))?.rows.length === 180);
			await waitForBadge(stage.session, tab, '99+');
			await set(180, 200);
			const full = await until('report and jar to agree', async () => {
				const jar = await stage.session.readJar({ domain: host });
				const now = await report('foule');
				return jar.length < 200 && now?.rows.length === jar.length && now;
			});
			expect(full.rows.length).toBeLessThanOrEqual(180);
			expect(badgeText(full)).toBe('99+');
			const evicted = await until('the evictions', async () => {
				const now = await report('foule');
				return now !== null && now.evicted === 200 - now.rows.length && now.evicted;
			});
			expect(evicted).toBeGreaterThanOrEqual(20);
		});
	});
});

import { beforeAll, describe, expect, it } from 'vitest';
import { pause, until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import { ANY_BROWSER, BROWSERS, useStage, waitForBadge } from './stage.ts';

const PORTAL = 'https://clairval.opendatasoft.com';
const OTHER = 'https://www.ordinaire.example';
const OWN = 'data.ville-lumiere.example';

describe.each(BROWSERS)('a worker asleep in %s', (browser) => {
	const stage = useStage(browser);
	beforeAll(() => stage.saveStandardPolicy('*.opendatasoft.com'));

	/** Stops the worker once it has nothing left to do. */
	async function sleep(): Promise<void> {
		await pause(600);
		await stage.session.stopWorker();
		await pause(100);
		expect(await stage.session.workerRunning()).toBe(false);
	}

	/** A worker that is woken lives on for half a minute. */
	async function expectAsleep(): Promise<void> {
		await pause(400);
		expect(await stage.session.workerRunning()).toBe(false);
	}

	async function setCookie(tab: Tab, badge: string): Promise<void> {
		await tab.evaluate(() => {
			document.cookie = 'mine=1; Path=/; Max-Age=86400';
		});
		await waitForBadge(stage.session, tab, badge);
	}

	it('is woken by no page but a portal’s, whatever other tabs show', async () => {
		await stage.visit(`${PORTAL}/blank`, async (portal) => {
			await setCookie(portal, '1');
			await portal.evaluate(() => history.pushState(null, '', '/elsewhere'));
			await sleep();
			for (let i = 0; i < 5; i++) await stage.visit(`${OTHER}/?${i}`, (other) => other.reload());
			await portal.goto(OTHER);
			for (let i = 0; i < 5; i++) await portal.goto(`${OTHER}/?${i}`);
			await expectAsleep();
			expect((await stage.session.badge(await stage.session.tabId(portal))).text).toBe('');
			await portal.goto(`${PORTAL}/blank`);
			await waitForBadge(stage.session, portal, '1');
		});
		await sleep();
		await stage.visit(OTHER, expectAsleep);
	});

	// Firefox is asked the same of an added site, below.
	if (ANY_BROWSER.includes(browser))
		it('gives the badge back after reloading, and after going back to a page that is kept as it was', async () => {
			await stage.visit(`${PORTAL}/cached`, async (tab) => {
				await waitForBadge(stage.session, tab, '1');
				await sleep();
				await tab.reload();
				await waitForBadge(stage.session, tab, '1');
				await tab.evaluate(() => void Object.assign(window, { isKept: true }));
				await tab.goto(OTHER);
				await sleep();
				await tab.evaluate(() => history.back());
				await waitForBadge(stage.session, tab, '1');
				expect(await tab.evaluate(() => 'isKept' in window)).toBe(true);
			});
		});

	if (browser === 'chromium')
		it('shows it when a page is visited that was loaded ahead', async () => {
			const { session } = stage;
			const tab = await session.open(`${PORTAL}/cached`);
			await waitForBadge(session, tab, '1');
			const id = await session.tabId(tab);
			const ahead = `${PORTAL}/cached?ahead`;
			await tab.evaluate((url) => {
				const rules = Object.assign(document.createElement('script'), { type: 'speculationrules' });
				rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: [url] }] });
				document.head.append(rules);
			}, ahead);
			await pause(1500);
			await sleep();
			await tab.evaluate((url) => void location.assign(url), ahead);
			// From here on by the extension: the driver may lose a page that takes another's place.
			const [url, start] = await until('the page', () =>
				session.inExtension(
					async (tabId, wanted) => {
						if ((await chrome.tabs.get(tabId)).url !== wanted) return null;
						const [answer] = await chrome.scripting.executeScript({
							target: { tabId },
							func: () => {
								const [entry] = performance.getEntriesByType('navigation');
								return entry && 'activationStart' in entry ? Number(entry.activationStart) : 0;
							},
						});
						return [wanted, answer?.result ?? 0] as const;
					},
					id,
					ahead,
				),
			);
			expect([url, start > 0]).toEqual([ahead, true]);
			await until('the badge', async () => (await session.badge(id)).text === '1');
			await session.inExtension((tabId) => chrome.tabs.remove(tabId), id);
		});

	if (browser === 'firefox')
		it('is woken by a portal’s PDF, in which no script of ours is run', async () => {
			await stage.visit(`${PORTAL}/cached`, async (tab) => {
				await waitForBadge(stage.session, tab, '1');
				await sleep();
				await tab.goto(`${PORTAL}/empty.pdf`);
				await waitForBadge(stage.session, tab, '1');
			});
		});

	it('follows an added site, its open pages too, and no other granted host', async () => {
		const { session } = stage;
		await stage.visit(`https://${OWN}/cached`, async (tab) => {
			await session.grant(['*://*/*']);
			await send(session, 'site.add', { host: OWN, tabId: await session.tabId(tab) });
			await send(session, 'site.platform', { host: OWN, platform: true });
			await stage.saveStandardPolicy(OWN);
			await setCookie(tab, '1');
			await tab.evaluate(() => void Object.assign(window, { isKept: true }));
			await tab.goto(`${OTHER}/blank`);
			await sleep();
			await tab.reload();
			// While it holds `webRequest`, Firefox wakes the background for every answer of a granted host.
			const seesAnswers = await session.inExtension(() =>
				chrome.permissions.contains({ permissions: ['webRequest'] }),
			);
			if (browser === 'chromium' || !seesAnswers) await expectAsleep();
			await tab.evaluate(() => history.back());
			await waitForBadge(session, tab, '1');
			expect(await tab.evaluate(() => 'isKept' in window)).toBe(true);
			await send(session, 'site.remove', { host: OWN });
			await session.withdraw(['*://*/*']);
			await sleep();
			await tab.evaluate(() => location.reload());
			await expectAsleep();
		});
	});
});

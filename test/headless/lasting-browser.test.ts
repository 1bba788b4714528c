import { expect, it } from 'vitest';
import type { DrivenBrowser, LaunchRequest } from '../../src/headless/driven-browser.ts';
import { openLastingBrowser } from '../../src/headless/lasting-browser.ts';

const REQUEST = { family: 'chromium', path: '/browser' } as const;

/** Opens browsers that note what became of them. */
function withBrowsers() {
	const opened: { isAlive: boolean; isClosed: boolean; visits: number }[] = [];
	const open = async (): Promise<DrivenBrowser> => {
		const state = { isAlive: true, isClosed: false, visits: 0 };
		opened.push(state);
		return {
			conditions: { version: String(opened.length) } as DrivenBrowser['conditions'],
			engine: 'chromium',
			isConnected: () => state.isAlive,
			async openVisit() {
				state.visits++;
				return { close: async () => undefined } as Awaited<ReturnType<DrivenBrowser['openVisit']>>;
			},
			async close() {
				state.isAlive = false;
				state.isClosed = true;
			},
		};
	};
	return { opened, open };
}

it('opens a browser that has ended anew, once for all visits that wait', async () => {
	const { opened, open } = withBrowsers();
	const browser = await openLastingBrowser(REQUEST, {} as LaunchRequest, { open, maxVisits: 3 });
	const visit = () => browser.openVisit({} as never, {} as never);
	await visit();
	const [first] = opened;
	if (first !== undefined) first.isAlive = false;
	await Promise.all([visit(), visit()]);
	expect(opened).toEqual([
		{ isAlive: false, isClosed: true, visits: 1 },
		{ isAlive: true, isClosed: false, visits: 2 },
	]);
	expect(browser.conditions.version).toBe('2');
});

it('is replaced after so many visits, and ends with the last one in it', async () => {
	const { opened, open } = withBrowsers();
	const browser = await openLastingBrowser(REQUEST, {} as LaunchRequest, { open, maxVisits: 3 });
	const visit = () => browser.openVisit({} as never, {} as never);
	const [first, second, third] = [await visit(), await visit(), await visit()];
	await first?.close();
	await Promise.all([visit(), visit()]);
	expect(opened.map(({ visits, isClosed }) => [visits, isClosed])).toEqual([
		[3, false],
		[2, false],
	]);
	await Promise.all([second?.close(), second?.close(), third?.close()]);
	expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, false]);
	await browser.close();
	expect(opened.every(({ isClosed }) => isClosed)).toBe(true);
});

it('never replaces a browser that somebody lends', async () => {
	const { opened, open } = withBrowsers();
	const lent = { family: null, endpoint: 'ws://127.0.0.1:9222' };
	const browser = await openLastingBrowser(lent, {} as LaunchRequest, { open, maxVisits: 1 });
	for (let count = 0; count < 3; count++) await browser.openVisit({} as never, {} as never);
	expect(opened).toHaveLength(1);
});

it('opens none once it is closed', async () => {
	const { opened, open } = withBrowsers();
	const browser = await openLastingBrowser(REQUEST, {} as LaunchRequest, { open, maxVisits: 3 });
	await browser.close();
	await browser.openVisit({} as never, {} as never);
	expect(opened).toHaveLength(1);
});

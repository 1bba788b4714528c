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
				return {} as Awaited<ReturnType<DrivenBrowser['openVisit']>>;
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
	const browser = await openLastingBrowser(REQUEST, {} as LaunchRequest, open);
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

it('opens none once it is closed', async () => {
	const { opened, open } = withBrowsers();
	const browser = await openLastingBrowser(REQUEST, {} as LaunchRequest, open);
	await browser.close();
	await browser.openVisit({} as never, {} as never);
	expect(opened).toHaveLength(1);
});

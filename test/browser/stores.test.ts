import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { BROWSERS, readAttributes, useStage, waitForBadge } from './stage.ts';

const HOST = 'clairval.opendatasoft.com';

describe.each(BROWSERS)('cookie stores in %s', (browser) => {
	const stage = useStage(browser);
	beforeAll(() => stage.saveStandardPolicy('*.opendatasoft.com'));
	const reportKeys = async () =>
		Object.keys(await stage.session.storage('session')).filter(
			(key) => key.startsWith('report:') && key.endsWith(HOST),
		);

	async function expectSeparateStore(open: () => Promise<Tab>, isWindow: boolean): Promise<void> {
		await stage.visit(`https://${HOST}/`, async (tab) => {
			await tab.evaluate(() => {
				document.cookie = 'only_here=1; Path=/';
			});
			await waitForBadge(stage.session, tab, '1');
			const other = await open();
			await until('both reports', async () => (await reportKeys()).length === 2);
			await other.evaluate(() => {
				document.cookie = 'there_a=1; Path=/';
				document.cookie = 'there_b=1; Path=/';
			});
			await waitForBadge(stage.session, other, '2');
			await waitForBadge(stage.session, tab, '1');
			const { rows } = await stage.popup(tab, readAttributes);
			expect(rows.map((row) => row['cookie'])).not.toContain('there_a');
			await other.close();
			// A tab that is closed is no event: the next one drops what is stored of it.
			if (!isWindow) await tab.reload();
			await until('the other store’s report to be dropped', async () => (await reportKeys()).length === 1);
		});
	}

	it('separates a private window’s cookies, and drops them when it closes', async () => {
		await expectSeparateStore(() => stage.session.privateWindow(`https://${HOST}/`), true);
	});

	if (browser === 'firefox')
		it('separates a container’s cookies', async () => {
			await expectSeparateStore(async () => {
				const tab = await stage.session.openInContainer?.();
				if (tab === undefined) throw new Error('This browser has containers');
				await tab.goto(`https://${HOST}/`);
				return tab;
			}, false);
		});

	it('keeps nothing of a private window on disk', async () => {
		const tab = await stage.session.privateWindow(`https://${DEMO_HOST}/`);
		await until('the report', async () =>
			Object.keys(await stage.session.storage('session')).some((key) => key.endsWith(DEMO_HOST)),
		);
		const local = JSON.stringify(await stage.session.storage('local'));
		expect(local).not.toContain(DEMO_HOST);
		await tab.close();
	});
});

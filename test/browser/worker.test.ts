import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_CHANGES } from '../../src/services/watching/jar-storm.ts';
import { parseReportText } from '../../src/state/report-text.ts';
import { DEMO_HOST } from '../portal/portals.mjs';
import { pause, until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { BROWSERS, namesByVerdict, readAttributes, useStage, waitForBadge } from './stage.ts';
import { fireAlarms, stopBeforeWritten, storm, waitForAgreement } from './storm.ts';

/** `npm run fuzz` has larger storms. */
const STORM = {
	changes: Number(process.env['STORM_CHANGES'] ?? 200),
	stops: Number(process.env['STORM_STOPS'] ?? 8),
};

describe.each(BROWSERS)('stopping the worker in %s', (browser) => {
	const stage = useStage(browser);
	beforeAll(() => stage.saveStandardPolicy('*.opendatasoft.com'));

	/** Returns the cookie names in a stored report, read without waking the worker. */
	const stored = async (host: string): Promise<string[]> => {
		const reports = Object.entries(await stage.session.storage('session'));
		const [, report] = reports.find(([key]) => key.startsWith('report:') && key.endsWith(host)) ?? [];
		return storedNames(report);
	};
	const settle = (tab: Tab) => waitForBadge(stage.session, tab, '');

	it('leads to the right report, badge and journal whenever it stops in a storm of changes, and without another event', async () => {
		const host = 'clairval.opendatasoft.com';
		// A second try finds the cookies of the first.
		await stage.session.inExtension(async (domain) => {
			for (const { name, path, storeId, domain: at, secure } of await chrome.cookies.getAll({ domain })) {
				const url = `http${secure ? 's' : ''}://${at.replace(/^\./, '')}${path}`;
				await chrome.cookies.remove({ url, name, storeId });
			}
		}, host);
		await stage.visit(`https://${host}/`, async (tab) => {
			await settle(tab);
			const id = await stage.session.tabId(tab);
			expect(await storm(stage.session, tab, STORM)).toBeGreaterThanOrEqual(STORM.changes);
			await stopBeforeWritten(stage.session, host, tab, id);
			// `npm run fuzz` waits for the alarm.
			if (process.env['STORM_STOPS'] === undefined) await fireAlarms(stage.session);
			const { jar, present } = await waitForAgreement(stage.session, host, id, 36_000);
			expect(jar.length).toBeGreaterThan(60);
			expect(new Set(present).size).toBe(jar.length);
			const { rows } = await stage.popup(tab, readAttributes);
			expect(rows).toHaveLength(jar.length);
		});
	}, 600_000);

	it('notices an expiry, for which there is no event', async () => {
		const host = 'vide.opendatasoft.com';
		await stage.visit(`https://${host}/`, async (tab) => {
			await tab.evaluate(() => {
				document.cookie = 'short=1; Path=/; Max-Age=3';
				document.cookie = 'long=1; Path=/; Max-Age=9000';
			});
			await waitForBadge(stage.session, tab, '2');
			await waitForBadge(stage.session, tab, '1', 50_000);
			expect(await stored(host)).toEqual(['long']);
		});
	});

	it('leaves it woken by changes after a storm in which it did not listen to them', async () => {
		const host = 'vide.opendatasoft.com';
		await stage.visit(`https://${host}/`, async (tab) => {
			const set = (name: string) =>
				tab.evaluate((cookie) => {
					document.cookie = `${cookie}=1; Path=/`;
				}, name);
			const untilStored = (name: string) =>
				until(`${name} in the report`, async () => (await stored(host)).includes(name), 40_000);
			// A second try finds the cookies of the first.
			const after = `after_${Date.now()}`;
			await set(`first_${after}`);
			await untilStored(`first_${after}`);
			await tab.evaluate((changes) => {
				for (let i = 0; i < changes; i++) document.cookie = `storm=${i}; Path=/`;
			}, MAX_CHANGES);
			// The jar stays the same: changes are listened to again.
			await pause(6000);
			await set(after);
			await untilStored(after);
			await stage.session.stopWorker();
			await set(`last_${after}`);
			await untilStored(`last_${after}`);
		});
	});

	it('answers a popup after a stop, with the stored policies', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			await waitForBadge(stage.session, tab, '2');
			await stage.session.stopWorker();
			const reading = await stage.popup(tab, readAttributes);
			expect(reading).toMatchObject({ state: 'ready', policy: 'portal' });
			expect(namesByVerdict(reading, 'undeclared')).toEqual(['_ga', '_ga_7QLUMIERE1']);
		});
	});
});

/** Returns the cookie names in a stored report. */
function storedNames(report: unknown): string[] {
	const { rows } = (parseReportText(report) ?? { rows: [] }) as { rows: { cookie: { name: string } }[] };
	return rows.map(({ cookie }) => cookie.name);
}

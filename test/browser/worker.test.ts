import { describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import { pause, until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { BROWSERS, badgeBecomes, named, readAttributes, useStage } from './stage.ts';

describe.each(BROWSERS)('stopping the worker in %s', (browser) => {
	const stage = useStage(browser);

	/** What the jar holds for a host that nothing else in this suite writes to. */
	const jarOf = async (host: string) =>
		(await stage.session.readJar()).filter(({ domain }) => domain === host).map(({ name }) => name);
	/** What the stored report says, read without waking the worker. */
	const stored = async (host: string): Promise<string[]> => {
		const reports = Object.entries(await stage.session.storage('session'));
		const [, report] = reports.find(([key]) => key.startsWith('report:') && key.endsWith(host)) ?? [];
		return storedNames(report);
	};
	const agree = async (host: string) => {
		const [jar, report] = [await jarOf(host), await stored(host)];
		return jar.length > 0 && JSON.stringify(jar.sort()) === JSON.stringify(report.sort());
	};
	const settle = (tab: Tab) => badgeBecomes(stage.session, tab, '');

	it('ends with the report and badge that the jar gives, wherever in a storm it was stopped', async () => {
		const host = 'clairval.opendatasoft.com';
		await stage.visit(`https://${host}/`, async (tab) => {
			await settle(tab);
			for (let round = 0; round < 4; round++) {
				await tab.evaluate((r) => {
					for (let i = 0; i < 25; i++) document.cookie = `storm_${i}=${r}; Path=/; Max-Age=86400`;
					setTimeout(() => {
						document.cookie = `late_${r}=1; Path=/; Max-Age=86400`;
					}, 120);
				}, round);
				await pause(round * 40);
				await stage.session.stopWorker();
				await pause(60);
			}
			// The next event, which wakes it: what was missed before is read with it.
			await tab.evaluate(() => {
				document.cookie = 'last=1; Path=/; Max-Age=86400';
			});
			await until('report and jar to agree', () => agree(host));
			const { counts, rows } = await stage.popup(tab, readAttributes);
			expect(rows.map((row) => row['cookie']).sort()).toEqual((await jarOf(host)).sort());
			expect(counts['undeclared']).toBe(30);
			await badgeBecomes(stage.session, tab, '30');
		});
	});

	it('makes up within 35 seconds for what it missed when nothing else wakes it', async () => {
		const host = 'longchamp-les-eaux.opendatasoft.com';
		await stage.visit(`https://${host}/`, async (tab) => {
			await settle(tab);
			// The first event has come (the alarm stands from then on); the report must not have been written yet.
			let rounds = 0;
			do {
				if (rounds++ === 8) throw new Error('The worker was never stopped in time');
				if (rounds > 1) await until('report and jar to agree', () => agree(host), 36_000);
				await tab.evaluate((r) => {
					for (let i = 0; i < 20; i++) document.cookie = `missed_${r}_${i}=1; Path=/; Max-Age=86400`;
				}, rounds);
				await stage.session.stopWorker();
				await pause(300);
			} while (await agree(host));
			await until('report and jar to agree', () => agree(host), 36_000);
			expect((await stored(host)).filter((name) => name.startsWith('missed_'))).toHaveLength(20 * rounds);
			await badgeBecomes(stage.session, tab, rounds > 4 ? '99+' : String(20 * rounds));
		});
	}, 300_000);

	it('notices an expiry that no event tells', async () => {
		const host = 'vide.opendatasoft.com';
		await stage.visit(`https://${host}/`, async (tab) => {
			await tab.evaluate(() => {
				document.cookie = 'short=1; Path=/; Max-Age=3';
				document.cookie = 'long=1; Path=/; Max-Age=9000';
			});
			await badgeBecomes(stage.session, tab, '2');
			await badgeBecomes(stage.session, tab, '1', 50_000);
			expect(await stored(host)).toEqual(['long']);
		});
	});

	it('answers a popup from a stopped worker, with policies as they were', async () => {
		await stage.importPolicy(DEMO_HOST);
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			await badgeBecomes(stage.session, tab, '2');
			await stage.session.stopWorker();
			const reading = await stage.popup(tab, readAttributes);
			expect(reading).toMatchObject({ state: 'ready', policy: 'portal' });
			expect(named(reading, 'undeclared')).toEqual(['_ga', '_ga_7QLUMIERE1']);
		});
	});
});

/** Cookie names in a stored report, whatever else it holds. */
function storedNames(report: unknown): string[] {
	const text = JSON.stringify(report ?? {});
	const { rows = [] } = JSON.parse(text) as { rows?: { cookie: { name: string } }[] };
	return rows.map(({ cookie }) => cookie.name);
}

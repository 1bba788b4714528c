import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { MAX_RECORDING_MS } from '../../../src/core/recording/recording.ts';
import { reportKey } from '../../../src/state/report-key.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { storedReports } from '../../fakes/expected-reports.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';
import { presentKeys, storedJournal } from '../../fakes/journals.ts';

const HOST = 'lumiere.opendatasoft.com';
const HOUR = 3_600_000;

let browser: FakeBrowser;

const set = (name: string) => browser.jar.set(aCookie({ name, domain: HOST }));
const ask = () => createHandlers(browser.wake());
const journal = () => storedJournal(browser, '0', HOST);

async function look() {
	const asked = ask().inspect({ tabId: 1, look: true });
	await browser.advance(300);
	const inspection = await asked;
	if (inspection.state !== 'ready') throw new Error(inspection.state);
	return inspection;
}

async function newNames() {
	const { news, report } = await look();
	expect(news?.since).toBeLessThanOrEqual(browser.clock.now());
	return report.rows.filter(({ key }) => news?.keys.includes(key)).map(({ cookie }) => cookie.name);
}

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	await browser.advance(1000);
	await ask()['policy.save']({ policy: aPolicy(HOST, ['x']) });
	set('early');
	await browser.advance(1000);
	await look();
});

describe('a clock that is set back', () => {
	it.each([60_000, HOUR, 400 * 24 * HOUR])(
		'by %s ms holds up neither report, badge nor journal',
		async (ms) => {
			browser.clock.shift(-ms);
			set('late');
			await browser.advance(250);
			const report = storedReports(browser).get(reportKey('0', HOST));
			expect(report?.rows.map(({ cookie }) => cookie.name)).toEqual(['early', 'late']);
			expect(browser.badges.get(1)?.text).toBe('2');
			expect(presentKeys(journal())).toEqual(report?.rows.map(({ key }) => key));
		},
	);

	it('leaves what came since the last look new, what was seen by then known, and no moment in the future', async () => {
		browser.clock.shift(-HOUR);
		set('late');
		await browser.advance(1000);
		expect(await newNames()).toEqual(['late']);
		expect(await newNames()).toEqual([]);
		set('later');
		await browser.advance(1000);
		expect(await newNames()).toEqual(['later']);
		const now = browser.clock.now();
		for (const history of journal()?.cookies.values() ?? []) {
			for (const at of [history.firstSeen, history.lastSeen, history.lastSet?.at ?? 0]) {
				expect(at).toBeLessThanOrEqual(now);
			}
		}
	});

	it('also while the worker sleeps', async () => {
		browser.kill();
		browser.clock.shift(-HOUR);
		set('late');
		await browser.advance(1000);
		expect(await newNames()).toEqual(['late']);
	});

	it('lets a recording last no longer than half an hour, and not end before it began', async () => {
		const started = ask()['recording.start']({ tabId: 1, way: 'as-it-stands', timeZone: 'UTC' });
		await browser.advance(1000);
		await started;
		browser.clock.shift(-HOUR);
		await browser.advance(MAX_RECORDING_MS + 1000);
		expect(await ask()['recording.now'](null)).toBeNull();
		const [listed] = await ask()['audit.list'](null);
		const recording = (await ask()['audit.get']({ id: listed?.id ?? '' }))?.recording;
		expect(recording?.end).toBe('too-long');
		expect(recording?.endedAt).toBeGreaterThanOrEqual(recording?.startedAt ?? 0);
	});
});

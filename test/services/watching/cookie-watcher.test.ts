import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { reportKey } from '../../../src/state/report-key.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { storedReports } from '../../fakes/expected-reports.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { flush } from '../../fakes/fake-clock.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const KEY = reportKey('0', HOST);

let browser: FakeBrowser;

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	await browser.advance(1000);
	browser.session.writes = 0;
});

const report = (key = KEY) => storedReports(browser).get(key);
const names = (key = KEY) => report(key)?.rows.map(({ cookie }) => cookie.name);
/** Stores a policy of the portal's own that declares `sessionid`. */
async function importPolicy(): Promise<void> {
	await createHandlers(browser.wake())['policy.save']({ policy: aPolicy(HOST, ['sessionid']) });
	await browser.advance(1000);
}
const set = (name: string, fields = {}) => browser.jar.set(aCookie({ name, domain: HOST, ...fields }));

describe('a change to the jar', () => {
	it('is written within 50 ms when all was quiet', async () => {
		set('a');
		await browser.advance(50);
		expect(names()).toEqual(['a']);
	});

	it('of an existing cookie, told as two events, is one write', async () => {
		set('a');
		await browser.advance(1000);
		const { writes } = browser.session;
		set('a', { secure: true });
		await browser.advance(1000);
		expect(browser.session.writes - writes).toBe(1);
	});

	it('that leaves everything said as it was is not written again', async () => {
		set('a');
		await browser.advance(1000);
		const before = report();
		set('a');
		await browser.advance(1000);
		expect(report()).toEqual(before);
		expect(browser.session.writes).toBe(1);
	});

	it('raises the revision', async () => {
		const before = report()?.revision ?? 0;
		set('a');
		await browser.advance(1000);
		expect(report()?.revision).toBeGreaterThan(before);
	});

	it('in a storm is written at most every 200 ms, the last one always', async () => {
		for (let i = 0; i < 100; i++) {
			set(`c${i}`);
			await browser.advance(10);
		}
		expect(browser.session.writes).toBeLessThanOrEqual(6);
		expect(browser.session.writes).toBeGreaterThanOrEqual(4);
		await browser.advance(250);
		expect(names()).toHaveLength(100);
	});

	it('of one portal is prompt while another storms', async () => {
		browser.navigate(2, 'https://riviere.opendatasoft.com/');
		await browser.advance(1000);
		for (let i = 0; i < 30; i++) {
			set(`c${i}`);
			await browser.advance(10);
		}
		set('x', { domain: 'riviere.opendatasoft.com' });
		await browser.advance(50);
		expect(names(reportKey('0', 'riviere.opendatasoft.com'))).toEqual(['x']);
	});

	it('on a parent domain reaches every open portal below it', async () => {
		browser.navigate(2, 'https://riviere.opendatasoft.com/');
		await browser.advance(1000);
		browser.jar.set(aCookie({ name: 'shared', domain: 'opendatasoft.com', hostOnly: false }));
		await browser.advance(50);
		expect(names()).toEqual(['shared']);
		expect(names(reportKey('0', 'riviere.opendatasoft.com'))).toEqual(['shared']);
	});

	it('partitioned under the portal shows at once', async () => {
		browser.grant('*://widgets.test/*');
		await browser.advance(1000);
		const partition = { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true };
		set('frame', { domain: 'widgets.test', partition });
		await browser.advance(50);
		expect(names()).toEqual(['frame']);
	});

	it('in a private window is told apart from an ordinary one', async () => {
		await importPolicy();
		browser.navigate(2, `https://${HOST}/`, { store: '1', incognito: true });
		await browser.advance(1000);
		set('secret', { store: '1' });
		await browser.advance(1000);
		expect(names()).toEqual([]);
		expect(names(reportKey('1', HOST))).toEqual(['secret']);
		expect([browser.badges.get(1)?.text, browser.badges.get(2)?.text]).toEqual(['', '1']);
		browser.close(2);
		await browser.advance(1000);
		expect([...storedReports(browser).keys()]).toEqual([KEY]);
	});
});

describe('the alarm', () => {
	it('stands half a minute after the first event, in the very turn it came', () => {
		set('a');
		expect(browser.alarms.get('dirty')).toBe(browser.clock.now() + 30_000);
	});

	it('is gone once all is written', async () => {
		set('a');
		await browser.advance(1000);
		expect(browser.alarms.size).toBe(0);
	});

	it('is set for the next expiry, which it brings to light', async () => {
		const now = browser.clock.now();
		set('short', { expires: now / 1000 + 90 });
		set('long', { expires: now / 1000 + 900 });
		await browser.advance(1000);
		expect(browser.alarms.get('dirty')).toBe(now + 90_500);
		await browser.advance(90_000);
		expect(names()).toEqual(['long']);
	});

	it('is never set to less than half a minute, which an expiry after a stop may have to wait for', async () => {
		const now = browser.clock.now();
		set('brief', { expires: now / 1000 + 5 });
		await browser.advance(1000);
		expect(browser.alarms.get('dirty') ?? 0).toBeGreaterThanOrEqual(now + 30_000);
		browser.kill();
		await browser.advance(29_000);
		expect(names()).toEqual(['brief']);
		await browser.advance(1100);
		expect(names()).toEqual([]);
	});

	it('is not waited for by a worker that lives to see the expiry', async () => {
		set('brief', { expires: browser.clock.now() / 1000 + 5 });
		await browser.advance(5600);
		expect(names()).toEqual([]);
		expect(browser.alarms.size).toBe(0);
	});

	it('stays when a write fails, and tries again', async () => {
		browser.session.failures = Number.POSITIVE_INFINITY;
		set('a');
		await browser.advance(1000);
		expect(names()).toEqual([]);
		expect(browser.alarms.size).toBe(1);
		browser.session.failures = 0;
		await browser.advance(30_000);
		expect(names()).toEqual(['a']);
	});

	it('makes up for a worker that died with a policy half saved', async () => {
		set('_ga');
		await browser.advance(1000);
		browser.kill();
		const saving = createHandlers(browser.wake())['policy.save'];
		await browser.advance(1000);
		saving({ policy: aPolicy(HOST, ['_ga']) }).catch(() => undefined);
		for (let i = 0; i < 20 && !browser.local.data.has(`policy:${HOST}`); i++) await Promise.resolve();
		browser.kill();
		await flush();
		expect(browser.badges.get(1)?.text).toBe('?');
		await browser.advance(35_000);
		expect(browser.badges.get(1)?.text).toBe('');
	});
});

describe('a call that the browser never answers', () => {
	it.each(['tabs', 'permissions'] as const)('of %s holds up no later look around', async (port) => {
		browser.silence(port, 1);
		set('a');
		await browser.advance(6000);
		expect(names()).toEqual(['a']);
		set('b');
		await browser.advance(300);
		expect(names()).toEqual(['a', 'b']);
	});

	it('of the jar holds up no later look at the portal', async () => {
		browser.silence('jar', 1);
		set('a');
		await browser.advance(31_000);
		expect(names()).toEqual(['a']);
		set('b');
		await browser.advance(300);
		expect(names()).toEqual(['a', 'b']);
	});
});

describe('a tab that leaves its portal, which is no event,', () => {
	it.each(Array.from({ length: 40 }, (_, i) => i * 3))(
		'keeps no badge %s ms after a change of the jar',
		async (ms) => {
			browser = createFakeBrowser({ latency: () => 4 });
			browser.navigate(1, `https://${HOST}/`);
			await browser.advance(1000);
			set('a');
			await browser.advance(ms);
			browser.navigate(1, 'https://elsewhere.example/');
			await browser.advance(31_000);
			expect(browser.badges.get(1)?.text ?? '').toBe('');
			browser.wake().watcher.allChanged();
			await browser.advance(1000);
			expect(storedReports(browser).size).toBe(0);
		},
	);

	it('keeps none when a cookie of the portal expires later', async () => {
		set('short', { expires: browser.clock.now() / 1000 + 5 });
		await browser.advance(1000);
		browser.navigate(1, 'https://elsewhere.example/');
		await browser.advance(60_000);
		expect(browser.badges.get(1)?.text ?? '').toBe('');
	});
});

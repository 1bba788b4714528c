import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../background/intent-handlers.ts';
import type { CookieHistory } from '../../src/core/journal/journal.ts';
import { badgeText } from '../../src/core/report/badge.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { MAX_CHANGES } from '../../src/services/watching/jar-storm.ts';
import { cookieHistoryKind } from '../../src/state/journal-kinds.ts';
import { usedHostsKind } from '../../src/state/page-kinds.ts';
import { reportKey } from '../../src/state/report-key.ts';
import { unpack } from '../../src/state/stored-value.ts';
import { aPolicy } from '../fakes/a-policy.ts';
import { expectedReports, storedReports } from '../fakes/expected-reports.ts';
import { createFakeBrowser, type FakeBrowser } from '../fakes/fake-browser.ts';
import { aCookie } from '../fakes/fake-jar.ts';
import { journalRecords, presentKeys, storedJournal } from '../fakes/journals.ts';

const HOSTS = ['lumiere.opendatasoft.com', 'riviere.opendatasoft.com', 'data.ville.test', 'elsewhere.test'];
const THIRD = ['video.tierce.test', 'cdn.mesure.test', 'riviere.opendatasoft.com'];
const DOMAINS = [
	...HOSTS,
	...THIRD,
	'opendatasoft.com',
	'ville.test',
	'tierce.test',
	'lumiere.opendatasoft.com.test',
];
const ORIGINS = ['*://data.ville.test/*', '*://ville.test/*', '*://*.opendatasoft.com/*'];
const OTHER_ORIGINS = ['*://*.tierce.test/*', '*://cdn.mesure.test/*'];
const STORES = ['0', '1'];

/** More for a soak: `RUNS=5000 npx vitest run test/background`. */
const RUNS = Number(process.env['RUNS'] ?? 100);

type Step = (browser: FakeBrowser) => void;

const cookies = fc
	.record({
		name: fc.constantFrom('sessionid', 'csrftoken', '_ga', '_ga_X1', 'x'),
		domain: fc.constantFrom(...DOMAINS),
		hostOnly: fc.boolean(),
		store: fc.constantFrom(...STORES),
		topLevelSite: fc.constantFrom(null, null, 'https://opendatasoft.com', 'https://ville.test'),
		/** Seconds to live: short, so that the quiet time at the end sees every expiry. */
		life: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 1 }),
	})
	.map(({ topLevelSite, life, ...fields }) => (now: number) => {
		const partition = topLevelSite === null ? null : { topLevelSite, hasCrossSiteAncestor: true };
		return aCookie({ ...fields, partition, expires: life === null ? null : now / 1000 + life });
	});

type Said = 'policy.save' | 'policy.delete' | 'site.add' | 'site.platform' | 'site.remove' | 'grants.remove';

function say(intent: Said | 'third-parties.scan' | 'storage.scan', args: unknown): Step {
	return (browser) => {
		createHandlers(browser.wake())
			[intent](args)
			.catch(() => undefined);
	};
}

/** Chromium's store of private windows. */
const storeOf = (store: string) => ({ store, incognito: store === '1' });

const tabIds = fc.integer({ min: 1, max: 5 });
const hosts = fc.constantFrom(...HOSTS);
const events: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 8, arbitrary: cookies.map((make) => (b: FakeBrowser) => b.jar.set(make(b.clock.now()))) },
	{
		weight: 3,
		arbitrary: fc.nat().map((n) => (b: FakeBrowser) => {
			const all = b.jar.all();
			const cookie = all[n % Math.max(1, all.length)];
			if (cookie) b.jar.remove(cookie);
		}),
	},
	{
		weight: 4,
		arbitrary: fc.tuple(tabIds, hosts, fc.constantFrom(...STORES)).map(([id, host, store]) => {
			return (b: FakeBrowser) =>
				b.navigate(id, `https://${host}/page`, storeOf(b.tabs.get(id)?.store ?? store));
		}),
	},
	{ weight: 1, arbitrary: tabIds.map((id) => (b: FakeBrowser) => b.tabs.has(id) && b.close(id)) },
	{ weight: 2, arbitrary: fc.constantFrom(...ORIGINS).map((o) => (b: FakeBrowser) => b.grant(o)) },
	{ weight: 1, arbitrary: fc.constantFrom(...ORIGINS).map((o) => (b: FakeBrowser) => b.withdraw(o)) },
	{ weight: 1, arbitrary: hosts.map((host) => say('site.add', { host, tabId: 1 })) },
	{ weight: 1, arbitrary: hosts.map((host) => say('site.remove', { host })) },
	{ weight: 2, arbitrary: fc.constantFrom(...OTHER_ORIGINS).map((o) => (b: FakeBrowser) => b.grant(o)) },
	{ weight: 1, arbitrary: fc.constantFrom(...OTHER_ORIGINS).map((o) => (b: FakeBrowser) => b.withdraw(o)) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(...OTHER_ORIGINS).map((o) => say('grants.remove', { origins: [o] })),
	},
	{ weight: 3, arbitrary: tabIds.map((tabId) => say('third-parties.scan', { tabId })) },
	{ weight: 1, arbitrary: tabIds.map((tabId) => say('storage.scan', { tabId })) },
	{
		weight: 2,
		arbitrary: fc
			.tuple(tabIds, fc.subarray(THIRD), fc.subarray(['a', 'b']))
			.map(([id, used, names]) => (b: FakeBrowser) => {
				b.used.set(id, used);
				b.stored.set(id, { names: { localStorage: names, sessionStorage: null, indexedDB: [] }, cut: [] });
			}),
	},
	{ weight: 1, arbitrary: hosts.map((host) => say('site.platform', { host, platform: true })) },
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.constantFrom(...HOSTS, '*.opendatasoft.com'), fc.constantFrom(['_ga*'], ['x', 'sessionid']))
			.map(([site, names]) => say('policy.save', { policy: aPolicy(site, names) })),
	},
	{ weight: 1, arbitrary: hosts.map((site) => say('policy.delete', { sites: [site] })) },
);
/** More changes at once than are listened to. */
const rages = hosts.map((domain) => (b: FakeBrowser) => {
	const cookie = aCookie({ name: 'storm', domain });
	const worker = b.wake();
	for (let i = 0; i <= MAX_CHANGES; i++) {
		worker.cookieChanged({ cookie, removed: i % 2 === 0, cause: 'explicit' });
	}
});
const steps: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 1, arbitrary: rages },
	{ weight: 24, arbitrary: events },
	{
		weight: 5,
		arbitrary: fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()).map(
			([n, late]) =>
				(b: FakeBrowser) =>
					b.kill(n, late),
		),
	},
	{ weight: 1, arbitrary: fc.boolean().map((isOn) => (b: FakeBrowser) => b.loseWakingEvents(isOn)) },
	{
		weight: 2,
		arbitrary: fc.tuple(fc.constantFrom('abort', 'quota', 'hang'), fc.integer({ min: 1, max: 5 })).map(
			([failure, failures]) =>
				(b: FakeBrowser) =>
					void Object.assign(b.journal, { failure, failures }),
		),
	},
	{
		weight: 2,
		arbitrary: tabIds.map((tabId) => (b: FakeBrowser) => {
			createHandlers(b.wake())
				.inspect({ tabId, look: true })
				.catch(() => undefined);
		}),
	},
);
const pauses = fc.constantFrom(0, 0, 1, 15, 60, 250, 5_000, 31_000);

/**
 * What a report says, whenever it was made: history alone does not make a report be written again. What is new since a
 * person last looked is tested with the looks (`news.test.ts`).
 */
function timeless({ at: _, revision: __, news: ____, rows, ...rest }: SiteReport) {
	return { ...rest, rows: rows.map(({ secondsLeft: ___, history: _____, ...row }) => row) };
}

/** Whether something is stored of hosts that a tab has used on a portal which it shows no longer: leaving is no event. */
function hasLeftScans({ session, tabs }: FakeBrowser, { store, host }: SiteReport): boolean {
	return [...session.data].some(([key, stored]) => {
		const reading = key.startsWith(usedHostsKind.prefix) ? unpack(usedHostsKind, stored) : null;
		if (!reading?.ok || reading.value.store !== store || reading.value.host !== host) return false;
		return new URL(tabs.get(reading.value.tabId)?.url ?? 'about:blank').hostname !== host;
	});
}

/** `isAwake`: a worker has started, or an event has come, since a tab has left its portal. */
function expectTruth(browser: FakeBrowser, isAwake: boolean): void {
	const reports = storedReports(browser);
	const expected = expectedReports(browser);
	for (const [id, report] of expected) {
		if (!isAwake && hasLeftScans(browser, report)) continue;
		const stored = reports.get(reportKey(report.store, report.host));
		expect(stored && timeless(stored), `the report of ${report.host}`).toEqual(timeless(report));
		expect(browser.badges.get(id)?.text, `the badge of ${report.host}`).toBe(badgeText(report));
		const present = presentKeys(storedJournal(browser, report.store, report.host));
		expect(present, `the journal of ${report.host}`).toEqual(report.rows.map(({ key }) => key).sort());
	}
	const keys = [...expected.values()].map(({ store, host }) => reportKey(store, host));
	const stores = new Set([...browser.tabs.values()].map(({ store }) => store));
	const isRest = ({ store, host }: SiteReport) =>
		!isAwake && stores.has(store) && !keys.includes(reportKey(store, host));
	const current = [...reports].filter(
		([, report]) => !(report.store === '0' || stores.has(report.store)) || !isRest(report),
	);
	expect(current.map(([key]) => key).sort()).toEqual([...new Set(keys)].sort());
	for (const id of browser.tabs.keys()) {
		if (!expected.has(id)) expect(browser.badges.get(id)?.text ?? '').toBe('');
	}
}

/** What is told of a cookie may only grow truer: seen earlier, set more often. */
function expectGrowth(
	browser: FakeBrowser,
	before: ReadonlyMap<string, CookieHistory>,
): Map<string, CookieHistory> {
	const now = new Map<string, CookieHistory>();
	for (const { portal, key, value } of journalRecords(browser)) {
		const reading = unpack(cookieHistoryKind, value);
		if (!reading.ok) continue;
		const id = `${portal} ${key}`;
		const [old, history] = [before.get(id), reading.value];
		now.set(id, history);
		if (old === undefined) continue;
		expect(history.firstSeen, `first seen ${id}`).toBeLessThanOrEqual(old.firstSeen);
		expect(history.timesSet, `times set ${id}`).toBeGreaterThanOrEqual(old.timesSet);
		expect(history.lastSeen, `last seen ${id}`).toBeGreaterThanOrEqual(old.lastSeen);
	}
	// A private window's go with it; others stay.
	for (const id of before.keys()) if (id.startsWith('0:') && !now.has(id)) expect.fail(`${id} is lost`);
	return now;
}

describe('a worker that may be stopped between any two steps', () => {
	for (const firefox of [false, true]) {
		it(`ends with the truth within 35 s (${firefox ? 'Firefox' : 'Chromium'} rules)`, async () => {
			const runs = fc.array(fc.tuple(steps, pauses), { maxLength: 40, size: 'max' });
			await fc.assert(
				fc.asyncProperty(runs, async (run) => {
					const browser = createFakeBrowser({ firefox });
					let histories: ReadonlyMap<string, CookieHistory> = new Map();
					for (const [step, pause] of run) {
						step(browser);
						await browser.advance(pause);
						histories = expectGrowth(browser, histories);
					}
					Object.assign(browser.journal, { failure: null });
					// The last stop of all; from here on nothing wakes it but itself.
					browser.kill();
					await browser.advance(35_000);
					expectTruth(browser, false);
					browser.wake();
					await browser.advance(1000);
					expectTruth(browser, true);
				}),
				{ numRuns: RUNS },
			);
		}, 120_000);
	}

	it('has the truth a quarter of a second after every event when nothing stops it', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(events, { maxLength: 25, size: 'max' }), async (run) => {
				const browser = createFakeBrowser();
				for (const step of run) {
					step(browser);
					await browser.advance(250);
					// Expiry alone may take half a minute longer: it tells no one.
					if (browser.jar.all().every(({ expires }) => expires === null)) expectTruth(browser, false);
				}
			}),
			{ numRuns: RUNS },
		);
	}, 120_000);
});

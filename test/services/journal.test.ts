import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../background/intent-handlers.ts';
import { portalId } from '../../src/core/journal.ts';
import type { Inspection } from '../../src/messaging/intents.ts';
import { reportKey } from '../../src/state/report-key.ts';
import { aPolicy } from '../fakes/a-policy.ts';
import { createFakeBrowser, type FakeBrowser } from '../fakes/fake-browser.ts';
import { aCookie } from '../fakes/fake-jar.ts';
import { journalRecords, presentKeys, storedJournal } from '../fakes/journals.ts';
import { storedReports } from '../fakes/truth.ts';

const HOST = 'lumiere.opendatasoft.com';
const OTHER = 'riviere.opendatasoft.com';

let browser: FakeBrowser;
let start: number;

beforeEach(async () => {
	browser = createFakeBrowser();
	start = browser.clock.now();
	browser.navigate(1, `https://${HOST}/`);
	await browser.advance(1000);
});

const set = (name: string, fields = {}) => browser.jar.set(aCookie({ name, domain: HOST, ...fields }));
const journal = (host = HOST, store = '0') => storedJournal(browser, store, host);
const history = (name: string, host = HOST) =>
	[...(journal(host)?.cookies.values() ?? [])].find((cookie) => cookie.name === name);
const ask = () => createHandlers(browser.wake());
const reported = () => storedReports(browser).get(reportKey('0', HOST))?.rows ?? [];

async function inspect(look = false): Promise<Extract<Inspection, { state: 'ready' }>> {
	const answer = await ask().inspect({ tabId: 1, look });
	if (answer.state !== 'ready') throw new Error(`The tab is ${answer.state}`);
	return answer;
}

describe('the journal of a portal', () => {
	it('tells when a cookie was first seen and how often it was set, in the report too', async () => {
		set('a');
		const at = browser.clock.now();
		await browser.advance(5000);
		set('a', { expires: at / 1000 + 1000 });
		await browser.advance(1000);
		expect(history('a')).toMatchObject({
			firstSeen: at,
			timesSet: 2,
			lastCause: 'overwrite',
			longestLifetime: 995,
		});
		const { report } = await inspect();
		expect(report.rows[0]?.history).toMatchObject({ firstSeen: at, timesSet: 2, setAt: at + 5000 });
		expect(report.rows[0]?.lifetime).toEqual({ seconds: 995, isExact: true });
		expect(report.watchingSince).toBe(start + 10);
	});

	it('outlives the worker', async () => {
		set('a');
		await browser.advance(1000);
		const before = history('a');
		browser.kill();
		await browser.advance(500_000);
		set('a');
		await browser.advance(1000);
		expect(history('a')).toMatchObject({ firstSeen: before?.firstSeen, timesSet: 2 });
		expect(journal()?.watchingSince).toBe(start + 10);
	});

	it('is written once a look, and only what has changed', async () => {
		for (let i = 0; i < 20; i++) set(`c${i}`);
		await browser.advance(1000);
		const { writes } = browser.journal;
		set('c1');
		await browser.advance(1000);
		expect(browser.journal.writes - writes).toBe(1);
		const moved = journalRecords(browser).filter(({ lastSeen }) => lastSeen >= start + 2000);
		expect(moved.map(({ key }) => key)).toEqual([history('c1')?.key]);
	});

	it('of what does not change is written once a minute at most, and then whole', async () => {
		set('a');
		await browser.advance(1000);
		const { writes } = browser.journal;
		for (let i = 0; i < 50; i++) {
			await inspect();
			await browser.advance(1000);
		}
		expect(browser.journal.writes).toBe(writes);
		await browser.advance(10_000);
		await inspect();
		await browser.advance(1000);
		expect(browser.journal.writes).toBe(writes + 1);
		expect(history('a')?.lastSeen).toBe(browser.clock.now() - 1000);
	});

	it('takes an expiry from its date', async () => {
		const expires = browser.clock.now() / 1000 + 90;
		set('brief', { expires });
		await browser.advance(200_000);
		expect(history('brief')).toMatchObject({ goneAt: expires * 1000, lastCause: 'expired' });
	});

	it('tells evictions as such', async () => {
		for (let i = 0; i < 182; i++) set(`c${i}`);
		await browser.advance(1000);
		expect(history('c0')).toMatchObject({ lastCause: 'evicted', timesSet: 1 });
		expect(presentKeys(journal())).toHaveLength(180);
		expect((await inspect()).report.evicted).toBe(2);
	});

	it('counts a domain cookie once in each of several portals', async () => {
		browser.navigate(2, `https://${OTHER}/`);
		await browser.advance(1000);
		browser.jar.set(aCookie({ name: 'shared', domain: 'opendatasoft.com', hostOnly: false }));
		await browser.advance(1000);
		expect([history('shared')?.timesSet, history('shared', OTHER)?.timesSet]).toEqual([1, 1]);
	});

	it('tells verdicts as policies change them, and the policies', async () => {
		set('_ga');
		await browser.advance(1000);
		await ask()['policy.save']({ policy: aPolicy(HOST, ['_ga']) });
		await browser.advance(1000);
		expect(history('_ga')?.verdicts.map(({ verdict }) => verdict)).toEqual(['declared', 'undeclared']);
		expect(journal()?.policies.map(({ kind }) => kind)).toEqual(['portal', 'default']);
		// In the very report that the policy has changed.
		expect(reported()[0]?.history?.verdictChanges).toBe(1);
	});

	it('counts every setting of a storm of 5,000', async () => {
		for (let i = 0; i < 5000; i++) {
			set(`c${i % 100}`);
			if (i % 50 === 0) await browser.advance(10);
		}
		await browser.advance(1000);
		expect([...(journal()?.cookies.values() ?? [])].map(({ timesSet }) => timesSet)).toEqual(
			Array.from({ length: 100 }, () => 50),
		);
	});
});

describe('what is new', () => {
	it('is told since the last look, which a look moves on', async () => {
		set('a');
		await browser.advance(1000);
		expect((await inspect(true)).news).toBeNull();
		const lookedAt = browser.clock.now();
		await browser.advance(1000);
		expect((await inspect()).news).toEqual({ since: lookedAt, keys: [] });
		set('b');
		await browser.advance(100_000);
		const keys = [history('b')?.key];
		expect((await inspect()).news).toEqual({ since: lookedAt, keys });
		expect((await inspect(true)).news).toEqual({ since: lookedAt, keys });
		await browser.advance(1000);
		browser.kill();
		expect((await inspect()).news).toEqual({ since: lookedAt + 101_000, keys: [] });
	});
});

describe('a database that fails', () => {
	it.each([
		['abort', 'failing'],
		['quota', 'full'],
	] as const)('(%s) delays no report, is told, and loses nothing', async (failure, reason) => {
		Object.assign(browser.journal, { failure, failures: Number.POSITIVE_INFINITY });
		set('a');
		await browser.advance(250);
		set('a');
		await browser.advance(250);
		expect(reported()).toHaveLength(1);
		expect(browser.badges.get(1)?.text).toBe('1');
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason }]);
		expect(history('a')).toBeUndefined();
		browser.journal.failure = null;
		await browser.advance(31_000);
		expect(history('a')).toMatchObject({ timesSet: 2 });
		expect((await inspect()).trouble).toEqual([]);
	});

	it('is tried again though nothing else happens', async () => {
		Object.assign(browser.journal, { failure: 'abort', failures: 1 });
		set('a');
		await browser.advance(31_000);
		expect(history('a')?.timesSet).toBe(1);
	});

	it('written by a newer version is left alone, and watching goes on', async () => {
		set('a');
		await browser.advance(1000);
		browser.kill();
		const before = structuredClone([...browser.journal.records]);
		browser.journal.failure = 'newer';
		set('b');
		await browser.advance(1000);
		expect(reported()).toHaveLength(2);
		expect(reported()[0]?.history).toBeNull();
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'newer-format' }]);
		await expect(ask()['journal.clear']({ portal: null })).rejects.toMatchObject({ code: 'journal-newer' });
		expect((await ask()['journal.list'](null)).trouble).toEqual([
			{ area: 'journal', reason: 'newer-format' },
		]);
		expect([...browser.journal.records]).toEqual(before);
	});

	it('that hangs is waited for once, for a second, and made up for when it wakes', async () => {
		browser.kill();
		Object.assign(browser.journal, { failure: 'hang', failures: 1 });
		set('a');
		await browser.advance(1050);
		expect(reported().map(({ cookie }) => cookie.name)).toEqual(['a']);
		set('b');
		await browser.advance(250);
		expect(reported()).toHaveLength(2);
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'failing' }]);
		await expect(ask()['journal.get']({ store: '0', host: HOST })).rejects.toMatchObject({
			code: 'journal-failing',
		});
		browser.journal.release();
		await browser.advance(31_000);
		expect([history('a')?.timesSet, history('b')?.timesSet]).toEqual([1, 1]);
	});
});

describe('records that are damaged', () => {
	const plant = (key: string, value: unknown) => {
		const id = JSON.stringify([portalId('0', HOST), key]);
		const record = browser.journal.records.get(id);
		if (record === undefined) throw new Error('There is no such record');
		browser.journal.records.set(id, { ...record, value });
	};
	const raw = (key: string) => browser.journal.records.get(JSON.stringify([portalId('0', HOST), key]))?.value;

	it('are kept aside as they are, told, and made anew', async () => {
		set('a');
		set('b');
		await browser.advance(1000);
		const [a, b] = [history('a'), history('b')];
		browser.kill();
		plant(a?.key ?? '', { version: 1, value: 'scribble' });
		plant('', 'nonsense');
		set('c');
		await browser.advance(70_000);
		expect(raw(`damaged:${a?.key}`)).toEqual({ version: 1, value: 'scribble' });
		expect(raw('damaged:')).toBe('nonsense');
		expect(history('b')).toMatchObject({ firstSeen: b?.firstSeen, timesSet: 1 });
		expect(history('a')).toMatchObject({ timesSet: 0 });
		expect(presentKeys(journal())).toHaveLength(3);
		expect(journal()?.watchingSince).toBe(b?.firstSeen);
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'unreadable' }]);
		browser.kill();
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'unreadable' }]);
		const { portals } = await ask()['journal.list'](null);
		expect(portals).toMatchObject([{ host: HOST, cookies: 3 }]);
		await ask()['journal.clear']({ portal: null });
		expect((await inspect()).trouble).toEqual([]);
	});

	it('of a newer form stop the journal of their portal, and stay as they are', async () => {
		set('a');
		await browser.advance(1000);
		browser.kill();
		plant(history('a')?.key ?? '', { version: 99, value: 'from the future' });
		const before = structuredClone([...browser.journal.records]);
		set('b');
		await browser.advance(70_000);
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'newer-format' }]);
		expect([...browser.journal.records]).toEqual(before);
		expect(reported()).toHaveLength(2);
	});
});

describe('other trouble', () => {
	it('is told when session storage takes no report', async () => {
		browser.session.failures = Number.POSITIVE_INFINITY;
		set('a');
		await browser.advance(1000);
		expect((await inspect()).trouble).toEqual([{ area: 'reports', reason: 'failing' }]);
		browser.session.failures = 0;
		expect((await inspect()).trouble).toEqual([]);
		browser.session.quota = 10;
		set('b');
		expect((await inspect()).trouble).toEqual([{ area: 'reports', reason: 'full' }]);
	});

	it('is told of policies that could hold here and cannot be read', async () => {
		browser.local.data.set(`policy:${HOST}`, 'nonsense');
		browser.local.data.set('policy:*.opendatasoft.com', { version: 99, value: null });
		browser.local.data.set('policy:elsewhere.test', 'nonsense');
		expect((await inspect()).trouble).toEqual([
			{ area: 'policies', reason: 'unreadable' },
			{ area: 'policies', reason: 'newer-format' },
		]);
	});
});

describe('a private window', () => {
	beforeEach(async () => {
		browser.navigate(2, `https://${HOST}/`, { store: '1', incognito: true });
		await browser.advance(1000);
		set('secret', { store: '1' });
		await browser.advance(1000);
	});
	const everywhere = () => JSON.stringify([...browser.session.data, ...browser.local.data]);

	it('is watched in memory alone', async () => {
		expect(presentKeys(journal(HOST, '1'))).toHaveLength(1);
		expect(JSON.stringify([...browser.journal.records])).not.toContain('secret');
		expect(JSON.stringify([...browser.local.data])).not.toContain('secret');
		expect((await ask()['journal.list'](null)).portals).toMatchObject([
			{ host: HOST, store: '0', inMemory: false, cookies: 0 },
			{ host: HOST, store: '1', inMemory: true, cookies: 1 },
		]);
		expect(await ask()['journal.get']({ store: '1', host: HOST })).toMatchObject({
			store: '1',
			cookies: [{ name: 'secret', timesSet: 1 }],
		});
	});

	it('outlives the worker, and not its last tab', async () => {
		browser.navigate(3, 'https://elsewhere.test/', { store: '1', incognito: true });
		browser.kill();
		browser.close(2);
		await browser.advance(1000);
		expect(journal(HOST, '1')).not.toBeNull();
		browser.kill();
		browser.close(3);
		await browser.advance(1000);
		expect(journal(HOST, '1')).toBeNull();
		expect(everywhere()).not.toContain('secret');
		expect(journal(HOST, '0')).not.toBeNull();
	});

	it('that closes while it is looked at leaves nothing', async () => {
		for (let i = 0; i < 5; i++) {
			browser.navigate(9 + i, `https://${OTHER}/`, { store: '1', incognito: true });
			set('late', { store: '1', domain: OTHER });
			await browser.advance(8 + i);
			browser.close(9 + i);
			if (i === 0) browser.close(2);
			await browser.advance(1000);
			expect(everywhere()).not.toContain('late');
		}
	});
});

describe('clearing', () => {
	beforeEach(async () => {
		browser.navigate(2, `https://${OTHER}/`);
		set('a');
		set('b', { domain: OTHER });
		await browser.advance(60_000);
	});

	it('forgets one portal, whose watching begins anew at once while it is open', async () => {
		const at = browser.clock.now();
		await ask()['journal.clear']({ portal: { store: '0', host: HOST } });
		await browser.advance(1000);
		expect(journal()?.watchingSince).toBeGreaterThanOrEqual(at);
		expect(history('a')).toMatchObject({ timesSet: 0, firstSeen: journal()?.watchingSince });
		expect(journal(OTHER)?.watchingSince).toBeLessThan(at);
		expect((await inspect()).report.watchingSince).toBeGreaterThanOrEqual(at);
	});

	it('forgets all, of closed portals for good', async () => {
		browser.close(2);
		await browser.advance(1000);
		await ask()['journal.clear']({ portal: null });
		await browser.advance(1000);
		expect(journal(OTHER)).toBeNull();
		expect((await ask()['journal.list'](null)).portals).toMatchObject([{ host: HOST }]);
		expect(await ask()['journal.get']({ store: '0', host: OTHER })).toBeNull();
	});

	it('is not undone by a look under way', async () => {
		for (let ms = 0; ms < 12; ms++) {
			const at = browser.clock.now();
			set('a');
			await browser.advance(ms);
			await ask()['journal.clear']({ portal: null });
			await browser.advance(1000);
			expect(journal()?.watchingSince).toBeGreaterThanOrEqual(at);
		}
	});
});

describe('the journals of all portals', () => {
	it('hold 20,000 records, the present and the newest of them', async () => {
		set('a');
		await browser.advance(1000);
		const a = history('a');
		const sample = browser.journal.records.get(JSON.stringify([portalId('0', HOST), a?.key]));
		for (let i = 0; i < 20_000; i++) {
			const [portal, key] = [`0:p${i % 40}.test`, `["${i}"]`];
			const planted = { ...sample, portal, key, rank: 1, lastSeen: start + i, value: null } as const;
			browser.journal.records.set(JSON.stringify([portal, key]), planted);
		}
		browser.kill();
		set('b');
		await browser.advance(1000);
		expect(browser.journal.records.size).toBeLessThanOrEqual(20_000);
		expect(history('a')?.firstSeen).toBe(a?.firstSeen);
		expect(history('b')?.timesSet).toBe(1);
		expect(browser.journal.records.has(JSON.stringify(['0:p0.test', '["0"]']))).toBe(false);
		expect(browser.journal.records.has(JSON.stringify(['0:p39.test', '["19999"]']))).toBe(true);
		set('c');
		await browser.advance(1000);
		expect(presentKeys(journal())).toHaveLength(3);
	});
});

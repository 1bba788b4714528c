import { beforeEach, describe, expect, it } from 'vitest';
import { portalId } from '../../../src/core/journal/journal.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { aCookie } from '../../fakes/fake-jar.ts';
import { HOST, useJournalStage } from '../../fakes/journal-stage.ts';
import { journalRecords, presentKeys } from '../../fakes/journals.ts';

const OTHER = 'riviere.opendatasoft.com';
const stage = useJournalStage();
const { ask, history, inspect, journal, reported, set } = stage;

describe('the journal of a portal', () => {
	it('tells when a cookie was first seen and how often it was set, in the report too', async () => {
		set('a');
		const at = stage.browser.clock.now();
		await stage.browser.advance(5000);
		set('a', { expires: at / 1000 + 1000 });
		await stage.browser.advance(1000);
		expect(history('a')).toMatchObject({
			firstSeen: at,
			timesSet: 2,
			lastCause: 'overwrite',
			longestLifetime: 995,
		});
		const { report } = await inspect();
		expect(report.rows[0]?.history).toMatchObject({ firstSeen: at, timesSet: 2, setAt: at + 5000 });
		expect(report.rows[0]?.lifetime).toEqual({ seconds: 995, isExact: true });
		expect(report.watchingSince).toBe(stage.start + 10);
	});

	it('outlives the worker', async () => {
		set('a');
		await stage.browser.advance(1000);
		const before = history('a');
		stage.browser.kill();
		await stage.browser.advance(500_000);
		set('a');
		await stage.browser.advance(1000);
		expect(history('a')).toMatchObject({ firstSeen: before?.firstSeen, timesSet: 2 });
		expect(journal()?.watchingSince).toBe(stage.start + 10);
	});

	it('is written once a look, and only what has changed', async () => {
		for (let i = 0; i < 20; i++) set(`c${i}`);
		await stage.browser.advance(1000);
		const { writes } = stage.browser.journal;
		set('c1');
		await stage.browser.advance(1000);
		expect(stage.browser.journal.writes - writes).toBe(1);
		const moved = journalRecords(stage.browser).filter(({ lastSeen }) => lastSeen >= stage.start + 2000);
		expect(moved.map(({ key }) => key)).toEqual([history('c1')?.key]);
	});

	it('of what does not change is written once a minute at most, and then whole', async () => {
		set('a');
		await stage.browser.advance(1000);
		const { writes } = stage.browser.journal;
		for (let i = 0; i < 50; i++) {
			await inspect();
			await stage.browser.advance(1000);
		}
		expect(stage.browser.journal.writes).toBe(writes);
		await stage.browser.advance(10_000);
		await inspect();
		await stage.browser.advance(1000);
		expect(stage.browser.journal.writes).toBe(writes + 1);
		expect(history('a')?.lastSeen).toBe(stage.browser.clock.now() - 1000);
	});

	it('takes an expiry from its date', async () => {
		const expires = stage.browser.clock.now() / 1000 + 90;
		set('brief', { expires });
		await stage.browser.advance(200_000);
		expect(history('brief')).toMatchObject({ goneAt: expires * 1000, lastCause: 'expired' });
	});

	it('tells evictions as such', async () => {
		for (let i = 0; i < 182; i++) set(`c${i}`);
		await stage.browser.advance(1000);
		expect(history('c0')).toMatchObject({ lastCause: 'evicted', timesSet: 1 });
		expect(presentKeys(journal())).toHaveLength(180);
		expect((await inspect()).report.evicted).toBe(2);
	});

	it('counts a domain cookie once in each of several portals', async () => {
		stage.browser.navigate(2, `https://${OTHER}/`);
		await stage.browser.advance(1000);
		stage.browser.jar.set(aCookie({ name: 'shared', domain: 'opendatasoft.com', hostOnly: false }));
		await stage.browser.advance(1000);
		expect([history('shared')?.timesSet, history('shared', OTHER)?.timesSet]).toEqual([1, 1]);
	});

	it('tells verdicts as policies change them, and the policies', async () => {
		set('_ga');
		await stage.browser.advance(1000);
		await ask()['policy.save']({ policy: aPolicy(HOST, ['_ga']) });
		await stage.browser.advance(1000);
		expect(history('_ga')?.verdicts.map(({ verdict }) => verdict)).toEqual(['declared', 'unjudged']);
		expect(journal()?.policies.map(({ kind }) => kind)).toEqual(['portal', 'default']);
		// In the very report that the policy has changed.
		expect(reported()[0]?.history?.verdictChanges).toBe(1);
	});

	it('counts every setting of a storm of 5,000 changes', async () => {
		// A cookie that is set anew is two of them.
		for (let i = 0; i < 2500; i++) {
			set(`c${i % 100}`);
			if (i % 50 === 0) await stage.browser.advance(10);
		}
		await stage.browser.advance(1000);
		expect([...(journal()?.cookies.values() ?? [])].map(({ timesSet }) => timesSet)).toEqual(
			Array.from({ length: 100 }, () => 25),
		);
	});
});

describe('what is new', () => {
	it('is told since the last look, which a look moves on', async () => {
		set('a');
		await stage.browser.advance(1000);
		expect((await inspect(true)).news).toBeNull();
		const lookedAt = stage.browser.clock.now();
		await stage.browser.advance(1000);
		expect((await inspect()).news).toEqual({ since: lookedAt, keys: [] });
		set('b');
		await stage.browser.advance(100_000);
		const keys = [history('b')?.key];
		expect((await inspect()).news).toEqual({ since: lookedAt, keys });
		expect((await inspect(true)).news).toEqual({ since: lookedAt, keys });
		await stage.browser.advance(1000);
		stage.browser.kill();
		expect((await inspect()).news).toEqual({ since: lookedAt + 101_000, keys: [] });
	});
});

describe('a private window', () => {
	beforeEach(async () => {
		stage.browser.navigate(2, `https://${HOST}/`, { store: '1', incognito: true });
		await stage.browser.advance(1000);
		set('secret', { store: '1' });
		await stage.browser.advance(1000);
	});
	const everywhere = () => JSON.stringify([...stage.browser.session.data, ...stage.browser.local.data]);

	it('is watched in memory alone', async () => {
		expect(presentKeys(journal(HOST, '1'))).toHaveLength(1);
		expect(JSON.stringify([...stage.browser.journal.records])).not.toContain('secret');
		expect(JSON.stringify([...stage.browser.local.data])).not.toContain('secret');
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
		stage.browser.navigate(3, 'https://elsewhere.test/', { store: '1', incognito: true });
		stage.browser.kill();
		stage.browser.close(2);
		await stage.browser.advance(1000);
		expect(journal(HOST, '1')).not.toBeNull();
		stage.browser.kill();
		stage.browser.close(3);
		await stage.browser.advance(1000);
		expect(journal(HOST, '1')).toBeNull();
		expect(everywhere()).not.toContain('secret');
		expect(journal(HOST, '0')).not.toBeNull();
	});

	it('that closes while it is looked at leaves nothing', async () => {
		for (let i = 0; i < 5; i++) {
			stage.browser.navigate(9 + i, `https://${OTHER}/`, { store: '1', incognito: true });
			set('late', { store: '1', domain: OTHER });
			await stage.browser.advance(8 + i);
			stage.browser.close(9 + i);
			if (i === 0) stage.browser.close(2);
			await stage.browser.advance(1000);
			expect(everywhere()).not.toContain('late');
		}
	});
});

describe('clearing', () => {
	beforeEach(async () => {
		stage.browser.navigate(2, `https://${OTHER}/`);
		set('a');
		set('b', { domain: OTHER });
		await stage.browser.advance(60_000);
	});

	it('forgets one portal, whose watching begins anew at once while it is open', async () => {
		const at = stage.browser.clock.now();
		await ask()['journal.clear']({ portal: { store: '0', host: HOST } });
		await stage.browser.advance(1000);
		expect(journal()?.watchingSince).toBeGreaterThanOrEqual(at);
		expect(history('a')).toMatchObject({ timesSet: 0, firstSeen: journal()?.watchingSince });
		expect(journal(OTHER)?.watchingSince).toBeLessThan(at);
		expect((await inspect()).report.watchingSince).toBeGreaterThanOrEqual(at);
	});

	it('forgets all, of closed portals for good', async () => {
		stage.browser.close(2);
		await stage.browser.advance(1000);
		await ask()['journal.clear']({ portal: null });
		await stage.browser.advance(1000);
		expect(journal(OTHER)).toBeNull();
		expect((await ask()['journal.list'](null)).portals).toMatchObject([{ host: HOST }]);
		expect(await ask()['journal.get']({ store: '0', host: OTHER })).toBeNull();
	});

	it('is not undone by a look under way', async () => {
		for (let ms = 0; ms < 12; ms++) {
			const at = stage.browser.clock.now();
			set('a');
			await stage.browser.advance(ms);
			await ask()['journal.clear']({ portal: null });
			await stage.browser.advance(1000);
			expect(journal()?.watchingSince).toBeGreaterThanOrEqual(at);
		}
	});
});

describe('the journals of all portals', () => {
	it('hold 20,000 records, the present and the newest of them', async () => {
		set('a');
		await stage.browser.advance(1000);
		const a = history('a');
		const sample = stage.browser.journal.records.get(JSON.stringify([portalId('0', HOST), a?.key]));
		for (let i = 0; i < 20_000; i++) {
			const [portal, key] = [`0:p${i % 40}.test`, `["${i}"]`];
			const planted = { ...sample, portal, key, rank: 1, lastSeen: stage.start + i, value: null } as const;
			stage.browser.journal.records.set(JSON.stringify([portal, key]), planted);
		}
		stage.browser.kill();
		set('b');
		await stage.browser.advance(1000);
		expect(stage.browser.journal.records.size).toBeLessThanOrEqual(20_000);
		expect(history('a')?.firstSeen).toBe(a?.firstSeen);
		expect(history('b')?.timesSet).toBe(1);
		expect(stage.browser.journal.records.has(JSON.stringify(['0:p0.test', '["0"]']))).toBe(false);
		expect(stage.browser.journal.records.has(JSON.stringify(['0:p39.test', '["19999"]']))).toBe(true);
		set('c');
		await stage.browser.advance(1000);
		expect(presentKeys(journal())).toHaveLength(3);
	});
});

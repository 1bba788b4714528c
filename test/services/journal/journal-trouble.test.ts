import { describe, expect, it } from 'vitest';
import { portalId } from '../../../src/core/journal/journal.ts';
import { HOST, useJournalStage } from '../../fakes/journal-stage.ts';
import { presentKeys } from '../../fakes/journals.ts';

const stage = useJournalStage();
const { ask, history, inspect, journal, reported, set } = stage;

describe('a database that fails', () => {
	it.each([
		['abort', 'failing'],
		['quota', 'full'],
	] as const)('(%s) delays no report, is told, and loses nothing', async (failure, reason) => {
		Object.assign(stage.browser.journal, { failure, failures: Number.POSITIVE_INFINITY });
		set('a');
		await stage.browser.advance(250);
		set('a');
		await stage.browser.advance(250);
		expect(reported()).toHaveLength(1);
		expect(stage.browser.badges.get(1)?.text).toBe('?');
		const { trouble, report } = await inspect();
		expect(trouble).toEqual([{ area: 'journal', reason }]);
		// Reports go on telling what was seen before, and what happens.
		expect(report).toMatchObject({ watchingSince: stage.start + 10, rows: [{ history: { timesSet: 2 } }] });
		expect((await ask()['journal.list'](null)).trouble).toEqual([{ area: 'journal', reason }]);
		expect(history('a')).toBeUndefined();
		stage.browser.journal.failure = null;
		await stage.browser.advance(31_000);
		expect(history('a')).toMatchObject({ timesSet: 2 });
		expect((await inspect()).trouble).toEqual([]);
	});

	it('is tried again though nothing else happens', async () => {
		Object.assign(stage.browser.journal, { failure: 'abort', failures: 1 });
		set('a');
		await stage.browser.advance(31_000);
		expect(history('a')?.timesSet).toBe(1);
	});

	it('written by a newer version is left alone, and watching goes on', async () => {
		set('a');
		await stage.browser.advance(1000);
		stage.browser.kill();
		const before = structuredClone([...stage.browser.journal.records]);
		stage.browser.journal.failure = 'newer';
		set('b');
		await stage.browser.advance(1000);
		expect(reported()).toHaveLength(2);
		expect(reported()[0]?.history).toBeNull();
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'newer-format' }]);
		await expect(ask()['journal.clear']({ portal: null })).rejects.toMatchObject({ code: 'journal-newer' });
		expect((await ask()['journal.list'](null)).trouble).toEqual([
			{ area: 'journal', reason: 'newer-format' },
		]);
		expect([...stage.browser.journal.records]).toEqual(before);
	});

	it('that hangs is waited for once, for a second, and made up for when it wakes', async () => {
		stage.browser.kill();
		Object.assign(stage.browser.journal, { failure: 'hang', failures: 1 });
		set('a');
		await stage.browser.advance(1050);
		expect(reported().map(({ cookie }) => cookie.name)).toEqual(['a']);
		set('b');
		await stage.browser.advance(250);
		expect(reported()).toHaveLength(2);
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'failing' }]);
		await expect(ask()['journal.get']({ store: '0', host: HOST })).rejects.toMatchObject({
			code: 'journal-failing',
		});
		stage.browser.journal.release();
		await stage.browser.advance(1000);
		expect([history('a')?.timesSet, history('b')?.timesSet]).toEqual([1, 1]);
	});
});

describe('records that are damaged', () => {
	const plant = (key: string, value: unknown) => {
		const id = JSON.stringify([portalId('0', HOST), key]);
		const record = stage.browser.journal.records.get(id);
		if (record === undefined) throw new Error('There is no such record');
		stage.browser.journal.records.set(id, { ...record, value });
	};
	const raw = (key: string) =>
		stage.browser.journal.records.get(JSON.stringify([portalId('0', HOST), key]))?.value;

	it('are kept aside as they are, told, and made anew', async () => {
		set('a');
		set('b');
		await stage.browser.advance(1000);
		const [a, b] = [history('a'), history('b')];
		stage.browser.kill();
		plant(a?.key ?? '', { version: 1, value: 'scribble' });
		plant('', 'nonsense');
		set('c');
		await stage.browser.advance(70_000);
		expect(raw(`damaged:${a?.key}`)).toEqual({ version: 1, value: 'scribble' });
		expect(raw('damaged:')).toBe('nonsense');
		expect(history('b')).toMatchObject({ firstSeen: b?.firstSeen, timesSet: 1 });
		expect(history('a')).toMatchObject({ timesSet: 0 });
		expect(presentKeys(journal())).toHaveLength(3);
		expect(journal()?.watchingSince).toBe(b?.firstSeen);
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'unreadable' }]);
		stage.browser.kill();
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'unreadable' }]);
		const { portals } = await ask()['journal.list'](null);
		expect(portals).toMatchObject([{ host: HOST, cookies: 3 }]);
		await ask()['journal.clear']({ portal: null });
		expect((await inspect()).trouble).toEqual([]);
	});

	it('of a newer form stop the journal of their portal, and stay as they are', async () => {
		set('a');
		await stage.browser.advance(1000);
		stage.browser.kill();
		plant(history('a')?.key ?? '', { version: 99, value: 'from the future' });
		const before = structuredClone([...stage.browser.journal.records]);
		set('b');
		await stage.browser.advance(70_000);
		expect((await inspect()).trouble).toEqual([{ area: 'journal', reason: 'newer-format' }]);
		expect([...stage.browser.journal.records]).toEqual(before);
		expect(reported()).toHaveLength(2);
	});
});

describe('other trouble', () => {
	it('is told when session storage takes no report', async () => {
		stage.browser.session.failures = Number.POSITIVE_INFINITY;
		set('a');
		await stage.browser.advance(1000);
		expect((await inspect()).trouble).toEqual([{ area: 'reports', reason: 'failing' }]);
		stage.browser.session.failures = 0;
		expect((await inspect()).trouble).toEqual([]);
		stage.browser.session.quota = 10;
		set('b');
		expect((await inspect()).trouble).toEqual([{ area: 'reports', reason: 'full' }]);
	});

	it('is told of policies that could hold here and cannot be read', async () => {
		stage.browser.local.data.set(`policy:${HOST}`, 'nonsense');
		stage.browser.local.data.set('policy:*.opendatasoft.com', { version: 99, value: null });
		stage.browser.local.data.set('policy:elsewhere.test', 'nonsense');
		expect((await inspect()).trouble).toEqual([
			{ area: 'policies', reason: 'unreadable' },
			{ area: 'policies', reason: 'newer-format' },
		]);
	});
});

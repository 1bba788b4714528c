import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournalDatabase } from '../../../src/adapters/worker/journal-database.ts';
import {
	JOURNAL_RANK,
	type JournalDatabase,
	type JournalRank,
	type JournalRecord,
} from '../../../src/ports/journal-database.ts';

let database: JournalDatabase;
let name: string;
let names = 0;

beforeEach(() => {
	name = `journal-${++names}`;
	database = createJournalDatabase(name);
});
afterEach(() => {
	// A connection that stays open makes room by itself.
	return deleteDB(name);
});

function record(portal: string, key: string, lastSeen: number, rank: JournalRank = 2): JournalRecord {
	return { portal, key, rank: key === '' ? JOURNAL_RANK.portal : rank, lastSeen, value: { key } };
}

const put = (...records: JournalRecord[]) => database.write({ put: records, remove: [] });
const keys = async (portal: string) => (await database.read(portal)).map(({ key }) => key);

describe('the journal’s database', () => {
	it('gives back a portal’s records and no other’s', async () => {
		await put(record('0:a', '', 5), record('0:a', 'x', 5), record('0:ab', 'y', 5), record('0:', 'z', 5));
		expect(await database.read('0:a')).toEqual([record('0:a', '', 5), record('0:a', 'x', 5)]);
		expect(await database.read('0:b')).toEqual([]);
	});

	it('counts the cookies of each portal, without the portal and what is damaged', async () => {
		await put(record('0:a', '', 1), record('0:a', 'x', 1), record('0:a', 'y', 1, JOURNAL_RANK.gone));
		await put(record('0:a', 'damaged:z', 1, JOURNAL_RANK.damaged), record('0:b', '', 2));
		expect(await database.portals()).toEqual([
			{ record: record('0:a', '', 1), size: 2 },
			{ record: record('0:b', '', 2), size: 0 },
		]);
	});

	it('replaces and removes in one step', async () => {
		await put(record('0:a', 'x', 1), record('0:a', 'y', 1));
		await database.write({ put: [record('0:a', 'x', 9)], remove: [{ portal: '0:a', key: 'y' }] });
		expect(await database.read('0:a')).toEqual([record('0:a', 'x', 9)]);
	});

	it('changes nothing when one record of several cannot be stored', async () => {
		await put(record('0:a', 'x', 1));
		const bad = { ...record('0:a', 'bad', 2), value: () => 'a function cannot be cloned' };
		await expect(put(record('0:a', 'x', 2), bad)).rejects.toMatchObject({ name: 'DataCloneError' });
		expect(await database.read('0:a')).toEqual([record('0:a', 'x', 1)]);
		await put(record('0:a', 'y', 3));
		expect(await keys('0:a')).toEqual(['x', 'y']);
	});

	it('clears one portal, or all', async () => {
		await put(record('0:a', '', 1), record('0:a', 'x', 1), record('0:b', 'x', 1), record('0:c', 'x', 1));
		await database.clear('0:a');
		expect([await keys('0:a'), await keys('0:b')]).toEqual([[], ['x']]);
		await database.clear(null);
		expect([await keys('0:b'), await keys('0:c')]).toEqual([[], []]);
	});

	it('prunes the damaged first, then the gone, then the present, the oldest of each first', async () => {
		const { damaged, gone, present } = JOURNAL_RANK;
		await put(
			record('0:a', '', 0),
			record('0:a', 'old present', 1, present),
			record('0:a', 'new present', 9, present),
			record('0:a', 'old gone', 2, gone),
			record('0:b', 'new gone', 8, gone),
			record('0:b', 'damaged', 9, damaged),
		);
		expect(await database.prune(6)).toBe(6);
		expect(await database.prune(4)).toBe(4);
		expect([await keys('0:a'), await keys('0:b')]).toEqual([
			['', 'new present', 'old present'],
			['new gone'],
		]);
		expect(await database.prune(1)).toBe(1);
		expect([await keys('0:a'), await keys('0:b')]).toEqual([[''], []]);
	});

	it('is refused by name where a newer version has written it, and leaves it as it is', async () => {
		await put(record('0:a', 'x', 1));
		const newer = await openDB(name, 99);
		newer.close();
		await expect(database.read('0:a')).rejects.toMatchObject({ name: 'VersionError' });
		await expect(put(record('0:a', 'x', 2))).rejects.toMatchObject({ name: 'VersionError' });
		await expect(database.clear(null)).rejects.toMatchObject({ name: 'VersionError' });
		const again = await openDB(name, 99);
		expect(await again.getAll('records')).toEqual([record('0:a', 'x', 1)]);
		again.close();
	});

	it('makes room for what wants to delete it, and is made anew afterwards', async () => {
		await put(record('0:a', 'x', 1));
		await deleteDB(name);
		expect(await keys('0:a')).toEqual([]);
		await put(record('0:a', 'y', 1));
		expect(await keys('0:a')).toEqual(['y']);
	});

	it('gives up what never answers, and begins anew', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const silent: IDBOpenDBRequest = Object.create(IDBOpenDBRequest.prototype, {
			addEventListener: { value: () => undefined },
		});
		vi.spyOn(indexedDB, 'open').mockReturnValueOnce(silent);
		const reading = database.read('0:a');
		const failed = expect(reading).rejects.toThrow('The database does not answer');
		await vi.advanceTimersByTimeAsync(10_000);
		await failed;
		vi.useRealTimers();
		await put(record('0:a', '', 1));
		expect(await keys('0:a')).toEqual(['']);
	});
});

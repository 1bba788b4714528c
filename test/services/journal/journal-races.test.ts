import { beforeEach, describe, expect, it } from 'vitest';
import { type UpdatedJournal, updateJournal } from '../../../src/core/journal/update-journal.ts';
import type { JournalUpdate } from '../../../src/services/journal/journal-of-portal.ts';
import { createJournals, type Journals } from '../../../src/services/journal/journals.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { createFakeJournalDatabase, type FakeJournalDatabase } from '../../fakes/fake-journal-database.ts';
import { createFakeStore, type FakeStore } from '../../fakes/fake-store.ts';
import { makeCookie } from '../../fakes/make.ts';

const PORTAL = { store: '0', host: 'lumiere.opendatasoft.com', isPrivate: false };
const PRIVATE = { ...PORTAL, store: '1', isPrivate: true };
const POLICY = { kind: 'none', site: '', title: null, fingerprint: null } as const;

let clock: FakeClock;
let database: FakeJournalDatabase;
let session: FakeStore;
let journals: Journals;
let errors: unknown[];
let awakenings: number;
const onRecovered = () => void awakenings++;

beforeEach(() => {
	clock = createFakeClock();
	database = createFakeJournalDatabase();
	session = createFakeStore();
	errors = [];
	awakenings = 0;
	journals = createJournals({
		journal: database,
		session,
		clock,
		onError: (error) => errors.push(error),
		onRecovered,
	});
});

async function begin(portal = PORTAL): Promise<JournalUpdate> {
	const look = await journals.beginUpdate(portal);
	if (look === null) throw new Error('There is no journal');
	return look;
}

function seen(look: JournalUpdate, portal = PORTAL): UpdatedJournal {
	const cookies = [makeCookie({ name: 'a', store: portal.store })];
	const { before, happenings } = look;
	return updateJournal(before, { ...portal, cookies, events: happenings, policy: POLICY, at: clock.now() });
}

describe('a look under way', () => {
	it('does not bring back what is cleared before it is kept', async () => {
		const look = await begin();
		await journals.clear(null);
		expect(await look.save(seen(look), clock.now())).toBe(true);
		expect(database.records.size).toBe(0);
		expect((await begin()).before).toBeNull();
	});

	it('does not count what is cleared while it is written', async () => {
		const look = await begin();
		let end = (): void => undefined;
		const { write } = database;
		database.write = async (change) => {
			await write(change);
			await new Promise<void>((resolve) => {
				end = resolve;
			});
		};
		const keeping = look.save(seen(look), clock.now());
		await clock.advance(0);
		const clearing = journals.clear(null);
		await clock.advance(0);
		end();
		await Promise.all([keeping, clearing]);
		expect((await begin()).before).toBeNull();
	});

	it('at a private window that closes leaves nothing of it', async () => {
		const look = await begin(PRIVATE);
		await journals.dropClosedStores(new Set(['0']));
		await look.save(seen(look, PRIVATE), clock.now());
		expect([...session.data.keys()]).toEqual([]);
		expect(database.records.size).toBe(0);
	});

	it('keeps the last look of the person that came meanwhile', async () => {
		const first = await begin();
		await first.save(seen(first), clock.now());
		const second = await begin();
		const report = { rows: [], at: clock.now() };
		journals.news(PORTAL, report, true);
		await clock.advance(90_000);
		await second.save(seen(second), clock.now());
		expect((await begin()).before?.lastLook).toBe(report.at);
	});

	it('takes only what was told before it began, and leaves the rest to the next', async () => {
		const cookie = makeCookie({ name: 'a' });
		const happening = { cookie, removed: false, cause: 'explicit', at: clock.now() } as const;
		journals.addEvents(PORTAL, [happening]);
		const first = await begin();
		journals.addEvents(PORTAL, [happening, happening]);
		expect(first.happenings).toHaveLength(1);
		const keeping = first.save(seen(first), clock.now());
		const second = await begin();
		await keeping;
		expect(second.happenings).toHaveLength(2);
		await second.save(seen(second), clock.now());
		const { before, happenings } = await begin();
		expect(happenings).toHaveLength(0);
		expect([...(before?.cookies.values() ?? [])][0]?.timesSet).toBe(3);
	});
});

describe('a database that hangs', () => {
	it('while something is written does not take the past out of reports, and counts it when it wakes', async () => {
		const first = await begin();
		await first.save(seen(first), clock.now());
		const second = await begin();
		const cookie = makeCookie({ name: 'a' });
		journals.addEvents(PORTAL, [{ cookie, removed: false, cause: 'explicit', at: clock.now() }]);
		const third = await begin();
		database.failure = 'hang';
		const keeping = third.save(seen(third), clock.now());
		await clock.advance(1000);
		expect(await keeping).toBe(false);
		const meanwhile = await begin();
		expect(meanwhile).toMatchObject({ before: second.before, happenings: third.happenings });
		expect(await meanwhile.save(seen(meanwhile), clock.now())).toBe(false);
		database.failure = null;
		database.release();
		await clock.advance(0);
		const { before, happenings } = await begin();
		expect([[...(before?.cookies.values() ?? [])][0]?.timesSet, happenings.length]).toEqual([1, 0]);
	});

	it('is told, and nothing waits for it twice', async () => {
		database.failure = 'hang';
		const beginning = journals.beginUpdate(PORTAL);
		await clock.advance(1000);
		expect(await beginning).toBeNull();
		expect(await journals.beginUpdate({ ...PORTAL, host: 'riviere.opendatasoft.com' })).toBeNull();
		expect(journals.trouble(PORTAL)).toEqual([{ area: 'journal', reason: 'failing' }]);
		expect(errors).toHaveLength(1);
		database.failure = null;
		database.release();
		await clock.advance(0);
		expect(awakenings).toBe(1);
		expect(await journals.beginUpdate(PORTAL)).not.toBeNull();
		expect(journals.trouble(PORTAL)).toEqual([]);
	});
});

describe('a private store whose memory was left by an earlier worker', () => {
	it('is forgotten when no tab of it is open', async () => {
		const look = await begin(PRIVATE);
		await look.save(seen(look, PRIVATE), clock.now());
		expect(session.data.size).toBe(1);
		const next = createJournals({ journal: database, session, clock, onError: () => undefined, onRecovered });
		await next.dropClosedStores(new Set(['0', '1']));
		expect(session.data.size).toBe(1);
		await next.dropClosedStores(new Set(['0']));
		expect(session.data.size).toBe(0);
	});
});

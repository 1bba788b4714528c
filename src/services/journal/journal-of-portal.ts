import type { CookieEvent, PortalJournal } from '../../core/journal/journal.ts';
import { PORTAL_ENTRY, type UpdatedJournal } from '../../core/journal/update-journal.ts';
import type { JournalDatabase, JournalRecord } from '../../ports/journal-database.ts';
import { createQueue } from '../lib/queue.ts';
import type { JournalGuard } from './journal-guard.ts';
import { asDamaged, type ReadJournal, readRecords, toRecords } from './journal-records.ts';
import { createPendingEvents } from './pending-events.ts';

/** Ms after which the `lastSeen` of a quiet portal's cookies is written again. */
const REWRITE_INTERVAL_MS = 60_000;

/** One update of a journal, from reading the history to saving what was observed now. */
export interface JournalUpdate {
	readonly before: PortalJournal | null;
	/** Events from before the update began that no earlier update has saved. */
	readonly happenings: readonly CookieEvent[];
	/** Saves all or nothing; false where it could not: the next update tries again. `at` in ms. */
	save(observed: UpdatedJournal, at: number): Promise<boolean>;
}

/** The journal of one portal, cached in memory as it is written. Its reads and writes are queued. */
export interface JournalOfPortal {
	addEvents(events: readonly CookieEvent[]): void;
	/** Returns null where the journal cannot be read: pending events wait for the next update. */
	beginUpdate(): Promise<JournalUpdate | null>;
	/** Returns the cached journal; null before it was first read. */
	cached(): ReadJournal | null;
	/** Reads the journal; null where it cannot be read. */
	read(): Promise<ReadJournal | null>;
	/** Stores that the person has viewed a report made at `at`, ms. */
	markViewed(at: number): Promise<void>;
	/** Clears the cache. `all` also discards pending events and cancels updates that have begun. */
	clearCache(all: boolean): void;
}

interface JournalOfPortalDeps {
	readonly id: string;
	readonly store: string;
	readonly host: string;
	readonly database: JournalDatabase;
	readonly guard: JournalGuard;
	/** Called after new records were written, with their number. */
	readonly onAdded: (records: number) => Promise<void>;
}

interface WritePlan {
	/** The cache after the write. */
	readonly next: ReadJournal;
	/** Null: nothing needs to be written yet. */
	readonly write: { readonly put: readonly JournalRecord[]; readonly remove: readonly string[] } | null;
}

/** Plans the write of an update: changed records at once, unchanged ones once a minute, damaged ones under other keys. */
function planWrite(id: string, before: ReadJournal, observed: UpdatedJournal, at: number): WritePlan {
	const { changed, dropped } = observed;
	const journal = { ...observed.journal, lastLook: before.journal?.lastLook ?? null };
	const age = at - before.writtenAt;
	const isDue = age < 0 || age >= REWRITE_INTERVAL_MS;
	const writtenAt = isDue ? at : before.writtenAt;
	const next = { ...before, journal, writtenAt, damaged: [] };
	if (!isDue && changed.size + dropped.size + before.damaged.length === 0) return { next, write: null };
	const keys = new Set(changed);
	if (isDue) {
		keys.add(PORTAL_ENTRY);
		for (const { key, goneAt } of journal.cookies.values()) if (goneAt === null) keys.add(key);
	}
	const damaged = before.damaged.map((record) => asDamaged(record, at));
	const put = [...toRecords(id, journal, keys, writtenAt), ...damaged];
	return { next, write: { put, remove: [...dropped, ...before.damaged.map(({ key }) => key)] } };
}

export function createJournalOfPortal(deps: JournalOfPortalDeps): JournalOfPortal {
	const { id, database, guard, onAdded } = deps;
	const enqueue = createQueue();
	const pending = createPendingEvents();
	let cache: ReadJournal | null = null;
	/** Rises when the journal is cleared: what began before must not be saved. */
	let generation = 0;

	async function load(): Promise<ReadJournal> {
		if (cache !== null) return cache;
		const started = generation;
		const read = readRecords(await database.read(id), deps);
		if (started === generation) cache = read;
		return read;
	}

	async function write(before: ReadJournal, observed: UpdatedJournal, at: number): Promise<void> {
		const started = generation;
		const plan = planWrite(id, before, observed, at);
		let added = 0;
		if (plan.write !== null) {
			const { put, remove } = plan.write;
			await database.write({ put, remove: remove.map((key) => ({ portal: id, key })) });
			added = put.filter(({ key }) => before.journal?.cookies.has(key) !== true).length;
		}
		// Cleared during the write: the records are deleted.
		if (started !== generation) return;
		cache = plan.next;
		if (added > 0) await onAdded(added);
	}

	return {
		cached: () => cache,
		read: () => guard.read(() => enqueue(load)),
		addEvents: pending.add,
		async beginUpdate() {
			const marked = pending.mark();
			const started = generation;
			const read = await guard.read(() => enqueue(load));
			// While the database fails, the cached history is still shown; nothing new is saved.
			const before = read ?? cache;
			if (before === null || before.isNewer || started !== generation) return null;
			return {
				before: before.journal,
				happenings: marked.list(),
				async save(observed, at) {
					// The clock was set back since: at once, for the next look asks the cache.
					if (cache?.journal && (cache.journal.lastLook ?? at) > at) {
						cache = { ...cache, journal: { ...cache.journal, lastLook: observed.journal.lastLook } };
					}
					if (read === null) return false;
					const isSaved = await guard.write(() =>
						enqueue(async () => {
							// Cleared meanwhile: the next update begins a new journal.
							if (started !== generation) return true;
							await write(await load(), observed, at);
							if (started === generation) marked.remove();
							return true;
						}),
					);
					return isSaved === true;
				},
			};
		},
		async markViewed(at) {
			await guard.write(() =>
				enqueue(async () => {
					const before = await load();
					if (before.journal === null || before.isNewer) return;
					const started = generation;
					const journal = { ...before.journal, lastLook: at };
					const put = toRecords(id, journal, [PORTAL_ENTRY], before.writtenAt);
					await database.write({ put, remove: [] });
					if (started === generation) cache = { ...before, journal };
				}),
			);
		},
		clearCache(all) {
			cache = null;
			if (!all) return;
			generation++;
			pending.clear();
		},
	};
}

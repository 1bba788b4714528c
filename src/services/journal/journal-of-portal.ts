import type { CookieEvent, PortalJournal } from '../../core/journal/journal.ts';
import { PORTAL_ENTRY, type UpdatedJournal } from '../../core/journal/update-journal.ts';
import type { JournalDatabase } from '../../ports.ts';
import { createQueue } from '../lib/queue.ts';
import type { JournalGuard } from './journal-guard.ts';
import { asDamaged, type ReadJournal, readRecords, toRecords } from './journal-records.ts';

/** Ms after which it is written again what of a quiet portal was last seen when. */
const MINUTE = 60_000;
/** How many happenings wait for a database that fails: then the oldest are forgotten. */
const MOST_WAITING = 20_000;

/** One look, from reading what was observed before to keeping what was observed now. */
export interface JournalUpdate {
	readonly before: PortalJournal | null;
	/** What was told before the look began, and that no look has kept. */
	readonly happenings: readonly CookieEvent[];
	/** Keeps what came of it, all or nothing; false when it could not be kept: the next look tries again. */
	save(observed: UpdatedJournal, at: number): Promise<boolean>;
}

/** The journal of one portal: held in memory as it is written, one step after another. */
export interface JournalOfPortal {
	addEvents(happenings: readonly CookieEvent[]): void;
	/** Null when it cannot be had: what was told is kept for the next time. */
	beginUpdate(): Promise<JournalUpdate | null>;
	/** What is known of it without waiting; null before it was first read. */
	cached(): ReadJournal | null;
	read(): Promise<ReadJournal | null>;
	/** The person has looked at `at`, ms. */
	markViewed(at: number): Promise<void>;
	/** Forgets what is held in memory; `all`: also what waits to be kept, and what scans under way would keep. */
	clearCache(all: boolean): void;
}

export function createJournalOfPortal(deps: {
	id: string;
	store: string;
	host: string;
	database: JournalDatabase;
	guard: JournalGuard;
	/** Called after new records were written, with their number. */
	onAdded: (records: number) => Promise<void>;
}): JournalOfPortal {
	const { id, database, guard, onAdded } = deps;
	const enqueue = createQueue();
	let known: ReadJournal | null = null;
	let generation = 0;
	let waiting: CookieEvent[] = [];
	/** How many have waited before those that wait now. */
	let gone = 0;

	async function load(): Promise<ReadJournal> {
		if (known !== null) return known;
		const started = generation;
		const read = readRecords(await database.read(id), deps);
		if (started === generation) known = read;
		return read;
	}

	function leave(count: number): void {
		if (count <= 0) return;
		waiting = waiting.slice(count);
		gone += count;
	}

	async function write(kept: ReadJournal, observed: UpdatedJournal, at: number): Promise<void> {
		const started = generation;
		const { changed, dropped } = observed;
		const lastLook = kept.journal?.lastLook ?? null;
		const journal = { ...observed.journal, lastLook };
		const age = at - kept.writtenAt;
		const isDue = age < 0 || age >= MINUTE;
		const writtenAt = isDue ? at : kept.writtenAt;
		let added = 0;
		if (isDue || changed.size + dropped.size + kept.damaged.length > 0) {
			const keys = new Set(changed);
			if (isDue) {
				keys.add(PORTAL_ENTRY);
				for (const { key, goneAt } of journal.cookies.values()) if (goneAt === null) keys.add(key);
			}
			const aside = kept.damaged.map((record) => asDamaged(record, at));
			const put = [...toRecords(id, journal, keys, writtenAt), ...aside];
			const remove = [...dropped, ...kept.damaged.map(({ key }) => key)];
			await database.write({ put, remove: remove.map((key) => ({ portal: id, key })) });
			added = put.filter(({ key }) => kept.journal?.cookies.has(key) !== true).length;
		}
		// Cleared while it was written: what was written went with it.
		if (started !== generation) return;
		known = { ...kept, journal, writtenAt, damaged: [] };
		if (added > 0) await onAdded(added);
	}

	return {
		cached: () => known,
		read: () => guard.read(() => enqueue(load)),
		addEvents(happenings) {
			waiting.push(...happenings);
			leave(waiting.length - MOST_WAITING);
		},
		async beginUpdate() {
			const until = gone + waiting.length;
			const started = generation;
			const read = await guard.read(() => enqueue(load));
			// While it cannot be reached, what was read before still tells the past; nothing new is kept.
			const kept = read ?? known;
			if (kept === null || kept.isNewer || started !== generation) return null;
			return {
				before: kept.journal,
				happenings: waiting.slice(0, Math.max(0, until - gone)),
				async save(observed, at) {
					if (read === null) return false;
					const isKept = await guard.write(() =>
						enqueue(async () => {
							// What was cleared meanwhile begins anew with another look.
							if (started !== generation) return true;
							await write(await load(), observed, at);
							if (started === generation) leave(until - gone);
							return true;
						}),
					);
					return isKept === true;
				},
			};
		},
		async markViewed(at) {
			await guard.write(() =>
				enqueue(async () => {
					const kept = await load();
					if (kept.journal === null || kept.isNewer) return;
					const started = generation;
					const journal = { ...kept.journal, lastLook: at };
					const put = toRecords(id, journal, [PORTAL_ENTRY], kept.writtenAt);
					await database.write({ put, remove: [] });
					if (started === generation) known = { ...kept, journal };
				}),
			);
		},
		clearCache(all) {
			known = null;
			if (!all) return;
			generation++;
			leave(waiting.length);
		},
	};
}

import { type PortalJournal, portalId } from '../../core/journal/journal.ts';
import { PORTAL_ENTRY } from '../../core/journal/update-journal.ts';
import { type IntentError, refusal } from '../../messaging/intent-error.ts';
import type { Trouble } from '../../messaging/intents/inspection.ts';
import type { JournalSummary } from '../../messaging/intents/journal.ts';
import type { JournalDatabase } from '../../ports/journal-database.ts';
import type { Clock } from '../../ports/time.ts';
import type { Portal } from '../watching/portals.ts';
import { createJournalGuard } from './journal-guard.ts';
import { createJournalOfPortal, type JournalOfPortal } from './journal-of-portal.ts';
import { readHead, readRecords, toRecords } from './journal-records.ts';

/** Pruning to less than the limit makes room, so that it is not repeated at each write. */
const PRUNED_SHARE = 0.95;

/** A place where journals are stored: the disk, or memory for private windows. */
export interface JournalMedium {
	/** Returns the journal of a portal: the same object each time. */
	journalOf(portal: Pick<Portal, 'store' | 'host'>): JournalOfPortal;
	/** The ids of portals whose journals were asked for. */
	usedIds(): Iterable<string>;
	/** Lists all stored journals; empty where they cannot be read. */
	summaries(): Promise<JournalSummary[]>;
	/** Returns the troubles of the medium and of the given journals; default: all that are in use. */
	troubles(journals?: Iterable<JournalOfPortal>): Trouble[];
	/**
	 * Clears the journal under an id, or all (null). Refuses with `journal-failing`, and with `journal-newer` where a newer
	 * version of the extension has written one of them.
	 */
	clear(id: string | null): Promise<void>;
	/** Stores a whole journal, unless its portal has one: then it returns false. Refuses with `journal-failing`. */
	restore(journal: PortalJournal): Promise<boolean>;
	/** The refusal that explains why reading or writing failed. */
	failure(): IntentError;
}

export function createJournalMedium(deps: {
	database: JournalDatabase;
	maxRecords: number;
	inMemory: boolean;
	clock: Clock;
	onError: (error: unknown) => void;
	onRecovered: () => void;
}): JournalMedium {
	const { database, maxRecords, inMemory, onError } = deps;
	const guard = createJournalGuard(deps);
	const journals = new Map<string, JournalOfPortal>();
	/** How many records may be added before pruning; null: not counted yet. */
	let room: number | null = null;

	async function prune(added: number): Promise<void> {
		room = room === null ? null : room - added;
		if (room !== null && room >= 0) return;
		let size = await database.prune(maxRecords);
		if (size >= maxRecords) {
			size = await database.prune(Math.floor(maxRecords * PRUNED_SHARE));
			for (const journal of journals.values()) journal.clearCache(false);
		}
		room = maxRecords - size;
	}

	async function hasNewer(id: string | null): Promise<boolean> {
		const records =
			id === null ? (await database.portals()).map(({ record }) => record) : await database.read(id);
		return records.some((record) => readRecords([record], { store: '', host: '' }).isNewer);
	}

	const failure = () => refusal(guard.reason() === 'newer-format' ? 'journal-newer' : 'journal-failing');

	async function restore(journal: PortalJournal): Promise<boolean> {
		const id = portalId(journal.store, journal.host);
		const isStored = await guard.write(async () => {
			if ((await database.read(id)).length > 0) return false;
			const keys = [PORTAL_ENTRY, ...journal.cookies.keys()];
			await database.write({ put: toRecords(id, journal, keys, deps.clock.now()), remove: [] });
			return true;
		});
		journals.get(id)?.clearCache(true);
		room = null;
		if (isStored === null) throw failure();
		await prune(0).catch(onError);
		return isStored;
	}

	return {
		failure,
		restore,
		usedIds: () => journals.keys(),
		journalOf({ store, host }) {
			const id = portalId(store, host);
			const onAdded = (records: number) => prune(records).catch(onError);
			const journal =
				journals.get(id) ?? createJournalOfPortal({ id, store, host, database, guard, onAdded });
			journals.set(id, journal);
			return journal;
		},
		async summaries() {
			const portals = (await guard.read(() => database.portals())) ?? [];
			return portals.flatMap(({ record, size }) => {
				const head = readHead(record);
				if (!head.ok) return [];
				const { store, host, watchingSince } = head.value;
				return [{ store, host, watchingSince, lastSeen: record.lastSeen, cookies: size, inMemory }];
			});
		},
		troubles(some = journals.values()) {
			const reasons = new Set<Trouble['reason'] | null>([guard.reason()]);
			for (const journal of some) {
				const cached = journal.cached();
				if (cached?.isNewer) reasons.add('newer-format');
				if (cached?.isDamaged) reasons.add('unreadable');
			}
			return [...reasons].flatMap((reason) => (reason === null ? [] : [{ area: 'journal', reason }]));
		},
		async clear(id) {
			const clearCaches = () => {
				for (const [other, journal] of journals) if (id === null || other === id) journal.clearCache(true);
			};
			if (await guard.read(() => hasNewer(id))) throw refusal('journal-newer');
			clearCaches();
			const isDone = await guard.write(async () => {
				await database.clear(id);
				return true;
			});
			// An update that began during the clearing has read what is now deleted.
			clearCaches();
			room = null;
			if (!isDone) throw failure();
		},
	};
}

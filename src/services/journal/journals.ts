import { type CookieEvent, type PortalJournal, portalId } from '../../core/journal/journal.ts';
import { MAX_JOURNAL_RECORDS } from '../../core/journal/journal-limits.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { NewsSince, Trouble } from '../../messaging/intents/inspection.ts';
import type { JournalExport, JournalSummary } from '../../messaging/intents/journal.ts';
import type { JournalDatabase } from '../../ports/journal-database.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import type { Portal } from '../watching/portals.ts';
import { createJournalMedium } from './journal-medium.ts';
import { createMemoryDatabase } from './journal-memory.ts';
import type { JournalOfPortal, JournalUpdate } from './journal-of-portal.ts';

/** Records of private windows: memory is smaller than a disk. */
const MAX_RECORDS_IN_MEMORY = 2000;

type PortalName = Pick<Portal, 'store' | 'host'>;
type WatchedPortal = Pick<Portal, 'store' | 'host' | 'isPrivate'>;

/**
 * The journals of all portals: on disk, for private windows in memory. A failing database costs no report: what cannot
 * be saved is missing from the history, is reported as trouble, and is tried again at the next update.
 */
export interface Journals {
	/** Adds cookie events of a portal, to be saved by the next update. */
	addEvents(portal: WatchedPortal, events: readonly CookieEvent[]): void;
	/** Begins an update before the jar is read; null where the report must be made without a journal. */
	beginUpdate(portal: WatchedPortal): Promise<JournalUpdate | null>;
	/**
	 * Returns the cookies of a new report that came since the person last viewed one; null at their first view.
	 * `isViewed`: they view this one.
	 */
	news(portal: WatchedPortal, report: Pick<SiteReport, 'rows' | 'at'>, isViewed: boolean): NewsSince | null;
	/** Returns why a portal's journal cannot be stored or read; empty where it can. */
	trouble(portal: WatchedPortal): readonly Trouble[];
	/** Clears the journals of private windows that are closed. `open`: the cookie stores of all open tabs. */
	dropClosedStores(open: ReadonlySet<string>): Promise<void>;
	list(): Promise<{ portals: JournalSummary[]; trouble: Trouble[] }>;
	/** Returns a portal's journal; null where nothing was observed. Refuses with `journal-newer` or `journal-failing`. */
	get(portal: PortalName): Promise<JournalExport | null>;
	/**
	 * Stores journals on the disk for portals that have none there; returns those. Refuses with `journal-newer` or
	 * `journal-failing`.
	 */
	restore(journals: readonly PortalJournal[]): Promise<readonly PortalName[]>;
	/** Clears one portal's journal, or all (null). Refuses with `journal-newer` or `journal-failing`. */
	clear(portal: PortalName | null): Promise<void>;
}

export function createJournals(deps: {
	journal: JournalDatabase;
	session: KeyValueStore;
	clock: Clock;
	/** True where it is certain that no earlier worker has stored a private window's journal. */
	noPrivateJournals?: boolean;
	onError: (error: unknown) => void;
	/** Called when a database that had timed out answers: open portals must be updated. */
	onRecovered: () => void;
}): Journals {
	const disk = createJournalMedium({
		...deps,
		database: deps.journal,
		maxRecords: MAX_JOURNAL_RECORDS,
		inMemory: false,
	});
	const memory = createJournalMedium({
		...deps,
		database: createMemoryDatabase(deps.session),
		maxRecords: MAX_RECORDS_IN_MEMORY,
		inMemory: true,
	});
	const privateStores = new Set<string>();
	/** Whether `privateStores` holds those of earlier workers too. */
	let hasAllPrivateStores = deps.noPrivateJournals === true;

	function journalOf(portal: WatchedPortal): JournalOfPortal {
		if (portal.isPrivate) privateStores.add(portal.store);
		return (portal.isPrivate ? memory : disk).journalOf(portal);
	}

	return {
		addEvents: (portal, events) => journalOf(portal).addEvents(events),
		beginUpdate: (portal) => journalOf(portal).beginUpdate(),
		news(portal, { rows, at }, isViewed) {
			const journal = journalOf(portal);
			const since = journal.cached()?.journal?.lastLook ?? null;
			if (isViewed) journal.markViewed(at).catch(deps.onError);
			if (since === null) return null;
			const isNew = ({ history }: (typeof rows)[number]) => history !== null && history.firstSeen > since;
			return { since, keys: rows.filter(isNew).map(({ key }) => key) };
		},
		trouble: (portal) => (portal.isPrivate ? memory : disk).troubles([journalOf(portal)]),
		async dropClosedStores(open) {
			if (!hasAllPrivateStores) for (const { store } of await memory.summaries()) privateStores.add(store);
			hasAllPrivateStores = true;
			for (const store of [...privateStores].filter((other) => !open.has(other))) {
				const hosts = (await memory.summaries()).filter((portal) => portal.store === store);
				const ids = new Set(hosts.map(({ host }) => portalId(store, host)));
				// Also journals that are being saved for the first time just now.
				for (const id of memory.usedIds()) if (id.startsWith(portalId(store, ''))) ids.add(id);
				for (const id of ids) await memory.clear(id);
				privateStores.delete(store);
			}
		},
		async list() {
			const summaries = await Promise.all([disk.summaries(), memory.summaries()]);
			const portals = summaries.flat().sort((a, b) => (a.host < b.host ? -1 : 1));
			return { portals, trouble: [...disk.troubles(), ...memory.troubles()] };
		},
		async get(portal) {
			const isPrivate = (await memory.summaries()).some(({ store }) => store === portal.store);
			const medium = isPrivate ? memory : disk;
			const read = await medium.journalOf(portal).read();
			if (read === null) throw medium.failure();
			if (read.isNewer) throw refusal('journal-newer');
			return read.journal && { ...read.journal, cookies: [...read.journal.cookies.values()] };
		},
		async restore(journals) {
			const stored: PortalName[] = [];
			for (const journal of journals) {
				if (await disk.restore(journal)) stored.push({ store: journal.store, host: journal.host });
			}
			return stored;
		},
		async clear(portal) {
			const id = portal && portalId(portal.store, portal.host);
			await memory.clear(id);
			await disk.clear(id);
		},
	};
}

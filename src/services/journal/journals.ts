import { type CookieEvent, portalId } from '../../core/journal/journal.ts';
import { MAX_JOURNAL_RECORDS } from '../../core/journal/journal-limits.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { NewsSince, Trouble } from '../../messaging/intents/inspection.ts';
import type { JournalExport, JournalSummary } from '../../messaging/intents/journal.ts';
import type { Clock, JournalDatabase, KeyValueStore } from '../../ports.ts';
import type { Portal } from '../watching/portals.ts';
import { createJournalGuard, type JournalGuard } from './journal-guard.ts';
import { createMemoryDatabase } from './journal-memory.ts';
import { createJournalOfPortal, type JournalOfPortal, type JournalUpdate } from './journal-of-portal.ts';
import { readHead } from './journal-records.ts';

/** How many records of private windows are held: memory is less than a disk. */
const MOST_IN_MEMORY = 2000;

type PortalName = Pick<Portal, 'store' | 'host'>;
type WatchedPortal = Pick<Portal, 'store' | 'host' | 'isPrivate'>;

/**
 * What was observed of each portal over time. A failing database costs no report: what cannot be kept counts
 * nowhere, is told as trouble, and is tried again at the next look. Private windows' are in memory alone.
 */
export interface Journals {
	/** What the browser told of a portal's cookies: waits until a look has been kept. */
	addEvents(portal: WatchedPortal, happenings: readonly CookieEvent[]): void;
	/** Begins a look, before the jar is read; null when it must go without a journal. */
	beginUpdate(portal: WatchedPortal): Promise<JournalUpdate | null>;
	/** What of a report just made is new since the person last looked; `isLook`: they look now. */
	news(portal: WatchedPortal, report: Pick<SiteReport, 'rows' | 'at'>, isLook: boolean): NewsSince | null;
	trouble(portal: WatchedPortal): readonly Trouble[];
	/** Forgets the private windows' journals of all stores but these. */
	dropClosedStores(open: ReadonlySet<string>): Promise<void>;
	list(): Promise<{ portals: JournalSummary[]; trouble: Trouble[] }>;
	/** Null where nothing was observed. */
	get(portal: PortalName): Promise<JournalExport | null>;
	/** One portal's journal, or all; watching begins anew with the next look. */
	clear(portal: PortalName | null): Promise<void>;
}

/** One of the two places where journals are kept. */
interface Place {
	readonly database: JournalDatabase;
	readonly guard: JournalGuard;
	readonly lines: Map<string, JournalOfPortal>;
	readonly most: number;
	/** How many records there is room for; null: not known yet. */
	room: number | null;
}

export function createJournals(deps: {
	journal: JournalDatabase;
	session: KeyValueStore;
	clock: Clock;
	/** Whether it is known that no earlier worker has left a private window's journal. */
	leftNone?: boolean;
	onError: (error: unknown) => void;
	/** Called when a database that did not answer has: open portals are to be looked at again. */
	onAwake: () => void;
}): Journals {
	const place = (database: JournalDatabase, most: number): Place => ({
		database,
		guard: createJournalGuard(deps),
		lines: new Map(),
		most,
		room: null,
	});
	const disk = place(deps.journal, MAX_JOURNAL_RECORDS);
	const memory = place(createMemoryDatabase(deps.session), MOST_IN_MEMORY);
	const privateStores = new Set<string>();
	/** Whether those that an earlier worker has left are among them. */
	let knowsAllStores = deps.leftNone === true;

	/** Bounds a place after records were added: to a little less than may be, so that it is not done each time. */
	async function added(here: Place, records: number): Promise<void> {
		here.room = here.room === null ? null : here.room - records;
		if (here.room !== null && here.room >= 0) return;
		const { database, most } = here;
		let size = await database.prune(most);
		if (size >= most) {
			size = await database.prune(Math.floor(most * 0.95));
			for (const line of here.lines.values()) line.clearCache(false);
		}
		here.room = most - size;
	}

	function lineIn(here: Place, { store, host }: PortalName): JournalOfPortal {
		const id = portalId(store, host);
		const { database, guard, lines } = here;
		const onAdded = (records: number) => added(here, records).catch(deps.onError);
		const line = lines.get(id) ?? createJournalOfPortal({ id, store, host, database, guard, onAdded });
		lines.set(id, line);
		return line;
	}

	function lineOf(portal: WatchedPortal): JournalOfPortal {
		if (portal.isPrivate) privateStores.add(portal.store);
		return lineIn(portal.isPrivate ? memory : disk, portal);
	}

	async function summaries({ database, guard }: Place, inMemory: boolean): Promise<JournalSummary[]> {
		const portals = (await guard.read(() => database.portals())) ?? [];
		return portals.flatMap(({ record, size }) => {
			const head = readHead(record);
			if (!head.ok) return [];
			const { store, host, watchingSince } = head.value;
			return [{ store, host, watchingSince, lastSeen: record.lastSeen, cookies: size, inMemory }];
		});
	}

	function troubles({ guard }: Place, lines: Iterable<JournalOfPortal>): Trouble[] {
		const reasons = new Set<Trouble['reason'] | null>([guard.reason()]);
		for (const line of lines) {
			const known = line.cached();
			if (known?.isNewer) reasons.add('newer-format');
			if (known?.isDamaged) reasons.add('unreadable');
		}
		return [...reasons].flatMap((reason) => (reason === null ? [] : [{ area: 'journal', reason }]));
	}

	async function clearIn(here: Place, id: string | null): Promise<void> {
		const forget = () => {
			for (const [other, line] of here.lines) if (id === null || other === id) line.clearCache(true);
		};
		forget();
		const isDone = await here.guard.write(async () => {
			await here.database.clear(id);
			return true;
		});
		// A look that was begun while it was cleared has read what is no more.
		forget();
		here.room = null;
		if (!isDone) throw failure(here);
	}

	const failure = ({ guard }: Place) =>
		refusal(guard.reason() === 'newer-format' ? 'journal-newer' : 'journal-failing');

	return {
		addEvents: (portal, happenings) => lineOf(portal).addEvents(happenings),
		beginUpdate: (portal) => lineOf(portal).beginUpdate(),
		news(portal, { rows, at }, isLook) {
			const line = lineOf(portal);
			const since = line.cached()?.journal?.lastLook ?? null;
			if (isLook) line.markViewed(at).catch(deps.onError);
			if (since === null) return null;
			const isNew = ({ history }: (typeof rows)[number]) => history !== null && history.firstSeen > since;
			return { since, keys: rows.filter(isNew).map(({ key }) => key) };
		},
		trouble: (portal) => troubles(portal.isPrivate ? memory : disk, [lineOf(portal)]),
		async dropClosedStores(open) {
			if (!knowsAllStores) for (const { store } of await summaries(memory, true)) privateStores.add(store);
			knowsAllStores = true;
			for (const store of [...privateStores].filter((other) => !open.has(other))) {
				const hosts = (await summaries(memory, true)).filter((portal) => portal.store === store);
				const ids = new Set(hosts.map(({ host }) => portalId(store, host)));
				// Also what is being kept for the first time just now.
				for (const id of memory.lines.keys()) if (id.startsWith(portalId(store, ''))) ids.add(id);
				for (const id of ids) await clearIn(memory, id);
				privateStores.delete(store);
			}
		},
		async list() {
			const found = await Promise.all([summaries(disk, false), summaries(memory, true)]);
			const portals = found.flat().sort((a, b) => (a.host < b.host ? -1 : 1));
			return { portals, trouble: [disk, memory].flatMap((here) => troubles(here, here.lines.values())) };
		},
		async get(portal) {
			const isPrivate = (await summaries(memory, true)).some(({ store }) => store === portal.store);
			const here = isPrivate ? memory : disk;
			const kept = await lineIn(here, portal).read();
			if (kept === null) throw failure(here);
			if (kept.isNewer) throw refusal('journal-newer');
			return kept.journal && { ...kept.journal, cookies: [...kept.journal.cookies.values()] };
		},
		async clear(portal) {
			const id = portal && portalId(portal.store, portal.host);
			await clearIn(memory, id);
			await clearIn(disk, id);
		},
	};
}

import type { JournalDatabase, JournalRecord } from '../../src/ports.ts';

/** The ways in which a database can fail. */
export type JournalFailure = 'abort' | 'quota' | 'newer' | 'hang';

/** The journal's database in memory: keeps what can be cloned, and fails when told to. */
export interface FakeJournalDatabase extends JournalDatabase {
	/** What it holds, by portal and key: for looking, and for planting what is damaged. */
	readonly records: Map<string, JournalRecord>;
	/** How the next calls fail; null: they do not. */
	failure: JournalFailure | null;
	/** How many of the next calls fail so. */
	failures: number;
	/** How many writes have gone through. */
	writes: number;
	/** Lets the calls that hang come to their end, as if they had only been slow. */
	release(): void;
}

const ERRORS: Readonly<Record<Exclude<JournalFailure, 'hang'>, [message: string, name: string]>> = {
	abort: ['The transaction was aborted', 'AbortError'],
	quota: ['The disk is full', 'QuotaExceededError'],
	newer: ['The requested version is less than the existing version', 'VersionError'],
};

const idOf = ({ portal, key }: Pick<JournalRecord, 'portal' | 'key'>) => JSON.stringify([portal, key]);
const isCookie = ({ rank }: JournalRecord) => rank === 1 || rank === 2;

export function createFakeJournalDatabase(): FakeJournalDatabase {
	const records = new Map<string, JournalRecord>();
	let hanging: (() => void)[] = [];

	/** Fails as told, or does what is asked in one go. */
	async function call<T>(run: () => T): Promise<T> {
		const { failure } = database;
		if (failure !== null && database.failures > 0) {
			database.failures--;
			if (failure !== 'hang') throw new DOMException(...ERRORS[failure]);
			await new Promise<void>((resolve) => hanging.push(resolve));
		}
		return structuredClone(run());
	}

	const of = (portal: string) => [...records.values()].filter((record) => record.portal === portal);

	const database: FakeJournalDatabase = {
		records,
		failure: null,
		failures: Number.POSITIVE_INFINITY,
		writes: 0,
		release() {
			for (const end of hanging) end();
			hanging = [];
		},
		read: (portal) => call(() => of(portal).sort((a, b) => (a.key < b.key ? -1 : 1))),
		portals: () =>
			call(() =>
				[...records.values()]
					.filter(({ rank }) => rank === 3)
					.map((record) => ({ record, size: of(record.portal).filter(isCookie).length })),
			),
		write: ({ put, remove }) =>
			call(() => {
				for (const key of remove) records.delete(idOf(key));
				for (const record of put) records.set(idOf(record), structuredClone(record));
				database.writes++;
			}),
		clear: (portal) =>
			call(() => {
				for (const [id, record] of records)
					if (portal === null || record.portal === portal) records.delete(id);
			}),
		prune: (most) =>
			call(() => {
				const all = [...records].sort(([, a], [, b]) => a.rank - b.rank || a.lastSeen - b.lastSeen);
				for (const [id] of all.slice(0, Math.max(0, all.length - most))) records.delete(id);
				return records.size;
			}),
	};
	return database;
}

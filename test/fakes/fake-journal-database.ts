import type { JournalDatabase, JournalRecord } from '../../src/ports/journal-database.ts';

/** How a call to the database fails; `hang` never answers until `release`. */
export type JournalFailure = 'abort' | 'quota' | 'newer' | 'hang';

/** The journal's database in memory: stores structured clones, and fails on demand. */
export interface FakeJournalDatabase extends JournalDatabase {
	/** The stored records by portal and key; tests read them and put damaged ones in. */
	readonly records: Map<string, JournalRecord>;
	/** How the next calls fail; null for calls that succeed. */
	failure: JournalFailure | null;
	/** How many of the next calls fail. */
	failures: number;
	/** How many writes have succeeded. */
	writes: number;
	/** Completes the hanging calls. */
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

	/** Fails as set, or runs the call as one transaction. */
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

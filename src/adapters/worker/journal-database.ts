import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { JOURNAL_RANK, type JournalDatabase, type JournalRecord } from '../../ports/journal-database.ts';

interface Schema extends DBSchema {
	records: {
		key: [string, string];
		value: JournalRecord;
		indexes: { age: [number, number]; portal: [string, number] };
	};
}
type Database = IDBPDatabase<Schema>;
type Transaction = IDBPTransaction<Schema, ['records'], 'readwrite'>;
type Records = Transaction['store'];

/** Ms after which a connection that does not answer is given up for a new one. */
const PATIENCE = 10_000;

/** Step n leads from version n to n + 1; frozen once released. */
const UPGRADES: readonly ((database: Database) => void)[] = [
	(database) => {
		const records = database.createObjectStore('records', { keyPath: ['portal', 'key'] });
		records.createIndex('age', ['rank', 'lastSeen']);
		records.createIndex('portal', ['portal', 'rank']);
	},
];

/** All keys that begin with a portal, or all there are: arrays sort after every text. */
const everything = () => IDBKeyRange.lowerBound([]);
const allOf = (portal: string) => IDBKeyRange.bound([portal], [portal, []]);

function cookiesOf(portal: string): IDBKeyRange {
	return IDBKeyRange.bound([portal, JOURNAL_RANK.gone], [portal, JOURNAL_RANK.present]);
}

function abort(transaction: Transaction): void {
	try {
		transaction.abort();
	} catch {
		// It has ended by itself.
	}
}

/** Removes in the order of the index, until `most` are left. */
async function removeOldest(records: Records, most: number): Promise<void> {
	let left = (await records.count()) - most;
	let cursor = left > 0 ? await records.index('age').openCursor() : null;
	for (; cursor !== null && left > 0; left--) {
		await cursor.delete();
		cursor = await cursor.continue();
	}
}

/**
 * The journal's database, opened when it is first needed and again when the browser has closed it. It makes
 * room for a newer version that wants to upgrade it, and is then refused with a `VersionError`.
 */
export function createJournalDatabase(name = 'journal'): JournalDatabase {
	let opened: Promise<Database> | null = null;

	function open(): Promise<Database> {
		const opening =
			opened ??
			openDB<Schema>(name, UPGRADES.length, {
				upgrade(database, from) {
					for (const step of UPGRADES.slice(from)) step(database);
				},
				blocking(_current, _blocked, event) {
					forget();
					// The one object of idb that is the browser's own.
					(event.target as IDBDatabase).close();
				},
				terminated: forget,
			});
		opened = opening;
		opening.catch(forget);
		return opening;
	}

	function forget(): void {
		opened = null;
	}

	/**
	 * What a task gives. One that never ends is given up, and its connection with it: what it has asked for already
	 * comes before all that is asked for later, or never; it asks for nothing more.
	 */
	async function use<T>(run: (database: Database) => Promise<T>): Promise<T> {
		let isGivenUp = false;
		async function connect(): Promise<Database> {
			const database = await open();
			if (isGivenUp) throw new Error('The database was given up');
			return database;
		}
		async function attempt(): Promise<T> {
			const database = await connect();
			try {
				return await run(database);
			} catch (error) {
				// The connection was closed under our hands: once more over a new one.
				if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
				database.close();
				forget();
				return run(await connect());
			}
		}
		let timer: ReturnType<typeof setTimeout> | undefined;
		const late = new Promise<never>((_, reject) => {
			timer = setTimeout(() => {
				isGivenUp = true;
				opened?.then((database) => database.close()).catch(() => undefined);
				forget();
				reject(new Error('The database does not answer'));
			}, PATIENCE);
		});
		try {
			return await Promise.race([attempt(), late]);
		} finally {
			clearTimeout(timer);
		}
	}

	/** Asks for several things in one transaction: what fails in it, or throws, undoes all of it. */
	function change(asks: readonly ((records: Records) => Promise<unknown>)[]): Promise<void> {
		return use(async (database) => {
			const transaction = database.transaction('records', 'readwrite');
			const { done, store } = transaction;
			done.catch(() => undefined);
			try {
				const running = asks.map((ask) => {
					const asked = ask(store);
					asked.catch(() => undefined);
					return asked;
				});
				await Promise.all(running);
				await done;
			} catch (error) {
				abort(transaction);
				// Why it was aborted says more than that it was: the disk is full, as a rule.
				throw transaction.error ?? error;
			}
		});
	}

	return {
		read: (portal) => use((database) => database.getAll('records', allOf(portal))),
		portals: () =>
			use(async (database) => {
				const { store } = database.transaction('records');
				const range = IDBKeyRange.bound([JOURNAL_RANK.portal], [JOURNAL_RANK.portal, []]);
				const heads = await store.index('age').getAll(range);
				const sized = heads.map(async (record) => ({
					record,
					size: await store.index('portal').count(cookiesOf(record.portal)),
				}));
				return Promise.all(sized);
			}),
		write: ({ put, remove }) =>
			change([
				...remove.map((key) => (records: Records) => records.delete([key.portal, key.key])),
				...put.map((record) => (records: Records) => records.put(record)),
			]),
		clear: (portal) => change([(records) => records.delete(portal === null ? everything() : allOf(portal))]),
		async prune(most) {
			const size = await use((database) => database.count('records'));
			if (size <= most) return size;
			await change([(records) => removeOldest(records, most)]);
			return most;
		},
	};
}

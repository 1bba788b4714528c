import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { JournalRecord } from '../../ports/journal-database.ts';

export interface JournalSchema extends DBSchema {
	records: {
		key: [string, string];
		value: JournalRecord;
		indexes: { age: [number, number]; portal: [string, number] };
	};
}
type Database = IDBPDatabase<JournalSchema>;

/** After it, a connection that does not answer is abandoned for a new one. */
const CONNECTION_TIMEOUT_MS = 10_000;

/** Step n leads from version n to n + 1; frozen once released. */
const UPGRADES: readonly ((database: Database) => void)[] = [
	(database) => {
		const records = database.createObjectStore('records', { keyPath: ['portal', 'key'] });
		records.createIndex('age', ['rank', 'lastSeen']);
		records.createIndex('portal', ['portal', 'rank']);
	},
];

/** Runs a task over the database; rejects after `CONNECTION_TIMEOUT_MS`. */
export type UseDatabase = <T>(run: (database: Database) => Promise<T>) => Promise<T>;

/**
 * Connects to the journal's database when it is first needed, and again when the browser has closed the connection. It
 * closes for a newer version that wants to upgrade, and is then refused with a `VersionError`.
 */
export function createJournalConnection(name: string): UseDatabase {
	let opened: Promise<Database> | null = null;

	function forget(): void {
		opened = null;
	}

	function open(): Promise<Database> {
		const opening =
			opened ??
			openDB<JournalSchema>(name, UPGRADES.length, {
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

	return async (run) => {
		let isAbandoned = false;
		async function connect(): Promise<Database> {
			const database = await open();
			if (isAbandoned) throw new Error('The database was abandoned');
			return database;
		}
		async function attempt() {
			const database = await connect();
			try {
				return await run(database);
			} catch (error) {
				// The browser has closed the connection: once more over a new one.
				if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
				database.close();
				forget();
				return run(await connect());
			}
		}
		let timer: ReturnType<typeof setTimeout> | undefined;
		// Closing the connection ends its task: what it requested is done before all that is requested later, or never.
		const late = new Promise<never>((_, reject) => {
			timer = setTimeout(() => {
				isAbandoned = true;
				opened?.then((database) => database.close()).catch(() => undefined);
				forget();
				reject(new Error('The database does not answer'));
			}, CONNECTION_TIMEOUT_MS);
		});
		try {
			return await Promise.race([attempt(), late]);
		} finally {
			clearTimeout(timer);
		}
	};
}

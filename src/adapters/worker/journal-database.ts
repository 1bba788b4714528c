import type { IDBPTransaction } from 'idb';
import { JOURNAL_RANK, type JournalDatabase } from '../../ports/journal-database.ts';
import { createJournalConnection, type JournalSchema } from './journal-connection.ts';

type Transaction = IDBPTransaction<JournalSchema, ['records'], 'readwrite'>;
type Records = Transaction['store'];

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

/** Removes records in the order of the index, until `max` remain. */
async function removeOldest(records: Records, max: number): Promise<void> {
	let excess = (await records.count()) - max;
	let cursor = excess > 0 ? await records.index('age').openCursor() : null;
	for (; cursor !== null && excess > 0; excess--) {
		await cursor.delete();
		cursor = await cursor.continue();
	}
}

export function createJournalDatabase(name = 'journal'): JournalDatabase {
	const use = createJournalConnection(name);

	/** Makes requests in one transaction: if one fails or throws, all of them are undone. */
	function change(requests: readonly ((records: Records) => Promise<unknown>)[]): Promise<void> {
		return use(async (database) => {
			const transaction = database.transaction('records', 'readwrite');
			const { done, store } = transaction;
			done.catch(() => undefined);
			try {
				const running = requests.map((request) => {
					const result = request(store);
					result.catch(() => undefined);
					return result;
				});
				await Promise.all(running);
				await done;
			} catch (error) {
				abort(transaction);
				// The reason of the abort says more than the abort itself: the disk is full, as a rule.
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
		async prune(max) {
			const size = await use((database) => database.count('records'));
			if (size <= max) return size;
			await change([(records) => removeOldest(records, max)]);
			return max;
		},
	};
}

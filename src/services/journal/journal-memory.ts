import * as v from 'valibot';
import { JOURNAL_RANK, type JournalDatabase, type JournalRecord } from '../../ports/journal-database.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { JOURNAL_PREFIX as PREFIX } from '../../state/session-keys.ts';
import { createQueue } from '../lib/queue.ts';

const RecordSchema = v.object({
	portal: v.string(),
	key: v.string(),
	rank: v.picklist(Object.values(JOURNAL_RANK)),
	lastSeen: v.number(),
	value: v.unknown(),
});

/** Returns the stored records; empty where the value is none of ours. */
function recordsIn(value: unknown): JournalRecord[] {
	const parsed = v.safeParse(v.array(RecordSchema), value);
	return parsed.success ? parsed.output : [];
}

const isCookie = ({ rank }: JournalRecord) => rank === JOURNAL_RANK.gone || rank === JOURNAL_RANK.present;

/** Creates the database for private windows over session storage, which is never on disk; one value a portal. */
export function createMemoryDatabase(session: KeyValueStore): JournalDatabase {
	const enqueue = createQueue();
	const read = async (portal: string) => recordsIn(await session.get(PREFIX + portal));

	async function all(): Promise<Map<string, JournalRecord[]>> {
		const entries = [...(await session.entries(PREFIX))];
		return new Map(entries.map(([key, value]) => [key.slice(PREFIX.length), recordsIn(value)]));
	}

	async function save(portals: ReadonlyMap<string, readonly JournalRecord[]>): Promise<void> {
		const filled = [...portals].filter(([, records]) => records.length > 0);
		if (filled.length > 0) await session.set(Object.fromEntries(filled.map(([id, r]) => [PREFIX + id, r])));
		const empty = [...portals].flatMap(([id, records]) => (records.length === 0 ? [PREFIX + id] : []));
		if (empty.length > 0) await session.remove(empty);
	}

	return {
		read,
		async portals() {
			return [...(await all()).values()].flatMap((records) => {
				const record = records.find(({ rank }) => rank === JOURNAL_RANK.portal);
				return record === undefined ? [] : [{ record, size: records.filter(isCookie).length }];
			});
		},
		write: ({ put, remove }) =>
			enqueue(async () => {
				const portals = new Map<string, JournalRecord[]>();
				for (const portal of new Set([...remove, ...put].map((record) => record.portal))) {
					const records = new Map((await read(portal)).map((record) => [record.key, record]));
					for (const { key } of remove.filter((record) => record.portal === portal)) records.delete(key);
					for (const record of put) if (record.portal === portal) records.set(record.key, record);
					portals.set(portal, [...records.values()]);
				}
				await save(portals);
			}),
		clear: (portal) =>
			enqueue(async () => {
				const keys = portal === null ? [...(await session.entries(PREFIX)).keys()] : [PREFIX + portal];
				if (keys.length > 0) await session.remove(keys);
			}),
		prune: (max) =>
			enqueue(async () => {
				const portals = await all();
				const records = [...portals.values()].flat();
				if (records.length <= max) return records.length;
				records.sort((a, b) => a.rank - b.rank || a.lastSeen - b.lastSeen);
				const dropped = new Set(records.slice(0, records.length - max));
				const rest = [...portals].map(([id, own]) => [id, own.filter((r) => !dropped.has(r))] as const);
				await save(new Map(rest));
				return max;
			}),
	};
}

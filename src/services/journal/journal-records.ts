import type { PortalJournal } from '../../core/journal/journal.ts';
import { PORTAL_ENTRY } from '../../core/journal/update-journal.ts';
import { minOf } from '../../core/lib/unbounded.ts';
import { JOURNAL_RANK, type JournalRecord } from '../../ports/journal-database.ts';
import {
	cookieHistoryKind,
	damagedKey,
	type JournalHead,
	journalHeadKind,
} from '../../state/journal-kinds.ts';
import { pack, type Unpacked, unpack } from '../../state/stored-value.ts';

/** A portal's journal as read from its records. */
export interface ReadJournal {
	/** Null where nothing was observed. */
	readonly journal: PortalJournal | null;
	/** When the records of all present cookies were last written, ms. */
	readonly writtenAt: number;
	/** Records that could not be read: they are stored under other keys. */
	readonly damaged: readonly JournalRecord[];
	/** Whether some record is, or has been, damaged. */
	readonly isDamaged: boolean;
	/** Whether a newer version has written some: then none may be changed. */
	readonly isNewer: boolean;
}

/** Reads the record of the portal itself. */
export function readHead(record: JournalRecord): Unpacked<JournalHead> {
	return unpack(journalHeadKind, record.value);
}

/** Reads a portal's records; never throws. A missing record of the portal itself is rebuilt from its cookies'. */
export function readRecords(
	records: readonly JournalRecord[],
	{ store, host }: { readonly store: string; readonly host: string },
): ReadJournal {
	const damaged: JournalRecord[] = [];
	const cookies: PortalJournal['cookies'] & Map<string, unknown> = new Map();
	let head: JournalHead | null = null;
	let writtenAt = Number.NEGATIVE_INFINITY;
	let [isNewer, isDamaged] = [false, false];
	for (const record of records) {
		if (record.rank === JOURNAL_RANK.damaged) {
			isDamaged = true;
			continue;
		}
		const isHead = record.key === PORTAL_ENTRY;
		const reading = isHead ? readHead(record) : unpack(cookieHistoryKind, record.value);
		if (!reading.ok) {
			if (reading.reason === 'newer-format') isNewer = true;
			else damaged.push(record);
		} else if ('watchingSince' in reading.value) {
			head = reading.value;
			writtenAt = record.lastSeen;
		} else if (reading.value.key === record.key) cookies.set(record.key, reading.value);
		else damaged.push(record);
	}
	const firstSeen = [...cookies.values()].map((history) => history.firstSeen);
	const rebuilt = { store, host, watchingSince: minOf(firstSeen), lastLook: null, policies: [] };
	const journal =
		head === null && firstSeen.length === 0 ? null : { ...(head ?? rebuilt), store, host, cookies };
	return { journal, writtenAt, damaged, isDamaged: isDamaged || damaged.length > 0, isNewer };
}

/** Makes the records of a journal's entries under `keys`. `at`: when all present cookies were last written, ms. */
export function toRecords(
	portal: string,
	journal: PortalJournal,
	keys: Iterable<string>,
	at: number,
): JournalRecord[] {
	const { cookies, ...head } = journal;
	return [...keys].flatMap((key): JournalRecord[] => {
		if (key === PORTAL_ENTRY) {
			return [{ portal, key, rank: JOURNAL_RANK.portal, lastSeen: at, value: pack(journalHeadKind, head) }];
		}
		const history = cookies.get(key);
		if (history === undefined) return [];
		const rank = history.goneAt === null ? JOURNAL_RANK.present : JOURNAL_RANK.gone;
		return [{ portal, key, rank, lastSeen: history.lastSeen, value: pack(cookieHistoryKind, history) }];
	});
}

/** Returns a record that could not be read under a key where nothing overwrites it, its value unchanged. */
export function asDamaged(record: JournalRecord, at: number): JournalRecord {
	return { ...record, key: damagedKey(record.key), rank: JOURNAL_RANK.damaged, lastSeen: at };
}

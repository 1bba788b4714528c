import type { PortalJournal } from '../../core/journal/journal.ts';
import { PORTAL_ENTRY } from '../../core/journal/update-journal.ts';
import { JOURNAL_RANK, type JournalRecord } from '../../ports.ts';
import {
	cookieHistoryKind,
	damagedKey,
	type JournalHead,
	journalHeadKind,
} from '../../state/journal-kinds.ts';
import { pack, type Unpacked, unpack } from '../../state/stored-value.ts';

/** What a portal's records say. */
export interface ReadJournal {
	/** Null where nothing was observed. */
	readonly journal: PortalJournal | null;
	/** When all that is in the jar was last written, ms. */
	readonly writtenAt: number;
	/** The records that could not be read: to be kept aside. */
	readonly damaged: readonly JournalRecord[];
	/** Whether some record is, or has been, damaged. */
	readonly isDamaged: boolean;
	/** Whether a newer version has written some: all of them must be left alone. */
	readonly isNewer: boolean;
}

/** What the portal's own record says of it. */
export function readHead(record: JournalRecord): Unpacked<JournalHead> {
	return unpack(journalHeadKind, record.value);
}

/** Reads a portal's records; never throws. What is known of the portal itself is made up for where its record is lost. */
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
	const watched = [...cookies.values()].map(({ firstSeen }) => firstSeen);
	const remade = { store, host, watchingSince: Math.min(...watched), lastLook: null, policies: [] };
	const journal =
		head === null && watched.length === 0 ? null : { ...(head ?? remade), store, host, cookies };
	return { journal, writtenAt, damaged, isDamaged: isDamaged || damaged.length > 0, isNewer };
}

/** The records of some of a journal's entries, to be put; `at`: when all that is in the jar is, or was, written. */
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

/** A record that could not be read, as it is, where nothing overwrites it. */
export function asDamaged(record: JournalRecord, at: number): JournalRecord {
	return { ...record, key: damagedKey(record.key), rank: JOURNAL_RANK.damaged, lastSeen: at };
}

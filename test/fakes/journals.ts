import { type PortalJournal, portalId } from '../../src/core/journal/journal.ts';
import type { JournalRecord } from '../../src/ports.ts';
import { readRecords } from '../../src/services/journal/journal-records.ts';
import type { FakeBrowser } from './fake-browser.ts';

/** All records of journals that a browser holds: on disk, and of private windows in memory. */
export function journalRecords({ journal, session }: FakeBrowser): JournalRecord[] {
	const inMemory = [...session.data].flatMap(([key, value]) =>
		key.startsWith('journal:') ? (value as JournalRecord[]) : [],
	);
	return [...journal.records.values(), ...inMemory];
}

/** A portal's journal as it is stored; null where there is none. */
export function storedJournal(browser: FakeBrowser, store: string, host: string): PortalJournal | null {
	const id = portalId(store, host);
	const records = journalRecords(browser).filter(({ portal }) => portal === id);
	return readRecords(records, { store, host }).journal;
}

/** The keys of the cookies that a journal says are in the jar. */
export function presentKeys(journal: PortalJournal | null): string[] {
	const there = [...(journal?.cookies.values() ?? [])].filter(({ goneAt }) => goneAt === null);
	return there.map(({ key }) => key).sort();
}

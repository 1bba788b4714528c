import { type PortalJournal, portalId } from '../../src/core/journal/journal.ts';
import type { JournalRecord } from '../../src/ports/journal-database.ts';
import { readRecords } from '../../src/services/journal/journal-records.ts';
import type { FakeBrowser } from './fake-browser.ts';

/** Returns all journal records of a browser: on disk, and of private windows in memory. */
export function journalRecords({ journal, session }: FakeBrowser): JournalRecord[] {
	const inMemory = [...session.data].flatMap(([key, value]) =>
		key.startsWith('journal:') ? (value as JournalRecord[]) : [],
	);
	return [...journal.records.values(), ...inMemory];
}

/** Returns a portal's stored journal; null when it has none. */
export function storedJournal(browser: FakeBrowser, store: string, host: string): PortalJournal | null {
	const id = portalId(store, host);
	const records = journalRecords(browser).filter(({ portal }) => portal === id);
	return readRecords(records, { store, host }).journal;
}

/** Returns the keys of the cookies that are in the jar according to a journal, sorted. */
export function presentKeys(journal: PortalJournal | null): string[] {
	const present = [...(journal?.cookies.values() ?? [])].filter(({ goneAt }) => goneAt === null);
	return present.map(({ key }) => key).sort();
}

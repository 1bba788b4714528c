import type { JournalDatabase } from '../../ports/journal-database.ts';
import { createJournalDatabase } from './journal-database.ts';

/** The one journal on the disk. */
export const ownJournal: JournalDatabase = createJournalDatabase();

import type { JournalDatabase } from '../../ports.ts';
import { createJournalDatabase } from './journal-database.ts';

/** The one journal on the disk. */
export const ownJournal: JournalDatabase = createJournalDatabase();

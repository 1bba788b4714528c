/**
 * Kinds of journal records, in the order in which they are pruned: unreadable ones that were put aside, cookies that
 * are gone, cookies in the jar, portals themselves.
 */
export const JOURNAL_RANK = { damaged: 0, gone: 1, present: 2, portal: 3 } as const;
export type JournalRank = (typeof JOURNAL_RANK)[keyof typeof JOURNAL_RANK];

/** A record of the journal's database: any data that can be cloned, under a portal and a key. */
export interface JournalRecord {
	/** The id of its portal (see `portalId`). */
	readonly portal: string;
	/** Unique within the portal; empty for the record of the portal itself. */
	readonly key: string;
	readonly rank: JournalRank;
	/** Ms; within a rank, the oldest records are pruned first. */
	readonly lastSeen: number;
	/** Parsed by its reader. */
	readonly value: unknown;
}

/** Stores the journal. Rejects with an error named `VersionError` where a newer version has written it. */
export interface JournalDatabase {
	/** All records of a portal. */
	read(portal: string): Promise<readonly JournalRecord[]>;
	/** The records of all portals themselves, and how many cookies each has. */
	portals(): Promise<readonly { readonly record: JournalRecord; readonly size: number }[]>;
	/** Puts and removes all of them or none. */
	write(change: {
		readonly put: readonly JournalRecord[];
		readonly remove: readonly Pick<JournalRecord, 'portal' | 'key'>[];
	}): Promise<void>;
	/** Removes all records of a portal; of all portals when null. */
	clear(portal: string | null): Promise<void>;
	/** Removes records, lowest rank and oldest first, until no more than `max` remain; returns how many remain. */
	prune(max: number): Promise<number>;
}

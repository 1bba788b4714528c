import type { IntentReply, JournalExport } from '../../src/messaging/intents.ts';

/** A portal's journal: which one. */
export interface JournalPlace {
	readonly store: string;
	readonly host: string;
}

/** What the part about the journal asks of the world around it. */
export interface JournalBackend {
	list(): Promise<IntentReply<'journal.list'>>;
	/** Null where nothing was observed. */
	get(place: JournalPlace): Promise<JournalExport | null>;
	/** Forgets one portal's journal, or all of them (null). */
	clear(place: JournalPlace | null): Promise<unknown>;
}

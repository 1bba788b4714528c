import * as v from 'valibot';
import type { CookieHistory, PortalJournal } from '../../core/journal/journal.ts';
import { defineIntent, defineQuestion, hostArg, reply } from '../define-intent.ts';
import type { Trouble } from './inspection.ts';

/** A portal's journal as the options page lists it. */
export interface JournalSummary {
	readonly store: string;
	readonly host: string;
	/** Milliseconds since the epoch. */
	readonly watchingSince: number;
	readonly lastSeen: number;
	/** How many different cookies were seen. */
	readonly cookies: number;
	/** In memory only: a private window's. */
	readonly inMemory: boolean;
}

/** A portal's journal as pages and exports get it. */
export interface JournalExport extends Omit<PortalJournal, 'cookies'> {
	readonly cookies: readonly CookieHistory[];
}

const UNAVAILABLE = ['journal-newer', 'journal-failing'] as const;
const portal = { store: v.string(), host: hostArg };

export const journalIntents = {
	'journal.list': defineQuestion(reply<{ portals: JournalSummary[]; trouble: Trouble[] }>()),
	/** Null where nothing was observed. */
	'journal.get': defineIntent(portal, reply<JournalExport | null>(), ...UNAVAILABLE),
	/** Deletes a portal's journal, or all of them (null), for good; watching starts over. */
	'journal.clear': defineIntent({ portal: v.nullable(v.object(portal)) }, reply<null>(), ...UNAVAILABLE),
};

import * as v from 'valibot';
import { VERDICTS } from '../core/findings/verdict.ts';
import { type CookieHistory, HISTORY_CAUSES, type PortalJournal } from '../core/journal/journal.ts';
import { HostSchema } from './policy-schema.ts';
import type { StoredKind } from './stored-value.ts';

const moment = v.number();

/** A portal's journal without its cookies, which have records of their own. */
export type JournalHead = Omit<PortalJournal, 'cookies'>;

export const JournalHeadSchema = v.object({
	store: v.string(),
	host: HostSchema,
	watchingSince: moment,
	lastLook: v.nullable(moment),
	policies: v.array(
		v.object({
			at: moment,
			kind: v.string(),
			site: v.string(),
			title: v.nullable(v.string()),
			fingerprint: v.nullable(v.string()),
		}),
	),
});

/** In the journal's database, keyed by the portal and an empty text. */
export const journalHeadKind: StoredKind<JournalHead> = {
	prefix: '',
	schema: JournalHeadSchema,
	migrations: [],
};

export const CookieHistorySchema = v.object({
	key: v.string(),
	name: v.string(),
	domain: v.string(),
	firstSeen: moment,
	lastSeen: moment,
	goneAt: v.nullable(moment),
	timesSet: v.pipe(v.number(), v.integer(), v.minValue(0)),
	lastCause: v.picklist(HISTORY_CAUSES),
	lastSet: v.nullable(v.object({ at: moment, expires: v.nullable(v.number()) })),
	expires: v.nullable(v.number()),
	longestLifetime: v.nullable(v.number()),
	verdicts: v.array(v.object({ at: moment, verdict: v.picklist(VERDICTS) })),
});

/** In the journal's database, keyed by the portal and the cookie key. */
export const cookieHistoryKind: StoredKind<CookieHistory> = {
	prefix: '[',
	schema: CookieHistorySchema,
	migrations: [],
};

/** The key under which a record that cannot be read is moved out of the way. */
export const damagedKey = (key: string): string => `damaged:${key}`;

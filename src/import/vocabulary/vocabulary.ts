import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import { COLUMN_ROLES } from '../understand/column-role.ts';
import type { Phrases } from '../understand/phrases.ts';
import type { TimeUnit } from '../understand/time-unit.ts';

/** `service` may be the provider, `maybeName` the name: each where no other column says so more plainly. */
export const COLUMN_KEYS = [...COLUMN_ROLES, 'service', 'maybeName'] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/**
 * The words of one language, as data. Every field is a list of phrases separated by `|`; case and accents do
 * not count; a word ending in `*` stands for every word that begins so. Words are matched whole, never inside others.
 */
export interface Vocabulary {
	/** BCP 47. */
	readonly language: string;
	/** Frequent small words that tell this language from its neighbours. */
	readonly functionWords: Phrases;
	readonly lifetime: LifetimeWords;
	readonly category: Readonly<Record<Category, Phrases>>;
	/** Phrases that hold a category's word and yet name no category ("cookie preferences"). */
	readonly noCategory: Phrases;
	/** Words that turn the one after them round ("non", "not"). */
	readonly negation: Phrases;
	/** Words between which and its end a purpose stands: "necessary *for* audience measurement". */
	readonly towards: Phrases;
	readonly party: Readonly<Record<Party, Phrases>>;
	readonly storage: Readonly<Record<Exclude<StorageKind, 'cookie'>, Phrases>>;
	readonly column: Readonly<Partial<Record<ColumnKey, Phrases>>>;
	/** Articles and prepositions that do not count in a column's heading. */
	readonly filler: Phrases;
	readonly name: NameWords;
}

export interface LifetimeWords {
	readonly unit: Readonly<Record<Exclude<TimeUnit, 'quarter'>, Phrases>>;
	/** Number words: position is not meaning, so each is written with its number: `one=1|two=2`. */
	readonly number: string;
	readonly half: Phrases;
	readonly session: Phrases;
	/** A word of `closing` and a word of `browser` in one text mean a session too. */
	readonly closing: Phrases;
	readonly browser: Phrases;
	readonly persistent: Phrases;
	/** Before the span or after it: "up to 13 months", "13 months maximum". */
	readonly upTo: Phrases;
	/** Between the two ends of a range ("6 to 12 months"). */
	readonly to: Phrases;
	readonly and: Phrases;
	readonly or: Phrases;
	/** Makes a count unusable: "a few", "several". */
	readonly vague: Phrases;
	/** Tells in prose that a lifetime follows or stands near. */
	readonly cue: Phrases;
	/** Tells that a span is about something else: collected data, someone's age, a frequency. */
	readonly elsewhere: Phrases;
	/** January to December, in full and short: `january,jan|february,feb|…`. */
	readonly months: string;
}

export interface NameWords {
	readonly startingWith: Phrases;
	readonly endingWith: Phrases;
	readonly containing: Phrases;
	/** Single words that stand in a name column and are no name ("various", "none"). */
	readonly notAName: Phrases;
}

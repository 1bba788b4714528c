import { memoize } from '../../core/lib/memoize.ts';
import type { Category } from '../../core/policy/policy.ts';
import { isCookieWord } from '../understand/cookie-words.ts';
import { deniesUse } from '../understand/denial.ts';
import { wordsOf } from '../understand/fold.ts';
import { unitAmong } from '../understand/lifetime/unit-words.ts';
import { bookOf } from '../understand/phrase-book.ts';
import { isCategoryName, readCategory } from '../understand/read-category.ts';
import { type ColumnMeaning, readColumnRole } from '../understand/read-column-role.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import type { TimeUnit } from '../vocabulary/vocabulary.ts';

/** Words of a key that says that cookies are not set. */
const MAX_DENIAL = 4;

/** "cookieName", "cookie_name": the words of a key. */
export const wordsOfKey = (key: string) =>
	key
		.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
		.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
		.replace(/[_\-.]+/g, ' ')
		.trim();

/** Keys that programs use and no heading does, in small letters without the signs between words. */
const PROGRAM_KEYS: Readonly<Record<string, ColumnMeaning>> = {
	maxage: { role: 'lifetime', unitHint: 'second' },
	ttl: { role: 'lifetime', unitHint: 'second' },
	exp: { role: 'lifetime' },
	expire: { role: 'lifetime' },
	expiresin: { role: 'lifetime' },
	expiresat: { role: 'lifetime' },
	expiresafter: { role: 'lifetime' },
	retention: { role: 'lifetime' },
	days: { role: 'lifetime', unitHint: 'day' },
	months: { role: 'lifetime', unitHint: 'month' },
	years: { role: 'lifetime', unitHint: 'year' },
	hours: { role: 'lifetime', unitHint: 'hour' },
	minutes: { role: 'lifetime', unitHint: 'minute' },
	seconds: { role: 'lifetime', unitHint: 'second' },
	prov: { role: 'provider' },
	desc: { role: 'purpose' },
	descr: { role: 'purpose' },
	descriptiontext: { role: 'purpose' },
	cookiefunction: { role: 'purpose' },
	purposedescription: { role: 'purpose' },
	cat: { role: 'category' },
	categoryslug: { role: 'category' },
	linkedcategory: { role: 'category' },
	consenttype: { role: 'category' },
	host: { role: 'domain' },
	hostname: { role: 'domain' },
	storagetype: { role: 'storage' },
	trackertype: { role: 'type' },
	cookieid: { role: 'name' },
	cookiename: { role: 'name' },
	cookienames: { role: 'name' },
	posttitle: { role: 'name' },
	postcontent: { role: 'purpose' },
	targetcookieids: { role: 'name' },
};

/** The meaning of a key of a row; null when its words are no known heading. */
export const meaningOfKey = memoize((key: string): ColumnMeaning | null => {
	if (key.length > 60) return null;
	const words = wordsOfKey(key);
	const program = PROGRAM_KEYS[words.replaceAll(' ', '').toLowerCase()];
	const meaning = program ?? readColumnRole(words.toLowerCase());
	if (meaning === null || meaning.role !== 'lifetime' || meaning.unitHint !== undefined) return meaning;
	const unit: TimeUnit | null = unitAmong(wordsOf(words));
	// What HTTP calls "max age" is counted in seconds.
	const isMaxAge = /max age/i.test(words);
	return unit === null && !isMaxAge ? meaning : { ...meaning, unitHint: unit ?? 'second' };
});

const UNUSED = bookOf(VOCABULARIES.map(({ unused }) => unused ?? ''));

/** Whether a key says of the cookies under it that they are not set: `not_used`, `unusedCookies`. */
export const saysNotSet = memoize((key: string): boolean => {
	const words = wordsOf(wordsOfKey(key)).filter((word) => !isCookieWord(word));
	return words.length <= MAX_DENIAL && (UNUSED.whole(words) !== null || deniesUse(words.join(' ')));
});

/** The category that a key or a short title names; null when it is about anything else. */
export const categoryOfKey = memoize((key: string): Category | null => {
	if (key.length > 60) return null;
	const words = wordsOfKey(key);
	// `preferenceRows`: the last word says what kind of value it is.
	const plain = isCategoryName(words)
		? words
		: words.replace(/\s(?:rows?|tables?|lists?|data|items?|entries)$/i, '');
	return isCategoryName(plain) ? readCategory(plain) : null;
});

import { cookieWordIn } from '../understand/cookie-words.ts';
import { foldInPlace } from '../understand/fold.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { readCategory } from '../understand/read-category.ts';
import { readParty } from '../understand/read-party.ts';

/** Whether words are a kind of cookies: a category, a party, "session". What code marks is a name. */
export const isKind = (text: string): boolean =>
	!text.startsWith('`') &&
	(readCategory(text) !== null ||
		readParty(text) !== null ||
		(readLifetime(text)?.kind ?? 'unknown') !== 'unknown');

/**
 * Whether a word at the beginning of an item is a kind of cookies ("session-cookies") or a service ("Example: …
 * Example cookies are kept …") and not a name.
 */
export function isKindOrService(name: string, rest: string): boolean {
	if (name.startsWith('`')) return false;
	const at = cookieWordIn(name);
	const kind = at < 0 ? '' : name.slice(0, at).replaceAll('-', ' ').trim();
	if (isKind(kind)) return true;
	const again = foldInPlace(rest).indexOf(`${foldInPlace(name)} `);
	return again >= 0 && cookieWordIn(rest.slice(again + name.length, again + name.length + 12)) === 1;
}

/** A word of the text, or somebody's name. */
export const isCapitalised = (name: string) => /^\p{Lu}\p{Ll}/u.test(name);

import { KNOWN_COOKIES } from '../../../core/known/known-cookies.ts';

/** The names that are known whole, in small letters: writers change their case. */
const KNOWN_IN_SMALL = new Set(
	KNOWN_COOKIES.flatMap(({ pattern }) => (pattern.includes('*') ? [] : [pattern.toLowerCase()])),
);
const MIN_LENGTH = 6;

/** Whether a text is the whole name of a well-known cookie, in letters of any case. */
export const isWellKnownName = (name: string) =>
	name.length >= MIN_LENGTH && KNOWN_IN_SMALL.has(name.toLowerCase());

const stemOf = (name: string) => name.replace(/^_+/, '');
/** The names of well-known cookies without the underscores before them: writers often take one for two. */
const STEMS = new Set(
	KNOWN_COOKIES.flatMap(({ pattern }) => (/^_\w+$/.test(pattern) ? [stemOf(pattern)] : [])),
);

/** Whether a name that begins with underscores is that of a well-known cookie, with as many of them or others. */
export const isKnownBehindUnderscores = (name: string) => STEMS.has(stemOf(name));

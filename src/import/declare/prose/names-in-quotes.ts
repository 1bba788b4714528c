import { COOKIE_WORD } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import { isKind } from '../is-kind.ts';
import type { NamedCookie } from './named-cookie.ts';
import { COMPOUND, isDenied } from './prose-words.ts';
import { NO_NAME } from './sure-name.ts';

/** One word in quotes or in code, without a sign that ends it. */
const QUOTED = /(?:[`"“”„«»‘‚‹›]|(?<!\w)’)\s?([\w.-]{2,60})\s?[`"“”»«’‘‹›]/gu;
const COOKIE_BEFORE = new RegExp(`${COOKIE_WORD}${COMPOUND}\\s+$`);
/** "“abc” first-party cookie", "„abc“-Cookies": words of a kind may stand between. */
const COOKIE_BEHIND = new RegExp(`^[\\s-]{1,2}((?:[a-z\\d-]+\\s){0,2})${COOKIE_WORD}`);
const MAX_BESIDE = 40;
/** Characters behind a word that may state its lifetime. */
const MAX_LIFETIME = 200;

/** A word in quotes right beside one for cookies. */
export interface QuotedWord extends NamedCookie {
	/** Whether a lifetime follows. */
	readonly isKept: boolean;
}

function isBesideCookie(folded: string, start: number, end: number): boolean {
	if (COOKIE_BEFORE.test(folded.slice(Math.max(0, start - MAX_BESIDE), start))) return true;
	const [, between] = COOKIE_BEHIND.exec(folded.slice(end, end + MAX_BESIDE)) ?? [];
	return between !== undefined && (between === '' || readParty(between) !== null || isKind(between));
}

/** The words in quotes that stand right beside one for cookies, and may be names: "the cookie “abc”", "“abc” cookies". */
export function quotedWords(text: string, folded: string): QuotedWord[] {
	const words: QuotedWord[] = [];
	for (const match of text.matchAll(QUOTED)) {
		const [whole, name = ''] = match;
		const end = match.index + whole.length;
		if (!isBesideCookie(folded, match.index, end)) continue;
		const start = match.index + whole.indexOf(name);
		const isWord =
			/^[a-z]/.test(name) && looksLikeName(name) !== null && readColumnRole(name) === null && !isKind(name);
		if ((!isWord && looksLikeName(name) !== 'certain') || NO_NAME.test(name) || isDenied(folded, start))
			continue;
		const behind = text.slice(end, end + MAX_LIFETIME).split(/[`"“„«]/, 1)[0] ?? '';
		words.push({ name, start, end: start + name.length, isKept: findLifetime(behind) !== null });
	}
	return words;
}

/** Returns the words in quotes beside one for cookies behind which a lifetime follows: nothing but a cookie has one. */
export const namesInQuotes = (text: string, folded: string): NamedCookie[] =>
	quotedWords(text, folded).filter(({ isKept }) => isKept);

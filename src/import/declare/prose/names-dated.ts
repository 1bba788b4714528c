import { createCookieFacts } from '../../../core/known/cookie-facts.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { findSpans } from '../../understand/lifetime/find-spans.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { tokenize } from '../../understand/lifetime/tokenize.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import type { NamedCookie } from './named-cookie.ts';
import { AND, isDenied, QUOTES } from './prose-words.ts';
import { isSurelyName, NO_NAME, trimmed } from './sure-name.ts';

const FACTS = createCookieFacts(null);

/** A word with the signs of a name: an underscore, capitals alone, or a dot between small letters. */
const WORD = new RegExp(
	`(?<![^\\s(${QUOTES}])(?:[^\\s${QUOTES},;:()]*_[^\\s${QUOTES},;:()]*|[A-Z]{3,20}|[a-z]{2,20}-[a-z\\d-]{1,20}|[a-z]{1,8}\\d[a-z\\d]{1,20}|[\\w-]{2,30}\\.[a-z\\d_]{2,30})(?![\\w/@])`,
	'g',
);
/** Words between two names of a row: nothing but "and", and what stands in brackets. */
const JOINED = new RegExp(
	`^[${QUOTES}]?(?:\\s?\\([^()]{0,80}\\))?\\s?(?:,|;|${AND}|,\\s${AND})\\s?[${QUOTES}]?$`,
);
const LED = new RegExp(`^\\W{0,3}[^\\s${QUOTES}]{2,100}[${QUOTES}]?\\s?[:–—-]\\s`);
/** A lifetime in brackets, behind a colon, or behind a comma within brackets: " (2 years)", ": 2 years;", ", 2 years)". */
const BESIDE = new RegExp(
	`^[${QUOTES}]?\\s?(?:\\(([^()]{2,60})\\)|:\\s([^;:.()\\n]{2,60})(?=[;.]|$)|,\\s([^;:.,()\\n]{2,60})(?=[;)]))`,
);
/** Characters behind a name that may state its lifetime. */
const MAX_AFTER = 200;
const MAX_WORDS = 200;

/** Whether a lifetime stands right beside a name, and nothing else. */
function isBesideLifetime(after: string): boolean {
	const [, bracket, behind, within] = BESIDE.exec(after) ?? [];
	const stated = (bracket ?? behind ?? within)?.split(',', 1)[0] ?? '';
	return (readLifetime(stated)?.kind ?? 'unknown') !== 'unknown';
}

/** Whether words behind a name state a length of time. */
const statesLength = (words: string): boolean =>
	findSpans(tokenize(words)).some(({ unit }) => unit !== null) || findLifetime(words) !== null;

/** A name of any form that its lifetime stands beside: "YSC: duration of the session", "TP.uuid (1 year)". */
const isName = (name: string, isBeside: boolean, isAmongNames: boolean): boolean =>
	(name.includes('_') && isSurelyName(name)) ||
	(isBeside &&
		!NO_NAME.test(name) &&
		(FACTS.entry(name) !== null ||
			(/[._]/.test(name) && looksLikeName(name) === 'certain') ||
			/^[a-z]{1,8}\d[a-z\d]{1,20}$/.test(name) ||
			(isAmongNames && /^[A-Z]{3,20}$/.test(name))));

/**
 * The names in a text below words about cookies whose lifetimes their sentences state: "there is another, a_b, which stays
 * for a year", "a_b (1 year) and a_c (2 years)". One stated behind a row of names holds for all of them.
 */
export function namesDated(text: string, folded: string): NamedCookie[] {
	const words: NamedCookie[] = [];
	for (const match of text.matchAll(WORD)) {
		const name = trimmed(match[0]);
		if (words.length < MAX_WORDS) words.push({ name, start: match.index, end: match.index + name.length });
	}
	// "a_b: keeps the map, 2 years" is no sentence: others read lines that begin so.
	if (LED.test(text)) return [];
	const isAmongNames = words.some(({ name }) => name.includes('_') && isSurelyName(name));
	const cookies: NamedCookie[] = [];
	/** The names of the row that is read, none of which had a lifetime yet. */
	let row: NamedCookie[] = [];
	for (const [index, word] of words.entries()) {
		const next = words[index + 1]?.start ?? text.length;
		const after = text.slice(word.end, Math.min(next, word.end + MAX_AFTER));
		const isBeside = isBesideLifetime(text.slice(word.end, word.end + 80));
		const last = row.at(-1);
		if (last !== undefined && !JOINED.test(folded.slice(last.end, word.start))) row = [];
		if (!isName(word.name, isBeside, isAmongNames) || isDenied(folded, word.start)) {
			row = [];
			continue;
		}
		row.push(word);
		const sentence = after.split(/[.!?](?:\s|$)|\n/, 1)[0] ?? '';
		if (!isBeside && !statesLength(sentence)) continue;
		for (const cookie of row) cookies.push(cookie);
		row = [];
	}
	return cookies;
}

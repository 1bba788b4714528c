import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import type { NamedCookie } from './named-cookie.ts';
import { AND, wordsFor } from './prose-words.ts';
import { isSurelyName, trimmed } from './sure-name.ts';

/** "we use these cookies: _ga (2 years), _gid and _gat": names alone, to the end of the sentence. */
const LISTED = /[^.:\n]{0,60}:\s+([^\n]{3,600})/y;
const NAME_NOUN = new RegExp(wordsFor('nameNoun'), 'g');
const USE = new RegExp(wordsFor('use'), 'g');
/** Separators between the names of such a row. */
const BETWEEN = new RegExp(`([,;]\\s+(?:${AND}\\s+)?|\\s${AND}\\s)`);
const HAS_AND = new RegExp(`\\s${AND}\\s`);
/** Characters before a colon in which the bracket around it opens. */
const MAX_OPEN = 80;
/** So many words with lifetimes make a row of names. */
const MIN_DATED = 2;
/** A word with a lifetime in brackets behind it: "theme (90 days)". */
const DATED = /^\s*[`"'“„«»‘’‚‹›]?([^\s`"'”“»«’›(]{2,100})[`"'”»’›]?\s?\(([^()]{2,60})\)\W*$/;

function isDated(piece: string): boolean {
	const [, token = '', words = ''] = DATED.exec(piece) ?? [];
	return (
		token !== '' && looksLikeName(token) !== null && (readLifetime(words)?.kind ?? 'unknown') !== 'unknown'
	);
}

/** The place of the bracket in a text that closes one before it; the text's length where there is none. */
function closeIn(text: string): number {
	let depth = 1;
	for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
		depth += bracket === '(' ? 1 : -1;
		if (depth === 0) return index;
	}
	return text.length;
}

/**
 * Names in a row behind a colon; none where the first is no name for certain, unless the row's words each have a
 * lifetime in brackets. `aboutCookies`: the words above are about cookies, "we only use two: …" says enough.
 */
export function listedNames(
	text: string,
	folded: string,
	cookieEnds: readonly number[],
	aboutCookies: boolean,
): NamedCookie[] {
	if (!/:\s/.test(text)) return [];
	const cookies: NamedCookie[] = [];
	const nounEnds = [...folded.matchAll(NAME_NOUN)].map((match) => match.index + match[0].length);
	const useEnds = aboutCookies ? [...folded.matchAll(USE)].map((match) => match.index + match[0].length) : [];
	let until = 0;
	for (const word of [...cookieEnds, ...nounEnds, ...useEnds].sort((a, b) => a - b)) {
		LISTED.lastIndex = word;
		const match = word < until ? null : LISTED.exec(folded);
		if (match === null) continue;
		const whole = match.index + match[0].length;
		let at = whole - (match[1] ?? '').length;
		// "(cookies: _a, _b)" ends with its bracket.
		const isOpen = /\([^()]*$/.test(folded.slice(Math.max(0, word - MAX_OPEN), word));
		until = isOpen ? at + closeIn(folded.slice(at, whole)) : whole;
		const pieces = text.slice(at, until).split(BETWEEN);
		const dated = new Set(pieces.filter(isDated));
		// "We set cookies and keep: name (3 years), address (3 years)" is about other things.
		// "Cookies: necessary (1 year), optional (2 years)" are kinds: one of the words must be a name by its form.
		const isDatedRow =
			dated.size >= MIN_DATED &&
			!HAS_AND.test(folded.slice(word, at)) &&
			[...dated].some((piece) => looksLikeName(DATED.exec(piece)?.[1] ?? '') === 'certain');
		for (const piece of pieces) {
			const token = /^\s*[`"'“„«»‘’‚‹]?([^\s`"'”“»«’›(]{2,100})/.exec(piece)?.[1] ?? '';
			const name = trimmed(token);
			const start = at + piece.indexOf(token);
			if (isSurelyName(name) || (isDatedRow && dated.has(piece)))
				cookies.push({ name, start, end: start + name.length });
			else if (cookies.length === 0) break;
			at += piece.length;
		}
	}
	return cookies;
}

import type { Place } from '../document.ts';
import { findLifetime, findProvider, looksLikeName, readLifetime } from '../words.ts';
import type { Collector } from './collector.ts';
import type { Context } from './context.ts';
import { declareNames } from './declare-names.ts';

/** "the cookie named `x`", and its like: only where the sentence says in so many words that it is a cookie's name. */
const NAMED =
	/\b(?:cookies?|traceurs?)\s+(?:is\s+|are\s+)?(?:named|called|with the name|nommée?s?|appelée?s?|dénommée?s?|intitulée?s?|llamadas?|denominadas?|namens|mit dem Namen|genaamd|met de naam|chiamat[oi]|denominat[oi]|di nome|chamad[oa]s?|denominad[oa]s?|com o nome)\s+([`"'“”«‘’]\s*)?([^\s`"'“”«»‘’,;]{1,100})/giu;
/** "the session cookie PHPSESSID": the name right behind the word, with the signs of one. */
const BEHIND = /\bcookies?\s+([`"'“”«‘’]\s*)?([^\s`"'“”«»‘’,;()]{3,100})/giu;
/** "we use these cookies: _ga (2 years), _gid and _gat": names alone, to the end of the sentence. */
const LISTED =
	/\b(?:cookies?|traceurs?|names?|noms?|nombres?|namen|nomi|nomes?)\b[^.:\n]{0,60}:\s+([^\n]{3,600})/giu;
const FOR = /^\W{0,3}\s*(?:for|pendant|durante|für|gedurende|voor|per|por|under|przez)\s+(\S+\s+\S+)/iu;

const MAX_PARAGRAPH = 5000;
const MARKED = /[_*\d]|^[A-Z]{4,}$/;

interface NamedCookie {
	readonly name: string;
	/** Where the name ends. */
	readonly end: number;
}

const trimmed = (token: string) => token.replace(/[.):]+$/, '');

function namedIn(text: string): NamedCookie[] {
	const found: NamedCookie[] = [];
	for (const match of text.matchAll(NAMED)) {
		const name = trimmed(match[2] ?? '');
		const looks = looksLikeName(name);
		if (looks === 'certain' || (match[1] && looks === 'plausible'))
			found.push({ name, end: match.index + match[0].length });
	}
	for (const match of text.matchAll(BEHIND)) {
		const name = trimmed(match[2] ?? '');
		// "Cookies 2024" and "COOKIE POLICY" name none.
		if ((match[1] || /_|(?:ID|TOKEN)$/.test(name)) && looksLikeName(name) === 'certain')
			found.push({ name, end: match.index + match[0].length });
	}
	return found;
}

/** Names in a row behind a colon; none where the first is no name for certain. */
function listedIn(text: string): NamedCookie[] {
	const found: NamedCookie[] = [];
	for (const match of text.matchAll(LISTED)) {
		const said = match[1] ?? '';
		let at = match.index + match[0].length - said.length;
		for (const piece of said.split(/(,\s+|;\s+|\s(?:and|et|y|und|en|e|och|oraz)\s)/u)) {
			const token = /^\s*[`"'“«]?([^\s`"'”»(]{2,100})/.exec(piece)?.[1] ?? '';
			const name = trimmed(token);
			if (MARKED.test(name) && looksLikeName(name) === 'certain')
				found.push({ name, end: at + piece.indexOf(token) + token.length });
			else if (found.length === 0) break;
			at += piece.length;
		}
	}
	return found;
}

/** The lifetime that follows a name: in brackets, after "for", or in the words up to the next name. */
function lifetimeAfter(text: string, { end }: NamedCookie, next: number) {
	const after = text.slice(end, Math.min(next, end + 300));
	const span = FOR.exec(after)?.[1]?.replace(/[.,;]$/, '');
	const read = span === undefined ? null : readLifetime(span);
	return read !== null && read.kind !== 'unknown' ? read : findLifetime(after);
}

/** Declares the cookies that a sentence names for certain. */
export function readProse(text: string, place: Place, context: Context, collector: Collector): boolean {
	if (text.length > MAX_PARAGRAPH || !/cookie|traceur/i.test(text)) return false;
	const seen = new Set<string>();
	const found = [...namedIn(text), ...listedIn(text)]
		.sort((a, b) => a.end - b.end)
		.filter(({ name }) => !seen.has(name) && seen.add(name));
	if (found.length === 0) return false;
	const around = context.here(null);
	const lifetimes = found.map((cookie, index) => {
		const next = found[index + 1];
		return lifetimeAfter(text, cookie, next === undefined ? text.length : next.end - next.name.length);
	});
	// "Names: _ga, _gid. Duration: 13 months" says it of all: none of the others has one of its own.
	const last = lifetimes.at(-1) ?? null;
	const shared =
		lifetimes.slice(0, -1).every((one) => one === null) && /^\W*\.\s/.test(text.slice(found.at(-1)?.end))
			? last
			: null;
	found.forEach((cookie, index) => {
		const said = {
			category: around.category,
			provider: findProvider(text.slice(Math.max(0, cookie.end - 200), cookie.end + 200)) ?? around.provider,
			services: around.services,
			purpose: text.length <= 500 && found.length === 1 ? text : null,
			lifetime: lifetimes[index] ?? shared,
		};
		declareNames(cookie.name, said, place, collector);
	});
	return true;
}

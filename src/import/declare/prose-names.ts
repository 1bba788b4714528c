import { maySayPattern } from '../understand/name-tokens.ts';
import { looksLikeName, readNames } from '../words.ts';

/** A name and where it stands in its text. */
export interface NamedCookie {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

/** "the cookie named `x`", and its like: only where the sentence says in so many words that it is a cookie's name. */
const NAMED =
	/\b(?:cookies?|traceurs?)\s+(?:is\s+|are\s+)?(?:named|called|with the name|nommée?s?|appelée?s?|dénommée?s?|intitulée?s?|llamadas?|denominadas?|namens|mit dem Namen|genaamd|met de naam|chiamat[oi]|denominat[oi]|di nome|chamad[oa]s?|denominad[oa]s?|com o nome)\s+([`"'“”«‘’]\s*)?([^\s`"'“”«»‘’,;]{1,100})/giu;
/** "the session cookie PHPSESSID", "the cookie we set is PHPSESSID": the name right behind, with the signs of one. */
const BEHIND =
	/\bcookies?\s+(?:(?:that\s+)?we\s+\p{L}+\s+(?:is|are)\s+)?([`"'“”«‘]\s*)?([^\s`"'“”«»‘’,;()]{3,100})/giu;
/** "we use these cookies: _ga (2 years), _gid and _gat": names alone, to the end of the sentence. */
const LISTED =
	/\b(?:cookies?|traceurs?|names?|noms?|nombres?|namen|nomi|nomes?)\b[^.:\n]{0,60}:\s+([^\n]{3,600})/giu;
/** A word set in quotes or as code. */
const SET_OFF = /[`"“”„«‘]\s?([^\s`"'“”„«»‘’,;]{2,100})\s?[`"“”»’]/gu;
/** A word with an underscore: a name's part only behind "starting with" and its like. */
const UNDERSCORED = /(?<![\w./@-])[\w.-]{0,40}_[\w.-]{0,40}/gu;

const MARKED = /[_*\d]|^[A-Z]{4,}$/;
/** Words of programming that are set off as names are. */
const NO_NAME =
	/^(?:document\.|window\.|navigator\.|localstorage|sessionstorage|set-cookie|samesite|httponly|max-age|same-site)|\.(?:js|mjs|ts|css|php|html?|json|xml|png|gif|pdf|md)$|[()=/\\]|:\/\//i;
/** What stands before a name that a sentence denies. */
const DENIED =
	/(?<![\p{L}])(?:not|no|never|without|don['’]t|doesn['’]t|cannot|pas|plus|sans|aucun[es]*|jamais|sin|ning[uú]n[ao]?|nunca|kein\p{L}*|nicht|ohne|nie|geen|niet|zonder|nooit|non|nessun[ao]?|senza|mai|não|nao|nenhum[a]?|sem)(?![\p{L}-])/iu;

const trimmed = (token: string) => token.replace(/[.):]+$/, '');

/** Whether the clause before a name denies it: "without the cookie x", "we do not use x". */
function isDenied(text: string, start: number): boolean {
	const before = text.slice(Math.max(0, start - 120), start);
	return DENIED.test(before.split(/[.!?,;:]\s/).at(-1) ?? '');
}

function named(text: string): NamedCookie[] {
	const found: NamedCookie[] = [];
	const add = (name: string, match: RegExpMatchArray) => {
		const end = (match.index ?? 0) + match[0].length;
		const start = end - (match[2]?.length ?? 0);
		if (!isDenied(text, start)) found.push({ name, start, end });
	};
	for (const match of text.matchAll(NAMED)) {
		const name = trimmed(match[2] ?? '');
		const looks = looksLikeName(name);
		if (looks === 'certain' || (match[1] && looks === 'plausible')) add(name, match);
	}
	for (const match of text.matchAll(BEHIND)) {
		const name = trimmed(match[2] ?? '');
		// "Cookies 2024" and "COOKIE POLICY" name none.
		const signs = match[0].includes(' we ') ? /_|id$/i : /_|(?:ID|TOKEN)$/;
		if ((match[1] || signs.test(name)) && looksLikeName(name) === 'certain' && !NO_NAME.test(name))
			add(name, match);
	}
	return found;
}

/** Names in a row behind a colon; none where the first is no name for certain. */
function listed(text: string): NamedCookie[] {
	const found: NamedCookie[] = [];
	for (const match of text.matchAll(LISTED)) {
		const said = match[1] ?? '';
		let at = match.index + match[0].length - said.length;
		for (const piece of said.split(/(,\s+|;\s+|\s(?:and|et|y|und|en|e|och|oraz)\s)/u)) {
			const token = /^\s*[`"'“«]?([^\s`"'”»(]{2,100})/.exec(piece)?.[1] ?? '';
			const name = trimmed(token);
			const start = at + piece.indexOf(token);
			if (MARKED.test(name) && looksLikeName(name) === 'certain')
				found.push({ name, start, end: start + token.length });
			else if (found.length === 0) break;
			at += piece.length;
		}
	}
	return found;
}

/** "Any cookie starting with `abc`": the pattern that the words before a token make of it, or null. */
function patternAt(text: string, token: string, start: number): string | null {
	const before =
		text
			.slice(Math.max(0, start - 60), start)
			.split(/[.!?:;]\s/)
			.at(-1) ?? '';
	if (!/cookie|traceur/i.test(before) || !maySayPattern(before)) return null;
	const pattern = readNames(`${before.replace(/[`"“”„«]\s?$/u, '')}\`${token}\``).names.at(-1);
	return pattern?.replace(/\*$/, '') === token && pattern.endsWith('*') ? pattern : null;
}

/** Words set off in a text about cookies, with the signs of a name, that their sentence does not deny. */
function setOff(text: string): NamedCookie[] {
	const found: NamedCookie[] = [];
	const first = text.search(/cookie|traceur/i);
	for (const match of text.matchAll(SET_OFF)) {
		const name = trimmed(match[1] ?? '');
		const start = match.index + match[0].indexOf(name);
		const end = start + name.length;
		const pattern = patternAt(text, name, start);
		if (pattern !== null) found.push({ name: pattern, start, end });
		if (pattern !== null || !MARKED.test(name) || looksLikeName(name) !== 'certain') continue;
		const sentence =
			text
				.slice(Math.max(0, start - 200), start)
				.split(/[.!?]\s/)
				.at(-1) ?? '';
		if (NO_NAME.test(name) || isDenied(text, start)) continue;
		const close = /cookie|traceur/i.test(text.slice(start - sentence.length, end + 80));
		if (close || (first >= 0 && first < start)) found.push({ name, start, end });
	}
	for (const match of text.matchAll(UNDERSCORED)) {
		const name = trimmed(match[0]);
		const pattern = patternAt(text, name, match.index);
		if (pattern !== null) found.push({ name: pattern, start: match.index, end: match.index + name.length });
	}
	return found;
}

/** The cookies that a text names for certain, in order, each once. */
export function namesInProse(text: string): NamedCookie[] {
	const seen = new Set<string>();
	const all = [...named(text), ...listed(text), ...setOff(text)].sort(
		(a, b) => a.start - b.start || b.name.length - a.name.length,
	);
	let until = 0;
	return all.filter(({ name, start, end }) => {
		if (start < until || seen.has(name)) return false;
		seen.add(name);
		until = end;
		return true;
	});
}

import { append } from '../../../core/lib/unbounded.ts';
import { formPoints } from '../unread/suspects.ts';
import { SUSPICION } from '../unread/weights.ts';
import type { NamedCookie } from './named-cookie.ts';
import { isDenied } from './prose-words.ts';
import { isSurelyName } from './sure-name.ts';

const BRACKETS = /\(([^()]{2,300})\)/g;
/** A token of a row, with the marks around it, and what parts it from the next. */
const ITEM =
	/(?<![^\s,;/&"“”„«»`])([^\s,;/&"“”„«»`]{1,100})["“”«»`]?\s*(?:[,;/&]|$|\s(?=\S{1,3}\s)|(?<=\s\S{1,3})\s)/g;
/** Words at the end of a row that say that it goes on, or joins its last: "etc.", "and". */
const SHORT_WORD = /^(?:\p{Ll}{1,3}|\p{Ll}{1,4}\.|…|\.{3})$/u;
/** Beside names it is one too. */
const CAPITALS = /^[A-Z]{2,12}$/;

/** The tokens of a row in brackets with their places; null where it holds other words. */
function itemsOf(row: string, offset: number): NamedCookie[] | null {
	const items: NamedCookie[] = [];
	let read = 0;
	for (const match of row.matchAll(ITEM)) {
		const name = match[1] ?? '';
		// Words between two tokens make a sentence of it.
		if (/[^\s"“”„«»`]/.test(row.slice(read, match.index))) return null;
		read = match.index + match[0].length;
		const start = offset + match.index;
		items.push({ name, start, end: start + name.length });
	}
	return /\S/.test(row.slice(read)) ? null : items;
}

const pointsOf = ({ name }: NamedCookie): number => formPoints(name) ?? 0;
const isName = (item: NamedCookie): boolean =>
	pointsOf(item) >= SUSPICION.wellKnownWord || isSurelyName(item.name);

/**
 * The cookies that a text about cookies lists in brackets: "Google Analytics (_ga, _gid, etc.), YouTube (PREF)". One of
 * them is well known or begins with an underscore, the others are known too or written like names.
 */
export function namesInBrackets(text: string, folded: string): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	for (const match of text.matchAll(BRACKETS)) {
		const items = itemsOf(match[1] ?? '', match.index + 1);
		if (items === null || isDenied(folded, match.index)) continue;
		const hasName = items.some(isName);
		const names = items.filter((item) => isName(item) || (hasName && CAPITALS.test(item.name)));
		const others = items.filter((item) => !names.includes(item));
		if (others.every(({ name }) => SHORT_WORD.test(name))) append(cookies, names);
	}
	return cookies.some((item) => pointsOf(item) >= SUSPICION.leadingUnderscore) ? cookies : [];
}

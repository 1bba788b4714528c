import type { ListItem } from '../../document.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { readCategory } from '../../understand/read-category.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { isCapitalised, isKindOrService } from '../is-kind.ts';
import { isFunctionWord } from '../lines/aligned/cut-text.ts';
import type { NamedItem } from './named-item.ts';

/** "and", "or" between the last two names of a row. */
const JOINER = phraseSource(VOCABULARIES.flatMap(({ lifetime }) => [lifetime.and, lifetime.or]));
const LAST_NAME = new RegExp(`^\\s(?:${JOINER}|[&+])\\s+[^\\s,;:()]{2,60}(?=[,;:(]|\\s|$)`, 'i');
const NEXT_NAME = /^[,/]\s+[^\s,;:()]{2,60}(?=$|[,;:/(]|\s)/;

const WORD = '[^\\s,;:()]{2,60}';
/** Signs and words between the names of a row. */
const NEXT_IN_ROW = `(?:,\\s+(?:(?:${JOINER})\\s+)?|\\s(?:${JOINER}|[&+])\\s+)`;
/** "abc, abcd and abce (2 years): …". */
const ROW_OF_WORDS = new RegExp(`^${WORD}(?:${NEXT_IN_ROW}${WORD}){1,11}(?=\\s?[(:]|\\s[–—-]\\s)`, 'i');
const PARTS_OF_ROW = new RegExp(NEXT_IN_ROW, 'i');
const asCode = (word: string) => (looksLikeName(word) === 'certain' ? word : `\`${word}\``);

/** Whether a word in the place of a name may be one: no word of a language, no kind of cookies, no heading. */
const mayBeNamed = (word: string): boolean =>
	mayBeWord(word) && (looksLikeName(word) === 'certain' || readColumnRole(word) === null);

/** Whether a word may be a name although headings may be called so too. */
export const mayBeWord = (word: string): boolean =>
	looksLikeName(word) === 'certain' ||
	(looksLikeName(word) !== null &&
		!isFunctionWord(word) &&
		readCategory(word) === null &&
		(!isCapitalised(word) || /\p{Ll}\p{Lu}/u.test(word)));

/** The row of words that an item begins with, each of which may be a name; null where it begins otherwise. */
export function rowOfWords(text: string): NamedItem | null {
	const [row = ''] = ROW_OF_WORDS.exec(text.slice(0, 400)) ?? [];
	const words = row === '' ? [] : row.split(PARTS_OF_ROW);
	const mayBeNames = words.some((word) => looksLikeName(word) === 'certain') || !words.some(isCapitalised);
	if (words.length < 2 || !mayBeNames || !words.every(mayBeNamed)) return null;
	return { name: words.map(asCode).join(', '), rest: text.slice(row.length).trimStart() };
}

/** Behind the last comma of a row, or between its two words: a short word that joins them, in whatever language. */
const JOINED_LAST = /^([^\s,;:()]{2,60})\s\p{L}{1,3}\s([^\s,;:()]{2,60})$/u;

/** The names of a text that is a row of words and nothing else, one of which is a name by its form: "abc, a_bc and abd"; or null. */
export function rowAlone(text: string): string | null {
	if (text.length > 200 || !/,\s/.test(text)) return null;
	const words = text
		.trim()
		.replace(/\s?[–—:-]$/, '')
		.split(PARTS_OF_ROW)
		.flatMap((part) => JOINED_LAST.exec(part)?.slice(1) ?? part);
	const isRow = words.length > 2 && words.every((word) => /^\S+$/.test(word) && mayBeNamed(word));
	return isRow && words.some((word) => looksLikeName(word) === 'certain')
		? words.map(asCode).join(', ')
		: null;
}

/** "abc_id (2 years) and": a name, what is said of it, and the beginning of the next. */
const BRACKETED = new RegExp(`^(${WORD})\\s?(\\([^()\\n]{2,80}\\))(?:${NEXT_IN_ROW})?`, 'i');

/** The names of an item that each have brackets of their own: "abc_id (2 years) and abc_no (1 day): …"; none of fewer than two. */
export function namesWithBrackets({ text }: Pick<ListItem, 'text'>): readonly NamedItem[] {
	const parts: NamedItem[] = [];
	let rest = text;
	for (let next = BRACKETED.exec(rest); next && parts.length < 12; next = BRACKETED.exec(rest)) {
		const [whole, name = '', bracket = ''] = next;
		if (looksLikeName(name) !== 'certain') break;
		parts.push({ name, rest: bracket });
		rest = rest.slice(whole.length);
		if (whole.endsWith(')')) break;
	}
	const isWhole = parts.length > 1 && /^\W*(?:$|[:–—.-])/.test(rest);
	return isWhole ? parts.map((part) => ({ name: part.name, rest: `${part.rest} ${rest.trim()}` })) : [];
}

/** The set-off words at the beginning of an item, with the names that follow the first in its row: "**a_b** and **a_c**: …". */
export function ledNames({ text, lead }: Pick<ListItem, 'text' | 'lead'>): string | null {
	const row = lead === null || !text.startsWith(lead) ? null : rowOfNames(text);
	return row !== null && lead !== null && row.length > lead.length ? row : lead;
}

const LED_ROW = new RegExp(`^${WORD}(?:${NEXT_IN_ROW}${WORD}){0,11}$`, 'i');
/** The words up to the first full stop before a capital, where they are few. */
const FIRST_SENTENCE = /^([^.:;()\n]{1,2}[^:;()\n]{0,300}?)\.\s+(?=\p{Lu})/u;

/** A row of words at the head of an item, by marks or by a full stop behind it: "**abc** and **abd**. Keeps …". */
export function ledRow({
	text,
	lead,
}: Pick<ListItem, 'text' | 'lead'>): { words: readonly string[]; rest: string } | null {
	const [, sentence = ''] = FIRST_SENTENCE.exec(text) ?? [];
	const names = lead === null || !text.startsWith(lead) ? null : ledNames({ text, lead });
	const marked = names === null ? null : names.replace(/(?<![\s:.])[\s:.]+$/, '');
	for (const row of [sentence, marked ?? ''])
		if (row !== '' && LED_ROW.test(row))
			return { words: row.split(PARTS_OF_ROW), rest: text.slice(row.length).replace(/^[\s.:,–—-]+/, '') };
	return null;
}

/** The names of such a row; null where one of its words is none. */
export function namesOfLedRow({ words, rest }: { words: readonly string[]; rest: string }): NamedItem | null {
	const areNames = words.every((word) => mayBeNamed(word) && !isKindOrService(word, rest));
	return areNames ? { name: words.map(asCode).join(', '), rest } : null;
}

/** "abc_id, abc_ref and abc_ses", where an item begins so. */
export function rowOfNames(text: string): string | null {
	const start = text.slice(0, 300);
	const first = /^[^\s,;:()]{2,60}(?=[,/\s])/.exec(start)?.[0] ?? '';
	if (looksLikeName(first) !== 'certain') return null;
	let end = first.length;
	for (;;) {
		const rest = start.slice(end);
		const next = NEXT_NAME.exec(rest)?.[0] ?? LAST_NAME.exec(rest)?.[0];
		if (next === undefined || looksLikeName(/\S+$/.exec(next)?.[0] ?? '') !== 'certain') break;
		end += next.length;
	}
	return end === first.length ? null : start.slice(0, end);
}

import { append } from '../../../core/lib/unbounded.ts';
import type { NamedCookie } from './named-cookie.ts';
import { AND, ARTICLE, BE, DENIED, isDenied, QUOTES } from './prose-words.ts';
import { isSurelyName, mayHoldName } from './sure-name.ts';

const ONLY_AND = new RegExp(`^${AND}$`);
const MAX_ROW = 300;
/** Quotes, brackets and commas around a name. */
const AROUND = new RegExp(`^[${QUOTES}(]+|[${QUOTES},)]+$`, 'g');
/** The name, and the words up to the one for cookies. */
const MAX_EXPLAINED = 150;
/** A separator behind a name, or "is", and the first words of what it is: ", a native", " is a technical". */
const APPOSITION = new RegExp(
	`^[${QUOTES}]?(?:,\\s+|\\s[–—-]\\s|\\s${BE}\\s)((?:[a-z][a-z'’]*[\\s-]){1,4}(?:[a-z]+-)?)$`,
);
const BEGINS_WITH_ARTICLE = new RegExp(`^${ARTICLE}`);

/**
 * The name that a word for cookies explains: "PHPSESSID, a native cookie that …", "a_b is a technical cookie". `words`
 * are those for cookies in the folded text.
 */
export function explainedNames(
	text: string,
	folded: string,
	words: readonly RegExpExecArray[],
): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	for (const { index } of words) {
		const begin = Math.max(0, index - MAX_EXPLAINED);
		const before = text.slice(begin, index);
		if (!mayHoldName(before)) continue;
		const tokens = [...before.matchAll(/[^\s,]+/g)];
		for (const { 0: token, index: at } of tokens.slice(-7).toReversed()) {
			const name = token.replace(AROUND, '');
			if (!isSurelyName(name)) continue;
			const start = begin + at + token.indexOf(name);
			const end = start + name.length;
			const apposition = APPOSITION.exec(folded.slice(end, index))?.[1] ?? '';
			if (BEGINS_WITH_ARTICLE.test(apposition) && !DENIED.test(apposition) && !isDenied(folded, start))
				cookies.push({ name, start, end });
			break;
		}
	}
	return cookies;
}

/** The names in a row right before a word for cookies: "the _ga, _gid and _gat cookies". */
export function rowsBefore(text: string, folded: string, words: readonly RegExpExecArray[]): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	let from = 0;
	for (const { index, 0: word } of words) {
		const row: NamedCookie[] = [];
		const begin = Math.max(from, index - MAX_ROW);
		// Not within another name: "test_cookie"; but "the _ga-Cookie", in German.
		if (!/[\s‐‑-]/.test(text[index - 1] ?? '')) continue;
		// "_ga (2 years) and _gid (1 day) cookies": what stands in brackets is no part of the row.
		const before = text
			.slice(begin, index)
			.replace(/\([^()]{0,80}\)/g, (bracket) => ' '.repeat(bracket.length));
		from = index + word.length;
		if (!mayHoldName(before)) continue;
		const tokens = [...before.matchAll(/\S+/g)];
		for (const { 0: token, index: at } of tokens.toReversed()) {
			if (row.length > 0 && ONLY_AND.test(token.toLowerCase())) continue;
			const isGlued = begin + at + token.length === index;
			// "`_ga`-Cookie": the hyphen of the compound.
			const name = (isGlued ? token.replace(/[-‐‑]$/, '') : token).replace(AROUND, '');
			const isNext = row.length === 0 ? !token.endsWith(',') : true;
			if (!isNext || !isSurelyName(name)) break;
			const start = begin + at + token.indexOf(name);
			row.unshift({ name, start, end: start + name.length });
		}
		const [first] = row;
		if (first !== undefined && !isDenied(folded, first.start)) append(cookies, row);
	}
	return cookies;
}

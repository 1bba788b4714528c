import type { Category } from '../../../core/policy/policy.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { isCategoryName, plainCategory, readCategory } from '../../understand/read-category.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { CategoryBasis } from '../fact-evidence.ts';
import { makesException } from '../row-statements.ts';
import { categoryOfStatement } from '../statements.ts';
import { firstOf } from '../title-lines.ts';
import type { NamedCookie } from './named-cookie.ts';
import { aboutCookie, type NameRun, sentenceAround } from './words-around.ts';

const BE = phraseSource(VOCABULARIES.map(({ prose }) => prose.be));
/** Characters behind a sentence that may speak of its cookies. */
const MAX_AFTER = 500;

const clearCategory = (text: string): Category | null => {
	const category = readCategory(text);
	return category === 'unknown' ? null : category;
};

/** A sentence with its place in its text. */
interface Sentence {
	readonly text: string;
	readonly start: number;
}

function sentencesOf(text: string): readonly Sentence[] {
	let start = 0;
	return text.split(/(?<=[.!?])\s+/).map((sentence) => {
		const at = text.indexOf(sentence, start);
		start = at + sentence.length;
		return { text: sentence, start: at };
	});
}

const MAX_TITLE = 80;
/** So few words about cookies are a title, with words for "of" and "for" among them. */
const MAX_TITLE_WORDS = 4;

/** The words before a colon at the beginning of a sentence. */
const LABEL = /^([^:.!?]{3,60}):\s/;

/** The category that a sentence is or begins with, as a title over those behind it: "2.2 Analytics cookies.", "Statistics / Performance: …" */
function categoryOfTitle({ text }: Sentence): Category | null {
	const title = text.replace(/^\(?[\d.]{0,12}\)?\s+/, '');
	const label = LABEL.exec(title)?.[1] ?? '';
	if (label.split(/\s?[/&]\s?/).some(isCategoryName)) return clearCategory(label);
	const isShort = title.split(/\s+/).length <= MAX_TITLE_WORDS;
	if (title.length > MAX_TITLE || !speaksOfCookies(title)) return null;
	return isShort || isCategoryName(title) ? clearCategory(title) : null;
}

/** Sentences before a name that may speak of the kind of its cookie. */
const MAX_BEFORE = 3;
/** Characters before a name among which the words for an exception stand. */
const MAX_EXCEPTION = 24;

/** The last category that sentences which name no cookie state: "two essential cookies. The first, …". */
function categoryBefore(before: readonly Sentence[], cookies: readonly NamedCookie[]): Category | null {
	for (const sentence of before.slice(-MAX_BEFORE).toReversed()) {
		const end = sentence.start + sentence.text.length;
		// What is said of another cookie holds for that one.
		if (cookies.some(({ start }) => start >= sentence.start && start < end)) continue;
		const category = speaksOfCookies(sentence.text) ? clearCategory(sentence.text) : null;
		if (category !== null) return category;
	}
	return null;
}

/** "Both are …", "They are …", at the beginning of a sentence. */
const THEY_ARE = new RegExp(`^\\s*(?:[a-z]+\\s){1,2}${BE}\\s`);

/** Sentences behind a name that may speak of its cookie. */
const MAX_BEHIND = 3;

/** The category that the sentences behind one say of its cookies: "Both are strictly necessary.", "This cookie is …". */
function categoryBehind(text: string): Category | null {
	const [first = '', ...others] = text.split(/(?<=[.!?])\s+/, MAX_BEHIND);
	if (THEY_ARE.test(foldInPlace(first))) return plainCategory(first);
	return firstOf(categoryOfStatement, [first, ...others]);
}

/** The words right behind a name that commas or brackets set off from it: "x, a technical cookie of ours", "x (necessary)". */
const APPOSED = /^\s?["'`”’»]?\s*(?:[,–—]\s|\()[^.;:()]{3,80}/;

/** Whether words stand behind a semicolon: brackets apart, between the names of a row there are none. */
function beginsClause(before: string): boolean {
	const plain = before.replace(/\([^()]{0,200}\)/g, '');
	const at = plain.indexOf(';');
	return at >= 0 && /\p{L}/u.test(plain.slice(at));
}

/** The category of a cookie, and whether the words around it only let one conclude it. */
interface OwnCategory {
	readonly category: Category | null;
	readonly basis: CategoryBasis;
}

/** "… are strictly necessary", right behind names, up to the next comma. */
const PREDICATE = new RegExp(`^["'\`”’»)]?\\s+${BE}\\s[^,;.]{3,120}`);

/**
 * Reads the category of each name from the words around it, nearest first; `stated` is the heading's category, `groups` are
 * the names that stand together.
 */
export function categoriesInProse(
	text: string,
	cookies: readonly NamedCookie[],
	groups: readonly NameRun[],
	stated: Category | null,
): OwnCategory[] {
	const predicates = groups.flatMap(({ first, last }) => {
		const end = cookies[last]?.end ?? text.length;
		const clause = PREDICATE.exec(
			foldInPlace(text.slice(end, Math.min(end + 160, cookies[last + 1]?.start ?? text.length))),
		);
		const category = clause === null ? null : clearCategory(clause[0]);
		return Array.from({ length: last - first + 1 }, () => category);
	});
	const sentences = sentencesOf(text);
	const titles = sentences.map(categoryOfTitle);
	const clausesOf = (index: number) => {
		const cookie = cookies[index] ?? { start: 0, end: 0, name: '' };
		const { from, to } = sentenceAround(text, cookie);
		const before = text.slice(Math.max(from, cookies[index - 1]?.end ?? 0), cookie.start);
		const after = text.slice(cookie.end, Math.min(to, cookies[index + 1]?.start ?? to, cookie.end + 160));
		return { before, after, to };
	};
	const categories: OwnCategory[] = [];
	/** The category before the first name of a row, which holds for those that follow in its clause. */
	let shared: { category: Category | null; to: number } = { category: null, to: -1 };
	let sentence = 0;
	for (const [index, { start }] of cookies.entries()) {
		const { before, after, to } = clausesOf(index);
		while ((sentences[sentence + 1]?.start ?? text.length) <= start) sentence += 1;
		// "… are necessary, except x"
		if (makesException(before.slice(-MAX_EXCEPTION))) {
			categories.push({ category: null, basis: 'none' });
			continue;
		}
		const lastOfGroup = groups.find(({ last }) => index <= last)?.last ?? index;
		const led = clearCategory(aboutCookie(before));
		const isNewClause = to !== shared.to || beginsClause(before);
		if (led !== null || isNewClause) shared = { category: led, to };
		const title = titles.slice(0, sentence + 1).findLast((category) => category !== null) ?? null;
		const own =
			predicates[index] ??
			led ??
			clearCategory(APPOSED.exec(after)?.[0] ?? '') ??
			clearCategory(APPOSED.exec(clausesOf(lastOfGroup).after)?.[0] ?? '') ??
			shared.category ??
			title ??
			stated;
		const next = cookies[lastOfGroup + 1]?.start ?? text.length;
		const behind = text.slice(to + 1, Math.min(to + 1 + MAX_AFTER, next > to ? next : text.length));
		const hinted = () =>
			clearCategory(before) ??
			clearCategory(after) ??
			categoryBefore(sentences.slice(0, sentence), cookies) ??
			categoryBehind(behind);
		const category = own ?? hinted();
		categories.push({ category, basis: own !== null ? 'agreed' : category === null ? 'none' : 'inferred' });
	}
	return categories;
}

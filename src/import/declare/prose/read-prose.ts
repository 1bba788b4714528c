import type { Lifetime } from '../../../core/policy/lifetime.ts';
import type { Category } from '../../../core/policy/policy.ts';
import type { Place } from '../../document.ts';
import { servicesIn } from '../../services.ts';
import { COOKIE_WORD, cookieWordIn, speaksOfCookies } from '../../understand/cookie-words.ts';
import { saysUse } from '../../understand/denial.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { findEach } from '../../understand/lifetime/read-each.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { isCategoryName, plainCategory, readCategory } from '../../understand/read-category.ts';
import { storageInText } from '../../understand/read-storage.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import type { CategoryBasis } from '../fact-evidence.ts';
import { makesException } from '../row-statements.ts';
import { ledTitle } from '../service-titles.ts';
import { categoryOfStatement, firstOf } from '../title-lines.ts';
import type { NamedCookie } from './named-cookie.ts';
import { datedInProse, namesInProse } from './names-in-prose.ts';
import { providerOf } from './provider-in-prose.ts';

/** "_ga for two years": the lifetime that follows a name. */
const DURING = new RegExp(
	`^\\W{0,3}\\s*${phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.during))}\\s+(\\S+\\s+\\S+)`,
);
const BE = phraseSource(VOCABULARIES.map(({ prose }) => prose.be));
const AND = phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.and));
const COOKIE_WORDS = new RegExp(COOKIE_WORD);
/** Signs of a name, or of its lifetime in brackets. */
const MAY_NAME = /[`_]|\w\s\(/;
const MAX_PARAGRAPH = 5000;
/** Up to three words, and the beginning of one. */
const LAST_WORDS = /(?:[\p{L}'’-]{1,60}\s{1,20}){0,3}[\p{L}-]{0,60}$/u;

/** Characters behind a name that may state its lifetime. */
const MAX_AFTER = 500;

/** The lifetime that follows a name: in brackets, after "for", or in the words up to the next name. */
function lifetimeAfter(text: string, { end }: NamedCookie, next: number) {
	const after = text.slice(end, Math.min(next, end + MAX_AFTER));
	const match = DURING.exec(foldInPlace(after));
	const span = match && after.slice(match[0].length - (match[1] ?? '').length, match[0].length);
	const read = span === null ? null : readLifetime(span.replace(/[.,;]$/, ''));
	return read !== null && read.kind !== 'unknown' ? read : findLifetime(after);
}

/** The session that the words before a name speak of: "a session cookie, usually called …". */
function sessionBefore(before: string): Lifetime | null {
	if (!speaksOfCookies(before)) return null;
	const read = readLifetime(aboutCookie(before));
	return read?.kind === 'session' ? read : null;
}

/** Finds the beginning and the end of the sentence around a name. */
function sentenceAround(text: string, { start, end }: NamedCookie): { from: number; to: number } {
	const before = text.slice(0, start);
	const from = Math.max(...['. ', '! ', '? ', '\n'].map((stop) => before.lastIndexOf(stop) + 1));
	const stop = /[.!?](?=\s|$)|\n/.exec(text.slice(end));
	return { from, to: stop ? end + stop.index : text.length };
}

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

/** The category that a sentence is, as a title over those behind it: "2.2 Analytics cookies." */
function categoryOfTitle({ text }: Sentence): Category | null {
	const title = text.replace(/^\(?[\d.]{0,12}\)?\s+/, '');
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

/** The words about the cookie itself: "the analytics cookie …", "le cookie de statistiques …"; empty where there are none. */
function aboutCookie(text: string): string {
	const at = cookieWordIn(text);
	if (at < 0) return '';
	const before = LAST_WORDS.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
	return before + text.slice(at);
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
function categoriesOf(
	text: string,
	cookies: readonly NamedCookie[],
	groups: ReturnType<typeof groupsOf>,
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

const JOINED = new RegExp(`^["'\`”’»)]?\\s*(?:,|;|${AND}|,\\s*${AND})\\s*["'\`“«‘(]?$`);

/** The rows of names that stand together, "a, b and c": what is said behind the last is said of all. */
function groupsOf(text: string, cookies: readonly NamedCookie[]): { first: number; last: number }[] {
	const groups: { first: number; last: number }[] = [];
	for (const [index, { start }] of cookies.entries()) {
		const group = groups.at(-1);
		const between = foldInPlace(text.slice(cookies[index - 1]?.end ?? 0, start));
		if (group !== undefined && between.length < 20 && JOINED.test(between)) group.last = index;
		else groups.push({ first: index, last: index });
	}
	return groups;
}

/** Declares the cookies that a sentence names for certain. */
export function readProse(source: string, place: Place, context: Context, collector: Collector): boolean {
	if (source.length > MAX_PARAGRAPH) return false;
	// An accent may be a character of its own: words are found where it is not.
	const text = source.normalize('NFC');
	const speaks = speaksOfCookies(text);
	const dated = MAY_NAME.test(text) ? datedInProse(text) : [];
	// "We set `a_b` and `c_d`", under a heading about cookies.
	const isUse = !speaks && /[`_]/.test(text) && saysUse(text);
	if (!speaks && !isUse && dated.length === 0) return false;
	if (!speaks && !context.here(null).aboutCookies) return false;
	// "cookie_choice" speaks of cookies, and says nothing of what the sentence is about.
	const isIntroduced = isUse || (!COOKIE_WORDS.test(foldInPlace(text)) && context.here(null).aboutCookies);
	const isBelow = dated.length > 0 && context.here(null).aboutCookies;
	const cookies = speaks || isUse ? namesInProse(text, isIntroduced, isBelow) : dated;
	if (cookies.length === 0) return false;
	const around = context.here(null);
	if (around.notSet) return false;
	const lifetimes = cookies.map((cookie, index) =>
		lifetimeAfter(text, cookie, cookies[index + 1]?.start ?? text.length),
	);
	// "A session cookie called x" says it before the name.
	cookies.forEach((cookie, index) => {
		const { from } = sentenceAround(text, cookie);
		const before = text.slice(Math.max(from, cookies[index - 1]?.end ?? 0, cookie.start - 200), cookie.start);
		lifetimes[index] ??= sessionBefore(before);
	});
	// "Names: _ga, _gid. Duration: 13 months" says it of all: none of the others has one of its own.
	const last = lifetimes.at(-1) ?? null;
	const shared =
		lifetimes.slice(0, -1).every((lifetime) => lifetime === null) &&
		/^\W*\.\s/.test(text.slice(cookies.at(-1)?.end))
			? last
			: null;
	const groups = groupsOf(text, cookies);
	const dealt = groups.map(({ first, last: end }) => {
		const from = cookies[end]?.end ?? text.length;
		const each = findEach(text.slice(from, from + 300));
		return each.length === end - first + 1 ? each : [];
	});
	const lifetimeOf = (index: number) => {
		const at = groups.findIndex(({ last: end }) => index <= end);
		const group = groups[at];
		if (group === undefined) return lifetimes[index] ?? shared;
		return dealt[at]?.[index - group.first] ?? lifetimes[index] ?? lifetimes[group.last] ?? shared;
	};
	const categories = categoriesOf(text, cookies, groups, around.category);
	const named = servicesIn(text);
	const services = [...around.services, ...named];
	const led = ledTitle(text) ?? '';
	const titled = around.serviceTitles.has(led) ? led : null;
	collector.readAs('running-text');
	cookies.forEach((cookie, index) => {
		const { from, to } = sentenceAround(text, cookie);
		const sentence = text.slice(Math.max(from, cookie.end - 300), Math.min(to, cookie.end + 300));
		const group = groups.find(({ last: end }) => index <= end)?.first ?? index;
		const last = cookies[group - 1]?.end ?? 0;
		const facts = {
			category: categories[index]?.category ?? null,
			categoryBasis: categories[index]?.basis ?? null,
			storage: storageInText(sentence) ?? around.storage,
			provider: providerOf(text, cookies[group] ?? cookie, { from, to, last }) ?? titled ?? around.provider,
			services,
			purpose: source.length <= 500 && cookies.length === 1 ? source : null,
			lifetime: lifetimeOf(index),
			following: around.following,
		};
		declareNames(cookie.name, facts, place, collector);
	});
	return true;
}

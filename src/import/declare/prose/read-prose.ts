import type { Lifetime } from '../../../core/policy/lifetime.ts';
import type { Category } from '../../../core/policy/policy.ts';
import type { Place } from '../../document.ts';
import { findProvider, isCookieOf, providerAtStart, servicesIn, settingProvider } from '../../services.ts';
import { cookieWordIn, speaksOfCookies } from '../../understand/cookie-words.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { findEach } from '../../understand/lifetime/read-each.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { plainCategory, readCategory } from '../../understand/read-category.ts';
import { storageInText } from '../../understand/read-storage.ts';
import { usedService } from '../../used-service.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { ledTitle } from '../service-titles.ts';
import type { NamedCookie } from './named-cookie.ts';
import { namesInProse } from './names-in-prose.ts';

/** "_ga for two years": the lifetime that follows a name. */
const DURING = new RegExp(
	`^\\W{0,3}\\s*${phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.during))}\\s+(\\S+\\s+\\S+)`,
);
const BE = phraseSource(VOCABULARIES.map(({ prose }) => prose.be));
const AND = phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.and));
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

/** The service of those that a text names whose cookie this is: by its name, or as the last before it. */
function nearestService(before: string, name: string): string | null {
	const services = servicesIn(before);
	const own = services.find((service) => isCookieOf(service, name));
	if (own !== undefined || services.length < 2) return own ?? services[0] ?? null;
	return services.toSorted((a, b) => before.lastIndexOf(b) - before.lastIndexOf(a))[0] ?? null;
}

/**
 * The provider that the sentence around a cookie names: a service, or who sets or uses the cookie; in the words behind the
 * cookies before it, then in all of them, then in the sentences before. `from` and `to` are the sentence's ends, `last` is
 * that of the cookies before.
 */
function providerOf(
	text: string,
	{ name, start, end }: NamedCookie,
	{ from, to, last }: { from: number; to: number; last: number },
) {
	const between = last > from ? text.slice(last, start) : '';
	const sentence = text.slice(Math.max(from, end - 300), Math.min(to, end + 300));
	return (
		settingProvider(between) ??
		nearestService(between, name) ??
		nearestService(text.slice(Math.max(from, end - 300), end), name) ??
		findProvider(sentence) ??
		settingProvider(sentence) ??
		providerAtStart(sentence.trim()) ??
		usedService(text.slice(0, end))
	);
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

/** The last category that the sentences before one name: "two essential cookies. The first, …". */
function categoryBefore(text: string): Category | null {
	const sentences = text.split(/(?<=[.!?])\s+/).slice(-3);
	for (const sentence of sentences.toReversed()) {
		const category = speaksOfCookies(sentence) ? clearCategory(sentence) : null;
		if (category !== null) return category;
	}
	return null;
}

/** "Both are …", "They are …", at the beginning of a sentence. */
const THEY_ARE = new RegExp(`^\\s*(?:[a-z]+\\s){1,2}${BE}\\s`);

/** The category that the sentence behind one says of its cookies: "Both are strictly necessary." */
function categoryBehind(text: string): Category | null {
	const [sentence = ''] = text.split(/(?<=[.!?])\s+/, 1);
	return THEY_ARE.test(foldInPlace(sentence)) ? plainCategory(sentence) : null;
}

/** The words about the cookie itself: "the analytics cookie …", "le cookie de statistiques …"; empty where there are none. */
function aboutCookie(text: string): string {
	const at = cookieWordIn(text);
	if (at < 0) return '';
	const before = LAST_WORDS.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
	return before + text.slice(at);
}

/** The words right behind a name that commas set off from it: "x, a technical cookie of ours". */
const APPOSED = /^["'`”’»)]?\s*[,(–—]\s[^.;:()]{3,80}/;

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
) {
	const categories: (Category | null)[] = [];
	const predicates = groups.flatMap(({ first, last }) => {
		const end = cookies[last]?.end ?? text.length;
		const clause = PREDICATE.exec(
			foldInPlace(text.slice(end, Math.min(end + 160, cookies[last + 1]?.start ?? text.length))),
		);
		const category = clause === null ? null : clearCategory(clause[0]);
		return Array.from({ length: last - first + 1 }, () => category);
	});
	let last: { category: Category | null; to: number } = { category: null, to: -1 };
	for (const [index, cookie] of cookies.entries()) {
		const { from, to } = sentenceAround(text, cookie);
		const inSentence = last.to === to;
		const before = text.slice(Math.max(from, cookies[index - 1]?.end ?? 0), cookie.start);
		const after = text.slice(cookie.end, Math.min(to, cookies[index + 1]?.start ?? to, cookie.end + 160));
		const category =
			predicates[index] ??
			clearCategory(aboutCookie(before)) ??
			(inSentence ? last.category : null) ??
			clearCategory(APPOSED.exec(after)?.[0] ?? '') ??
			stated ??
			clearCategory(before) ??
			clearCategory(after) ??
			categoryBefore(text.slice(Math.max(0, from - 600), from)) ??
			categoryBehind(text.slice(to + 1, to + 1 + MAX_AFTER));
		categories.push(category);
		last = { category, to };
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
	// "We set `a_b` and `c_d`", under a heading about cookies.
	if (!speaks && !(text.includes('`') && context.here(null).aboutCookies)) return false;
	const cookies = namesInProse(text, !speaks);
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
			category: categories[index] ?? null,
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

import type { Category } from '../../core/policy/policy.ts';
import type { Place } from '../document.ts';
import { findLifetime, findProvider, readCategory, readLifetime, readStorage, servicesIn } from '../words.ts';
import type { Collector } from './collector.ts';
import type { Context } from './context.ts';
import { declareNames } from './declare-names.ts';
import { type NamedCookie, namesInProse } from './prose-names.ts';

const FOR = /^\W{0,3}\s*(?:for|pendant|durante|für|gedurende|voor|per|por|under|przez)\s+(\S+\s+\S+)/iu;
const MAX_PARAGRAPH = 5000;
/** The cookie's own adjectives: "the analytics cookie …", "le cookie de statistiques …". */
const ABOUT_IT = /(?:[\p{L}'’-]+\s+){0,3}[\p{L}-]*(?:cookies?|traceurs?|kakor)\b.*$/isu;

/** The lifetime that follows a name: in brackets, after "for", or in the words up to the next name. */
function lifetimeAfter(text: string, { end }: NamedCookie, next: number) {
	const after = text.slice(end, Math.min(next, end + 300));
	const span = FOR.exec(after)?.[1]?.replace(/[.,;]$/, '');
	const read = span === undefined ? null : readLifetime(span);
	return read !== null && read.kind !== 'unknown' ? read : findLifetime(after);
}

/** Where the sentence around a name begins and ends. */
function sentenceAround(text: string, { start, end }: NamedCookie): { from: number; to: number } {
	const before = text.slice(0, start);
	const from = Math.max(...['. ', '! ', '? ', '\n'].map((stop) => before.lastIndexOf(stop) + 1));
	const stop = /[.!?](?=\s|$)|\n/.exec(text.slice(end));
	return { from, to: stop ? end + stop.index : text.length };
}

const said = (text: string): Category | null => {
	const category = readCategory(text);
	return category === 'unknown' ? null : category;
};

/** The last category that the sentences before one name: "two essential cookies. The first, …". */
function categoryBefore(text: string): Category | null {
	const sentences = text.split(/(?<=[.!?])\s+/).slice(-3);
	for (const sentence of sentences.toReversed()) {
		const category = /cookie|traceur/i.test(sentence) ? said(sentence) : null;
		if (category !== null) return category;
	}
	return null;
}

/** What the words around each name say of its category, nearest first; `stated` is what the heading says. */
function categoriesOf(text: string, found: readonly NamedCookie[], stated: Category | null) {
	const categories: (Category | null)[] = [];
	let last: { category: Category | null; to: number } = { category: null, to: -1 };
	for (const [index, cookie] of found.entries()) {
		const { from, to } = sentenceAround(text, cookie);
		const inSentence = last.to === to;
		const before = text.slice(Math.max(from, found[index - 1]?.end ?? 0), cookie.start);
		const after = text.slice(cookie.end, Math.min(to, found[index + 1]?.start ?? to, cookie.end + 160));
		const category =
			said(ABOUT_IT.exec(before)?.[0] ?? '') ??
			(inSentence ? last.category : null) ??
			stated ??
			said(before) ??
			said(after) ??
			categoryBefore(text.slice(Math.max(0, from - 600), from));
		categories.push(category);
		last = { category, to };
	}
	return categories;
}

/** Declares the cookies that a sentence names for certain. */
export function readProse(text: string, place: Place, context: Context, collector: Collector): boolean {
	if (text.length > MAX_PARAGRAPH || !/cookie|traceur/i.test(text)) return false;
	const found = namesInProse(text);
	if (found.length === 0) return false;
	const around = context.here(null);
	const lifetimes = found.map((cookie, index) =>
		lifetimeAfter(text, cookie, found[index + 1]?.start ?? text.length),
	);
	// "Names: _ga, _gid. Duration: 13 months" says it of all: none of the others has one of its own.
	const last = lifetimes.at(-1) ?? null;
	const shared =
		lifetimes.slice(0, -1).every((one) => one === null) && /^\W*\.\s/.test(text.slice(found.at(-1)?.end))
			? last
			: null;
	const categories = categoriesOf(text, found, around.category);
	const services = [...around.services, ...servicesIn(text)];
	const first = collector.declarations.length;
	found.forEach((cookie, index) => {
		const { from, to } = sentenceAround(text, cookie);
		const sentence = text.slice(Math.max(from, cookie.end - 300), Math.min(to, cookie.end + 300));
		const told = {
			category: categories[index] ?? null,
			storage: readStorage(sentence) ?? around.storage,
			provider: findProvider(sentence) ?? around.provider,
			services,
			purpose: text.length <= 500 && found.length === 1 ? text : null,
			lifetime: lifetimes[index] ?? shared,
		};
		declareNames(cookie.name, told, place, collector);
	});
	for (const declaration of collector.declarations.slice(first)) collector.mentioned.add(declaration);
	return true;
}

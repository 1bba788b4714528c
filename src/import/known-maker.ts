import { createCookieFacts } from '../core/known/cookie-facts.ts';
import { isCompany } from './services.ts';
import { isCookieWord } from './understand/cookie-words.ts';
import { foldInPlace } from './understand/fold.ts';
import { isVocabularyWord } from './understand/vocabulary-words.ts';

const FACTS = createCookieFacts(null);
const MIN_OWN_WORD = 5;

/** A term in a text, as the text writes it: whole words, and with capitals where it is one word. */
function termIn(text: string, term: string): string | null {
	const source = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');
	const words = new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'iu').exec(text)?.[0] ?? null;
	return words === null || /\s/.test(term) || /\p{Lu}/u.test(words) ? words : null;
}

/** Words of a product's name that stand for it alone: "Clarity" for "Example Clarity", not "Ads". */
const ownWords = (product: string) =>
	product.split(' ').filter((word) => word.length >= MIN_OWN_WORD && !isVocabularyWord(word));

/**
 * The maker of cookies, where a text names the one that is known to set cookies of these names; in the text's own words. A
 * name alone does not tell who sets a cookie: the policy has to say it.
 */
export function knownMakerIn(names: readonly string[], text: string): string | null {
	const [first, ...others] = names.map((name) => FACTS.entry(name));
	if (first == null || others.some((other) => other?.product !== first.product)) return null;
	for (const term of [first.product, ...ownWords(first.product), first.provider]) {
		const words = termIn(text, term);
		if (words !== null) return words;
	}
	return null;
}

/** Whether cookies of such a name are known to be set on many sites. */
export const isKnownName = (name: string): boolean => FACTS.entry(name) !== null;

const wordsIn = (name: string) => name.toLowerCase().split(/[^\p{L}\d]+/u);
const MIN_SHARED = 4;

/** Whether one of the names is known to be set by others than a service: no word of theirs is one of its name. */
export function isKnownOfOther(names: readonly string[], service: string): boolean {
	const own = new Set(wordsIn(service));
	return names.some((name) => {
		const fact = FACTS.entry(name);
		if (fact === null) return false;
		const others = wordsIn(`${fact.product} ${fact.provider}`);
		return !others.some((word) => word.length >= MIN_SHARED && own.has(word));
	});
}

const MAX_BEFORE = 30;
/** Words with capitals, at most five. */
const CAPITALS = /\p{Lu}[\p{L}\d.&]*(?:\s\p{Lu}[\p{L}\d.&]*){0,4}/gu;

/** The well-known company whose cookie a purpose speaks of: "this *Example* cookie", "a cookie of *Example*". */
export function companyOfCookie(purpose: string): string | null {
	const text = purpose.slice(0, 1000);
	for (const { 0: capitals, index } of text.matchAll(CAPITALS)) {
		const words = capitals.split(/\s/);
		const start = words.findIndex((_, at) => isCompany(words.slice(at).join(' ')));
		if (start < 0) continue;
		const next = text.slice(index + capitals.length).match(/^[\s-]*\p{L}+/u)?.[0];
		const before = /\p{L}+(?=\P{L}*$)/u.exec(text.slice(Math.max(0, index - MAX_BEFORE), index))?.[0] ?? '';
		if (next !== undefined && isCookieWord(foldInPlace(next.replace(/^[\s-]*/, ''))))
			return words.slice(start).join(' ');
		if (start === 0 && isCookieWord(foldInPlace(before))) return capitals;
	}
	return null;
}

import { isAboutOtherSites, onlyDenies } from '../../understand/denial.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { listedNames } from './listed-names.ts';
import type { NamedCookie } from './named-cookie.ts';
import { explainedNames, rowsBefore } from './names-before.ts';
import { namesBehind, namesUsed } from './names-behind.ts';
import { namesCalled } from './names-called.ts';
import { namesDated } from './names-dated.ts';
import { namesDescribed } from './names-described.ts';
import { namesInBrackets } from './names-in-brackets.ts';
import { namesInQuotes } from './names-in-quotes.ts';
import { namesQuoted } from './names-quoted.ts';
import { namesSetOff } from './names-set-off.ts';
import { COOKIE, NAMED_WORD, QUOTES, wordsFor } from './prose-words.ts';

/** Right behind a name that is none of a cookie: "the \`x_y\` property". */
const THING = new RegExp(`^[${QUOTES}]?\\s${wordsFor('thing')}`);
const THING_BEFORE = new RegExp(`${wordsFor('thing')}\\s(?:[${QUOTES}]|${NAMED_WORD}\\s+[${QUOTES}]?)$`);

/** A role of reStructuredText before a name: ":setting:`X_Y`". */
const ROLE_BEFORE = /:[a-z][a-z-]{1,20}:[`]$/;

/** Whether the words right beside a name say that it is a property, an event, … */
function isThing(folded: string, { start, end }: NamedCookie): boolean {
	if (ROLE_BEFORE.test(folded.slice(Math.max(0, start - 25), start))) return true;
	return (
		THING.test(folded.slice(end, end + 40)) || THING_BEFORE.test(folded.slice(Math.max(0, start - 40), start))
	);
}

/** "… of each client.30 days__abcHarbour": the end of a sentence with a number, or a number's unit with a name. */
const isRunTogether = (text: string, { name, start }: NamedCookie): boolean =>
	/^\p{Ll}+\.\d+$/u.test(name) || (/\d\s/.test(text.slice(start - 2, start)) && /^\p{Ll}{3,}_/u.test(name));

/** The sentence around a place, shortened: what stands before it, and the rest. */
function sentenceOf(text: string, { start, end }: NamedCookie): { before: string; rest: string } {
	const before = text.slice(Math.max(0, start - 200), start).split(/[.!?]\s/);
	const behind = text.slice(end, end + 120).split(/[.!?](?:\s|$)/);
	return { before: before.at(-1) ?? '', rest: `${text.slice(start, end)}${behind[0] ?? ''}` };
}

/** "We may drop a__abc": an article that ran into the name. */
const withoutArticle = (cookie: NamedCookie): NamedCookie =>
	/^an?__[a-z]/.test(cookie.name)
		? {
				...cookie,
				name: cookie.name.slice(cookie.name.indexOf('_')),
				start: cookie.start + cookie.name.indexOf('_'),
			}
		: cookie;

const foldedWords = (text: string): string =>
	foldInPlace(text).replace(/\b([a-z])\.(\s?)([a-z])\./g, '$1 $2$3 ');

/** Names that only words about cookies above the text make cookies: with lifetimes, described behind a comma, or in brackets. */
const namesBelow = (text: string, folded: string): NamedCookie[] => [
	...namesDated(text, folded),
	...namesDescribed(text, folded),
	...namesInBrackets(text, folded),
];

/** The cookies that a text below words about cookies names without saying so itself, in order, each once. */
export const belowInProse = (text: string): NamedCookie[] => {
	const folded = foldedWords(text);
	return onlyOfOwn(text, folded, namesBelow(text, folded));
};

/**
 * The cookies that a text names for certain, in order, each once. `aboutCookies`: the words above it are; `isBelow`: they
 * are, whatever it says itself.
 */
export function namesInProse(text: string, aboutCookies = false, isBelow = false): NamedCookie[] {
	const folded = foldedWords(text);
	const words = [...folded.matchAll(COOKIE)];
	const ends = words.map((word) => word.index + word[0].length);
	return onlyOfOwn(text, folded, [
		...namesBehind(text, folded, ends),
		...namesCalled(text, folded, ends),
		...rowsBefore(text, folded, words),
		...explainedNames(text, folded, words),
		...listedNames(text, folded, ends, aboutCookies),
		...(aboutCookies ? namesUsed(text, folded) : []),
		...namesInQuotes(text, folded),
		...namesQuoted(text, folded, words),
		...namesSetOff(text, folded, aboutCookies),
		...(isBelow ? namesBelow(text, folded) : []),
	]);
}

/** Names in order, each once, without those that are said to be other things, or of other sites. */
function onlyOfOwn(text: string, folded: string, names: readonly NamedCookie[]): NamedCookie[] {
	const seen = new Set<string>();
	const all = names.map(withoutArticle).sort((a, b) => a.start - b.start || b.name.length - a.name.length);
	let until = 0;
	return all.filter((cookie) => {
		const { name, start, end } = cookie;
		if (start < until || seen.has(name)) return false;
		// The value of a cookie, given as an example; a setting's name.
		if (/^[\da-f]{12,}$/i.test(name) || isThing(folded, cookie)) return false;
		// A function of a script.
		if (text.startsWith('()', end) || isRunTogether(text, cookie)) return false;
		const { before, rest } = sentenceOf(text, cookie);
		if (isAboutOtherSites(before, rest) || onlyDenies(before + rest)) return false;
		seen.add(name);
		until = end;
		return true;
	});
}

import { memoize } from '../../core/lib/memoize.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import type { ProseWords } from '../vocabulary/vocabulary.ts';
import { isCookieWord, speaksOfCookies } from './cookie-words.ts';
import { foldInPlace, wordsOf } from './fold.ts';
import { phraseSource } from './phrase-source.ts';
import { ELSEWHERE } from './word-books.ts';

const wordsFor = (field: keyof ProseWords) => phraseSource(VOCABULARIES.map(({ prose }) => prose[field]));
const NOT = new RegExp(wordsFor('not'), 'g');
const USE = new RegExp(wordsFor('use'));
const UNLESS = new RegExp(wordsFor('unless'));
const SUPPOSED = new RegExp(wordsFor('supposed'));
const CONDITION = new RegExp(`^\\W*${wordsFor('condition')}\\s[^,;]{3,120},`);
const FOREIGN = new RegExp(wordsFor('foreign'));
const ONLY = new RegExp(`^\\s*${phraseSource(VOCABULARIES.map(({ whole }) => whole.only))}`);
const THESE = new RegExp(wordsFor('these'));
/** "Without these cookies, you could not use the site": they are needed. */
const WITHOUT_THESE = new RegExp(`^\\W*${wordsFor('without')}\\s+${wordsFor('these')}`);
const RELATIVE = new RegExp(wordsFor('relative'));
/** Small words of all languages. */
const SMALL_WORDS = new Set(VOCABULARIES.flatMap(({ functionWords }) => functionWords.split('|')));
/** Languages whose article before a verb makes it a noun, "the use", and is no pronoun as in "ne l'utilisons pas". */
const ARTICLE = new RegExp(
	`${phraseSource(VOCABULARIES.filter(({ language }) => language === 'en' || language === 'nl').map(({ setter }) => setter.article))}\\s*$`,
);
/** Words before a purpose: "not used *to* identify you". Short ones are other words in another language. */
const TOWARDS = new RegExp(
	`^(?:\\W+[a-z]+){0,3}?\\W+(?:${[
		...new Set(
			VOCABULARIES.flatMap(({ towards }) => towards.split('|')).filter((word) => /^[a-z]{2,}$/.test(word)),
		),
	]
		.filter((word) => !['um', 'do', 'al', 'om'].includes(word))
		.join('|')})\\b`,
);

/** Languages in which nothing but small words stands between a negation and its verb. */
const DIRECT = new Set(['es', 'it', 'pt', 'ca']);
const LANGUAGES = VOCABULARIES.map(({ language, prose, functionWords }) => ({
	not: new RegExp(`^${phraseSource([prose.not])}$`),
	use: new RegExp(phraseSource([prose.use])),
	isDirect: DIRECT.has(language),
	smallWords: new Set(functionWords.split('|')),
}));

/**
 * Whether a word that negates in several languages does so here, by the verbs of one of them: "no" is a negation in
 * Spanish and English, and "in the" in Portuguese.
 */
function negates(negation: string, before: string, behind: string): boolean {
	const owners = LANGUAGES.filter(({ not }) => not.test(negation));
	if (owners.length < 2) return true;
	return owners.some(({ use, isDirect, smallWords }) => {
		const verb = use.exec(behind);
		if (!isDirect) return verb !== null || use.test(before);
		return verb !== null && wordsOf(behind.slice(0, verb.index)).every((word) => smallWords.has(word));
	});
}

/**
 * Whether the words behind a negation are cookies that it denies: "no *marketing cookies*", "none *of these cookies*". Not
 * "no *control over the cookies*" and "do not *know which cookies*", where it denies something else.
 */
function deniesCookies(words: readonly string[]): boolean {
	const at = words.findIndex(isCookieWord);
	const between = words.slice(0, at);
	return at >= 0 && (THESE.test(between.join(' ')) || !between.some((word) => SMALL_WORDS.has(word)));
}

/** Whether a negation behind its verb denies it: "we use *none of them*", "setzen wir *nicht ein*", "use *no such cookies*". */
function deniesVerbBefore(behind: string): boolean {
	const words = wordsOf(behind);
	return words.length < 2 || (words.length === 2 && SMALL_WORDS.has(words[0] ?? '')) || deniesCookies(words);
}

/**
 * Whether a negation denies the verb behind it; `between` stands between the two. Not "none of the cookies *we* use do", and
 * not "does not control *the* use".
 */
function deniesVerbBehind(between: string): boolean {
	const words = wordsOf(between);
	const at = words.findIndex(isCookieWord);
	if (at < 0) return !ARTICLE.test(between);
	return deniesCookies(words) && !RELATIVE.test(words.slice(at + 1).join(' '));
}

const MAX_OBJECT_WORDS = 4;

/** Whether what is said not to be used is no cookie: "these cookies do not use *your data*". */
function isAboutData(object: string): boolean {
	return !speaksOfCookies(object) && ELSEWHERE.has(wordsOf(object).slice(0, MAX_OBJECT_WORDS));
}

const MAX_SENTENCE = 300;
/** Characters between a negation and the verb that it negates. */
const REACH = 45;

/**
 * Whether a sentence says that cookies are not set: "we use no marketing cookies", "no longer set", "if we used …".
 * Not where it says under which condition they are ("not without your consent"), or only what for they are not used.
 */
export const deniesUse = memoize((sentence: string): boolean => {
	if (sentence.length > MAX_SENTENCE) return false;
	const folded = foldInPlace(sentence);
	if (!USE.test(folded)) return false;
	// "Them" stands for cookies in a short sentence; a longer one may be about data.
	if (!speaksOfCookies(folded) && (folded.length > 90 || ELSEWHERE.has(wordsOf(folded)))) return false;
	if (UNLESS.test(folded) || FOREIGN.test(folded) || WITHOUT_THESE.test(folded)) return false;
	if (SUPPOSED.test(folded)) return true;
	// "If you are not signed in, they are not used."
	if (CONDITION.test(folded)) return false;
	for (const { index, 0: negation } of folded.matchAll(NOT)) {
		const end = index + negation.length;
		if (ONLY.test(folded.slice(end))) continue;
		const before =
			folded
				.slice(Math.max(0, index - REACH), index)
				.split(/[,;:.]/)
				.at(-1) ?? '';
		const behind = folded.slice(end, end + REACH).split(/[,;:.]/)[0] ?? '';
		const verb = USE.exec(behind);
		if (verb === null && !USE.test(negation) && !USE.test(before)) continue;
		if (!negates(negation, before, behind)) continue;
		const between = verb === null ? '' : behind.slice(0, verb.index);
		const rest =
			folded.slice(end + (verb === null ? 0 : verb.index + verb[0].length)).split(/[;:.]/)[0] ?? '';
		if (verb !== null && !deniesVerbBehind(between)) continue;
		if (verb === null && !USE.test(negation) && !deniesVerbBefore(behind)) continue;
		if (isAboutData(rest)) continue;
		if (!TOWARDS.test(between) && !TOWARDS.test(rest)) return true;
	}
	return false;
});

const EACH_USE = new RegExp(wordsFor('use'), 'g');

/** Whether the only thing that a sentence says of its cookies is that they are not set: "the cookie x is no longer used". */
export function onlyDenies(sentence: string): boolean {
	return deniesUse(sentence) && [...foldInPlace(sentence).matchAll(EACH_USE)].length === 1;
}

/** Whether a sentence says that cookies are set or used, by whatever verb. */
export function saysUse(sentence: string): boolean {
	return USE.test(foldInPlace(sentence));
}

/** "To show offers *on other sites*": where something is shown, and nothing of whose the cookie is. */
const ON_FOREIGN = new RegExp(
	`${phraseSource(VOCABULARIES.map(({ site }) => site.on))}\\s+${wordsFor('foreign')}`,
	'g',
);

/**
 * Whether the sentence around a cookie's name speaks of the cookies of other sites: "some sites try …", "it comes from
 * another site".
 */
export function isAboutOtherSites(before: string, behind: string): boolean {
	return FOREIGN.test(foldInPlace(before)) || FOREIGN.test(foldInPlace(behind).replace(ON_FOREIGN, ''));
}

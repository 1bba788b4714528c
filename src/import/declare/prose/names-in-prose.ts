import { append } from '../../../core/lib/unbounded.ts';
import { COOKIE_WORD, cookieWordIn, speaksOfCookies } from '../../understand/cookie-words.ts';
import { isAboutOtherSites, onlyDenies, saysUse } from '../../understand/denial.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { maySayPattern } from '../../understand/names/name-tokens.ts';
import { looksLikeName, readNames } from '../../understand/names/read-names.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { ProseWords } from '../../vocabulary/vocabulary.ts';
import { listedNames } from './listed-names.ts';
import type { NamedCookie } from './named-cookie.ts';
import { isSurelyName, NO_NAME, trimmed } from './sure-name.ts';

const wordsFor = (field: keyof ProseWords) => phraseSource(VOCABULARIES.map(({ prose }) => prose[field]));
const NAMED_WORD = wordsFor('named');
const BE = wordsFor('be');
const AND = phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.and));
const QUOTES = '`"\'“”„«»‘’‚‹›';

const COOKIE = new RegExp(COOKIE_WORD, 'g');
/** The rest of a compound: "Cookie-Datei". */
const COMPOUND = '(?:-[a-z]+)?';
/** "the cookie named `x`", and its like: only where the sentence says in so many words that it is a cookie's name. */
const NAMED = new RegExp(
	`${COMPOUND}\\s+(?:${BE}\\s+)?${NAMED_WORD}\\s+([${QUOTES}]\\s*)?([^\\s${QUOTES},;]{1,100})`,
	'y',
);
/** "the session cookie PHPSESSID", "the cookie we set is PHPSESSID": the name right behind, with the signs of one. */
const BEHIND = new RegExp(
	`${COMPOUND}(?:,?\\s+(${wordsFor('relative')}\\s+[a-z]+,?\\s+${BE}(?:\\s+${NAMED_WORD})?))?\\s+([${QUOTES}]\\s*)?([^\\s${QUOTES},;()]{3,100})`,
	'y',
);
const ONLY_AND = new RegExp(`^${AND}$`);
/** Right behind a name, before the next of its row, with the marks around them. */
const NEXT = new RegExp(
	`[${QUOTES}]?(?:\\s*,\\s+(?:${AND}\\s+)?|\\s+${AND}\\s+)[${QUOTES}]?([^\\s${QUOTES},;()]{2,100})`,
	'y',
);
/** Right before a name: "is `x`", "named `x`". */
const BE_BEFORE = new RegExp(`(?:${BE}|${NAMED_WORD})\\s*[:${QUOTES}]*\\s*$`);
/** A word set in quotes or as code. `’` opens only where no word ends; `'` never, since scripts are full of it. */
const SET_OFF = new RegExp(
	`(?:[\`"“”„«»‘‚‹›]|(?<!\\w)’)\\s?([^\\s${QUOTES},;]{2,100})\\s?[\`"“”«»‘’‹›]`,
	'gu',
);
/** A word with an underscore: a name's part only behind "starting with" and its like. */
const UNDERSCORED = /(?<![\w./@-])[\w.-]{0,40}_[\w.-]{0,40}/gu;

/** "Cookies such as _ga, _gid": up to the first name. Full stops of "e.g." are blanks. */
const SUCH_AS = new RegExp(
	`${COMPOUND}[\\s(,:]{1,3}${wordsFor('suchAs')}[\\s:]{1,3}[${QUOTES}]?([^\\s${QUOTES},;()]{3,100})`,
	'y',
);
/** Right behind a name that is none of a cookie: "the \`x_y\` property". */
const THING = new RegExp(`^[${QUOTES}]?\\s${wordsFor('thing')}`);
const THING_BEFORE = new RegExp(`${wordsFor('thing')}\\s[${QUOTES}]$`);
/** Words by which a clause denies the name after them. */
const DENIED = new RegExp(`${wordsFor('denial')}(?!-)`);

/** Whether the clause before a name denies it: "without the cookie x", "we do not use x". */
function isDenied(folded: string, start: number): boolean {
	const before = folded.slice(Math.max(0, start - 120), start);
	return DENIED.test(before.split(/[.!?,;:]\s/).at(-1) ?? '');
}

/** The end of each match of a global pattern. */
const endsOf = (pattern: RegExp, text: string) =>
	[...text.matchAll(pattern)].map((match) => match.index + match[0].length);

/** Matches a sticky pattern at a place. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** Names right behind a word for cookies, or behind "named"; `ends` are where those words end. */
function named(text: string, folded: string, ends: readonly number[]): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	const add = (match: RegExpExecArray, token: string, accepts: (name: string) => boolean) => {
		const end = match.index + match[0].length;
		const start = end - token.length;
		const name = trimmed(text.slice(start, end));
		if (accepts(name) && !isDenied(folded, start)) cookies.push({ name, start, end });
	};
	for (const at of ends) {
		const count = cookies.length;
		const match = matchAt(NAMED, folded, at);
		if (match) {
			const [, quote, token = ''] = match;
			const least = quote === undefined ? ['certain'] : ['certain', 'plausible'];
			add(match, token, (name) => least.includes(looksLikeName(name) ?? ''));
		}
		const behind = matchAt(BEHIND, folded, at);
		if (behind) {
			const [, clause, quote, token = ''] = behind;
			// "Cookies 2024" and "COOKIE POLICY" name none.
			const signs = quote !== undefined ? /./ : clause === undefined ? /_|(?:ID|TOKEN)$/ : /_|id$/i;
			add(
				behind,
				token,
				(name) => signs.test(name) && looksLikeName(name) === 'certain' && !NO_NAME.test(name),
			);
		}
		const such = matchAt(SUCH_AS, folded, at);
		if (such) add(such, such[1] ?? '', isSurelyName);
		const last = cookies.length > count ? cookies.at(-1) : undefined;
		if (last !== undefined) append(cookies, rowBehind(text, folded, last.end));
	}
	return cookies;
}

/** The names that follow one in its row: "the cookies a_b, c_d and e_f". */
function rowBehind(text: string, folded: string, from: number): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	for (let match = matchAt(NEXT, folded, from); match; match = matchAt(NEXT, folded, from)) {
		const token = match[1] ?? '';
		const start = match.index + match[0].length - token.length;
		const name = trimmed(text.slice(start, start + token.length));
		if (!isSurelyName(name)) break;
		from = start + name.length;
		cookies.push({ name, start, end: from });
	}
	return cookies;
}

const MAX_ROW = 300;
/** Quotes, brackets and commas around a name. */
const AROUND = new RegExp(`^[${QUOTES}(]+|[${QUOTES},)]+$`, 'g');
/** The name, and the words up to the one for cookies. */
const MAX_EXPLAINED = 150;
/** A separator behind a name, or "is", and the first words of what it is: ", a native", " is a technical". */
const APPOSITION = new RegExp(
	`^[${QUOTES}]?(?:,\\s+|\\s[–—-]\\s|\\s${BE}\\s)((?:[a-z][a-z'’]*[\\s-]){1,4}(?:[a-z]+-)?)$`,
);
const ARTICLE = new RegExp(
	`^${phraseSource(VOCABULARIES.flatMap(({ prose, setter }) => [prose.indefinite, setter.article]))}`,
);

/** The name that a word for cookies explains: "PHPSESSID, a native cookie that …", "a_b is a technical cookie". */
function explained(text: string, folded: string): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	for (const { index } of folded.matchAll(COOKIE)) {
		const begin = Math.max(0, index - MAX_EXPLAINED);
		const tokens = [...text.slice(begin, index).matchAll(/[^\s,]+/g)];
		for (const { 0: token, index: at } of tokens.slice(-7).toReversed()) {
			const name = token.replace(AROUND, '');
			if (!isSurelyName(name)) continue;
			const start = begin + at + token.indexOf(name);
			const end = start + name.length;
			const words = APPOSITION.exec(folded.slice(end, index))?.[1] ?? '';
			if (ARTICLE.test(words) && !DENIED.test(words) && !isDenied(folded, start))
				cookies.push({ name, start, end });
			break;
		}
	}
	return cookies;
}

/** The names in a row right before a word for cookies: "the _ga, _gid and _gat cookies". */
function rowsBefore(text: string, folded: string): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	let from = 0;
	for (const { index, 0: word } of folded.matchAll(COOKIE)) {
		const row: NamedCookie[] = [];
		const begin = Math.max(from, index - MAX_ROW);
		// Not within another name: "test_cookie"; but "the _ga-Cookie", in German.
		if (!/[\s‐‑-]/.test(text[index - 1] ?? '')) continue;
		const tokens = [...text.slice(begin, index).matchAll(/\S+/g)];
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
		from = index + word.length;
	}
	return cookies;
}

/** "Any cookie starting with `abc`": the pattern that the words before a token make of it, or null. */
function patternAt(text: string, token: string, start: number): string | null {
	const before =
		text
			.slice(Math.max(0, start - 60), start)
			.split(/[.!?:;]\s/)
			.at(-1) ?? '';
	if (!speaksOfCookies(before) || !maySayPattern(before)) return null;
	const pattern = readNames(`${before.replace(/[`"“”„«]\s?$/u, '')}\`${token}\``).names.at(-1);
	return pattern?.replace(/\*$/, '') === token && pattern.endsWith('*') ? pattern : null;
}

/** Words set off in a text about cookies, with the signs of a name, that their sentence does not deny. */
function setOff(text: string, folded: string, aboutCookies: boolean): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	const first = cookieWordIn(text);
	for (const match of text.matchAll(SET_OFF)) {
		const name = trimmed(match[1] ?? '');
		const start = match.index + match[0].indexOf(name);
		const end = start + name.length;
		const pattern = patternAt(text, name, start);
		if (pattern !== null) cookies.push({ name: pattern, start, end });
		if (pattern !== null) continue;
		const sentence =
			text
				.slice(Math.max(0, start - 200), start)
				.split(/[.!?]\s/)
				.at(-1) ?? '';
		if (NO_NAME.test(name) || isDenied(folded, start)) continue;
		const isSure = isSurelyName(name);
		// "The only cookie is `town-banner`": the words right before say that it is a name.
		const isIntroduced =
			// "Session-Cookies" is a kind of them.
			/^\P{Lu}.*(?:[-.]|\p{Ll}\p{Lu})/u.test(name) &&
			looksLikeName(name) !== null &&
			speaksOfCookies(sentence) &&
			BE_BEFORE.test(folded.slice(start - sentence.length, start));
		if (!isSure && !isIntroduced) continue;
		const close = speaksOfCookies(text.slice(start - sentence.length, end + 80));
		const used = aboutCookies && saysUse(sentence);
		if (isIntroduced || close || used || (first >= 0 && first < start)) cookies.push({ name, start, end });
	}
	for (const match of text.matchAll(UNDERSCORED)) {
		const name = trimmed(match[0]);
		const pattern = patternAt(text, name, match.index);
		if (pattern !== null) cookies.push({ name: pattern, start: match.index, end: match.index + name.length });
	}
	return cookies;
}

/** Whether the words right beside a name say that it is a property, an event, … */
function isThing(folded: string, { start, end }: NamedCookie): boolean {
	return (
		THING.test(folded.slice(end, end + 40)) || THING_BEFORE.test(folded.slice(Math.max(0, start - 40), start))
	);
}

/** The sentence around a place, shortened. */
function sentenceOf(text: string, { start, end }: NamedCookie): string {
	const before = text.slice(Math.max(0, start - 200), start).split(/[.!?]\s/);
	const behind = text.slice(end, end + 120).split(/[.!?](?:\s|$)/);
	return `${before.at(-1) ?? ''}${text.slice(start, end)}${behind[0] ?? ''}`;
}

/** The cookies that a text names for certain, in order, each once. `aboutCookies`: the words above it are. */
export function namesInProse(text: string, aboutCookies = false): NamedCookie[] {
	const seen = new Set<string>();
	const folded = foldInPlace(text).replace(/\b([a-z])\.(\s?)([a-z])\./g, '$1 $2$3 ');
	const ends = endsOf(COOKIE, folded);
	const all = [
		...named(text, folded, ends),
		...rowsBefore(text, folded),
		...explained(text, folded),
		...listedNames(text, folded, ends),
		...setOff(text, folded, aboutCookies),
	].sort((a, b) => a.start - b.start || b.name.length - a.name.length);
	let until = 0;
	return all.filter((cookie) => {
		const { name, start, end } = cookie;
		if (start < until || seen.has(name)) return false;
		// The value of a cookie, given as an example; a setting's name.
		if (/^[\da-f]{12,}$/i.test(name) || isThing(folded, cookie)) return false;
		const sentence = sentenceOf(text, cookie);
		if (isAboutOtherSites(sentence) || onlyDenies(sentence)) return false;
		seen.add(name);
		until = end;
		return true;
	});
}

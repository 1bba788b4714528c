import { append } from '../../../core/lib/unbounded.ts';
import { isWellKnownName } from '../../understand/names/known-names.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { isKind } from '../is-kind.ts';
import type { NamedCookie } from './named-cookie.ts';
import { AND, ARTICLE, BE, COMPOUND, isDenied, NAMED_WORD, OR, QUOTES, wordsFor } from './prose-words.ts';
import { isSurelyName, NO_NAME, trimmed } from './sure-name.ts';

/** "the cookie named `x`", and its like: only where the sentence says in so many words that it is a cookie's name. */
const NAMED = new RegExp(
	`${COMPOUND}(?:(?:\\s[a-z]+){0,3}\\s\\(|\\s+)(?:${BE}\\s+)?${NAMED_WORD}\\s+([${QUOTES}]\\s*)?([^\\s${QUOTES},;]{1,100})`,
	'y',
);
const TOKEN_BEHIND = `\\s+(?:\\(\\s?|[–—-]\\s)?([${QUOTES}]\\s*)?([^\\s${QUOTES},;()]{3,100})`;
/**
 * "the session cookie PHPSESSID", "a cookie (PHPSESSID)": the name right behind. "The cookie is PHPSESSID", "the cookies
 * they set are PHPSESSID and lang_id". `signs` are those of a name that is not in quotes: "Cookies 2024" and "COOKIE
 * POLICY" name none.
 */
const BEHIND = [
	{ pattern: new RegExp(`${COMPOUND}${TOKEN_BEHIND}`, 'y'), signs: /_|(?:ID|TOKEN)$/ },
	{
		pattern: new RegExp(
			`${COMPOUND},?\\s+(?:[a-z]+,?\\s+){0,4}${BE}(?:\\s+${NAMED_WORD})?${TOKEN_BEHIND}`,
			'y',
		),
		signs: /_|id$/i,
	},
	// "One more cookie, a_b, which …": between commas.
	{
		pattern: new RegExp(
			`${COMPOUND},\\s+([${QUOTES}]\\s*)?([^\\s${QUOTES},;()]{3,100})(?=[${QUOTES}]?,)`,
			'y',
		),
		signs: /_|(?:ID|TOKEN)$|^[a-z]+[A-Z]/,
	},
];
/** Right behind a name, before the next of its row, with the marks around them; brackets may stand between. */
const NEXT = new RegExp(
	`\\s?[${QUOTES}]?(?:\\s?\\([^()]{2,80}\\))?(?:\\s*,\\s+(?:(?:${AND}|${OR})\\s+)?|\\s+(?:${AND}|${OR})\\s+)[${QUOTES}]?\\s?([^\\s${QUOTES},;()]{2,100})`,
	'y',
);
const QUOTED = new RegExp(`^[${QUOTES}]$`);
/** "Cookies such as _ga, _gid": up to the first name. Full stops of "e.g." are blanks. */
const SUCH_AS = new RegExp(
	`${COMPOUND}[\\s(,:]{1,3}${wordsFor('suchAs')}[\\s:]{1,3}[${QUOTES}]?([^\\s${QUOTES},;()]{3,100})`,
	'y',
);

/** "The cookies that we use include, among others, aBc and aCd": up to the first name. */
const INCLUDED = new RegExp(
	`${COMPOUND}(?:[\\s,(]{1,3}[a-z]+){0,6}?[\\s,(]{1,3}${wordsFor('includes')}(?:[\\s,(:]{1,3}${wordsFor('suchAs')})?[\\s,:]{1,3}[${QUOTES}]?([^\\s${QUOTES},;()]{3,100})`,
	'y',
);

/** "cookie (CookieConsent)": a word for the tool, as often as a name. */
const SAYS_COOKIE = /^Cookie-?[A-Z]?[a-z]+$/;

/** "We set a_b and c_d", "nous déposons un a_b": the name behind the verb, below words about cookies. */
const USED = new RegExp(
	`${wordsFor('use')}\\s+(?:${ARTICLE}\\s+)?([${QUOTES}]\\s?)?([^\\s${QUOTES},;()]{3,100})`,
	'g',
);

/** The names right behind verbs of use, in a text below words about cookies. */
export function namesUsed(text: string, folded: string): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	for (const match of folded.matchAll(USED)) {
		const token = match[2] ?? '';
		const start = match.index + match[0].length - token.length;
		const name = trimmed(text.slice(start, start + token.length));
		if (!isSurelyName(name) || isDenied(folded, start)) continue;
		const end = start + name.length;
		append(cookies, [{ name, start, end }, ...rowBehind(text, folded, end)]);
	}
	return cookies;
}

/** Whether a word in quotes, of which the text says that it is a name, is written like one. */
const mayBeCalled = (name: string) =>
	looksLikeName(name) !== null || (/^[a-z][a-z\d]*$/.test(name) && looksLikeName(`${name}_`) !== null);

const isCertain = (name: string) => looksLikeName(name) === 'certain' && !NO_NAME.test(name);

/** Matches a sticky pattern at a place. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** Names right behind a word for cookies, or behind "named"; `ends` are where those words end. */
export function namesBehind(text: string, folded: string, ends: readonly number[]): NamedCookie[] {
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
			// "« New Balance »": more words stand in the quotes.
			const end = match.index + match[0].length;
			const isQuoted =
				quote !== undefined && QUOTES.includes(/^\s?(\S)/.exec(folded.slice(end, end + 2))?.[1] ?? ' ');
			// "The cookie named “session”": in quotes, what no other place would make a name.
			add(match, token, (name) => (isQuoted ? mayBeCalled(name) : looksLikeName(name) === 'certain'));
		}
		for (const { pattern, signs } of BEHIND) {
			const behind = cookies.length > count ? null : matchAt(pattern, folded, at);
			if (behind === null) continue;
			const [, quote, token = ''] = behind;
			add(
				behind,
				token,
				(name) =>
					(quote !== undefined || signs.test(name) || (isWellKnownName(name) && !SAYS_COOKIE.test(name))) &&
					looksLikeName(name) === 'certain' &&
					!NO_NAME.test(name),
			);
		}
		const such = matchAt(SUCH_AS, folded, at);
		if (such) add(such, such[1] ?? '', isSurelyName);
		const included = cookies.length > count ? null : matchAt(INCLUDED, folded, at);
		if (included) add(included, included[1] ?? '', (name) => looksLikeName(name) === 'certain');
		if (included && cookies.length > count) {
			const [first] = cookies.splice(count);
			const row = first === undefined ? [] : [first, ...rowBehind(text, folded, first.end, isCertain)];
			// One word with a capital within it may be anything.
			if (row.length > 1 || isSurelyName(first?.name ?? '')) append(cookies, row);
			continue;
		}
		const last = cookies.length > count ? cookies.at(-1) : undefined;
		if (last !== undefined) append(cookies, rowBehind(text, folded, last.end));
	}
	return cookies;
}

/** The names that follow one in its row: "the cookies a_b, c_d and e_f". */
export function rowBehind(
	text: string,
	folded: string,
	from: number,
	accepts: (name: string) => boolean = isSurelyName,
): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	for (let match = matchAt(NEXT, folded, from); match; match = matchAt(NEXT, folded, from)) {
		const token = match[1] ?? '';
		const start = match.index + match[0].length - token.length;
		const name = trimmed(text.slice(start, start + token.length));
		// Each of the row is set in quotes: "UserSegments" has no other sign.
		const isQuoted =
			QUOTED.test(folded.slice(start - 2, start).trim()) &&
			QUOTED.test(folded.slice(start + name.length, start + name.length + 2).trim());
		if (!accepts(name) && !(isQuoted && looksLikeName(name) !== null && !isKind(name))) break;
		from = start + name.length;
		cookies.push({ name, start, end: from });
	}
	return cookies;
}

import { cookieWordIn, speaksOfCookies } from '../../understand/cookie-words.ts';
import { saysUse } from '../../understand/denial.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { maySayPattern } from '../../understand/names/name-tokens.ts';
import { looksLikeName, readNames } from '../../understand/names/read-names.ts';
import type { NamedCookie } from './named-cookie.ts';
import { BE, isDenied, NAMED_WORD, QUOTES } from './prose-words.ts';
import { isSurelyName, NO_NAME, trimmed } from './sure-name.ts';

/** Right before a name: "is `x`", "named `x`". */
const BE_BEFORE = new RegExp(`(?:${BE}|${NAMED_WORD})\\s*[:${QUOTES}]*\\s*$`);
/** A word set in quotes or as code. `’` opens only where no word ends; `'` never, since scripts are full of it. */
const SET_OFF = new RegExp(
	`(?:[\`"“”„«»‘‚‹›]|(?<!\\w)’)\\s?([^\\s${QUOTES},;]{2,100})\\s?[\`"“”«»‘’‹›]`,
	'gu',
);
/** A word with an underscore: a name's part only behind "starting with" and its like. */
const UNDERSCORED = /(?<![\w./@-])[\w.-]{0,40}_[\w.-]{0,40}/gu;

/** Characters behind a name in which a bracket stands. */
const MAX_BRACKET = 60;
const BRACKET = new RegExp(`^[${QUOTES}]?\\s?\\(([^()]{2,50})\\)`);

/** Whether a lifetime in brackets follows a name: "`_ga` (2 years)". */
const isDated = (behind: string): boolean =>
	(readLifetime(BRACKET.exec(behind)?.[1] ?? '')?.kind ?? 'unknown') !== 'unknown';

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
export function namesSetOff(text: string, folded: string, aboutCookies: boolean): NamedCookie[] {
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
		const used = aboutCookies && (saysUse(sentence) || isDated(text.slice(end, end + MAX_BRACKET)));
		if (isIntroduced || close || used || (first >= 0 && first < start)) cookies.push({ name, start, end });
	}
	for (const match of maySayPattern(text) ? text.matchAll(UNDERSCORED) : []) {
		const name = trimmed(match[0]);
		const pattern = patternAt(text, name, match.index);
		if (pattern !== null) cookies.push({ name: pattern, start: match.index, end: match.index + name.length });
	}
	return cookies;
}

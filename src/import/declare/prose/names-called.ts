import { append } from '../../../core/lib/unbounded.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import type { NamedCookie } from './named-cookie.ts';
import { rowBehind } from './names-behind.ts';
import { isDenied, NAMED_WORD, QUOTES, wordsFor } from './prose-words.ts';
import { NO_NAME, trimmed } from './sure-name.ts';

const SUCH_AS = wordsFor('suchAs');
/**
 * "… is a session cookie, usually called x", "its name is x", "they have names like x and y": the name behind the word,
 * wherever the cookie stands.
 */
const CALLED = new RegExp(
	`(?:${NAMED_WORD}(?:[\\s,]{1,3}${SUCH_AS})?|${wordsFor('nameNoun')}[\\s,]{1,3}${SUCH_AS})\\s+[${QUOTES}]?([^\\s${QUOTES},;()]{4,100})`,
	'g',
);
/** Characters between the word and one for cookies. */
const MAX_DISTANCE = 250;
const BY_ENDING = /^[A-Z\d]{3,}(?:ID|TOKEN|SESS|SESSION)\d?$/;
const isName = (name: string) =>
	(looksLikeName(name) === 'certain' || BY_ENDING.test(name)) && !NO_NAME.test(name);

/** The names that sentences about cookies give; `ends` are where words for cookies end. */
export function namesCalled(text: string, folded: string, ends: readonly number[]): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	let last = 0;
	for (const match of folded.matchAll(CALLED)) {
		while ((ends[last + 1] ?? Number.POSITIVE_INFINITY) <= match.index) last += 1;
		const distance = (end: number | undefined) => Math.abs(match.index - (end ?? Number.POSITIVE_INFINITY));
		if (Math.min(distance(ends[last]), distance(ends[last + 1])) > MAX_DISTANCE) continue;
		const token = match[1] ?? '';
		const end = match.index + match[0].length;
		const start = end - token.length;
		const name = trimmed(text.slice(start, end));
		if (!isName(name) || isDenied(folded, start)) continue;
		const first = { name, start, end: start + name.length };
		append(cookies, [first, ...rowBehind(text, folded, first.end, isName)]);
	}
	return cookies;
}

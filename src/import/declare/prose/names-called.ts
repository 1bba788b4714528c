import { looksLikeName } from '../../understand/names/read-names.ts';
import type { NamedCookie } from './named-cookie.ts';
import { isDenied, NAMED_WORD, QUOTES } from './prose-words.ts';
import { NO_NAME, trimmed } from './sure-name.ts';

/** "… is a session cookie, usually called x", "its name is x": the name behind the word, wherever the cookie stands. */
const CALLED = new RegExp(`${NAMED_WORD}\\s+[${QUOTES}]?([^\\s${QUOTES},;()]{4,100})`, 'g');
/** Characters between the word and one for cookies. */
const MAX_DISTANCE = 250;
const BY_ENDING = /^[A-Z\d]{3,}(?:ID|TOKEN|SESS|SESSION)\d?$/;

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
		if (looksLikeName(name) !== 'certain' && !BY_ENDING.test(name)) continue;
		if (NO_NAME.test(name) || isDenied(folded, start)) continue;
		cookies.push({ name, start, end: start + name.length });
	}
	return cookies;
}

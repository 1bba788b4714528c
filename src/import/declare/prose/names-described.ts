import type { NamedCookie } from './named-cookie.ts';
import { isDenied, QUOTES } from './prose-words.ts';
import { isSurelyName, trimmed } from './sure-name.ts';

/** A word with an underscore, and behind a comma what it is: "quay_id, unique token, sessional, keeps …". */
const DESCRIBED = new RegExp(
	`(?<![^\\s(${QUOTES}])([^\\s${QUOTES},;:()]{0,80}_[^\\s${QUOTES},;:()]{1,80})[${QUOTES}]?,\\s(?=\\p{Ll}[\\p{Ll}'’-]*[\\s,.])`,
	'gu',
);
/** So many in one text are a list, whose line breaks were lost. */
const MIN_NAMES = 3;

/** The names that a text lists one after the other, each with what it is behind a comma; none in other texts. */
export function namesDescribed(text: string, folded: string): NamedCookie[] {
	const names = [...text.matchAll(DESCRIBED)].flatMap(({ index, 1: word = '' }) => {
		const name = trimmed(word);
		const isName = isSurelyName(name) && !isDenied(folded, index);
		return isName ? [{ name, start: index, end: index + name.length }] : [];
	});
	return names.length < MIN_NAMES ? [] : names;
}

import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { isWellKnownName } from '../../understand/names/known-names.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { readCategory } from '../../understand/read-category.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import { readStorage } from '../../understand/read-storage.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { NamedCookie } from './named-cookie.ts';
import { BE, COMPOUND, isDenied, QUOTES, wordsFor } from './prose-words.ts';
import { isSurelyName, NO_NAME, trimmed } from './sure-name.ts';

const TOKEN = `([^\\s${QUOTES},;()]{3,60})`;
const QUOTED = `[${QUOTES}]\\s?${TOKEN}\\s?[${QUOTES}]`;
/** "The cookie “lang”", "un cookie de session (« lang »)": words that say which kind it is may stand between. */
const IN_QUOTES = new RegExp(`${COMPOUND}((?:\\s+[a-z-]+){0,3}?)\\s+(?:\\(\\s?)?${QUOTED}`, 'y');
/** "A session cookie (abcSession)", "un cookie de session (abc_sid)". */
const IN_BRACKETS = new RegExp(
	`${COMPOUND}((?:\\s+[a-z-]+){0,3}?)\\s+\\(\\s?${TOKEN}\\s?\\)(?![\\p{L}\\p{N}])`,
	'uy',
);
/** "The only cookie that we use is “lang”", "the name of this cookie is “lang”". */
const IS_QUOTED = new RegExp(`${COMPOUND}((?:\\s+[a-z]+){0,5}?)\\s+${BE}\\s+${QUOTED}`, 'y');

/** Characters before the word for a cookie that may say that one is spoken of. */
const MAX_BEFORE = 40;
const SEVERAL = new RegExp(`^${wordsFor('several')}$`);
const SEVERAL_BEFORE = new RegExp(`${wordsFor('several')}\\s+$`);
const ONLY_BEFORE = new RegExp(phraseSource(VOCABULARIES.map(({ prose }) => prose.single)));
const NAME_BEFORE = new RegExp(wordsFor('nameNoun'));
const RELATIVE = new RegExp(wordsFor('relative'));
/** Words that stand in quotes there for other reasons: a cookie “wall”. */
const NO_COOKIE = new RegExp(
	`^${phraseSource(VOCABULARIES.flatMap(({ topic, prose }) => [prose.besideCookie, prose.thing, topic.policy, topic.settings, topic.information]))}$`,
);

const isKind = (text: string): boolean =>
	readCategory(text) !== null || (readLifetime(text)?.kind ?? 'unknown') !== 'unknown';

/** Whether a word set in quotes right behind one for a cookie is its name: no kind of cookies, and no word of the text's subject. */
function isQuotedName(name: string): boolean {
	const folded = name.toLowerCase();
	return (
		/^[a-z][\w.-]*$|^\p{Lu}\p{Ll}+\p{Lu}\w*$/u.test(name) &&
		looksLikeName(name) !== null &&
		!NO_NAME.test(name) &&
		!speaksOfCookies(name) &&
		readCategory(name) === null &&
		readParty(name) === null &&
		readStorage(name) === null &&
		readColumnRole(name) === null &&
		readLifetime(name)?.kind !== 'persistent' &&
		!NO_COOKIE.test(folded)
	);
}

/** Small letters, then further words with capitals: "abcSession". */
const isCamel = (name: string): boolean =>
	/^[a-z]+(?:\p{Lu}\p{Ll}+)+$/u.test(name) && looksLikeName(name) === 'certain';

/** Names in quotes or brackets behind a word for one cookie; `words` are those in the folded text. */
export function namesQuoted(text: string, folded: string, words: readonly RegExpExecArray[]): NamedCookie[] {
	const cookies: NamedCookie[] = [];
	const add = (match: RegExpExecArray, token: string, accepts: (name: string) => boolean) => {
		const start = match.index + match[0].lastIndexOf(token);
		const name = trimmed(text.slice(start, start + token.length));
		if (accepts(name) && !isDenied(folded, start)) cookies.push({ name, start, end: start + name.length });
	};
	for (const { index, 0: word } of words) {
		const before = folded.slice(Math.max(0, index - MAX_BEFORE), index);
		const isSingle = !/s$/.test(word) && !SEVERAL.test(word) && !SEVERAL_BEFORE.test(before);
		const matchHere = (pattern: RegExp) => {
			pattern.lastIndex = index + word.length;
			return pattern.exec(folded);
		};
		const bracketed = matchHere(IN_BRACKETS);
		if (bracketed !== null) {
			const [, kind = '', token = ''] = bracketed;
			const isOnly = isSingle && ONLY_BEFORE.test(before);
			const isPlain = isSingle && (kind === '' || isKind(kind));
			add(
				bracketed,
				token,
				(name) =>
					(isOnly && isQuotedName(name)) ||
					(isPlain && isCamel(name)) ||
					(isSurelyName(name) && (isPlain || /[_*]/.test(name) || isWellKnownName(name))),
			);
		}
		if (!isSingle) continue;
		const quoted = matchHere(IN_QUOTES);
		const [, kind = '', token = ''] = quoted ?? [];
		if (quoted !== null && (kind === '' || isKind(kind))) add(quoted, token, isQuotedName);
		const called = matchHere(IS_QUOTED);
		const [, clause = '', other = ''] = called ?? [];
		const isStated = clause === '' ? NAME_BEFORE.test(before) : RELATIVE.test(clause);
		if (called !== null && (isStated || ONLY_BEFORE.test(before))) add(called, other, isQuotedName);
	}
	return cookies;
}

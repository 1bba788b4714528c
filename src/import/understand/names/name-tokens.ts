import { memoize } from '../../../core/lib/memoize.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { fold, wordsOf } from '../fold.ts';
import { PhraseBook } from '../phrase-book.ts';
import { formOf, isSignal } from './name-form.ts';
import { INDEX_END, INDEX_START, MAY_VARY, withWildcards } from './placeholders.ts';

/** Marks a token that stood in quotes or code: it is a name whatever its form. */
export const QUOTED = '\ue000';

type Part = 'start' | 'end' | 'middle' | 'followed';

const PATTERN_WORDS = new PhraseBook<Part>();
const FOLLOWED_BY = new PhraseBook<true>();
const JOINERS = new Set(['&', '+', '/', '-']);
/** Words between "starting with" and what it speaks of; the empty one is a name among the words. */
const BETWEEN = new Set(['', ':']);
for (const { name, lifetime } of VOCABULARIES) {
	PATTERN_WORDS.add(name.startingWith, 'start').add(name.endingWith, 'end').add(name.containing, 'middle');
	PATTERN_WORDS.add(name.followedBy, 'followed');
	FOLLOWED_BY.add(name.followedBy, true);
	for (const word of `${lifetime.and}|${lifetime.or}|${name.joiner ?? ''}`.split('|')) JOINERS.add(word);
	for (const word of name.between.split('|')) BETWEEN.add(word);
}

/** Hyphens that word processors put in place of the one on the keyboard, between two parts of a name. */
const HYPHEN = /(?<=[\w*])[‐‑‒–⁃−﹣－](?=[\w*])/gu;

/** Letters, digits, underscores and hyphens alone. */
export const isBareToken = (token: string): boolean => /^[\w-]+$/.test(token);

/** A token without the quotes and stops around it, what varies in it written as `*`. */
export const cleanToken = (token: string): string =>
	isBareToken(token) && !MAY_VARY.test(token) ? token : cleanOther(token);

const cleanOther = memoize((token: string): string => {
	const bare = token
		.replaceAll(QUOTED, '')
		.replace(HYPHEN, '-')
		.replace(/(?<=[_.-])\?{2,}/gu, '*')
		// A second or third footnote's mark; one asterisk stands for whatever follows.
		.replace(/(?<=[\p{L}\p{N}])\*{2,3}$/u, '')
		.replace(/^["'`“”„«»‹›‘’({[:;,!?=>→•]+/u, '')
		.replace(/(?<!["'`“”„«»‹›‘’)}\]:;,!?=<])["'`“”„«»‹›‘’)}\]:;,!?=<]+$/u, '')
		.replace(/(?<![.*])\.$/u, '')
		.replaceAll(INDEX_START, '[')
		.replaceAll(INDEX_END, ']');
	// `^_ga` is how consent managers write "begins with", `^_ga$` the name alone.
	const [, start, end] = /^\^([\w.-]+)(\$?)$/u.exec(bare) ?? [];
	return withWildcards(start === undefined ? bare : end === '$' ? start : `${start}*`);
});

function isName(token: string): boolean {
	const cleaned = cleanToken(token);
	if (token.startsWith(QUOTED))
		return /[\p{L}\p{N}_]/u.test(cleaned) && !isSignal(cleaned) && formOf(`${cleaned}_`) !== null;
	return formOf(cleaned) === 'certain';
}

function asPattern(token: string, part: Part): string {
	const core = cleanToken(token).replace(/^\*|\*$/gu, '');
	if (part === 'start') return `${core}*`;
	return part === 'end' ? `*${core}` : `*${core}*`;
}

function isTarget(token: string | undefined): token is string {
	if (token === undefined) return false;
	const cleaned = cleanToken(token);
	return isName(token) || /^[a-z][a-z0-9-]{0,20}$/iu.test(cleaned) || /^[\w-]*[_-]$/u.test(cleaned);
}

const isJoining = memoize((token: string) => JOINERS.has(fold(token)));
export const isJoiner = (token: string | undefined) => token !== undefined && isJoining(token);

/** Whether words such as "starting with" may stand in a text: asked before all of it is read for a pattern. */
export function maySayPattern(text: string): boolean {
	// Brackets are removed from inside words before patterns are read.
	return /[([{<%]/u.test(text) || PATTERN_WORDS.has(wordsOf(text));
}

/** Whether a text says that something follows a name: "SESS *followed by* a random string". */
export const saysFollowed = (text: string): boolean => FOLLOWED_BY.has(wordsOf(text));

/** "SESS followed by a random string": the pattern; null where a name follows a name. */
function followedPattern(before: string | undefined, behind: string | undefined): string | null {
	const isPart = before !== undefined && (isName(before) || /^[A-Z_-]{3,}$/.test(cleanToken(before)));
	return isPart && !(behind !== undefined && isName(behind)) ? asPattern(before, 'start') : null;
}

/** "Any cookie starting with _hs or _hub", "die mit _hs beginnen": the patterns; empty when there are none. */
export function readPatternWords(tokens: readonly string[]): string[] {
	if (tokens.length < 2) return [];
	const words = tokens.map((token) => (isName(token) ? '' : fold(token).replace(/[^\p{L}\p{N}]/gu, '')));
	for (const { start, end, value } of PATTERN_WORDS.all(words)) {
		if (value === 'followed') {
			const pattern = followedPattern(tokens[start - 1], tokens[end]);
			if (pattern !== null) return [pattern];
			continue;
		}
		let place = end;
		const isSkipped = () => BETWEEN.has(words[place] ?? '-');
		while (place < tokens.length && isSkipped() && !isName(tokens[place] ?? '')) place += 1;
		const patterns: string[] = [];
		while (isTarget(tokens[place])) {
			patterns.push(asPattern(tokens[place] ?? '', value));
			place += isJoiner(tokens[place + 1]) ? 2 : 1;
			if (!isJoiner(tokens[place - 1])) break;
		}
		if (patterns.length > 0) return patterns;
		const before = tokens[start - 1];
		if (before !== undefined && isName(before)) return [asPattern(before, value)];
	}
	return [];
}

/** `_ga/_gid`: the names, where every part is one, or all begin alike; `__utma/b/z`: the last letter of the first is exchanged. */
export function splitSlashes(token: string): string[] {
	if (!token.includes('/') || token === '/' || token.includes('://')) return [token];
	const parts = token.split('/').filter((part) => part !== '');
	const [first = '', ...others] = parts;
	if (first.includes('_') && others.length > 0 && others.every((part) => /^[a-z]$/u.test(part)))
		return [first, ...others.map((letter) => first.slice(0, -1) + letter)];
	if (parts.every((part) => formOf(cleanToken(part)) === 'certain')) return parts;
	const bare = parts.map((part) => part.replaceAll(QUOTED, ''));
	const areNames = areAlike(bare) && bare.every((part) => formOf(cleanToken(part)) !== null);
	return areNames ? bare.map((part) => `${QUOTED}${part}`) : [token];
}

const MIN_ALIKE = 3;
/** Whether parts begin alike, as names of one cookie and its like do: "quay/quay.sig", "quay-a/quay-b". */
function areAlike([first = '', ...others]: readonly string[]): boolean {
	const start = first.slice(0, first.search(/[-._](?=[^-._]*$)/u) + 1);
	return (
		others.length > 0 &&
		first.length >= MIN_ALIKE &&
		others.every(
			(part) =>
				(start.length >= MIN_ALIKE && part.startsWith(start)) ||
				(part.startsWith(first) && /^[-._]/u.test(part.slice(first.length))),
		)
	);
}

/** The most words that may stand around a name that is not quoted: more is a sentence. */
const MAX_WORDS = 7;

/** The names in one piece of a cell, as they stand in it, cleaned. */
export function readPiece(piece: string): string[] {
	const tokens = piece
		.split(/\s+/u)
		.filter((token) => /[\p{L}\p{N}*#]/u.test(token) || isJoiner(token))
		.flatMap(splitSlashes);
	const patterns = readPatternWords(tokens);
	if (patterns.length > 0) return patterns;
	const kept = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token) && !isJoiner(token));
	const joiners = tokens.filter(isJoiner).length;
	const [only] = kept;
	if (kept.length === 1 && only !== undefined) {
		return isName(only) || formOf(cleanToken(only)) !== null ? [cleanToken(only)] : [];
	}
	const sure = kept.filter(isName);
	const quoted = kept.filter((token) => token.startsWith(QUOTED));
	// "lang and theme": as many words as names, one joiner between each two.
	if (
		joiners > 0 &&
		joiners === kept.length - 1 &&
		// "Login / Logout": a stroke joins words of any kind.
		(sure.length > 0 || !tokens.includes('/')) &&
		kept.every((token) => isName(token) || formOf(cleanToken(token)))
	) {
		return kept.map(cleanToken);
	}
	if (quoted.length > 0) return quoted.filter(isName).map(cleanToken);
	const isShort = kept.length <= MAX_WORDS || sure.length * 2 >= kept.length;
	// In a sentence, only an underscore distinguishes a name from a brand or an abbreviation.
	return sure.map(cleanToken).filter((name) => isShort || name.includes('_'));
}

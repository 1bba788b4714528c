import { findProvider } from '../../services.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { isCategoryName } from '../../understand/read-category.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import { nameScore } from '../table/column-cells.ts';
import type { LabelPlace } from './label-place.ts';
import { type LabelledField, roleOf } from './labelled-pairs.ts';

export const MAX_NAME = 60;
/** Labels without values that show a form for cookies. */
const MIN_EMPTY = 2;
/** Facts about a cookie: with one of them, a word behind the label for a name is one. */
const FACTS: ReadonlySet<ColumnRole | undefined> = new Set([
	'lifetime',
	'purpose',
	'provider',
	'category',
	'type',
	'party',
	'storage',
	'domain',
] as const);

/** Words in brackets behind a name, and a blank behind its dot: "Abc (may be changed)", ". ABC". */
export const bareName = (text: string) =>
	text
		.trim()
		.replace(/(?<!\s)\s*\([^()]*\)$/, '')
		.replace(/^\.\s(?=\S+$)/, '.');

/** The field that holds the name: of several the one whose label speaks of cookies, else the one most like a name. */
function namedField(fields: readonly LabelledField[]): LabelledField | null {
	const named = fields.filter((field) => roleOf(field) === 'name' && field.text.trim() !== '');
	const stated = named.find(
		({ meaning, label, text }) => !meaning?.weak && speaksOfCookies(label) && nameScore(bareName(text)) > 0,
	);
	const [first] = named.toSorted((a, b) => nameScore(bareName(b.text)) - nameScore(bareName(a.text)));
	return stated ?? first ?? null;
}

const isLifetime = (text: string): boolean =>
	findLifetime(text) !== null || (readLifetime(text)?.kind ?? 'unknown') !== 'unknown';

const WORD = /^[`"'“„«]?\.?[A-Za-z][\w.*-]{1,59}[`"'”“»]?$/;
/** Signs and capitals within a word, which no word of a language has. */
const IS_FORMED = /[\w*][-_.*]+[\w*]|\d|\p{Ll}\p{Lu}/u;
/** Facts that only a cookie has; others may be those of a company. */
const OF_COOKIES: ReadonlySet<ColumnRole | undefined> = new Set([
	'lifetime',
	'purpose',
	'category',
	'type',
	'storage',
] as const);

/** Whether a word behind a label for a name is one, though it does not look so. */
function isNamedWord(word: string, isSure: boolean, isDated: boolean): boolean {
	if (!WORD.test(word) || word.length > MAX_NAME) return false;
	const plain = word.replace(/[`"'“”„«»]/g, '');
	if (IS_FORMED.test(plain) && looksLikeName(plain) !== null) return true;
	if (findProvider(plain)?.length === plain.length || isCategoryName(plain)) return false;
	// A word of the text, or somebody's name.
	return isDated || (isSure && !/^\p{Lu}\p{Ll}+$/u.test(plain));
}

/**
 * The text that holds the names of the cookie that some fields describe; null where they describe none. What stands
 * under a label for a name is one by its form, or a word where other labels give facts about a cookie.
 */
export function labelledName(fields: readonly LabelledField[], place: LabelPlace): string | null {
	const named = namedField(fields);
	const stated = fields.filter((field) => FACTS.has(roleOf(field)) && field.label !== '');
	const filled = stated.filter(({ text }) => text.trim() !== '');
	// Labels without values say that there is no more to say.
	const facts = filled.length === 0 && stated.length >= MIN_EMPTY ? stated : filled;
	if (named === null || facts.length === 0) return null;
	// Over a word of the text no name stands, but over several.
	if (named.label === '' && facts.length < 2 && facts.every(({ isBare }) => isBare)) return null;
	const { text, label, meaning } = named;
	const bare = bareName(text);
	const words = bare.split(/[,;]\s+/).filter((word) => word !== '');
	if (nameScore(bare) === 1 && (label === '' || words.length < 2)) return text;
	if (label === '') return nameScore(bare) > 0 ? text : null;
	const isDated = facts.some((field) => roleOf(field) === 'lifetime' && isLifetime(field.text));
	const isOfCookie = facts.some((field) => OF_COOKIES.has(roleOf(field)));
	const isSure = meaning?.weak !== true && isOfCookie && (speaksOfCookies(label) || place.aboutCookies);
	// What only looks like no name becomes an issue.
	if (isOfCookie && facts.length > 1 && /^\S{2,80}$/.test(bare) && !WORD.test(bare)) return text;
	// Beside a name by its form, a word between the same commas is one.
	const isBesideName = nameScore(bare) === 1;
	if (!words.every((word) => isNamedWord(word, isSure || isBesideName, isDated)))
		return isBesideName ? text : null;
	return words.map((word) => `\`${word.replace(/[`"'“”„«»]/g, '')}\``).join(', ');
}
/** Whether the line under a label for a name may be the name. */
export const mayHoldNames = (text: string) =>
	!/:\s+\S/.test(text) && (nameScore(bareName(text)) > 0 || WORD.test(bareName(text)));

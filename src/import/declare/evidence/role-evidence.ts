import { createCookieFacts } from '../../../core/known/cookie-facts.ts';
import { memoize } from '../../../core/lib/memoize.ts';
import { findProvider } from '../../services.ts';
import { isCookieWord } from '../../understand/cookie-words.ts';
import { wordsOf } from '../../understand/fold.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { unitAt } from '../../understand/lifetime/unit-words.ts';
import { isWellKnownName } from '../../understand/names/known-names.ts';
import { splitSlashes } from '../../understand/names/name-tokens.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { isCategoryName, readCategory } from '../../understand/read-category.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import { readStorage } from '../../understand/read-storage.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import { hostOf } from '../cell-text.ts';
import { WEIGHTS } from './weights.ts';

const { text: POINTS } = WEIGHTS;
const FACTS = createCookieFacts(null);

/** A longer text is no cell of names, lifetimes or other short facts. */
const MAX_SHORT = 200;
const MAX_NAMES = 40;
const MAX_CATEGORY = 60;
const MAX_TITLE_WORDS = 6;
const MIN_PHRASE_WORDS = 4;
/** A lifetime of so few words is nothing else. */
const MAX_PLAIN_WORDS = 3;

/** Articles, prepositions and the like of all languages. */
const FUNCTION_WORDS = new Set(VOCABULARIES.flatMap(({ functionWords }) => functionWords.split('|')));

/** Words in small letters joined by hyphens: no heading is written so. */
const HYPHENED = /^[a-z\d]+(?:-[a-z\d]+)+$/;

const QUOTES = /[`"“”„«»]/g;

/** Points for one token as a cookie's name. */
export const nameTokenEvidence = memoize((token: string): number => {
	const plain = token.replace(QUOTES, '');
	const form = looksLikeName(token);
	if (plain !== '' && FACTS.entry(plain) !== null) return POINTS.knownName;
	// "phpsessid", "ASP.NET_SessionID"
	if (isWellKnownName(plain)) return POINTS.nameByForm;
	// "authentication/security"
	if (/^\p{L}{4,}\/\p{L}{4,}$/u.test(plain)) return POINTS.notAName;
	if (form === 'certain') return POINTS.nameByForm;
	// What the writer sets in quotes is a name whatever its form.
	const isQuoted = /^["“„«`][\w.-]{3,60}["”“»`]$/.test(token) && !isCookieWord(plain.toLowerCase());
	if (isQuoted && looksLikeName(`${plain}_`) !== null) return POINTS.quotedWord;
	if (form === 'plausible' && FUNCTION_WORDS.has(plain.toLowerCase())) return POINTS.notAName;
	// A sentence ends behind a word, and behind a name seldom.
	if (form === null || unitAt(wordsOf(plain), 0) !== null || /[.:!?]$/.test(plain)) return POINTS.notAName;
	if (plain.length < token.length) return POINTS.quotedWord;
	if (/^(?:\p{Lu}\p{Ll}+){3,}$/u.test(plain)) return POINTS.hyphenedWord;
	// "TOWN-TOKEN"
	if (/^\p{Lu}{3,}(?:-\p{Lu}{3,})+$/u.test(plain)) return POINTS.hyphenedWord;
	if (/^\p{Lu}/u.test(plain) && !/^\p{Lu}{4,}$/u.test(plain)) return POINTS.capitalWord;
	return /-/.test(plain) ? POINTS.hyphenedWord : POINTS.smallWord;
});

/** Points for a text as a cell of one name or several. */
const nameEvidence = (text: string): number => {
	const plain = text.replace(/\([^()]{0,80}\)/g, ' ').trim();
	const tokens = plain
		.split(/[\s,;|]+/)
		.filter((token) => /[\p{L}\p{N}*]/u.test(token))
		.flatMap((token) => (token.includes('/') ? splitSlashes(token.replace(QUOTES, '')) : token));
	if (tokens.length === 0 || tokens.length > MAX_NAMES) return POINTS.notAName;
	if (tokens.length === 1)
		return readColumnRole(plain) && !HYPHENED.test(plain) && !plain.startsWith('`')
			? POINTS.heading
			: nameTokenEvidence(plain);
	const points = tokens.map(nameTokenEvidence);
	const certain = points.filter((point) => point >= POINTS.nameByForm).length;
	// "lang, theme-color": words that signs part from each other, each one a name by itself.
	const isRow = plain.split(/[,;|\n/]/).filter((piece) => piece.trim() !== '').length === tokens.length;
	if (certain * 2 < tokens.length && !(isRow && points.every((point) => point >= POINTS.smallWord)))
		return POINTS.notAName;
	return points.reduce((sum, point) => sum + Math.max(point, 0), 0) / tokens.length;
};

function lifetimeEvidence(text: string): number {
	const read = readLifetime(text);
	if (read === null) return POINTS.empty;
	if (read.kind === 'unknown') return POINTS.notALifetime;
	const words = text.trim().split(/\s+/).length;
	// "Keeps the session open", "the visits of one day": a purpose may hold such words.
	if (words > MAX_PLAIN_WORDS && findLifetime(text) === null)
		return read.kind === 'session' ? POINTS.notALifetime : 0;
	return words <= MAX_TITLE_WORDS ? POINTS.lifetime : POINTS.lifetimeInWords;
}

function categoryEvidence(text: string): number {
	if (text.length <= MAX_CATEGORY && isCategoryName(text)) return POINTS.category;
	return readCategory(text) === null ? POINTS.notACategory : POINTS.categoryInWords;
}

function providerEvidence(text: string): number {
	if (findProvider(text)?.length === text.length) return POINTS.knownProvider;
	const words = text.split(/\s+/).length;
	if (words > MAX_TITLE_WORDS || /[.!?:;]\s/.test(text)) return POINTS.sentence;
	return hostOf(text) !== null || /^\p{Lu}/u.test(text) ? POINTS.shortTitle : 0;
}

/** Whether a text is a host, written in small letters: into "example.orgLocale" a name ran. */
export const isHost = (text: string): boolean => hostOf(text) !== null && !/\p{Ll}\p{Lu}/u.test(text);

function purposeEvidence(text: string): number {
	if (looksLikeName(text) === 'certain' || lifetimeEvidence(text) === POINTS.lifetime)
		return POINTS.notAPurpose;
	return text.split(/\s+/).length >= MIN_PHRASE_WORDS ? POINTS.phrase : 0;
}

function typeEvidence(text: string): number {
	const says =
		readParty(text) !== null ||
		readStorage(text) !== null ||
		readCategory(text) !== null ||
		readLifetime(text)?.kind !== 'unknown';
	return says ? POINTS.party : POINTS.notAKind;
}

/**
 * Points for a text as a cell of a column with this role: positive ones speak for it, negative ones against, 0 says
 * nothing. `null`: a column with an unknown heading.
 */
export function roleEvidence(role: ColumnRole | null, text: string): number {
	const plain = text.trim();
	if (plain === '') return POINTS.empty;
	if (role === 'purpose') return purposeEvidence(plain.slice(0, MAX_SHORT));
	if (role === 'location' || role === 'function-and-location' || role === null) return 0;
	if (role === 'other' || role === 'link' || role === 'value' || role === 'wildcard') return 0;
	if (role === 'name') return nameEvidence(plain.slice(0, 2 * MAX_SHORT));
	if (plain.length > MAX_SHORT) return POINTS.sentence;
	switch (role) {
		case 'lifetime':
			return lifetimeEvidence(plain);
		case 'category':
			return categoryEvidence(plain);
		case 'provider':
			return providerEvidence(plain);
		case 'domain':
			return isHost(plain.split(/[\s,;]+/)[0] ?? '') ? POINTS.host : POINTS.notAHost;
		case 'party':
			return readParty(plain) === null ? POINTS.notAKind : POINTS.party;
		case 'storage':
			return readStorage(plain) === null ? POINTS.notAKind : POINTS.storage;
		case 'type':
			return typeEvidence(plain);
	}
}

/** Mean points for a column's cells in a role; empty cells say nothing. */
export function columnEvidence(role: ColumnRole | null, cells: readonly string[]): number {
	const filled = cells.filter((cell) => cell.trim() !== '');
	if (filled.length === 0) return POINTS.empty;
	return filled.reduce((sum, cell) => sum + roleEvidence(role, cell), 0) / filled.length;
}

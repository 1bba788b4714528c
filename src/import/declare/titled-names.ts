import { memoize } from '../../core/lib/memoize.ts';
import { isCompany } from '../services.ts';
import { deniesUse } from '../understand/denial.ts';
import { foldInPlace } from '../understand/fold.ts';
import { isWellKnownName } from '../understand/names/known-names.ts';
import { looksLikeName } from '../understand/names/read-names.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { readCategory } from '../understand/read-category.ts';
import { type ColumnMeaning, readColumnRole } from '../understand/read-column-role.ts';
import { readParty } from '../understand/read-party.ts';
import { readStorage } from '../understand/read-storage.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import { mayBeProvider } from './may-be-provider.ts';

/** Words that say what cookies are for or whose they are, the names themselves, and what is said of them. */
export interface TitledNames {
	readonly title: string;
	/** The names, as a cell that is read as them. */
	readonly names: string;
	readonly rest: string;
	/** Whether one of the names is one by its form. */
	readonly isSure: boolean;
}

const MAX_TEXT = 600;
const MAX_TITLE_WORDS = 7;
/** "Session cookie (abc_sid)", "Language – abc_lang", "Example: _ea, _eb", or the name on the line below. */
const IN_BRACKETS =
	/^\s*([\p{L}\d][^()[\]\n:;]{1,80}?)\s*[([]\s?([^()[\]\n]{2,200}?)\s?[)\]]\s*(?:[:,;.]|\s?[–—-](?=\s))?\s*(.*)$/su;
const BEHIND_SIGN = /^\s*([\p{L}\d][^()\n:;]{1,80}?)(?:\s?:|\s[–—-]|\s=)\s+(\S[^\n]{1,200}?)[.;]?\s*$/u;
const BELOW = /^\s*([\p{L}\d][^()\n:;]{1,80}?)\s*:?\n\s*(\S[^\n]{1,200}?)\s*$/u;

/** Signs without which nothing is titled: most texts have none. */
const MAY_TITLE = /[([\n]|[:–—=-]\s/;

const JOINER = new RegExp(
	`^(?:[&+/|]|${phraseSource(VOCABULARIES.flatMap(({ lifetime }) => [lifetime.and, lifetime.or]))})$`,
);
const MARKS = /^[`"'“”„«»]+|(?<![`"'“”„«»])[`"'“”„«»]+$/g;
/** A word of small letters with a hyphen or a dot within: a name where another stands in the same place. */
const JOINED = /^[a-z\d]+(?:[-.][a-z\d]+)+$/;
const isJoined = (token: string): boolean =>
	JOINED.test(token) &&
	readCategory(token) === null &&
	readParty(token) === null &&
	readStorage(token) === null;

const isStrong = (name: string): boolean =>
	looksLikeName(name) === 'certain' &&
	(/[_*]/.test(name) || isWellKnownName(name) || /\p{Ll}\p{Lu}/u.test(name));

/** Names parted by commas, strokes or "and", nothing else between them; null for any other text. */
function namesAlone(text: string): { names: string; isSure: boolean } | null {
	const tokens = text
		.split(/[\s,;]+/)
		.filter((token) => token !== '' && !JOINER.test(foldInPlace(token)))
		.flatMap((token) => (token.includes('://') ? token : token.split('/')))
		.map((token) => token.replace(MARKS, ''));
	const isSure = tokens.some(isStrong);
	const areNames =
		tokens.length > 0 &&
		tokens.every(
			(token) =>
				isStrong(token) ||
				(looksLikeName(token) !== null && (isJoined(token) || text.includes(`\`${token}\``))),
		);
	return areNames
		? { names: tokens.map((token) => (isStrong(token) ? token : `\`${token}\``)).join(', '), isSure }
		: null;
}

/** Headings of columns that may well be such words: "Session cookie", "Consent", "Statistics". */
const TITLES: ReadonlySet<ColumnRole> = new Set(['name', 'other', 'category'] as const);

/** Whether a heading may be such words: "Session cookie" is, and "Name" a label. */
const mayTitle = (meaning: ColumnMeaning | null): boolean =>
	meaning === null || (TITLES.has(meaning.role) && (meaning.role !== 'name' || meaning.weak === true));

/** A verb that makes words a sentence: "this site *stores* one cookie". */
const SPOKEN = new RegExp(phraseSource(VOCABULARIES.map(({ whole }) => whole.uses)));

/** Whether words may be a title of cookies: they begin with a capital, and are neither a name nor the label of a fact. */
const isTitle = (text: string): boolean =>
	/^[\p{Lu}\d]/u.test(text) &&
	text.split(/\s+/).length <= MAX_TITLE_WORDS &&
	!/[.!?,]\s|[_`]/.test(text) &&
	looksLikeName(text) !== 'certain' &&
	!SPOKEN.test(foldInPlace(text)) &&
	mayTitle(readColumnRole(text));

/** The names that words title, where a text begins so and they are names alone; null for any other text. */
export const titledNames = memoize((text: string): TitledNames | null => {
	if (text.length > MAX_TEXT || !MAY_TITLE.test(text)) return null;
	for (const pattern of [IN_BRACKETS, BEHIND_SIGN, BELOW]) {
		const [, title = '', inner = '', rest = ''] = pattern.exec(text) ?? [];
		const read = inner === '' || !isTitle(title.trim()) ? null : namesAlone(inner);
		if (read === null) continue;
		// "Cookies (abc_id) are not set."
		return rest !== '' && deniesUse(text) ? null : { title: title.trim(), rest, ...read };
	}
	return null;
});

/** The provider that a title of cookies is: a company, or several words with capitals; one word alone says what for. */
export const providerOfNames = (title: string): string | null =>
	isCompany(title) || (/\s/.test(title) && mayBeProvider(title)) ? title : null;

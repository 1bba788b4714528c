import { memoize } from '../../../core/lib/memoize.ts';
import { NOTE_SIGNS } from '../../footnote-marks.ts';
import type { IssueReason } from '../../issue-reasons.ts';
import { isCookieWord } from '../cookie-words.ts';
import { cut, fold, INVISIBLE } from '../fold.ts';
import { readColumnRole } from '../read-column-role.ts';
import { formOf, isAddress, isDomain, isPlainName, MAX_NAME } from './name-form.ts';
import { cleanToken, isBareToken, isJoiner, QUOTED, readPiece } from './name-tokens.ts';
import { INDEX_END, INDEX_START, splitBrackets } from './placeholders.ts';

/** Something in a cell that was not understood; `reason` is an import issue's reason. */
export interface NameProblem {
	readonly text: string;
	readonly reason: IssueReason;
}

/** The result of reading a name cell. */
export interface NamesRead {
	/** Name patterns, in order, each once. */
	readonly names: string[];
	/** A cookie domain that stands beside the name, as in `_ga (.example.org)`. */
	readonly domain?: string;
	readonly problems: NameProblem[];
}

const MAX_QUOTE = 200;

/** A word between names in code that lost its blanks: "`_a`nd`_b`". */
const withoutTornWords = (cell: string): string =>
	cell
		.split('`')
		.map((part, index) => (index > 0 && index % 2 === 0 && /^\p{Ll}{1,4}$/u.test(part) ? ', ' : part))
		.join('`');

const MARKS = /[\\*+`"“”„«]/u;

/** Takes Markdown's marks off and marks what stood in quotes or code. */
function markQuoted(cell: string): string {
	const bare = cell.replace(NOTE_SIGNS, ' ');
	if (!MARKS.test(bare)) return bare;
	return withoutTornWords(bare)
		.replace(/\\(?=[_*[\]<>#.~`|{}()!+-])/gu, '')
		.replace(/(?<![*_])\*\*([^*\n]{1,200})\*\*(?!\*)/gu, '$1')
		.replace(/(?<=\w)\s\+\s(?:hash|uuid|random|(?:\w{1,12}[ -])?id|number)\b/giu, '*')
		.replace(
			/`([^`\n]{1,200})`|["“”„«]\s?([^\s"“”„«»]{1,200})\s?["“”»]/gu,
			(_, code?: string, quote?: string) => {
				const inner = (code ?? quote ?? '').trim();
				if (inner.length > MAX_QUOTE) return inner;
				// A number in brackets is an index: code holds no marks of notes.
				const marked =
					code === undefined
						? inner
						: inner.replace(/(?<=\w)\[(\d{1,4})\]/gu, `${INDEX_START}$1${INDEX_END}`);
				return marked
					.split(/\s*[,;|]\s*|\s+/u)
					.map((name) => `${QUOTED}${name}`)
					.join(', ');
			},
		);
}

/** "Name: _ga" is `_ga`; "_ga: counts visits" is `_ga` too. */
function withoutLabel(piece: string): string {
	const [, tight = '', name = ''] = /^(\p{L}{1,20}):(\S{1,4200})$/u.exec(piece) ?? [];
	const meaning = name === '' ? null : readColumnRole(tight);
	if (meaning?.role === 'name' && !(meaning.weak && /^\p{Ll}/u.test(tight))) return name;
	const match = /^([^:]{1,60}):\s+(.{0,4200})$/u.exec(piece);
	if (!match) return piece.replace(/:\s*$/u, '');
	const [, label = '', rest = ''] = match;
	if (readColumnRole(label)?.role === 'name' || isCookieWord(fold(label).trim())) return rest;
	return readPiece(label).length > 0 ? label : rest;
}

function readChunk(chunk: string): string[] {
	const piece = withoutLabel(chunk.trim());
	const [head = '', ...rest] = piece.split(/\s[-–—→=]+\s/u);
	const names = readPiece(head);
	const more = rest.flatMap((remark) => {
		const candidates = readPiece(remark);
		const isAll = remark.trim().split(/\s+/u).length === candidates.length;
		return isAll && candidates.every((name) => formOf(name) === 'certain') ? candidates : [];
	});
	return names.length > 0 ? [...names, ...more] : rest.flatMap(readPiece);
}

/** Whether a remark is a row of names with underscores, or in capitals, and nothing else: "(abc_1, abc_2)". */
function holdsNamesAlone(remark: string): boolean {
	const tokens = remark
		.split(/[\s;,|/]+/u)
		.filter((token) => /[\p{L}\p{N}]/u.test(token) && !isJoiner(token));
	return (
		tokens.length > 0 &&
		tokens.every(
			(token) =>
				/_|^\p{Lu}{4,}$/u.test(token) &&
				!/\.\p{Ll}{2,3}$/u.test(token) &&
				formOf(cleanToken(token)) === 'certain',
		)
	);
}

function domainIn(texts: readonly string[]): string | null {
	for (const text of texts) {
		if (!text.includes('.')) continue;
		for (const token of text.split(/[\s,;|]+/u)) {
			const cleaned = cleanToken(token);
			if (isDomain(cleaned)) return cleaned;
		}
	}
	return null;
}

function problemsOf(
	cell: string,
	text: string,
	isPlaceholder: boolean,
	domain: string | null,
): NameProblem[] {
	if (!/[\p{L}\p{N}*{<]/u.test(cell)) return [];
	const isAddressed = domain !== null || text.split(/\s+/u).some(isAddress);
	if (isAddressed && text.trim().split(/\s+/u).length <= 3)
		return [{ text: cell, reason: 'domain-instead-of-name' }];
	if (isPlaceholder && text.trim() === '') return [{ text: cell, reason: 'name-is-only-a-placeholder' }];
	return [{ text: cell, reason: 'row-without-a-cookie-name' }];
}

/**
 * Reads the cookie names out of one cell: several parted by signs, words or lines; quotes, labels, footnotes and
 * remarks dropped; what varies written as `*`. Prose and domains are no names and become problems.
 */
export function readNames(cell: string): NamesRead {
	// Most cells hold a single name.
	if (isPlainName(cell)) {
		const name = cleanToken(cell);
		if (formOf(name) !== null) return { names: [name], problems: [] };
	}
	return readCell(cell);
}

/** Words with a capital that a hyphen joins, and words without the form of a name. */
const TITLE_WORD = /^\p{Lu}\p{Ll}+(?:-(?:\p{Lu}?\p{Ll}+|\*))*$/u;

const readCell = memoize((cell: string): NamesRead => {
	const visible = cut(cell).replace(INVISIBLE, '');
	const { text, remarks, isOnlyPlaceholder } = splitBrackets(markQuoted(visible));
	const chunks = text.split(/[\n\t;,|•·]/u);
	const outside = chunks.flatMap(readChunk);
	// "Example Analytics (abc_id, abc_ref)": the names are what the brackets hold; behind a name, further ones of its kind.
	const inside = (outside.length > 0 ? remarks.filter(holdsNamesAlone) : remarks)
		.flatMap((remark) => remark.split(/[\n\t;,|•·]/u))
		.flatMap(readChunk);
	const bracketed = inside.filter((name) => formOf(name) === 'certain');
	// "Cookie-Auswahl (abc_choice)": the words say what the name in brackets is for.
	const isTitled = bracketed.length > 0 && outside.every((name) => TITLE_WORD.test(name));
	const candidates = isTitled ? bracketed : [...outside, ...bracketed];
	const names = [...new Set(candidates)].filter(
		(name) => name.length <= MAX_NAME && !/^[*._-]*$/u.test(name),
	);
	const domain = domainIn([...remarks, text]);
	const shown = visible.trim().slice(0, 300);
	const problems = names.length > 0 ? [] : problemsOf(shown, text, isOnlyPlaceholder, domain);
	if (visible.length !== cut(cell).length && names.length > 0) {
		problems.unshift({ text: shown, reason: 'invisible-characters' });
	}
	return domain !== null && names.length > 0 ? { names, domain, problems } : { names, problems };
});

/** Rates the certainty that a token is a cookie name, by its form alone; null when it is none. */
export function looksLikeName(token: string): 'certain' | 'plausible' | null {
	if (isBareToken(token)) return formOf(cleanToken(token));
	return PLAIN_WORDS.test(token) ? null : looksLikeOther(token);
}

/** Several words without signs that may hold one together, such as quotes and brackets. */
const PLAIN_WORDS = /^\w[^\s[\](){}<>%"“”„«»`\\*+]*[\t\n\r ]+\w[^[\](){}<>%"“”„«»`\\*+]*$/;

const looksLikeOther = memoize((token: string): 'certain' | 'plausible' | null => {
	const { text } = splitBrackets(markQuoted(cut(token).replace(INVISIBLE, '').trim()));
	return /\s/u.test(text.trim()) ? null : formOf(cleanToken(text.trim()));
});

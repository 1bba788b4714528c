import { memoize } from '../../../../core/lib/memoize.ts';
import { wordsOf } from '../../../understand/fold.ts';
import { maySayPattern } from '../../../understand/names/name-tokens.ts';
import { readNames } from '../../../understand/names/read-names.ts';
import { AND, OR } from '../../../understand/word-books.ts';
import { nameTokenEvidence } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';

const { cut: POINTS, text: TEXT } = WEIGHTS;

/** A piece that a line break tore off a name. */
const FRAGMENT = /^[A-Za-z0-9_.*-]{1,24}$/;
const REMARK = /\s(?:\([^()]{0,80}\)|\[[^[\]]{0,20}\])/g;

const isJoiner = (token: string) => {
	const words = wordsOf(token);
	return words.length === 0 || AND.has(words) || OR.has(words);
};

const MAX_PATTERN_WORDS = 8;

/** "Any cookie starting with _hs": words that end with what they make a pattern of. */
function isPattern(text: string): boolean {
	const words = text.split(/\s+/);
	if (words.length < 3 || words.length > MAX_PATTERN_WORDS || !maySayPattern(text)) return false;
	const stem = (words.at(-1) ?? '').replace(/[^\w.-]/g, '');
	return stem.length > 1 && readNames(text).names.some((name) => name === `${stem}*`);
}

/** Whether a text is longer than any pattern and begins with a word that is no name: most lines are such. */
function beginsAsSentence(text: string): boolean {
	if (text.split(' ', MAX_PATTERN_WORDS + 1).length <= MAX_PATTERN_WORDS) return false;
	const first = /^[^\s,;|]+/.exec(text)?.[0] ?? '';
	return /^\p{L}+$/u.test(first) && nameTokenEvidence(first) <= 0 && !isJoiner(first);
}

const ALIKE = 4;
const beginAlike = (names: readonly string[]) =>
	names.every((name) => name.length >= ALIKE && name.slice(0, ALIKE) === names[0]?.slice(0, ALIKE));

/** Characters of a cell in which the beginning of a torn name is looked for. */
const MAX_TORN = 200;

/** A name cell with the names put together again that line breaks tore; `torn` counts them. */
export function mendNames(text: string): { text: string; torn: number } {
	if (!text.includes('\n')) return { text, torn: 0 };
	let torn = 0;
	const lines = text.split('\n');
	let mended = lines[0] ?? '';
	for (const line of lines.slice(1)) {
		const last = /\S+$/.exec(mended.slice(-MAX_TORN))?.[0] ?? '';
		const [, first = '', rest = ''] = /^(\S+)(.*)$/s.exec(line) ?? [];
		const isTorn =
			nameTokenEvidence(last) >= TEXT.nameByForm &&
			last.length >= 8 &&
			FRAGMENT.test(first) &&
			/^[a-z0-9*]/.test(first) &&
			nameTokenEvidence(first) < TEXT.nameByForm &&
			(rest === '' || /^\s\(/.test(rest));
		mended += isTorn ? line : `\n${line}`;
		torn += Number(isTorn);
	}
	return { text: mended, torn };
}

/** Points for a piece of text as a cell of names; null when it is none. */
export const nameCellPoints = memoize((text: string): number | null => {
	if (text.length > 400 || /^(?:[,;:)\]]|\.(?![A-Za-z_]{2}))/.test(text)) return null;
	// A placeholder alone, where a name should stand: the row is one, and its name an open question.
	if (/^(?:\{[^{}\s]{1,40}\}|<[^<>\s]{1,40}>)$/.test(text)) return TEXT.smallWord;
	if (beginsAsSentence(text)) return null;
	if (isPattern(text)) return TEXT.nameByForm;
	const mended = mendNames(text);
	const remarks = [...mended.text.matchAll(REMARK)].length;
	// "_ga, Counts visitors": the comma is the only sign between the cells.
	const plain = mended.text
		.replace(REMARK, ' ')
		.replace(/,\s*$/, '')
		.replace(/\/(?=\s)/g, ' /')
		.trim();
	if (plain === '' || /(?:^|\s)[([]/.test(plain)) return null;
	const pieces = plain.split(/([\s,;|]+)/);
	let points = 0;
	let certain = 0;
	let count = 0;
	let joined = false;
	for (const [index, piece] of pieces.entries()) {
		if (index % 2 === 1) {
			joined ||= /[,;|\n]/.test(piece);
			continue;
		}
		if (piece === '') continue;
		if (isJoiner(piece) && nameTokenEvidence(piece) < TEXT.nameByForm) {
			joined = true;
			continue;
		}
		const here = nameTokenEvidence(piece);
		if (here <= 0) return null;
		// Words with a blank between are a phrase, unless both are names by their form.
		if (count > 0 && !joined && (here < TEXT.nameByForm || certain < count)) return null;
		// A list of words without the form of names is a list of words; "_clck, CLID, SM" is one of names.
		const isAmongNames = joined && certain > 0 && /^\p{Lu}{2,10}$/u.test(piece);
		if (count > 0 && here < TEXT.smallWord && !isAmongNames) return null;
		points = count === 0 ? here : points + POINTS.furtherName * (here >= TEXT.nameByForm ? 1 : 0.5);
		certain += Number(here >= TEXT.nameByForm);
		count += 1;
		joined = false;
	}
	if (count === 0 || joined) return null;
	// "a, b" where neither has the form of a name, nor begins like the other.
	if (count > 1 && certain === 0 && !beginAlike(pieces.filter((piece) => /[A-Za-z]/.test(piece))))
		return null;
	if (/-$/.test(plain)) points += POINTS.openName;
	return points + mended.torn * POINTS.tornName + remarks * POINTS.word;
});

import { findProvider } from '../../../services.ts';
import { hostOf } from '../../cell-text.ts';
import { isHost } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import { type CutText, isFunctionWord } from './cut-text.ts';

const { cut: POINTS, text: TEXT } = WEIGHTS;

/** Points for the first character of a cell of words. */
export function startPoints(text: string, at: number): number {
	const sign = text[at] ?? '';
	if (/[\p{Lu}\p{N}"“«'’]/u.test(sign)) return POINTS.capitalStart;
	return /\p{Ll}/u.test(sign) ? POINTS.smallStart : POINTS.signStart;
}

/** Points for the beginning of a cell of free words: a sentence's first word has a capital, its second mostly none. */
export function wordsStart(text: string, at: number): number {
	const twoCapitals = /^\p{Lu}[\p{L}'’]*\s\p{Lu}\p{Ll}+\s\p{Ll}+(?:\s|$)/u.test(text.slice(at, at + 60));
	return startPoints(text, at) + (twoCapitals ? POINTS.twoCapitals : 0);
}

/** Points for a line break within a cell of words, before the atom `atom`. */
export function breakPoints({ text, starts, gaps, gluedRows }: CutText, atom: number): number {
	const at = starts[atom] ?? 0;
	if (gaps.has(atom)) return POINTS.gapInRow;
	if (gluedRows.has(atom)) return POINTS.rowInCell;
	const before = text.slice(Math.max(0, at - 12), at).trimEnd();
	const stops = /[.!?:]$/.test(before);
	if (/^\p{Ll}/u.test(text[at] ?? '')) return stops ? POINTS.lineBreak : POINTS.goesOn;
	return stops ? POINTS.lineBreakAfterStop : POINTS.lineBreak;
}

/** Points for a place within a cell where a small letter meets a capital: two cells ran together there. */
export const seamPoints = (text: string, at: number): number =>
	/^[\p{Ll}.)]\p{Lu}$/u.test(text.slice(Math.max(0, at - 1), at + 1)) ? POINTS.seamInCell : 0;

/** Points for a piece as a provider; `isRepeated`: it stands in the same place of other rows. */
export function providerPoints(piece: string, isRepeated: boolean): number {
	if (findProvider(piece)?.length === piece.length) return TEXT.knownProvider;
	if (/[.!?:;]\s/.test(piece)) return TEXT.sentence;
	// "Example Town Remembers the open": a company's name has few words in small letters.
	const small = [...piece.matchAll(/(?<=\s)\p{Ll}+/gu)].filter(([word]) => !isFunctionWord(word)).length;
	const isSmall = /^\p{Ll}/u.test(piece) && !isRepeated;
	if (hostOf(piece) === null) return POINTS.smallInProvider * (small + Number(isSmall));
	return isHost(piece) ? TEXT.shortTitle : TEXT.notAHost;
}

import { AND, HALF, NUMBER } from '../word-books.ts';
import type { Tokens } from './tokenize.ts';
import { unitAt } from './unit-words.ts';

/** A number read from tokens, up to, not including, token `end`. */
export interface Count {
	readonly value: number;
	readonly end: number;
}

const isDigits = (word: string | undefined): word is string => word !== undefined && /^[0-9]+$/u.test(word);

/** Digits with the separators of thousands and decimals in use: 1,000 · 1.5 · 1 000 · 0,5. */
function readDigits({ words, joined }: Tokens, start: number): Count | null {
	const first = words[start];
	if (!isDigits(first)) return null;
	let whole = first;
	let end = start + 1;
	while (first.length <= 3 && first !== '0') {
		const sign = words[end] ?? '';
		const group = words[end + 1];
		const isSigned =
			/^[.,']$/u.test(sign) && joined[end] && joined[end + 1] && isDigits(group) && group.length === 3;
		const spaced = isDigits(sign) && sign.length === 3 && !joined[end];
		if (isSigned) {
			whole += group;
			end += 2;
		} else if (spaced) {
			whole += sign;
			end += 1;
		} else break;
	}
	const fraction = words[end + 1];
	if (/^[.,]$/u.test(words[end] ?? '') && joined[end] && joined[end + 1] && isDigits(fraction)) {
		return { value: Number(`${whole}.${fraction}`), end: end + 2 };
	}
	return { value: Number(whole), end };
}

/** 1/2, 1/4, 3/4. */
function readFraction({ words }: Tokens, start: number): Count | null {
	const above = Number(words[start]);
	const below = Number(words[start + 2]);
	if (!/^[/⁄]$/u.test(words[start + 1] ?? '') || !(above > 0 && above < below && below <= 4)) return null;
	return { value: above / below, end: start + 3 };
}

function readWords({ words }: Tokens, start: number): Count | null {
	const hit = NUMBER.at(words, start);
	if (!hit) return null;
	if (hit.value < 20 || hit.value % 10 !== 0) return { value: hit.value, end: hit.end };
	const units = NUMBER.at(words, AND.at(words, hit.end)?.end ?? hit.end);
	const adds = units !== null && units.value < 10 && units.value > 0;
	return adds ? { value: hit.value + units.value, end: units.end } : { value: hit.value, end: hit.end };
}

/** "6 (six)", "six (6)": the same number twice. */
function skipRepeated(tokens: Tokens, count: Count): Count {
	if (tokens.words[count.end] !== '(') return count;
	const again = readDigits(tokens, count.end + 1) ?? readWords(tokens, count.end + 1);
	if (!again || tokens.words[again.end] !== ')' || again.value !== count.value) return count;
	return { value: count.value, end: again.end + 1 };
}

/** Where "and a half", "y medio", "et demi" ends; null where none begins. */
function andHalfEnd(words: readonly string[], start: number): number | null {
	const and = AND.at(words, start);
	return and && ((HALF.at(words, and.end) ?? HALF.at(words, and.end + 1))?.end ?? null);
}

/** Where a half after a unit ends ("2 years and a half"), or null. */
export function readAndHalf({ words }: Tokens, start: number): number | null {
	const end = andHalfEnd(words, start);
	return end !== null && unitAt(words, end) === null ? end : null;
}

/** The number that begins at token `start`, in digits or words; null where none does. */
export function readCount(tokens: Tokens, start: number): Count | null {
	const { words } = tokens;
	const half = HALF.at(words, start);
	if (half) {
		const article = NUMBER.at(words, half.end);
		return { value: 0.5, end: article?.value === 1 ? article.end : half.end };
	}
	const count = readFraction(tokens, start) ?? readDigits(tokens, start) ?? readWords(tokens, start);
	if (!count) return null;
	const fraction = readFraction(tokens, count.end);
	if (fraction) return { value: count.value + fraction.value, end: fraction.end };
	const halved = HALF.at(words, count.end);
	if (halved && count.value === 1) return { value: 0.5, end: halved.end };
	const end = andHalfEnd(words, count.end);
	if (end !== null && unitAt(words, end)) return { value: count.value + 0.5, end };
	return skipRepeated(tokens, count);
}

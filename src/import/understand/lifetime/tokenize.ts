import { fold } from '../fold.ts';

/** The words, numbers and signs of a folded text, side by side. */
export interface Tokens {
	/** Runs of letters, runs of digits, or one sign. */
	readonly words: readonly string[];
	/** Whether the token touches the one before it. */
	readonly joined: readonly boolean[];
	/** The index of each token's clause: clauses end at `;` `,` `.` brackets and line ends. */
	readonly clause: readonly number[];
}

/** A full stop after a word this short ends an abbreviation ("approx."), after a longer one a sentence. */
const MAX_ABBREVIATION = 6;

/** Numbers that are minutes where `m` stands behind them, and those that are months. */
const MINUTES = new Set([5, 10, 15, 20, 30, 45, 60, 90]);
const MONTHS = new Set([6, 12, 13, 14, 18, 24, 25, 36]);

/** Writes out `M`, and `m` where the units or the number beside it tell minutes from months: `1h 30m`, `13m`. */
function withUnits(text: string): string {
	if (!/\d\s?['m]/iu.test(text)) return text;
	return text
		.replace(/(\d\s?)M(?!\p{L})/gu, '$1 months ')
		.replace(/(\d\s?y\w{0,4}\s?\d{1,2}\s?)m(?!\p{L})/giu, '$1 months ')
		.replace(/(\d\s?[hd]\s?\d{1,2}\s?)m(?!\p{L})/giu, '$1 minutes ')
		.replace(/\b(\d{1,2})\s?m(?![\p{L}²³])/gu, (whole, count: string) => {
			const unit = MINUTES.has(Number(count)) ? 'minutes' : MONTHS.has(Number(count)) ? 'months' : null;
			return unit === null ? whole : `${count} ${unit} `;
		})
		.replace(/(\d)\s?'$/u, '$1 minutes');
}

/** Splits a text for reading lifetimes. Apostrophes, and hyphens inside words, only part words. */
export function tokenize(text: string): Tokens {
	const folded = fold(withUnits(text))
		.replace(/(?<=\p{L})[-'](?=\p{L})/gu, ' ')
		.replace(/(?<=\p{L})\((?:s|e|es|en|n|i)\)/gu, ' ');
	const words: string[] = [];
	const joined: boolean[] = [];
	const clause: number[] = [];
	let number = 0;
	let end = -1;
	for (const match of folded.matchAll(/\p{L}+|[0-9]+|[^\s]|\n/gu)) {
		const [word] = match;
		const before = words.at(-1) ?? '';
		const isStop = word === '.';
		const next = folded[match.index + 1] ?? ' ';
		if (isStop && /^\p{L}/u.test(before) && before.length <= MAX_ABBREVIATION && next !== '\n') continue;
		const ends =
			word === '\n' ||
			/[;()[\]]/u.test(word) ||
			(/[.,:]/u.test(word) && !(/\d/u.test(next) && /^\d/u.test(before)));
		if (ends) number += 1;
		words.push(word);
		joined.push(match.index === end);
		clause.push(number);
		end = match.index + word.length;
	}
	return { words, joined, clause };
}

import { VOCABULARIES } from '../../vocabulary/index.ts';
import { MONTH } from '../word-books.ts';
import type { Tokens } from './tokenize.ts';

function iso(year: number, month: number, day: number): string | null {
	const isDate = year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
	if (!isDate) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Three numbers with one sign between: 2026-11-21, 21.11.2026, 21/11/2026; 11/21/2026 where no other reading is. */
function readNumeric(words: readonly string[], start: number): string | null {
	const [first = '', sign = '', second = '', again, third = ''] = words.slice(start, start + 5);
	if (!/^[-./]$/u.test(sign) || again !== sign || !/^\d{1,2}$/u.test(second)) return null;
	if (/^\d{4}$/u.test(first) && /^\d{1,2}$/u.test(third))
		return iso(Number(first), Number(second), Number(third));
	if (!/^\d{1,2}$/u.test(first) || !/^\d{4}$/u.test(third)) return null;
	return (
		iso(Number(third), Number(second), Number(first)) ?? iso(Number(third), Number(first), Number(second))
	);
}

/** Words and signs between day, month and year. */
const BETWEEN = new Set([
	...VOCABULARIES.flatMap(({ stated }) => `${stated.ordinal}|${stated.of}`.split('|')),
	...['-', '.', ','],
]);

function skip(words: readonly string[], start: number): number {
	let place = start;
	while (place < start + 3 && BETWEEN.has(words[place] ?? '')) place += 1;
	return place;
}

/** 21 November 2026, 21. Nov 2026, 21 de noviembre de 2026, November 21st, 2026. */
function readNamed(words: readonly string[], start: number): string | null {
	const day = Number(words[start]);
	const named = MONTH.at(words, start);
	if (day >= 1 && day <= 31) {
		const month = MONTH.at(words, skip(words, start + 1));
		const year = month && words[skip(words, month.end)];
		return month && /^\d{4}$/u.test(year ?? '') ? iso(Number(year), month.value, day) : null;
	}
	if (!named) return null;
	const after = skip(words, named.end);
	const year = words[skip(words, after + 1)];
	return /^\d{4}$/u.test(year ?? '') ? iso(Number(year), named.value, Number(words[after])) : null;
}

/** The first date in the text, ISO 8601 (`2026-11-21`), or null. Days come before months where both readings hold. */
export function findDate({ words }: Tokens): string | null {
	for (let index = 0; index < words.length; index += 1) {
		const date = readNumeric(words, index) ?? readNamed(words, index);
		if (date) return date;
	}
	return null;
}

import type { Block, PolicyDocument } from './document.ts';
import { fold } from './understand/fold.ts';
import { phraseSource } from './understand/phrase-source.ts';
import { MONTH } from './understand/word-books.ts';
import { VOCABULARIES } from './vocabulary/index.ts';

/** Words before the date of a policy. */
const CUES = new RegExp(phraseSource(VOCABULARIES.map(({ stated }) => stated.cue)), 'g');

const wordsFor = (field: 'ordinal' | 'of') =>
	VOCABULARIES.map(({ stated }) => stated[field])
		.filter(Boolean)
		.join('|');
const DAY_FIRST = new RegExp(
	`(\\d{1,2})(?:${wordsFor('ordinal')}|\\.)?,?\\s+(?:(?:${wordsFor('of')})\\s)?(\\p{L}{3,12})\\.?,?\\s+(?:(?:${wordsFor('of')})\\s)?(\\d{4})(?!\\d)`,
	'u',
);
const MONTH_FIRST = new RegExp(
	`(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:${wordsFor('ordinal')})?,?\\s+(\\d{4})(?!\\d)`,
	'u',
);

const monthNamed = (word: string | undefined) => MONTH.whole([word ?? '']);

function iso(year: number, month: number, day: number): string | null {
	if (year < 1994 || year > 2999 || month < 1 || month > 12 || day < 1) return null;
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
	if (day > days) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first date in a folded text, ISO 8601; null when there is none that can be read in one way only. */
export function readDate(text: string, monthFirst: boolean): string | null {
	const numbers =
		/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)|(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})(?!\d)/.exec(text);
	if (numbers) {
		const [, year, month, day, a = '0', b = '0', y] = numbers;
		if (year) return iso(Number(year), Number(month), Number(day));
		const [first, second] = [Number(a), Number(b)];
		if (first <= 12 && second <= 12 && first !== second && monthFirst && text.includes('/')) return null;
		return first > 12 || second <= 12 ? iso(Number(y), second, first) : iso(Number(y), first, second);
	}
	const dayFirst = DAY_FIRST.exec(text);
	if (dayFirst) {
		const month = monthNamed(dayFirst[2]);
		if (month !== null) return iso(Number(dayFirst[3]), month, Number(dayFirst[1]));
	}
	const wordFirst = MONTH_FIRST.exec(text);
	const month = monthNamed(wordFirst?.[1]);
	return wordFirst && month !== null ? iso(Number(wordFirst[3]), month, Number(wordFirst[2])) : null;
}

function linesOf(block: Block): string[] {
	if (block.kind === 'heading' || block.kind === 'paragraph') return block.text.split('\n');
	if (block.kind === 'list') return block.items.map(({ text }) => text);
	return [];
}

/** Finds the date that a policy states for itself ("Last updated: 21 November 2026"), ISO 8601; null when it states none. */
export function findStatedDate(document: PolicyDocument, language: string | null): string | null {
	for (const block of document.blocks) {
		for (const line of linesOf(block)) {
			if (line.length > 2000 || !/\d{4}/.test(line)) continue;
			const folded = fold(line);
			for (const cue of folded.matchAll(CUES)) {
				const after = folded.slice(cue.index + cue[0].length, cue.index + cue[0].length + 50);
				const date = readDate(after, language === 'en' || language === null);
				if (date !== null) return date;
			}
		}
	}
	return null;
}

import type { Block, PolicyDocument } from './document.ts';
import { fold } from './understand/fold.ts';
import { VOCABULARIES } from './vocabulary/index.ts';

/** What stands before the date of a policy, in each language, without accents. */
const CUES =
	/(?:last (?:updated?|modified|revised|revision|changed?|reviewed)|updated(?: on)?|effective(?: date| as of| from)?|revision date|version(?: of| dated| from)?|date of last|derniere (?:mise a jour|modification|revision|version)|mis(?:e)? a jour|version en date|en vigueur|date d.effet|modifie(?:e)? le|ultima (?:actualizacion|modificacion|revision)|actualizad[oa]|fecha de (?:actualizacion|revision|la ultima)|zuletzt (?:aktualisiert|geandert|uberarbeitet)|letzte (?:aktualisierung|anderung|uberarbeitung)|stand|gultig ab|fassung vom|laatst (?:bijgewerkt|gewijzigd|aangepast)|laatste (?:update|wijziging|aanpassing|herziening)|bijgewerkt|versie van|ultimo aggiornamento|ultima modifica|aggiornat[oa]|data di (?:aggiornamento|revisione)|ultima (?:atualizacao|modificacao|revisao|alteracao)|atualizad[oa]|senast (?:uppdaterad|andrad)|uppdaterad|ostatnia (?:aktualizacja|modyfikacja|zmiana)|zaktualizowano)/g;

const MONTHS: ReadonlyMap<string, number> = new Map(
	VOCABULARIES.flatMap(({ lifetime }) =>
		lifetime.months
			.split('|')
			.flatMap((names, index) =>
				names.split(',').map((name): [string, number] => [fold(name.trim()), index + 1]),
			),
	),
);

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
	const dayFirst =
		/(\d{1,2})(?:st|nd|rd|th|er|o|a|\.)?,?\s+(?:de\s|of\s|di\s)?(\p{L}{3,12})\.?,?\s+(?:de\s|del\s)?(\d{4})(?!\d)/u.exec(
			text,
		);
	if (dayFirst) {
		const month = MONTHS.get(dayFirst[2] ?? '');
		if (month !== undefined) return iso(Number(dayFirst[3]), month, Number(dayFirst[1]));
	}
	const wordFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
	const month = MONTHS.get(wordFirst?.[1] ?? '');
	return wordFirst && month !== undefined ? iso(Number(wordFirst[3]), month, Number(wordFirst[2])) : null;
}

function linesOf(block: Block): string[] {
	if (block.kind === 'heading' || block.kind === 'paragraph') return block.text.split('\n');
	if (block.kind === 'list') return block.items.map(({ text }) => text);
	return [];
}

/** The date that a policy states for itself ("Last updated: 21 November 2026"), ISO 8601; null when it states none. */
export function findDate(document: PolicyDocument, language: string | null): string | null {
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

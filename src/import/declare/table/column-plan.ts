import { maxOf } from '../../../core/lib/unbounded.ts';
import type { Row } from '../../document.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { wordsOf } from '../../understand/fold.ts';
import { unitAmong } from '../../understand/lifetime/unit-words.ts';
import { isCategoryName, readCategory, speaksOfConsent } from '../../understand/read-category.ts';
import type { ColumnMeaning } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import { NEGATION } from '../../understand/word-books.ts';
import { roleEvidence } from '../evidence/role-evidence.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { assignFacts } from './assign-facts.ts';
import { answerRemark, isAnswer, namePoints, SAMPLE, share, textsIn } from './column-cells.ts';
import { headerRoles } from './header-row.ts';

/** The roles of a table's columns. */
export interface ColumnPlan {
	readonly columns: readonly (ColumnMeaning | null)[];
	/** Index of the column of names. */
	readonly name: number;
	/** Mean evidence of the cells in that column. */
	readonly points: number;
	/** The header says that these are names. */
	readonly isNamed: boolean;
	/** The header says that they are something else: "Data", "No.". */
	readonly isOther: boolean;
	/** The header says in so many words that these are cookies' names. */
	readonly certain: boolean;
	readonly header: readonly string[];
}

const { column: POINTS } = WEIGHTS;

/** Points for a column's title as that of names. */
function titlePoints(meaning: ColumnMeaning | null): number {
	switch (meaning?.role) {
		case undefined:
			return 0;
		case 'name':
			return meaning.weak ? POINTS.weakTitle : POINTS.title;
		case 'other':
		case 'type':
		case 'provider':
		case 'domain':
		case 'wildcard':
			return POINTS.otherTitle;
		default:
			return POINTS.factTitle;
	}
}

/** "Days" over numbers is how long, in days. */
function countOf(header: Row | null, column: number, rows: readonly Row[]): ColumnMeaning | null {
	const unit = unitAmong(wordsOf(header?.cells[column]?.text ?? ''));
	const isCount = unit !== null && share(textsIn(rows, column), (text) => /^\d{1,9}$/.test(text)) >= 0.8;
	return isCount ? { role: 'lifetime', unitHint: unit } : null;
}

/** "Consent needed" over answers. */
function consentOf(header: Row | null, column: number, rows: readonly Row[]): ColumnMeaning | null {
	const title = header?.cells[column]?.text ?? '';
	if (title.length > MAX_TITLE || !speaksOfConsent(title) || NEGATION.has(wordsOf(title))) return null;
	const texts = textsIn(rows, column);
	const areAnswers = texts.length > 0 && texts.every((text) => isAnswer(text) || answerRemark(text) !== null);
	return areAnswers ? { role: 'other', asksConsent: true } : null;
}

const MAX_TITLE = 60;

const TICK = /^[x✓✔☑✅●•■]$/iu;

/** "Necessary" over ticks is the category of the rows that have one. */
function tickOf(header: Row | null, column: number, rows: readonly Row[]): ColumnMeaning | null {
	const title = header?.cells[column]?.text ?? '';
	const texts = textsIn(rows, column);
	const category = isCategoryName(title) ? readCategory(title) : null;
	const areTicks =
		texts.length > 0 &&
		texts.every(
			(text) => TICK.test(text) || isAnswer(text) || answerRemark(text) !== null || /^[–—-]$/.test(text),
		);
	return category === null || category === 'unknown' || !areTicks ? null : { role: 'other', asks: category };
}

/**
 * Chooses what each column holds: by its title where that is known, by its cells where it is not, and the names by
 * both. `header` is null for rows without titles. Null when no column holds names.
 */
export function planColumns(header: Row | null, body: readonly Row[]): ColumnPlan | null {
	const full = body.filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 1);
	const rows = (full.length > 0 ? full : body).slice(0, SAMPLE);
	const titles = header === null ? [] : headerRoles(header);
	const width = header === null ? maxOf([0, ...rows.map(({ cells }) => cells.length)]) : titles.length;
	if (width < 2) return null;
	const all = Array.from({ length: width }, (_, index) => index);
	const meanings = all.map(
		(index) =>
			consentOf(header, index, rows) ??
			titles[index] ??
			countOf(header, index, rows) ??
			tickOf(header, index, rows),
	);
	const points = all.map((index) => namePoints(textsIn(rows, index)));
	const sums = all.map((index) => (points[index] ?? 0) + titlePoints(meanings[index] ?? null));
	const best = maxOf(sums);
	const name = sums.indexOf(best);
	const isNamed = meanings[name]?.role === 'name';
	// Under the title of something else, ordinary words are no names.
	const least = (meanings[name] ?? null) === null ? POINTS.maybeName : POINTS.leastName;
	if (best < least && !isNamed) return null;
	// A title that no cell agrees with says little: the cells decide.
	const doubted = all.filter((index) => {
		const role = meanings[index]?.role;
		const texts = textsIn(rows, index);
		return (
			index !== name &&
			texts.length > 0 &&
			(role === 'party' || role === 'storage' || role === 'lifetime') &&
			share(texts, (text) => roleEvidence(role, text) > 0) === 0
		);
	});
	const hasProvider = meanings.some((meaning) => meaning?.role === 'provider');
	const columns = meanings.map((meaning, index): ColumnMeaning | null => {
		if (index === name) return { role: 'name' };
		if (doubted.includes(index)) return null;
		if (meaning?.role === 'wildcard' && share(textsIn(rows, index), isAnswer) < 1) return { role: 'other' };
		if (meaning?.role !== 'name') return meaning;
		const isParty = share(textsIn(rows, index), (text) => readParty(text) !== null) > 0.5;
		return isParty || hasProvider ? { role: 'other' } : { role: 'provider' };
	});
	assignFacts(columns, rows);
	for (const index of doubted) columns[index] ??= meanings[index] ?? null;
	const words = header?.cells[name]?.text ?? '';
	return {
		columns,
		name,
		points: points[name] ?? 0,
		isNamed: isNamed && meanings[name]?.weak !== true,
		isOther: meanings[name]?.role === 'other' && !speaksOfCookies(words),
		certain: isNamed && speaksOfCookies(words),
		header: header?.cells.map(({ text }) => text) ?? [],
	};
}

import { CATEGORIES, type Category } from '../../src/core/policy/policy.ts';
import { isOpenlyUndeclared } from '../../src/core/report/openly-undeclared.ts';
import type { CookieRow, PatternRow, SiteReport } from '../../src/core/report/site-report.ts';

/** With more rows than this, a button opens a search box above them. */
export const ROWS_WITHOUT_SEARCH = 7;
/** With more rows than this, it is open. */
export const ROWS_WITH_OPEN_SEARCH = 20;

export const ROW_ORDERS = ['name', 'longest', 'newest'] as const;
/** The order of the rows within a section: by name, by how long they live yet, by when they were first seen. */
export type RowOrder = (typeof ROW_ORDERS)[number];

/** Sorts the cookies of a section; equal ones stay in the order of their names, which is that of reports. */
function ordered(rows: readonly CookieRow[], order: RowOrder): readonly CookieRow[] {
	if (order === 'name') return rows;
	const rankOf = (row: CookieRow) =>
		order === 'longest' ? (row.secondsLeft ?? -1) : (row.history?.firstSeen ?? 0);
	return [...rows].sort((a, b) => rankOf(b) - rankOf(a));
}

/** Names longer than this are clipped in the list; the whole stands in the details. */
export const MAX_NAME_LENGTH = 90;

/** The kinds of rows that can be shown alone. */
export type RowKind = 'undeclared' | 'to-correct' | 'unjudged' | 'declared' | 'unseen';

export interface Sections {
	readonly undeclared: readonly CookieRow[];
	/** Undeclared, and accepted for now. */
	readonly accepted: readonly CookieRow[];
	readonly unjudged: readonly CookieRow[];
	/** In the order of the categories, necessary first; none is empty. */
	readonly declared: readonly { readonly category: Category; readonly rows: readonly CookieRow[] }[];
	readonly unseen: readonly PatternRow[];
	readonly notLookedAt: readonly PatternRow[];
	/** How many rows there are in all sections together. */
	readonly shown: number;
}

/** A row's category; unknown where none is declared. */
export function categoryOf(report: SiteReport, row: CookieRow): Category {
	if (row.verdict.verdict !== 'declared') return 'unknown';
	return report.declarations[row.verdict.declaration]?.category ?? 'unknown';
}

export function rowCount(report: SiteReport): number {
	return report.rows.length + report.unseen.length + report.notLookedAt.length;
}

/** A report's rows by section, in an order; with a query, those whose name, pattern, provider or domain holds all its words. */
export function sectionsOf(report: SiteReport, query: string, order: RowOrder = 'name'): Sections {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	const matches = (...texts: (string | null | undefined)[]) => {
		const text = texts.join('\n').toLowerCase();
		return words.every((word) => text.includes(word));
	};
	const rows = ordered(report.rows, order).filter(({ cookie, verdict }) => {
		if (words.length === 0) return true;
		if (verdict.verdict !== 'declared') return matches(cookie.name, cookie.domain);
		return matches(cookie.name, cookie.domain, report.declarations[verdict.declaration]?.provider);
	});
	const patterns = (list: readonly PatternRow[]) =>
		list.filter(({ pattern, declaration }) => matches(pattern, report.declarations[declaration]?.provider));
	const others = rows.filter(({ verdict }) => verdict.verdict === 'declared');
	const unseen = patterns(report.unseen);
	const notLookedAt = patterns(report.notLookedAt);
	return {
		undeclared: rows.filter(isOpenlyUndeclared),
		accepted: rows.filter(({ accepted }) => accepted !== undefined),
		unjudged: rows.filter(({ verdict }) => verdict.verdict === 'unjudged'),
		declared: CATEGORIES.map((category) => ({
			category,
			rows: others.filter((row) => categoryOf(report, row) === category),
		})).filter((section) => section.rows.length > 0),
		unseen,
		notLookedAt,
		shown: rows.length + unseen.length + notLookedAt.length,
	};
}

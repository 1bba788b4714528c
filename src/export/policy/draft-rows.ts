import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Declaration, Policy } from '../../core/policy/policy.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { fill, type PolicyWords } from '../policy-words/words.ts';
import { declaredRows } from './declared-rows.ts';
import { judgeByDraft, type NameInRow } from './judge-draft.ts';
import { openRows, openStored } from './open-rows.ts';
import type { PolicyTableRow } from './policy-cells.ts';
import { lifetimeWords, realLifetime } from './real-lifetime.ts';

/** A row without some of its names; nothing where none is left. */
function without(row: PolicyTableRow, patterns: readonly string[]): PolicyTableRow[] {
	const names = row.declaration.names.filter((name) => !patterns.includes(name));
	return names.length === 0 ? [] : [{ ...row, declaration: { ...row.declaration, names } }];
}

/** A row and what it says of a name, with another lifetime. */
function withLifetime(row: PolicyTableRow, names: readonly string[], lifetime: Lifetime): PolicyTableRow {
	const { declaration } = row;
	const before = declaration.lifetime?.text ?? '';
	const mention = declaration.purpose?.includes(before) ? before : '';
	const purpose =
		mention === ''
			? declaration.purpose
			: (declaration.purpose?.replace(mention, () => lifetime.text) ?? null);
	return { ...row, declaration: { ...declaration, names, lifetime, purpose } };
}

/** The row, and beside it its names that live longer than it says, each lifetime in a row of its own. */
function ofLifetimes(
	row: PolicyTableRow,
	holdings: readonly NameInRow[],
	words: PolicyWords,
): PolicyTableRow[] {
	const long = new Map<string, { names: string[]; lifetime: Lifetime }>();
	for (const { pattern, cookies } of holdings) {
		const lifetime = lifetimeWords(realLifetime(cookies), words);
		const same = long.get(lifetime.text);
		if (same) same.names.push(pattern);
		else long.set(lifetime.text, { names: [pattern], lifetime });
	}
	return [
		...without(
			row,
			holdings.map(({ pattern }) => pattern),
		),
		...[...long.values()].map((group) => withLifetime(row, group.names, group.lifetime)),
	];
}

/** The row, and beside it its names that are of another party than it says, or of both. */
function ofParties(row: PolicyTableRow, wrong: readonly NameInRow[]): PolicyTableRow[] {
	const corrected = wrong.map(({ pattern, cookies, otherParties }) => {
		const [party = null] = otherParties;
		const isBoth = cookies.length > 0 || otherParties.size > 1;
		return { ...row, declaration: { ...row.declaration, names: [pattern], party: isBoth ? null : party } };
	});
	return [
		...without(
			row,
			wrong.map(({ pattern }) => pattern),
		),
		...corrected,
	];
}

/** A few passes put a draft right; more are needed only for names that several patterns hold for. */
const MAX_PASSES = 8;

function asOpen(declaration: Declaration): PolicyTableRow {
	return { declaration, isOpen: true, marks: [] };
}

/** Changes the rows in which names are wrong. */
function mendedRows(
	rows: readonly PolicyTableRow[],
	wrong: readonly NameInRow[],
	mend: (row: PolicyTableRow, names: readonly NameInRow[]) => readonly PolicyTableRow[],
): readonly PolicyTableRow[] {
	return rows.flatMap((row, index) => {
		const names = wrong.filter((name) => name.row === index);
		return names.length === 0 ? [row] : mend(row, names);
	});
}

/** Corrects parties and lifetimes, and adds what is undeclared, until the report's cookies agree. */
function corrected(declared: readonly PolicyTableRow[], report: SiteReport, words: PolicyWords) {
	let rows = declared;
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const { undeclared, names } = judgeByDraft(rows, report.rows);
		const otherParty = names.filter(({ otherParties }) => otherParties.size > 0);
		const tooShort = names.filter(({ isTooShort }) => isTooShort);
		// Whose a cookie is decides which row holds for it: that is put right first.
		if (otherParty.length > 0) rows = mendedRows(rows, otherParty, ofParties);
		else if (undeclared.length > 0) rows = [...rows, ...openRows(report, undeclared, words).map(asOpen)];
		else if (tooShort.length > 0)
			rows = mendedRows(rows, tooShort, (row, wrong) => ofLifetimes(row, wrong, words));
		else break;
	}
	return rows;
}

/** Marks the names that were never seen, with since when someone has been looking. */
function withUnseen(rows: readonly PolicyTableRow[], report: SiteReport, words: PolicyWords) {
	const since = new Map<string, number>();
	for (const { pattern, findings } of report.unseen) {
		const finding = findings.find(({ code }) => code === 'never-seen');
		const from = finding?.since ?? report.watchingSince;
		if (finding !== undefined && from !== null) since.set(pattern, from);
	}
	const days = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone: 'UTC' });
	return rows.map((row) => {
		const marks = row.declaration.names.flatMap((name) => {
			const from = since.get(name);
			return from === undefined || row.isOpen ? [] : [fill(words.neverSeen, name, days.format(from))];
		});
		return marks.length === 0 ? row : { ...row, marks: [...row.marks, ...marks] };
	});
}

/**
 * The rows of a corrected policy: what is declared stays as it stands, but for lifetimes that the report's cookies
 * contradict; what is undeclared is added, open; what was never seen, or stands in two categories, is marked.
 */
export function draftRows(
	policy: Policy | null,
	report: SiteReport,
	words: PolicyWords,
): readonly PolicyTableRow[] {
	const rows = corrected(declaredRows(policy, report, words), report, words);
	return [...withUnseen(rows, report, words), ...openStored(report).map(asOpen)];
}

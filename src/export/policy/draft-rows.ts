import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { fill, type PolicyWords } from '../policy-words/words.ts';
import { declaredRows } from './declared-rows.ts';
import { judgeByDraft, type NameInRow } from './judge-draft.ts';
import { openRows, openStored } from './open-rows.ts';
import type { PolicyTableRow } from './policy-cells.ts';
import { lifetimeWords, realLifetime } from './real-lifetime.ts';

/** The row without some of its names; none if it has no others. */
function without(row: PolicyTableRow, dropped: readonly NameInRow[]): PolicyTableRow[] {
	const names = row.declaration.names.filter((name) => !dropped.some(({ pattern }) => pattern === name));
	return names.length === 0 ? [] : [{ ...row, declaration: { ...row.declaration, names } }];
}

/** The row for some of its names, with another lifetime, also where its purpose states it. */
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
function ofLifetimes(row: PolicyTableRow, wrong: readonly NameInRow[], words: PolicyWords): PolicyTableRow[] {
	const long = new Map<string, { names: string[]; lifetime: Lifetime }>();
	for (const { pattern, cookies } of wrong) {
		const lifetime = lifetimeWords(realLifetime(cookies), words);
		const same = long.get(lifetime.text);
		if (same) same.names.push(pattern);
		else long.set(lifetime.text, { names: [pattern], lifetime });
	}
	return [
		...without(row, wrong),
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
	return [...without(row, wrong), ...corrected];
}

/** A few passes correct a draft; more are needed only for names that match several patterns. */
const MAX_PASSES = 8;

/** Changes the rows in which names are wrong. */
function correctRows(
	rows: readonly PolicyTableRow[],
	wrong: readonly NameInRow[],
	correct: (row: PolicyTableRow, names: readonly NameInRow[]) => readonly PolicyTableRow[],
): readonly PolicyTableRow[] {
	return rows.flatMap((row, index) => {
		const names = wrong.filter((name) => name.row === index);
		return names.length === 0 ? [row] : correct(row, names);
	});
}

/** Corrects parties and lifetimes, and adds what is undeclared, until the report's cookies agree. */
function corrected(declared: readonly PolicyTableRow[], report: SiteReport, words: PolicyWords) {
	let rows = declared;
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const { undeclared, names } = judgeByDraft(rows, report.rows);
		const otherParty = names.filter(({ otherParties }) => otherParties.size > 0);
		const tooShort = names.filter(({ isTooShort }) => isTooShort);
		// A cookie's party decides which row it matches, so parties are corrected first.
		if (otherParty.length > 0) rows = correctRows(rows, otherParty, ofParties);
		else if (undeclared.length > 0) rows = [...rows, ...openRows(report, undeclared, words)];
		else if (tooShort.length > 0)
			rows = correctRows(rows, tooShort, (row, wrong) => ofLifetimes(row, wrong, words));
		else break;
	}
	return rows;
}

/** Marks the names that were never seen, with the day since which the portal has been watched. */
function withUnseen(rows: readonly PolicyTableRow[], report: SiteReport, words: PolicyWords) {
	const watchedSince = new Map<string, number>();
	for (const { pattern, findings } of report.unseen) {
		const finding = findings.find(({ code }) => code === 'never-seen');
		const from = finding?.since ?? report.watchingSince;
		if (finding !== undefined && from !== null) watchedSince.set(pattern, from);
	}
	const days = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone: 'UTC' });
	return rows.map((row) => {
		const marks = row.declaration.names.flatMap((name) => {
			const from = watchedSince.get(name);
			return from === undefined || row.isOpen ? [] : [fill(words.neverSeen, name, days.format(from))];
		});
		return marks.length === 0 ? row : { ...row, marks: [...row.marks, ...marks] };
	});
}

/**
 * The rows of a corrected policy: declarations stay as they are, but for parties and lifetimes that the report's
 * cookies contradict; undeclared cookies are added as open rows; names never seen, or in two categories, are marked.
 */
export function draftRows(
	policy: Policy | null,
	report: SiteReport,
	words: PolicyWords,
): readonly PolicyTableRow[] {
	const rows = corrected(declaredRows(policy, report, words), report, words);
	return [...withUnseen(rows, report, words), ...openStored(report)];
}

import { judge } from '../core/judge.ts';
import type { Lifetime } from '../core/lifetime.ts';
import { lifetimeFindings } from '../core/lifetime-findings.ts';
import { buildNameIndex } from '../core/name-index.ts';
import type { Declaration, Policy } from '../core/policy.ts';
import type { CookieRow, SiteReport } from '../core/verdict.ts';
import { declaredRows } from './declared-rows.ts';
import { openRows, openStored } from './open-rows.ts';
import type { PolicyTableRow } from './policy-cells.ts';
import { fill, type PolicyWords } from './policy-words/words.ts';
import { lifetimeWords, realLifetime } from './real-lifetime.ts';

/** Which row of a draft holds for a cookie, and under which of its names. */
interface Holding {
	readonly row: number;
	readonly pattern: string;
	readonly cookies: CookieRow[];
	/** Whether one of the cookies lives longer than the row says. */
	isTooShort: boolean;
}

/** Judges a report's cookies by a draft. */
function judgeBy(rows: readonly PolicyTableRow[], report: SiteReport) {
	const declarations = rows.map(({ declaration }) => declaration);
	const policing = { declarations, index: buildNameIndex(declarations), hasPolicy: true };
	const undeclared: CookieRow[] = [];
	const holdings = new Map<string, Holding>();
	for (const cookie of report.rows) {
		const { verdict } = judge(cookie.cookie, cookie.party, policing);
		if (verdict.verdict === 'undeclared') {
			undeclared.push(cookie);
			continue;
		}
		const { declaration: row, pattern } = verdict;
		const key = JSON.stringify([row, pattern]);
		const holding = holdings.get(key) ?? { row, pattern, cookies: [], isTooShort: false };
		holdings.set(key, holding);
		holding.cookies.push(cookie);
		const declared = declarations[row]?.lifetime ?? null;
		if (lifetimeFindings(declared, cookie.lifetime, report.at).some(isContradiction))
			holding.isTooShort = true;
	}
	return { undeclared, tooShort: [...holdings.values()].filter(({ isTooShort }) => isTooShort) };
}

const isContradiction = ({ code }: { readonly code: string }) =>
	code === 'lifetime-over-declared' || code === 'persistent-declared-session';

/** A row and what it says of a name, with another lifetime. */
function withLifetime(row: PolicyTableRow, names: readonly string[], lifetime: Lifetime): PolicyTableRow {
	const { declaration } = row;
	const before = declaration.lifetime?.text ?? '';
	const said = declaration.purpose?.includes(before) ? before : '';
	const purpose =
		said === '' ? declaration.purpose : (declaration.purpose?.replace(said, () => lifetime.text) ?? null);
	return { ...row, declaration: { ...declaration, names, lifetime, purpose } };
}

/** The row, and beside it its names that live longer than it says, each lifetime in a row of its own. */
function mended(row: PolicyTableRow, holdings: readonly Holding[], words: PolicyWords): PolicyTableRow[] {
	const long = new Map<string, { names: string[]; lifetime: Lifetime }>();
	for (const { pattern, cookies } of holdings) {
		const lifetime = lifetimeWords(realLifetime(cookies), words);
		const same = long.get(lifetime.text);
		if (same) same.names.push(pattern);
		else long.set(lifetime.text, { names: [pattern], lifetime });
	}
	const patterns = new Set(holdings.map(({ pattern }) => pattern));
	const names = row.declaration.names.filter((name) => !patterns.has(name));
	return [
		...(names.length === 0 ? [] : [{ ...row, declaration: { ...row.declaration, names } }]),
		...[...long.values()].map((one) => withLifetime(row, one.names, one.lifetime)),
	];
}

/** One pass puts a draft right, but for names that several patterns hold for. */
const MOST_PASSES = 6;

function asOpen(declaration: Declaration): PolicyTableRow {
	return { declaration, isOpen: true, marks: [] };
}

/** Adds what is undeclared and corrects the lifetimes that are too short, until the report's cookies agree. */
function corrected(declared: readonly PolicyTableRow[], report: SiteReport, words: PolicyWords) {
	let rows = declared;
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const { undeclared, tooShort } = judgeBy(rows, report);
		if (undeclared.length + tooShort.length === 0) break;
		rows = [
			...rows.flatMap((row, index) => {
				const holdings = tooShort.filter((one) => one.row === index);
				return holdings.length === 0 ? [row] : mended(row, holdings, words);
			}),
			...openRows(report, undeclared, words).map(asOpen),
		];
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

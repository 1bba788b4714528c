import type { Verdict } from '../findings/verdict.ts';
import { CATEGORIES, type Declaration } from '../policy/policy.ts';
import { acceptInReport } from './accept-in-report.ts';
import { judgeCookie } from './cookie-row.ts';
import { meaningOf, missingPatterns } from './missing-patterns.ts';
import { nextSteps } from './next-steps.ts';
import { judgeStorage } from './page-storage.ts';
import type { ReportInput } from './report-input.ts';
import type { CookieRow, SiteReport } from './site-report.ts';

/** Collects the declarations that a report refers to and renumbers them. */
function createReferences(all: readonly Declaration[]) {
	const numbers = new Map<number, number>();
	const used: Declaration[] = [];
	function refer(declaration: number): number {
		let number = numbers.get(declaration);
		const source = all[declaration];
		if (number === undefined && source !== undefined) {
			number = used.push(source) - 1;
			numbers.set(declaration, number);
		}
		return number ?? -1;
	}
	return { used, refer };
}

function renumber(verdict: Verdict, refer: (declaration: number) => number): Verdict {
	if (verdict.verdict === 'unjudged') return verdict;
	if (verdict.verdict === 'declared') return { ...verdict, declaration: refer(verdict.declaration) };
	return {
		...verdict,
		nearest: verdict.nearest.map((miss) => ({ ...miss, declaration: refer(miss.declaration) })),
	};
}

/** Undeclared first, then unjudged, then by category, then by name, domain and path. */
function sorted(rows: readonly CookieRow[], declarations: readonly Declaration[]): CookieRow[] {
	const places = rows.map((row) => {
		const { cookie, key, verdict } = row;
		const rank =
			verdict.verdict === 'declared'
				? CATEGORIES.indexOf(declarations[verdict.declaration]?.category ?? 'unknown')
				: verdict.verdict === 'undeclared'
					? -2
					: -1;
		return { row, rank, text: `${cookie.name}\n${cookie.domain}\n${cookie.path}\n${key}` };
	});
	places.sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1));
	return places.map(({ row }) => row);
}

/** Builds a portal's report: verdicts, findings, unseen declarations and counts at one moment. */
export function buildReport(input: ReportInput): SiteReport {
	const { policy, journal, exceptions = [] } = input;
	const { used, refer } = createReferences(policy.declarations);
	const judged = input.cookies.map((cookie) => judgeCookie(cookie, input));
	const stored = input.storedNames === null ? null : judgeStorage(input.storedNames, input);
	const seen = new Set<string>();
	for (const { holding } of [...judged, ...(stored?.judged ?? [])]) {
		for (const { pattern, declaration } of holding) {
			const declared = policy.declarations[declaration];
			if (declared !== undefined) seen.add(meaningOf(pattern.source, declared));
		}
	}
	const numbered = judged.map(({ row }) => ({ ...row, verdict: renumber(row.verdict, refer) }));
	const storage = stored && {
		...stored.look,
		rows: stored.look.rows.map((row) => ({ ...row, verdict: renumber(row.verdict, refer) })),
	};
	const isRead = policy.inForce.kind !== 'default';
	// The platform default is no declaration of this portal: nothing of it can be missing.
	const { unseen, notLookedAt } = isRead
		? missingPatterns(input, seen, refer)
		: { unseen: [], notLookedAt: [] };
	const rows = sorted(numbered, used);
	const count = (wanted: Verdict['verdict']) =>
		rows.filter(({ verdict }) => verdict.verdict === wanted).length;
	const unjudged = count('unjudged');
	const report = {
		store: input.store,
		host: input.host,
		site: input.site,
		revision: input.revision,
		at: input.at,
		policy: policy.inForce,
		visibility: input.visibility,
		rows,
		unseen,
		notLookedAt,
		counts: {
			undeclared: count('undeclared'),
			declared: count('declared'),
			...(unjudged > 0 && { unjudged }),
			unseen: unseen.length,
		},
		storage,
		inUse: input.inUse,
		watchingSince: journal?.watchingSince ?? null,
		evicted: [...(journal?.cookies.values() ?? [])].filter(({ lastCause }) => lastCause === 'evicted').length,
		declarations: used,
	};
	const whole = { ...report, steps: nextSteps(report) };
	return exceptions.length === 0 ? whole : acceptInReport(whole, exceptions);
}

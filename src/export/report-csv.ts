import type { CookieRow, PatternRow, SiteReport } from '../core/verdict.ts';
import { csvLine } from './csv.ts';
import { isoTime, matchedDeclaration } from './report-rows.ts';

/** Names for programs and spreadsheets alike, the same in every language. */
const COLUMNS = [
	'host',
	'inspected_at',
	'policy',
	'policy_site',
	'policy_date',
	'kind',
	'name',
	'verdict',
	'reason',
	'pattern',
	'category',
	'provider',
	'purpose',
	'storage',
	'party',
	'domain',
	'host_only',
	'path',
	'partition',
	'secure',
	'http_only',
	'same_site',
	'expires',
	'seconds_left',
	'declared_lifetime',
	'findings',
	'nearest',
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null | undefined>>;

/**
 * A report as CSV (RFC 4180: CRLF, quotes doubled, a header line), one line a cookie or declared pattern. Cells
 * that a spreadsheet would run as a formula are prefixed with an apostrophe: names are hostile text.
 */
export function reportCsv(report: SiteReport): string {
	const { policy } = report;
	const every: Cells = {
		host: report.host,
		inspected_at: isoTime(report.at),
		policy: policy.kind,
		policy_site: policy.site,
		policy_date: policy.date ?? policy.readAt,
	};
	const lines: Cells[] = [
		...report.rows.map((row) => cookieCells(report, row)),
		...report.unseen.map((row) => ({ kind: 'unseen', ...patternCells(report, row) })),
		...report.notLookedAt.map((row) => ({ kind: 'not-looked-at', ...patternCells(report, row) })),
	];
	return [
		csvLine(COLUMNS),
		...lines.map((line) => {
			const cells: Cells = { ...every, ...line };
			return csvLine(COLUMNS.map((column) => String(cells[column] ?? '')));
		}),
	].join('');
}

function cookieCells(report: SiteReport, row: CookieRow): Cells {
	const { cookie, verdict, party, secondsLeft, findings } = row;
	const declaration = matchedDeclaration(report, row);
	return {
		kind: 'cookie',
		name: cookie.name,
		verdict: verdict.verdict,
		reason: verdict.reason,
		pattern: verdict.verdict === 'declared' ? verdict.pattern : '',
		category: declaration?.category,
		provider: declaration?.provider,
		purpose: declaration?.purpose,
		storage: 'cookie',
		party,
		domain: cookie.domain,
		host_only: cookie.hostOnly,
		path: cookie.path,
		partition: cookie.partition?.topLevelSite,
		secure: cookie.secure,
		http_only: cookie.httpOnly,
		same_site: cookie.sameSite,
		expires: cookie.expires === null ? 'session' : isoTime(cookie.expires * 1000),
		seconds_left: secondsLeft === null ? '' : Math.max(0, Math.round(secondsLeft)),
		declared_lifetime: declaration?.lifetime?.text,
		findings: findings.map(({ code }) => code).join(' '),
		nearest: verdict.verdict === 'undeclared' ? verdict.nearest.map(({ pattern }) => pattern).join(' ') : '',
	};
}

function patternCells(report: SiteReport, row: PatternRow): Cells {
	const declaration = report.declarations[row.declaration];
	return {
		name: row.pattern,
		pattern: row.pattern,
		category: declaration?.category,
		provider: declaration?.provider,
		purpose: declaration?.purpose,
		storage: declaration?.storage,
		party: declaration?.party,
		domain: declaration?.domain,
		declared_lifetime: declaration?.lifetime?.text,
	};
}

import type { CookieHistory } from '../../core/journal/journal.ts';
import { matchedDeclaration } from '../../core/report/matched-declaration.ts';
import type { CookieRow, PatternRow, SiteReport, StoredRow } from '../../core/report/site-report.ts';
import { csvLine, csvValue } from '../csv.ts';
import { isoTime, isoTimeOrNull } from './iso-time.ts';
import type { ExportedJournal } from './report-json.ts';

/** Columns of a report's lines, for programs and spreadsheets alike: the same in every language. */
export const REPORT_COLUMNS = [
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
	'lifetime_seconds',
	'lifetime_measured',
	'first_seen',
	'last_seen',
	'gone_at',
	'times_set',
	'last_cause',
	'longest_lifetime_seconds',
	'verdict_changes',
	'known_as',
	'granted',
	'watching_since',
	'accepted_until',
	'accepted_reason',
	'accepted_findings',
] as const;

type Cells = Partial<Record<(typeof REPORT_COLUMNS)[number], string | number | boolean | null | undefined>>;

/**
 * A report as CSV (RFC 4180: CRLF, quotes doubled, a header line), one line a cookie or declared pattern, an entry
 * of the page's own storage, a host in use, and (with a journal) a cookie that is gone. An apostrophe stands before what
 * a spreadsheet would run as a formula: names are hostile text. No values.
 */
export function reportCsv(report: SiteReport, journal: ExportedJournal | null = null): string {
	return [REPORT_COLUMNS, ...reportTable(report, journal).map(({ cells }) => cells)].map(csvLine).join('');
}

/** The lines of `reportCsv` without its header, for tables with further columns. `key`: null for lines of no cookie. */
export function reportTable(report: SiteReport, journal: ExportedJournal | null) {
	const { policy, storage, inUse } = report;
	const every: Cells = {
		host: report.host,
		inspected_at: isoTime(report.at),
		policy: policy.kind,
		policy_site: policy.site,
		policy_date: policy.date ?? policy.readAt,
		watching_since: isoTimeOrNull(report.watchingSince),
	};
	const presentKeys = new Set(report.rows.map(({ key }) => key));
	const gone = (journal?.cookies ?? []).filter(({ key, goneAt }) => goneAt !== null && !presentKeys.has(key));
	const lines: readonly Cells[] = [
		...report.unseen.map((row) => ({ kind: 'unseen', ...patternCells(report, row) })),
		...report.notLookedAt.map((row) => ({ kind: 'not-looked-at', ...patternCells(report, row) })),
		...(storage?.rows ?? []).map((row) => storedCells(report, row)),
		...(inUse?.sites ?? []).flatMap(({ hosts, granted }) =>
			hosts.map((name) => ({ kind: 'host-in-use', name, domain: name, granted })),
		),
		...gone.map(goneCells),
	];
	const line = (key: string | null, own: Cells) => {
		const cells: Cells = { ...every, ...own };
		return { key, cells: REPORT_COLUMNS.map((column) => csvValue(cells[column])) };
	};
	return [
		...report.rows.map((row) => line(row.key, cookieCells(report, row))),
		...lines.map((cells) => line(null, cells)),
	];
}

function verdictCells(report: SiteReport, row: Pick<CookieRow, 'verdict'>): Cells {
	const { verdict } = row;
	const declaration = matchedDeclaration(report, row);
	return {
		verdict: verdict.verdict,
		reason: verdict.reason,
		pattern: verdict.verdict === 'declared' ? verdict.pattern : '',
		category: declaration?.category,
		provider: declaration?.provider,
		purpose: declaration?.purpose,
		declared_lifetime: declaration?.lifetime?.text,
		nearest: verdict.verdict === 'undeclared' ? verdict.nearest.map(({ pattern }) => pattern).join(' ') : '',
	};
}

const codesOf = (findings: CookieRow['findings']) => findings.map(({ code }) => code).join(' ');

/** Codes of the findings that a person accepts for now. */
const acceptedCodesOf = (findings: CookieRow['findings']) =>
	codesOf(findings.filter(({ accepted }) => accepted !== undefined));

function cookieCells(report: SiteReport, row: CookieRow): Cells {
	const { cookie, party, findings, lifetime, history } = row;
	return {
		...verdictCells(report, row),
		kind: 'cookie',
		name: cookie.name,
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
		seconds_left: row.secondsLeft === null ? '' : Math.max(0, Math.round(row.secondsLeft)),
		findings: codesOf(findings),
		lifetime_seconds: lifetime && Math.round(lifetime.seconds),
		lifetime_measured: lifetime?.isExact,
		first_seen: isoTimeOrNull(history?.firstSeen ?? null),
		times_set: history?.timesSet,
		last_cause: history?.lastCause,
		longest_lifetime_seconds: roundedOrNull(history?.longestLifetime ?? null),
		verdict_changes: history?.verdictChanges,
		accepted_until: row.accepted?.until,
		accepted_reason: row.accepted?.reason,
		accepted_findings: acceptedCodesOf(findings),
		known_as: findings.find((finding) => finding.known !== undefined)?.known?.product,
	};
}

const roundedOrNull = (seconds: number | null) => (seconds === null ? null : Math.round(seconds));

function storedCells(report: SiteReport, row: StoredRow): Cells {
	return { ...verdictCells(report, row), kind: 'storage', name: row.name, storage: row.storage };
}

function goneCells(history: CookieHistory): Cells {
	return {
		kind: 'gone',
		name: history.name,
		verdict: history.verdicts[0]?.verdict,
		storage: 'cookie',
		domain: history.domain,
		first_seen: isoTime(history.firstSeen),
		last_seen: isoTime(history.lastSeen),
		gone_at: isoTimeOrNull(history.goneAt),
		times_set: history.timesSet,
		last_cause: history.lastCause,
		longest_lifetime_seconds: roundedOrNull(history.longestLifetime),
		verdict_changes: Math.max(0, history.verdicts.length - 1),
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
		findings: codesOf(row.findings),
		accepted_findings: acceptedCodesOf(row.findings),
		last_seen: isoTimeOrNull(row.lastSeen),
	};
}

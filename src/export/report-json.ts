import type { CookieRow, PatternRow, SiteReport } from '../core/verdict.ts';
import { isoTime, matchedDeclaration } from './report-rows.ts';

/**
 * A report as JSON, `cookie-report/1`: for keeping as evidence and for other programs. Every key is always
 * there, null where there is nothing to say; times are ISO 8601 in UTC, spans seconds. No cookie values.
 */
export function reportJson(report: SiteReport): string {
	const { host, site, at, policy, visibility, counts, rows, unseen, notLookedAt } = report;
	const file = {
		format: 'cookie-report/1',
		host,
		site,
		inspectedAt: isoTime(at),
		policy: {
			kind: policy.kind,
			site: policy.site,
			title: policy.title,
			date: policy.date,
			readAt: policy.readAt,
			fingerprint: policy.fingerprint,
			sourceUrl: policy.sourceUrl,
			declarations: policy.declarations,
		},
		visibility: { granted: visibility.granted, hiddenDomains: visibility.hiddenDomains },
		counts: { undeclared: counts.undeclared, declared: counts.declared, unseen: counts.unseen },
		cookies: rows.map((row) => cookieEntry(report, row)),
		unseen: unseen.map((row) => patternEntry(report, row)),
		notLookedAt: notLookedAt.map((row) => patternEntry(report, row)),
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

function cookieEntry(report: SiteReport, row: CookieRow) {
	const { cookie, verdict, party, secondsLeft, findings } = row;
	const declaration = matchedDeclaration(report, row);
	return {
		name: cookie.name,
		domain: cookie.domain,
		hostOnly: cookie.hostOnly,
		path: cookie.path,
		partition: cookie.partition?.topLevelSite ?? null,
		storage: 'cookie',
		secure: cookie.secure,
		httpOnly: cookie.httpOnly,
		sameSite: cookie.sameSite,
		expires: cookie.expires === null ? null : isoTime(cookie.expires * 1000),
		secondsLeft,
		party,
		verdict: verdict.verdict,
		reason: verdict.reason,
		pattern: verdict.verdict === 'declared' ? verdict.pattern : null,
		category: declaration?.category ?? null,
		provider: declaration?.provider ?? null,
		purpose: declaration?.purpose ?? null,
		declaredLifetime: declaration?.lifetime?.text ?? null,
		nearest:
			verdict.verdict === 'undeclared'
				? verdict.nearest.map(({ pattern, reason }) => ({ pattern, reason }))
				: [],
		findings: findings.map(({ code, certainty, declaredSeconds, actualSeconds }) => ({
			code,
			certainty,
			declaredSeconds: declaredSeconds ?? null,
			actualSeconds: actualSeconds ?? null,
		})),
	};
}

function patternEntry(report: SiteReport, row: PatternRow) {
	const declaration = report.declarations[row.declaration];
	return {
		pattern: row.pattern,
		storage: declaration?.storage ?? null,
		category: declaration?.category ?? null,
		provider: declaration?.provider ?? null,
		purpose: declaration?.purpose ?? null,
		party: declaration?.party ?? null,
		domain: declaration?.domain ?? null,
		declaredLifetime: declaration?.lifetime?.text ?? null,
	};
}

import type { Accepted } from '../../core/exceptions/exception.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { CookieHistory, PortalJournal } from '../../core/journal/journal.ts';
import { matchedDeclaration } from '../../core/report/matched-declaration.ts';
import type { CookieRow, PatternRow, SiteReport, StoredRow } from '../../core/report/site-report.ts';
import { isoTime, isoTimeOrNull } from './iso-time.ts';

/** A portal's journal, its cookies in a list. */
export interface ExportedJournal extends Omit<PortalJournal, 'cookies'> {
	readonly cookies: readonly CookieHistory[];
}

/**
 * A report as JSON, `cookie-report/1`: for keeping as evidence and for other programs. Every key is always present,
 * null if it does not apply; times are ISO 8601 in UTC, spans seconds. No cookie values. `journal`: that of the
 * portal, with the cookies that are gone.
 */
export function reportJson(report: SiteReport, journal: ExportedJournal | null = null): string {
	const { host, site, at, policy, visibility, counts, rows, unseen, notLookedAt, storage, inUse } = report;
	const file = {
		format: 'cookie-report/1',
		host,
		site,
		inspectedAt: isoTime(at),
		/** Earlier changes are unknown. */
		watchingSince: isoTimeOrNull(report.watchingSince),
		policy: {
			kind: policy.kind,
			site: policy.site,
			title: policy.title,
			date: policy.date,
			readAt: policy.readAt,
			/** Of the declarations in force, and of the text that they were read from. */
			fingerprint: policy.fingerprint,
			sourceFingerprint: policy.sourceFingerprint ?? null,
			sourceUrl: policy.sourceUrl,
			language: policy.language,
			declarations: policy.declarations,
			/** Places of its text that were not understood. */
			openPlaces: policy.openPlaces ?? 0,
		},
		visibility: { granted: visibility.granted, hiddenDomains: visibility.hiddenDomains },
		counts: {
			/** Without those that a person accepts for now. */
			undeclared: counts.undeclared,
			accepted: counts.accepted ?? 0,
			declared: counts.declared,
			/** The portal's policy had not been read, or there is none. */
			unjudged: counts.unjudged ?? 0,
			unseen: counts.unseen,
		},
		/** Number of cookies that the browser was seen to drop for lack of room. */
		evicted: report.evicted,
		cookies: rows.map((row) => cookieEntry(report, row)),
		unseen: unseen.map((row) => patternEntry(report, row)),
		notLookedAt: notLookedAt.map((row) => patternEntry(report, row)),
		/** The page's own storage; null if it was not looked at. */
		storage: storage && {
			lookedAt: isoTime(storage.at),
			incomplete: storage.incomplete,
			entries: storage.rows.map((row) => storedEntry(report, row)),
		},
		/** The other sites in use, possibly not all; cookies of those not granted were not looked at. */
		otherSites: inUse && {
			lookedAt: isoTime(inUse.at),
			sites: inUse.sites.map(({ site: other, hosts, granted }) => ({ site: other, hosts, granted })),
		},
		journal: journal && journalEntry(journal),
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

function cookieEntry(report: SiteReport, row: CookieRow) {
	const { cookie, party, findings, lifetime, history } = row;
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
		secondsLeft: row.secondsLeft,
		/** Null for a session cookie; not measured: at least so long. */
		lifetime: lifetime && { seconds: lifetime.seconds, measured: lifetime.isExact },
		history: history && {
			firstSeen: isoTime(history.firstSeen),
			setAt: isoTimeOrNull(history.setAt),
			timesSet: history.timesSet,
			lastCause: history.lastCause,
			longestLifetime: history.longestLifetime,
			verdictChanges: history.verdictChanges,
		},
		party,
		...verdictEntry(report, row),
		accepted: acceptedEntry(row.accepted),
		findings: findings.map(findingEntry),
	};
}

function verdictEntry(report: SiteReport, row: Pick<CookieRow, 'verdict'>) {
	const { verdict } = row;
	const declaration = matchedDeclaration(report, row);
	return {
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
	};
}

/** Until when (the last day, in UTC) and why a person accepts it; null: nobody does. */
const acceptedEntry = (accepted: Accepted | undefined) =>
	accepted === undefined ? null : { until: accepted.until, reason: accepted.reason };

function findingEntry(finding: Finding) {
	const { code, certainty, known: match } = finding;
	return {
		code,
		certainty,
		accepted: acceptedEntry(finding.accepted),
		declaredSeconds: finding.declaredSeconds ?? null,
		actualSeconds: finding.actualSeconds ?? null,
		measured: finding.isExact ?? null,
		limitSeconds: finding.limitSeconds ?? null,
		guideline: finding.guideline ?? null,
		declaredParty: finding.declaredParty ?? null,
		categories: finding.categories ?? null,
		since: isoTimeOrNull(finding.since ?? null),
		/** A guess by the name alone. */
		known: match
			? {
					product: match.product,
					provider: match.provider,
					category: match.category,
					pattern: match.pattern,
					list: match.list,
				}
			: null,
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
		lastSeen: isoTimeOrNull(row.lastSeen),
		findings: row.findings.map(findingEntry),
	};
}

function storedEntry(report: SiteReport, row: StoredRow) {
	return { name: row.name, storage: row.storage, ...verdictEntry(report, row) };
}

function journalEntry({ watchingSince, lastLook, policies, cookies }: ExportedJournal) {
	return {
		watchingSince: isoTime(watchingSince),
		lastLook: isoTimeOrNull(lastLook),
		policies: policies.map(({ at, kind, site, title, fingerprint }) => ({
			at: isoTime(at),
			kind,
			site,
			title,
			fingerprint,
		})),
		cookies: cookies.map((history) => ({
			name: history.name,
			domain: history.domain,
			firstSeen: isoTime(history.firstSeen),
			lastSeen: isoTime(history.lastSeen),
			/** Null while it is in the jar. */
			goneAt: isoTimeOrNull(history.goneAt),
			timesSet: history.timesSet,
			lastCause: history.lastCause,
			longestLifetime: history.longestLifetime,
			verdicts: history.verdicts.map(({ at, verdict }) => ({ at: isoTime(at), verdict })),
		})),
	};
}

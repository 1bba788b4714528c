import type { Audit, AuditNote } from '../../core/audit/audit.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { RecordedCookie } from '../../core/recording/recording.ts';
import { matchedDeclaration } from '../../core/report/matched-declaration.ts';
import type { CookieRow } from '../../core/report/site-report.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { CookieTableView, CookieView, FactView, NoteView } from '../audit-view.ts';
import { acceptedWords, exceptionDay } from '../words/accepted-words.ts';
import { cookieNameWords, cookiePlaceWords } from '../words/cookie-name.ts';
import { categoryWords } from '../words/finding-words.ts';
import { fact, hostileFact } from './facts.ts';
import { findingViews } from './findings.ts';
import { declaredLifetimeWords, realLifetimeWords } from './lifetimes.ts';
import { visitParts } from './moments.ts';
import { reasonWords } from './reasons.ts';
import type { ZonedTranslator } from './zoned.ts';

/** When a cookie was set, as far as is known; its origin is known in recorded visits alone. */
function setByWords({ history }: CookieRow, { t, dateTime }: ZonedTranslator): string {
	if (history === null) return t('report_set_unknown');
	if (history.setAt !== null) return t('report_set_at', dateTime(history.setAt));
	return t('report_set_first_seen', dateTime(history.firstSeen));
}

function declaredFacts(declaration: Declaration | null, words: ZonedTranslator): FactView[] {
	if (declaration === null) return [];
	const { t } = words;
	return [
		...hostileFact(t('report_fact_declared_as'), declaration.names.join(', ')),
		...hostileFact(t('report_fact_provider'), declaration.provider),
		...hostileFact(t('report_fact_purpose'), declaration.purpose),
		...hostileFact(t('report_fact_location'), declaration.location),
	];
}

function sentTo({ domain, hostOnly, path }: CookieRow['cookie'], { t }: ZonedTranslator): string {
	const host = visibleText(domain);
	if (path === '/') return t(hostOnly ? 'popup_sent_host_only' : 'popup_sent_domain', host);
	return t(hostOnly ? 'popup_sent_host_only_path' : 'popup_sent_domain_path', host, visibleText(path));
}

/** `isNameOnly`: its attributes are unknown. */
function cookieFacts(row: CookieRow, isNameOnly: boolean, words: ZonedTranslator): FactView[] {
	const { t, dateTime } = words;
	const { cookie } = row;
	const { partition } = cookie;
	const expires = cookie.expires === null ? t('popup_expires_session') : dateTime(dateOf(cookie.expires));
	const place = [
		fact(t('report_fact_sent_to'), isNameOnly ? visibleText(cookie.domain) : sentTo(cookie, words)),
		fact(t('report_fact_party'), t(`popup_party_${row.party}`)),
	];
	if (isNameOnly) return [...place, fact(t('report_fact_attributes'), t('report_attributes_unknown'))];
	return [
		...place,
		...(partition === null
			? []
			: [fact(t('report_fact_partition'), t('popup_partition_under', visibleText(partition.topLevelSite)))]),
		fact(t('report_fact_transport'), t(cookie.secure ? 'popup_flag_secure' : 'popup_flag_not_secure')),
		fact(t('report_fact_scripts'), t(cookie.httpOnly ? 'popup_flag_http_only' : 'popup_flag_not_http_only')),
		fact(t('report_fact_same_site'), t(`popup_samesite_${cookie.sameSite}`)),
		fact(t('report_fact_expires'), expires),
		...historyFacts(row, words),
	];
}

/** Seconds as milliseconds, at most the end of the range of `Date` (ECMA-262 21.4.1.1). */
const dateOf = (seconds: number) => Math.min(seconds * 1000, 8.64e15);

function historyFacts(
	{ history }: CookieRow,
	{ t, dateTime, duration, number }: ZonedTranslator,
): FactView[] {
	if (history === null) return [];
	const { firstSeen, timesSet, longestLifetime, verdictChanges } = history;
	return [
		fact(t('report_fact_first_seen'), dateTime(firstSeen)),
		fact(t('report_fact_times_set'), number(timesSet)),
		...(longestLifetime === null ? [] : [fact(t('report_fact_longest'), duration(longestLifetime))]),
		...(verdictChanges === 0 ? [] : [fact(t('report_fact_verdict_changes'), number(verdictChanges))]),
	];
}

/** An auditor's note on a cookie, as it was typed. */
function noteView(note: AuditNote | undefined, { t }: ZonedTranslator): NoteView | null {
	if (note === undefined) return null;
	const { assessment, comment } = note;
	const words = assessment === null ? '' : t(`report_assessment_${snakeCase(assessment)}`);
	return { assessment, assessmentWords: words, comment };
}

function visitFacts(
	cookie: RecordedCookie | undefined,
	{ t, number, dateTime }: ZonedTranslator,
): FactView[] {
	return [
		fact(t('report_fact_times_visit'), number(cookie?.times ?? 0)),
		fact(t('report_fact_there_at_start'), t(cookie?.wasThere ? 'report_yes' : 'report_no')),
		...(cookie?.goneAt == null ? [] : [fact(t('report_fact_gone_visit'), dateTime(cookie.goneAt))]),
	];
}

/** The parts of a cookie's view that only a recorded visit has, for an inspection. */
const NO_VISIT = { setWhen: null, gone: null, moments: [], moreMoments: null } as const;

function cookieView(
	row: CookieRow,
	audit: Audit,
	recorded: RecordedCookie | undefined,
	words: ZonedTranslator,
): CookieView {
	const { key, cookie, party, verdict, accepted } = row;
	const { report, notes, recording } = audit;
	const declaration = matchedDeclaration(report, row);
	const isNameOnly = recorded?.attributes === 'unknown';
	return {
		key,
		name: cookieNameWords(cookie.name, words),
		where: cookiePlaceWords(cookie),
		verdict: verdict.verdict,
		verdictWords:
			accepted === undefined
				? words.t(`report_verdict_${verdict.verdict}`)
				: words.t('report_verdict_accepted', exceptionDay(accepted.until, words)),
		reason: reasonWords(row, report, words),
		category: declaration?.category ?? null,
		categoryWords: declaration ? categoryWords(declaration.category, words) : words.t('report_nothing'),
		party,
		partyWords: words.t(`popup_party_${party}`),
		declaredLifetime: declaredLifetimeWords(declaration, words),
		realLifetime: isNameOnly ? words.t('report_lifetime_unknown') : realLifetimeWords(row, words),
		...(recording === null
			? { ...NO_VISIT, setBy: setByWords(row, words) }
			: visitParts(recorded, recording, words)),
		findings: findingViews(row.findings, words),
		facts: [
			...(accepted === undefined
				? []
				: [fact(words.t('report_fact_accepted'), acceptedWords(accepted, words))]),
			...declaredFacts(declaration, words),
			...cookieFacts(row, isNameOnly, words),
			...(recording === null ? [] : visitFacts(recorded, words)),
		],
		note: noteView(Object.hasOwn(notes, key) ? notes[key] : undefined, words),
	};
}

/** Cookies in the report's order. */
export function cookieTable(audit: Audit, words: ZonedTranslator): CookieTableView {
	const { t } = words;
	const { report, recording } = audit;
	const { rows } = report;
	const recorded = new Map(recording?.cookies.map((cookie) => [cookie.key, cookie]));
	return {
		id: 'cookies',
		heading: t('report_cookies'),
		intro: rows.length === 0 ? t('report_cookies_none') : recording === null ? t('report_set_note') : null,
		columns: {
			name: t('report_column_name'),
			verdict: t('report_column_verdict'),
			category: t('report_column_category'),
			declaredLifetime: t('report_column_declared'),
			realLifetime: t('report_column_real'),
			setBy: t('report_column_set_by'),
			findings: t('report_column_findings'),
			assessment: t('report_column_assessment'),
		},
		sheet: { where: t('report_column_where'), party: t('report_fact_party') },
		evidence: {
			heading: t('report_evidence'),
			findings: t('report_column_findings'),
			moments: t('report_moments'),
			stack: t('report_moment_stack'),
			note: t('report_evidence_note'),
		},
		entries: rows.map((row) => cookieView(row, audit, recorded.get(row.key), words)),
	};
}

import type { CheckFinding } from '../../core/check/site-findings.ts';
import { findingKind, verdictWords } from '../changes/change-words.ts';
import type { CookieJudgedAnew } from '../changes/compare-cookies.ts';
import { cookieGroup } from '../changes/cookie-group.ts';
import type { PortalChanges } from '../changes/portal-changes.ts';
import type { PortalCookie } from '../changes/portal-cookies.ts';
import { code, dayWords, list, safe } from './markup.ts';
import type { PageSetting } from './page-setting.ts';
import { differences } from './policy-section.ts';

type Words = PageSetting['words'];

function findingLine(finding: CheckFinding, cause: string | null, words: Words): string {
	const name = finding.cookie === null ? (finding.pattern ?? '') : cookieGroup(finding.cookie.name);
	const why = cause === null ? '' : ` <span class="soft">· ${safe(cause)}</span>`;
	return `${code(name, words)} ${safe(findingKind(finding.code, words))}${why}`;
}

const cookieLine = (cookie: PortalCookie, words: Words): string =>
	`${code(cookie.group, words)} <span class="soft">${safe(verdictWords(cookie, words))}</span>`;

function judgedLine({ cookie, before, byOldPolicy, cause }: CookieJudgedAnew, words: Words): string {
	const { t } = words;
	const verdictText = (verdict: PortalCookie['verdict']) =>
		verdictWords({ verdict, isAccepted: false }, words);
	const sentence = t(
		'fleet_judged_anew',
		verdictText(before),
		verdictText(cookie.verdict),
		verdictText(byOldPolicy),
	);
	return `${code(cookie.group, words)} <span class="soft">${safe(sentence)} · ${safe(t(`fleet_cause_${cause}`))}</span>`;
}

/** Writes what is new on one portal. */
export function portalNews(
	{ findings, cookies, policy, access }: PortalChanges,
	{ words, lastRun }: PageSetting,
): string {
	const { t, plural } = words;
	const part = (heading: string, lines: readonly string[]) =>
		lines.length === 0
			? ''
			: `<h3>${safe(heading)} <span class="count">${words.number(lines.length)}</span></h3>${list(lines, 'lines')}`;
	const declared = (some: readonly PortalCookie[]) => some.filter(({ verdict }) => verdict !== 'undeclared');
	const parts = [
		part(
			t('fleet_news_worse'),
			findings.appeared.map(({ finding, cause }) => findingLine(finding, t(`fleet_cause_${cause}`), words)),
		),
		part(
			t('fleet_news_judged'),
			cookies.judgedAnew.map((change) => judgedLine(change, words)),
		),
		policy === null ? '' : `<h3>${safe(t('fleet_news_policy'))}</h3>${differences(policy, words)}`,
		part(
			t('fleet_news_better'),
			findings.gone.map(({ finding, cause }) => findingLine(finding, t(`fleet_cause_${cause}`), words)),
		),
		part(
			t('fleet_news_accepted'),
			findings.accepted.map((finding) => findingLine(finding, null, words)),
		),
		part(
			t('fleet_news_came'),
			declared(cookies.came).map((cookie) => cookieLine(cookie, words)),
		),
		part(
			t('fleet_news_went'),
			declared(cookies.went).map((cookie) => cookieLine(cookie, words)),
		),
		cookies.unclear.length === 0
			? ''
			: `<p class="soft">${safe(plural('fleet_unclear', cookies.unclear.length))}</p>`,
	].filter((each) => each !== '');
	const quiet = access === 'first' ? t('fleet_news_first') : t('fleet_news_quiet');
	const body = parts.length === 0 ? `<p>${safe(quiet)}</p>` : parts.join('\n');
	return `<section class="news"><h2>${safe(t('fleet_news', dayWords(lastRun, words)))}</h2>${body}</section>`;
}

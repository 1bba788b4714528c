import { checkView } from '../../check/words/check-view.ts';
import { safeSentence } from '../../check/words/safe-text.ts';
import { type SiteView, siteView } from '../../check/words/site-view.ts';
import { fact } from '../../report-text/sections/facts.ts';
import { verdictWords, visitsWords } from '../changes/change-words.ts';
import { failureSentence } from '../changes/failure-sentence.ts';
import type { PortalChanges } from '../changes/portal-changes.ts';
import { portalCookies } from '../changes/portal-cookies.ts';
import type { PortalCheck, PortalHistory } from '../fleet-history.ts';
import { cell, code, dayWords, folded, heads, hostile, list, safe, table } from './markup.ts';
import { stateChip } from './overview-page.ts';
import type { FleetPage } from './page-document.ts';
import { cookieFile, portalFile } from './page-names.ts';
import type { PageSetting } from './page-setting.ts';
import { policySection } from './policy-section.ts';
import { factList, findingGroup, pastFindings } from './portal-findings.ts';
import { portalLabel } from './portal-label.ts';
import { portalNews } from './portal-news.ts';
import { cookiesOnPortal, openFindings, stateOf } from './portal-summary.ts';
import { historyChart } from './trend-chart.ts';

function findingsSection(site: SiteView, portal: PortalHistory, setting: PageSetting): string {
	const { t } = setting.words;
	const written = site.groups.map(({ severity, heading, findings }) => ({
		text: findingGroup(heading, findings, portal, setting),
		summary: `${heading} (${setting.words.number(findings.length)})`,
		isAdvice: severity === 'advice',
	}));
	const groups = written.filter(({ isAdvice }) => !isAdvice).map(({ text }) => text);
	const advice = written.filter(({ isAdvice }) => isAdvice).map(({ text, summary }) => folded(summary, text));
	const past = pastFindings(portal, setting.words);
	return `<section><h2>${safe(t('fleet_findings'))}</h2>${groups.length === 0 ? `<p>${safe(t('fleet_no_findings'))}</p>` : groups.join('')}${advice.join('')}${findingGroup(t('check_accepted'), site.accepted, portal, setting)}${past.length === 0 ? '' : folded(`${t('fleet_news_better')} (${setting.words.number(past.length)})`, list(past, 'lines'))}</section>`;
}

function cookiesSection(portal: PortalHistory, { words }: PageSetting): string {
	const { t, plural } = words;
	const cookies = cookiesOnPortal(portal);
	const isSameBrowser =
		new Set(cookies.flatMap(({ visits }) => visits.map((visit) => visit.split('/')[0]))).size < 2;
	const rows = cookies.map((cookie) => {
		const { group, verdict, isAccepted, pattern, since, visits } = cookie;
		const name = code(group, words);
		const tone = verdict === 'undeclared' && !isAccepted ? 'worse' : '';
		const cells = [
			`<th scope="row"><a href="../cookies/${cookieFile(group)}">${name}</a></th>`,
			cell(`<span class="${tone}">${safe(verdictWords(cookie, words))}</span>`),
			cell(pattern === null ? '–' : code(pattern, words)),
			cell(safe(visitsWords(visits, isSameBrowser, words))),
			cell(safe(dayWords(since, words)), undefined, 'day'),
		];
		return `<tr>${cells.join('')}</tr>`;
	});
	const head = heads([
		t('fleet_column_cookie'),
		t('fleet_column_verdict'),
		t('fleet_column_declared'),
		t('fleet_column_visits'),
		t('fleet_column_since'),
	]);
	const all = portal.judged === null ? 0 : portalCookies(portal.judged).length;
	const rest = all - rows.length;
	const body =
		rows.length === 0
			? `<p>${safe(t('fleet_no_cookies'))}</p>`
			: table('cookies', t('fleet_nav_cookies'), head, rows);
	return `<section><h2>${safe(t('fleet_nav_cookies'))} <span class="count">${words.number(all)}</span></h2>${body}${rest > 0 ? `<p>${safe(plural('fleet_more', rest))}</p>` : ''}</section>`;
}

function howSection(check: PortalCheck, site: SiteView, { words }: PageSetting): string {
	const { t } = words;
	const conditions = { ...check.conditions, timeZone: 'UTC' };
	const { facts } = checkView(
		{
			...{ format: 'cookie-check/1', tool: { name: '', version: '' }, checkedAt: check.at, durationMs: 0 },
			...{ conditions, failOn: [], sites: [check.site], config: null, baseline: null, exitCode: 0 },
		},
		words,
	);
	// Its last line names the program that wrote a result, which these pages do not hold.
	const own = [...site.facts, ...facts.slice(0, -1)];
	const limits =
		site.limits.length === 0 ? '' : `<h3>${safe(t('check_limits'))}</h3>${list(site.limits.map(safe))}`;
	return `<section><h2>${safe(t('fleet_how'))}</h2>${limits}${factList(own)}</section>`;
}

function headPart(portal: PortalHistory, site: SiteView | null, { words }: PageSetting): string {
	const { t } = words;
	const { latest, judged, title, tags, points } = portal;
	const last = points.findLast(({ counts }) => counts !== null);
	const state = stateOf(portal, last === undefined ? null : openFindings(last));
	const failed =
		latest === null || latest.site.outcome === 'checked'
			? []
			: [
					safe(
						t(
							'fleet_last_failed',
							dayWords(latest.at, words),
							safeSentence(failureSentence(latest.site, words)),
						),
					),
					...(judged === null ? [] : [safe(t('fleet_last_verdict', dayWords(judged.at, words)))]),
				];
	const notice = failed.length === 0 ? '' : `<p class="notice">${failed.join(' ')}</p>`;
	const result = site === null ? (latest === null ? t('fleet_never') : '') : site.result;
	const labels = tags.map((tag) => `<span class="tag">${hostile(tag)}</span>`).join(' ');
	const name = title === null ? '' : `<p class="soft">${hostile(title)}</p>`;
	return `<h1>${hostile(portalLabel(portal))}</h1>${name}<p class="state">${stateChip(state, words)} ${labels}</p>${notice}${result === '' ? '' : `<p class="result">${safe(result)}</p>`}`;
}

/** The page of a portal, which can be handed to its administrator as it is. */
export function portalPage(portal: PortalHistory, changes: PortalChanges, setting: PageSetting): FleetPage {
	const { words } = setting;
	const { judged, latest, points, policies, url } = portal;
	const site = judged && siteView(judged.site, judged.conditions, words);
	const parts = [
		headPart(portal, site, setting),
		...(latest === null ? [] : [portalNews(changes, setting)]),
		...(site === null ? [] : [findingsSection(site, portal, setting)]),
		historyChart(points, words),
		...(site === null ? [] : [cookiesSection(portal, setting)]),
		policySection(policies, words),
		judged === null || site === null
			? factList([fact(words.t('check_address'), url, url)])
			: howSection(judged, site, setting),
	];
	return {
		path: `portals/${portalFile(portal)}`,
		title: portalLabel(portal),
		hasScript: false,
		body: parts.join('\n'),
	};
}

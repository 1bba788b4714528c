import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { recognisedWords } from '../../report-text/words/finding-words.ts';
import { verdictWords, visitsWords } from '../changes/change-words.ts';
import { cell, code, dayWords, hostile, safe, table } from './markup.ts';
import { portalLink } from './news-section.ts';
import { sortableHeads, tableFields } from './overview-page.ts';
import type { FleetPage } from './page-document.ts';
import { cookieFile } from './page-names.ts';
import type { PageSetting } from './page-setting.ts';
import { portalLabel } from './portal-label.ts';
import type { CookieOnPortal, PortalSummary } from './portal-summary.ts';

const FACTS = createCookieFacts(null);

/** A cookie of the fleet, and the portals that have it. */
export interface FleetCookie {
	readonly group: string;
	readonly portals: readonly { readonly portal: PortalSummary; readonly cookie: CookieOnPortal }[];
}

/** Cookies over all portals; most undeclared first, then most portals. */
export function fleetCookies(portals: readonly PortalSummary[]): readonly FleetCookie[] {
	const groups = new Map<string, { portal: PortalSummary; cookie: CookieOnPortal }[]>();
	for (const portal of portals) {
		for (const cookie of portal.cookies) {
			const list = groups.get(cookie.group);
			if (list === undefined) groups.set(cookie.group, [{ portal, cookie }]);
			else list.push({ portal, cookie });
		}
	}
	return [...groups]
		.map(([group, list]) => ({ group, portals: list }))
		.sort(
			(a, b) =>
				undeclaredOn(b) - undeclaredOn(a) ||
				b.portals.length - a.portals.length ||
				(a.group < b.group ? -1 : 1),
		);
}

const portalsWith = ({ portals }: FleetCookie, verdict: CookieOnPortal['verdict']): number =>
	new Set(
		portals
			.filter(({ cookie }) => cookie.verdict === verdict && !cookie.isAccepted)
			.map(({ portal }) => portal.url),
	).size;

const undeclaredOn = (cookie: FleetCookie): number => portalsWith(cookie, 'undeclared');
const portalCount = ({ portals }: FleetCookie): number =>
	new Set(portals.map(({ portal }) => portal.url)).size;
const firstSeen = ({ portals }: FleetCookie): string =>
	portals.reduce(
		(first, { cookie }) => (cookie.since < first ? cookie.since : first),
		portals[0]?.cookie.since ?? '',
	);

function placeLink(place: string): string {
	if (!/^https?:\/\//i.test(place))
		return place === '' ? '' : `<br><span class="soft">${hostile(place)}</span>`;
	return `<br><a href="${safe(place)}" rel="noreferrer">${hostile(place)}</a>`;
}

/** The page of a cookie: on which portals it is, declared where, since when. */
export function cookiePage(entry: FleetCookie, { words }: PageSetting): FleetPage {
	const { t, plural } = words;
	const { group, portals } = entry;
	const facts = FACTS.elsewhere(group, '');
	const isSameBrowser =
		new Set(portals.flatMap(({ cookie }) => cookie.visits.map((visit) => visit.split('/')[0]))).size < 2;
	const isUndeclared = ({ cookie }: (typeof portals)[number]) =>
		cookie.verdict === 'undeclared' && !cookie.isAccepted;
	const rows = portals
		.toSorted((a, b) => Number(isUndeclared(b)) - Number(isUndeclared(a)))
		.map((each) => {
			const { portal, cookie } = each;
			const isBad = isUndeclared(each);
			const cells = [
				`<th scope="row" data-sort="${safe(portalLabel(portal))}">${portalLink(portal, '../')}</th>`,
				cell(
					`<span class="${isBad ? 'worse' : ''}">${safe(verdictWords(cookie, words))}</span>`,
					isBad ? 0 : 1,
				),
				cell(
					cookie.pattern === null ? '–' : `${code(cookie.pattern, words)}${placeLink(cookie.place)}`,
					cookie.pattern ?? '',
					'place',
				),
				cell(safe(visitsWords(cookie.visits, isSameBrowser, words)), undefined, 'place'),
				cell(safe(dayWords(cookie.since, words)), cookie.since, 'day'),
			];
			return `<tr>${cells.join('')}</tr>`;
		});
	const head = sortableHeads([
		[t('fleet_column_portal'), 'asc'],
		[t('fleet_column_verdict'), 'asc'],
		[t('fleet_column_declared'), 'asc'],
		[t('fleet_column_visits'), 'asc'],
		[t('fleet_column_since'), 'desc'],
	]);
	const counts = t(
		'fleet_cookie_declared',
		plural('fleet_portals', portalsWith(entry, 'declared')),
		plural('fleet_portals', undeclaredOn(entry)),
	);
	const product = facts === null ? '' : `<p>${safe(recognisedWords(facts, words))}</p>`;
	return {
		path: `cookies/${cookieFile(group)}`,
		title: group === '' ? t('popup_nameless') : group,
		hasScript: true,
		body: `<h1>${code(group, words)}</h1><p class="result">${safe(counts)}</p>${product}<p class="soft">${safe(t('fleet_cookie_first', dayWords(firstSeen(entry), words)))}</p>
<section><h2>${safe(t('fleet_nav_portals'))} <span class="count">${words.number(portalCount(entry))}</span></h2>${tableFields(t('fleet_search_portals'), rows.length, '', words, 'portals')}${table('portals', t('fleet_nav_portals'), head, rows)}</section>`,
	};
}

/** The list of all cookies. */
export function cookiesPage(cookies: readonly FleetCookie[], { words }: PageSetting): FleetPage {
	const { t, number } = words;
	const rows = cookies.map((entry) => {
		const name = code(entry.group, words);
		const bad = undeclaredOn(entry);
		const product = FACTS.elsewhere(entry.group, '')?.product ?? '';
		const cells = [
			`<th scope="row"><a href="cookies/${cookieFile(entry.group)}">${name}</a></th>`,
			cell(hostile(product), product),
			cell(number(portalCount(entry)), portalCount(entry), 'number'),
			cell(bad === 0 ? '<span class="soft">0</span>' : `<b>${number(bad)}</b>`, bad, 'number'),
			cell(safe(dayWords(firstSeen(entry), words)), firstSeen(entry), 'day'),
		];
		return `<tr>${cells.join('')}</tr>`;
	});
	const head = sortableHeads([
		[t('fleet_column_cookie'), 'asc'],
		[t('fleet_column_product'), 'asc'],
		[t('fleet_column_portals'), 'desc'],
		[t('fleet_column_undeclared'), 'desc'],
		[t('fleet_column_since'), 'desc'],
	]);
	const page = { path: 'cookies.html', title: t('fleet_cookies_title') };
	const heading = `<h1>${safe(page.title)}</h1>`;
	if (rows.length === 0)
		return { ...page, hasScript: false, body: `${heading}<p>${safe(t('fleet_no_cookies'))}</p>` };
	return {
		...page,
		hasScript: true,
		body: `${heading}${tableFields(t('fleet_search_cookies'), rows.length, '', words, 'cookies')}${table('cookies', t('fleet_nav_cookies'), head, rows)}`,
	};
}

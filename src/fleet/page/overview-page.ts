import { fleetNews } from './fleet-news.ts';
import { cell, dayWords, hostile, safe, table } from './markup.ts';
import { newsSection, portalLink } from './news-section.ts';
import type { FleetPage } from './page-document.ts';
import type { PageSetting } from './page-setting.ts';
import { PORTAL_STATES, type PortalStanding, type PortalSummary } from './portal-summary.ts';
import { sparkline } from './trend-chart.ts';

/** A shape for each state, beside its colour. */
const SHAPES: Readonly<Record<PortalStanding, string>> = {
	attention: '!',
	unknown: '?',
	never: '–',
	clean: '✓',
};
/** Entries of a list to choose tags from. */
const MAX_TAGS = 200;

type Words = PageSetting['words'];

export const stateChip = (state: PortalStanding, { t }: Pick<Words, 't'>): string =>
	`<span class="chip ${state}"><span aria-hidden="true">${SHAPES[state]}</span> ${safe(t(`fleet_state_${state}`))}</span>`;

function differenceWords(difference: number | null, { t, plural }: Words): string {
	if (difference === null) return '';
	if (difference === 0) return `<span class="soft">${safe(t('fleet_trend_same'))}</span>`;
	const [tone, sign] = difference > 0 ? ['worse', '▲'] : ['better', '▼'];
	const words = plural(difference > 0 ? 'fleet_trend_more' : 'fleet_trend_fewer', Math.abs(difference));
	return `<span class="${tone}"><span aria-hidden="true">${sign}</span> ${safe(words)}</span>`;
}

function portalRow(portal: PortalSummary, words: Words): string {
	const { state, counts, trend, difference, judgedAt, title, tags } = portal;
	const number = (value: number | undefined) =>
		value === undefined
			? cell('<span class="soft">–</span>', -1, 'number')
			: cell(value === 0 ? '<span class="soft">0</span>' : `<b>${words.number(value)}</b>`, value, 'number');
	const labels = tags.map((tag) => `<span class="tag">${hostile(tag)}</span>`).join(' ');
	const cells = [
		cell(stateChip(state, words), PORTAL_STATES.indexOf(state)),
		`<th scope="row">${portalLink(portal)}${title === null ? '' : `<br><span class="soft">${hostile(title)}</span>`}</th>`,
		number(counts?.undeclared),
		number(counts?.contradiction),
		number(counts?.guideline),
		cell(`${sparkline(trend)} ${differenceWords(difference, words)}`, difference ?? 0, 'trend'),
		cell(judgedAt === null ? '–' : safe(dayWords(judgedAt, words)), judgedAt ?? '', 'day'),
		cell(labels, tags.join(' '), 'place'),
	];
	return `<tr data-state="${state}" data-tags="${safe(JSON.stringify(tags))}">${cells.join('')}</tr>`;
}

const option = (value: string, label: string): string =>
	`<option value="${safe(value)}">${safe(label)}</option>`;

/** Fields that the script works; hidden until it does. */
export function tableFields(
	label: string,
	total: number,
	chosen: string,
	{ t }: Words,
	target: string,
): string {
	return `<form class="fields" data-for="${target}" data-shown="${safe(t('fleet_shown', '{shown}', '{total}'))}" data-total="${total}" hidden><label class="search"><span>${safe(label)}</span><input type="search" name="search" autocomplete="off" spellcheck="false"></label>${chosen}<button type="reset">${safe(t('fleet_clear'))}</button><p role="status"></p></form>`;
}

/** Heads whose columns can be sorted, by the script; `order`: the first direction. */
export const sortableHeads = (
	entries: readonly (readonly [label: string, order: 'asc' | 'desc'])[],
): string =>
	entries.map(([label, order]) => `<th scope="col" data-order="${order}">${safe(label)}</th>`).join('');

function choices(portals: readonly PortalSummary[], { t, locale }: Words): string {
	const states = PORTAL_STATES.filter((state) => portals.some((portal) => portal.state === state));
	const tags = [...new Set(portals.flatMap((portal) => portal.tags))].sort(new Intl.Collator(locale).compare);
	const select = (name: string, label: string, options: readonly string[]) =>
		`<label><span>${safe(label)}</span><select name="${name}">${options.join('')}</select></label>`;
	const ofStates = [
		option('', t('fleet_all_states')),
		...states.map((state) => option(state, t(`fleet_state_${state}`))),
	];
	const ofTags = [
		option('', t('fleet_all_tags')),
		...tags.slice(0, MAX_TAGS).map((tag) => option(tag, hostileLabel(tag))),
	];
	return `${select('state', t('fleet_column_state'), ofStates)}${tags.length === 0 ? '' : select('tag', t('fleet_column_tags'), ofTags)}`;
}

const hostileLabel = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function portalTable(portals: readonly PortalSummary[], words: Words): string {
	const { t } = words;
	const head = sortableHeads([
		[t('fleet_column_state'), 'asc'],
		[t('fleet_column_portal'), 'asc'],
		[t('fleet_column_undeclared'), 'desc'],
		[t('fleet_column_contradictions'), 'desc'],
		[t('fleet_column_guideline'), 'desc'],
		[t('fleet_column_trend'), 'desc'],
		[t('fleet_column_judged'), 'asc'],
		[t('fleet_column_tags'), 'asc'],
	]);
	const rows = portals.map((portal) => portalRow(portal, words));
	const fields = tableFields(
		t('fleet_search_portals'),
		portals.length,
		choices(portals, words),
		words,
		'portals',
	);
	return `<section><h2 id="portals">${safe(t('fleet_nav_portals'))}</h2>${fields}${table('portals', t('fleet_nav_portals'), head, rows)}</section>`;
}

const openOf = ({ counts }: PortalSummary): number =>
	counts === null ? 0 : 1e4 * counts.undeclared + 1e2 * counts.contradiction + counts.guideline;

/** Portals with the most to correct first, those in order last. */
export function byState(portals: readonly PortalSummary[]): readonly PortalSummary[] {
	return portals.toSorted(
		(a, b) =>
			PORTAL_STATES.indexOf(a.state) - PORTAL_STATES.indexOf(b.state) ||
			openOf(b) - openOf(a) ||
			(a.host < b.host ? -1 : 1),
	);
}

/** The list of all portals: what is new, then each portal with its state and trend. `linked`: cookies that have a page. */
export function overviewPage(
	portals: readonly PortalSummary[],
	setting: PageSetting,
	linked: ReadonlySet<string>,
): FleetPage {
	const { words } = setting;
	const title = words.plural('fleet_title', portals.length);
	const page = { path: 'index.html', title };
	if (portals.length === 0)
		return {
			...page,
			hasScript: false,
			body: `<h1>${safe(title)}</h1><p>${safe(words.t('fleet_no_sites'))}</p>`,
		};
	const tiles = PORTAL_STATES.flatMap((state) => {
		const count = portals.filter((portal) => portal.state === state).length;
		return count === 0 ? [] : `<li><b>${words.number(count)}</b> ${stateChip(state, words)}</li>`;
	});
	return {
		...page,
		hasScript: true,
		body: `<h1>${safe(title)}</h1>
<ul class="tiles">${tiles.join('')}</ul>
${newsSection(fleetNews(portals), setting, linked)}
${portalTable(byState(portals), words)}`,
	};
}

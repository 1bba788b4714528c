import { snakeCase } from '../../i18n/message-key.ts';
import { findingKind } from '../changes/change-words.ts';
import type { ChangeGroup, FleetNews } from './fleet-news.ts';
import { code, dayWords, folded, hostile, list, safe } from './markup.ts';
import { cookieFile } from './page-names.ts';
import type { PageSetting } from './page-setting.ts';
import { portalLabel } from './portal-label.ts';
import type { PortalSummary } from './portal-summary.ts';

/** Portals that a line names, and lines that a part shows, before the rest is folded. */
const [MAX_NAMED, MAX_LINES] = [3, 8];

export const portalLink = (portal: PortalSummary, up = ''): string =>
	`<a href="${up}portals/${portal.file}">${hostile(portalLabel(portal))}</a>`;

type Words = PageSetting['words'];

function portalNames(portals: readonly PortalSummary[], { plural }: Words): string {
	const links = portals.map((portal) => portalLink(portal));
	const [named, more] = [links.slice(0, MAX_NAMED), links.slice(MAX_NAMED)];
	const rest = more.length === 0 ? '' : folded(plural('fleet_more', more.length), list(more));
	return `<div class="portals">${named.join(', ')}${rest}</div>`;
}

function changeLine(
	{ group, codes, cause, portals }: ChangeGroup,
	words: Words,
	linked: ReadonlySet<string>,
) {
	const name = linked.has(group)
		? `<a href="cookies/${cookieFile(group)}">${code(group, words)}</a>`
		: code(group, words);
	const about = [
		...(codes.length === 0 ? [] : [words.list(codes.map((kind) => findingKind(kind, words)))]),
		words.plural('fleet_on_portals', portals.length),
	].join(' ');
	const why = cause === null ? '' : ` <span class="soft">· ${safe(words.t(`fleet_cause_${cause}`))}</span>`;
	return `${name} ${safe(about)}${why}${portalNames(portals, words)}`;
}

function part(heading: string, count: number, tone: string, lines: readonly string[], words: Words): string {
	if (lines.length === 0) return '';
	const [shown, more] = [lines.slice(0, MAX_LINES), lines.slice(MAX_LINES)];
	const rest = more.length === 0 ? '' : folded(words.plural('fleet_more', more.length), list(more, 'lines'));
	return `<section class="card ${tone}"><h3>${safe(heading)} <span class="count">${words.number(count)}</span></h3>${list(shown, 'lines')}${rest}</section>`;
}

function policyLine(portal: PortalSummary, words: Words): string {
	const { added = [], removed = [], changed = [] } = portal.changes?.policy ?? {};
	const counts = (
		[
			['added', added.length],
			['removed', removed.length],
			['changed', changed.length],
		] as const
	).filter(([, count]) => count > 0);
	const about = counts.map(([kind, count]) => `${words.t(`fleet_policy_${kind}`)} ${words.number(count)}`);
	return `${portalLink(portal)} <span class="soft">${safe(about.join(' · '))}</span>`;
}

/** Why a portal could not be checked; the sentence itself is in the language of the run. */
const outcomeWords = ({ changes }: PortalSummary, { t }: Words): string => {
	const outcome = changes?.outcome ?? null;
	return outcome === null || outcome === 'checked' ? '' : t(`fleet_outcome_${snakeCase(outcome)}`);
};

const failedLine = (portal: PortalSummary, words: Words): string =>
	`${portalLink(portal)}<br><span class="soft">${safe(outcomeWords(portal, words))}</span>`;

/** Writes what is new in the fleet: what got worse and what could not be checked come first. */
export function newsSection(
	news: FleetNews,
	{ words, lastRun }: PageSetting,
	linked: ReadonlySet<string>,
): string {
	const { t } = words;
	const groups = (heading: string, tone: string, changes: readonly ChangeGroup[]) =>
		part(
			...([heading, changes.length, tone] as const),
			changes.map((change) => changeLine(change, words, linked)),
			words,
		);
	const portals = (heading: string, tone: string, some: readonly PortalSummary[], line = failedLine) =>
		part(
			heading,
			some.length,
			tone,
			some.map((portal) => line(portal, words)),
			words,
		);
	const plain = (portal: PortalSummary) => portalLink(portal);
	const parts = [
		groups(t('fleet_news_worse'), 'bad', news.worse),
		portals(t('fleet_news_lost'), 'warn', news.lost),
		portals(t('fleet_news_failed'), 'warn', news.failed),
		portals(t('fleet_news_policy'), 'mute', news.policies, policyLine),
		groups(t('fleet_news_better'), 'ok', news.better),
		groups(t('fleet_news_accepted'), 'mute', news.accepted),
		groups(t('fleet_news_came'), 'mute', news.came),
		groups(t('fleet_news_went'), 'mute', news.went),
		portals(t('fleet_news_back'), 'ok', news.back, plain),
		portals(t('fleet_news_first'), 'mute', news.first, plain),
		portals(t('fleet_news_still'), 'warn', news.stillNot),
	].filter((each) => each !== '');
	const body =
		parts.length === 0
			? `<p>${safe(t('fleet_news_none'))}</p>`
			: `<div class="cards">${parts.join('\n')}</div>`;
	return `<section class="news"><h2>${safe(t('fleet_news', dayWords(lastRun, words)))}</h2>${body}</section>`;
}

import type { CheckFindingView } from '../../check/words/finding-view.ts';
import type { FactView } from '../../report-text/audit-view.ts';
import { findingKind } from '../changes/change-words.ts';
import { findingKey } from '../changes/cookie-group.ts';
import type { PortalHistory } from '../fleet-history.ts';
import { code, dayWords, hostile, list, safe } from './markup.ts';
import type { PageSetting } from './page-setting.ts';

/** Findings of each kind that a page shows; the rest are numbers. */
const MAX_FINDINGS = 200;

type Words = PageSetting['words'];

/** A finding with what to do, its source, and since when it is there. */
function findingItem(
	view: CheckFindingView,
	{ findings }: PortalHistory,
	{ words, since: line }: PageSetting,
): string {
	const { name, where, tag, words: sentence, place, source, advice, finding } = view;
	const first = findings.get(findingKey(finding))?.firstSeen;
	const isNew = first !== undefined && first >= line;
	const since = first === undefined ? [] : [words.t('fleet_since', dayWords(first, words))];
	const at = place === null ? [] : [`${place.file}:${place.line}`];
	const about = [where, ...at].filter((text) => text !== '').map(hostile);
	const rule =
		source.url === null
			? safe(source.value)
			: `<a href="${safe(source.url)}" rel="noreferrer">${safe(source.value)}</a>`;
	return `<p><code>${safe(name)}</code> <span class="soft">${about.join(' · ')}</span> <span class="tag${isNew ? ' new' : ''}">${safe(since.join(''))}</span></p><p><strong>${safe(tag)}</strong>. ${safe(sentence)}</p>${advice === null ? '' : `<p class="advice">${safe(advice)}</p>`}<p class="soft">${safe(source.label)} – ${rule}</p>`;
}

/** Findings under a heading, heaviest first. */
export function findingGroup(
	heading: string,
	views: readonly CheckFindingView[],
	portal: PortalHistory,
	setting: PageSetting,
): string {
	if (views.length === 0) return '';
	const shown = views.slice(0, MAX_FINDINGS).map((view) => findingItem(view, portal, setting));
	const rest = views.length - shown.length;
	const more = rest === 0 ? '' : `<p>${safe(setting.words.plural('fleet_more', rest))}</p>`;
	return `<h3>${safe(heading)} <span class="count">${setting.words.number(views.length)}</span></h3>${list(shown, 'findings')}${more}`;
}

/** Findings of earlier checks that the last verdict does not have, last seen first. Advice is left out. */
export function pastFindings({ findings, judged }: PortalHistory, words: Words): readonly string[] {
	const open = new Set(judged?.site.findings.map(findingKey));
	return [...findings]
		.filter(([key]) => !open.has(key))
		.sort(([, a], [, b]) => (a.lastSeen < b.lastSeen ? 1 : -1))
		.slice(0, MAX_FINDINGS)
		.map(([, { code: kind, name, firstSeen, lastSeen }]) => {
			const span = words.t('fleet_seen_until', dayWords(firstSeen, words), dayWords(lastSeen, words));
			return `${code(name, words)} ${safe(findingKind(kind, words))} <span class="soft">${safe(span)}</span>`;
		});
}

/** Labelled values. */
export function factList(entries: readonly FactView[]): string {
	const lines = entries.map(({ label, value, url }) => {
		const text = url === null ? safe(value) : `<a href="${safe(url)}" rel="noreferrer">${safe(value)}</a>`;
		return `<dt>${safe(label)}</dt><dd>${text}</dd>`;
	});
	return `<dl>${lines.join('')}</dl>`;
}

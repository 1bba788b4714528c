import type { Audit } from '../../src/core/audit/audit.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { categoryWords } from '../../src/report-text/words/finding-words.ts';
import { visibleText } from '../../src/report-text/words/visible-text.ts';
import type { StayLane, StayRow } from './timeline-rows.ts';

/** The names of a report's cookies as they can be shown, by key. */
export function shownNames({ rows }: SiteReport, { t }: Translator): ReadonlyMap<string, string> {
	return new Map(rows.map(({ key, cookie }) => [key, visibleText(cookie.name) || t('popup_nameless')]));
}

/** The same of a journal's. */
export function stayNames(rows: readonly StayRow[], { t }: Translator): ReadonlyMap<string, string> {
	return new Map(rows.map(({ key, name }) => [key, visibleText(name) || t('popup_nameless')]));
}

/** Whose cookies a lane holds, and of which category: "first-party · statistical". */
export function laneWords(
	{ party, category, isDeclared }: Pick<StayLane, 'party' | 'category' | 'isDeclared'>,
	translator: Translator,
): string {
	const { t } = translator;
	const kind = isDeclared ? categoryWords(category, translator) : t('report_pic_lane_undeclared');
	return `${t(`popup_party_${party}`)} · ${kind}`;
}

/** What the timeline of an audit is drawn over. The oldest entry of a journal's policies is no change. */
export function timelineSpan({ report, journal, timeZone }: Audit) {
	const since = journal?.watchingSince ?? report.at;
	const changes = (journal?.policies ?? []).map(({ at }) => at).filter((at) => at > since + 2000);
	return { since, until: report.at, timeZone, changes };
}

import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { NewsSince } from '../../src/messaging/intents/inspection.ts';
import { standingOf } from './standing.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Keys of a report's cookies that came since the person last looked. */
export function newSince(news: NewsSince | null, { rows }: SiteReport): ReadonlySet<string> {
	if (news === null || news.keys.length === 0) return NOTHING;
	const has = new Set(rows.map(({ key }) => key));
	return new Set(news.keys.filter((key) => has.has(key)));
}

/** Moments less than this ago are given with their time, others by their day: ms. */
const DAY = 86_400_000;

/** "2 new since 3 Nov"; with the time when it was within the last day. */
export function newsWords(count: number, since: number, now: number, translator: Translator): string {
	const { plural, date, dateTime } = translator;
	return plural('popup_new_since', count, now - since < DAY ? dateTime(since) : date(since));
}

/** The changes between two reports of a portal, in words; null when no cookie came or went. */
export function newsOf(before: SiteReport, after: SiteReport, translator: Translator): string | null {
	const had = new Set(before.rows.map(({ key }) => key));
	const has = new Set(after.rows.map(({ key }) => key));
	const added = [...has].filter((key) => !had.has(key)).length;
	const gone = [...had].filter((key) => !has.has(key)).length;
	if (added + gone === 0) return null;
	return [
		added > 0 ? translator.plural('popup_news_added', added) : null,
		gone > 0 ? translator.plural('popup_news_gone', gone) : null,
		translator.t('popup_news_sentence', standingOf(after, translator).text),
	]
		.filter((part) => part !== null)
		.join(' ');
}

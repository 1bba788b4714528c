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

const DAY_MS = 86_400_000;

/** With the day: French and Spanish put an article before it, which a weekday alone would turn into a habit. */
const WEEKDAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** A moment of the past: with its time within a day, with its weekday within a week, else as a date. Ms. */
export function sinceWords(since: number, now: number, { locale, date, dateTime }: Translator): string {
	const ago = now - since;
	if (ago < DAY_MS) return dateTime(since);
	if (ago < 6 * DAY_MS) return new Intl.DateTimeFormat(locale, WEEKDAY).format(since);
	return date(since);
}

/** "2 new since Tuesday, November 24". */
export function newsWords(count: number, since: number, now: number, translator: Translator): string {
	return translator.plural('popup_new_since', count, sinceWords(since, now, translator));
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

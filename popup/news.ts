import type { SiteReport } from '../src/core/verdict.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { standingOf } from './standing.ts';

/** What has changed between two reports of a portal, in words; null when no cookie came or went. */
export function newsOf(before: SiteReport, after: SiteReport, translator: Translator): string | null {
	const had = new Set(before.rows.map(({ key }) => key));
	const has = new Set(after.rows.map(({ key }) => key));
	const added = [...has].filter((key) => !had.has(key)).length;
	const gone = [...had].filter((key) => !has.has(key)).length;
	if (added + gone === 0) return null;
	return [
		added > 0 ? translator.plural('popup_news_added', added) : null,
		gone > 0 ? translator.plural('popup_news_gone', gone) : null,
		`${standingOf(after, translator).text}.`,
	]
		.filter((part) => part !== null)
		.join(' ');
}

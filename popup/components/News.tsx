import { useRef } from 'preact/hooks';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { NewsSince } from '../../src/messaging/intents/inspection.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Screen } from '../model/popup-model.ts';
import { newSince, newsOf, newsWords } from '../words/news.ts';
import { standingOf } from '../words/standing.ts';

/** Tells assistive technology, politely, what has changed since the page was ready. */
export function News({ screen, news }: { screen: Screen; news: NewsSince | null }) {
	const translator = useTranslator();
	const last = useRef<SiteReport | null>(null);
	const text = useRef('');
	if (screen.state === 'ready') {
		const before = last.current;
		last.current = screen.report;
		if (before === null) text.current = firstWords(screen.report, news, translator);
		else if (before !== screen.report)
			text.current = newsOf(before, screen.report, translator) ?? text.current;
	}
	return (
		<p class="visually-hidden" role="status" data-news>
			{screen.state === 'ready' ? text.current : ''}
		</p>
	);
}

function firstWords(report: SiteReport, news: NewsSince | null, translator: Translator): string {
	const { text } = standingOf(report, translator);
	const { size } = newSince(news, report);
	if (news === null || size === 0) return text;
	return [text, newsWords(size, news.since, report.at, translator)]
		.map((words) => translator.t('popup_news_sentence', words))
		.join(' ');
}

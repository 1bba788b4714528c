import { useRef } from 'preact/hooks';
import type { SiteReport } from '../../src/core/verdict.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Screen } from '../model.ts';
import { newsOf } from '../news.ts';
import { standingOf } from '../standing.ts';

/** Tells assistive technology, politely, what has changed since the page was ready. */
export function News({ screen }: { screen: Screen }) {
	const translator = useTranslator();
	const last = useRef<SiteReport | null>(null);
	const text = useRef('');
	if (screen.state === 'ready') {
		const before = last.current;
		last.current = screen.report;
		if (before === null) text.current = standingOf(screen.report, translator).text;
		else if (before !== screen.report)
			text.current = newsOf(before, screen.report, translator) ?? text.current;
	}
	return (
		<p class="unseen-text" role="status" data-news>
			{screen.state === 'ready' ? text.current : ''}
		</p>
	);
}

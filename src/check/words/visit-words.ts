import type { Translator } from '../../i18n/translator.ts';
import type { BrowserConditions, CheckPassResult } from '../check-result.ts';

/** A visit in a few words: "refused"; of several browsers: "refused, Firefox". */
export function visitName(
	{ consent, browser }: Pick<CheckPassResult, 'consent' | 'browser'>,
	browsers: readonly BrowserConditions[],
	t: Translator['t'],
): string {
	const name = t(`check_visit_${consent}`);
	const family = browsers[browser]?.name;
	return browsers.length < 2 || family === undefined ? name : `${name} (${family})`;
}

/** The consent tool of a visit; null where its banner was recognised by its words alone, whose rule has no name for people. */
export const managerName = (rule: string | null): string | null =>
	rule === null || /^heuristic/i.test(rule) ? null : rule;

import { browserByUserAgent } from '../../src/core/audit/browser-name.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/**
 * The beginning of a report of a problem: versions and language, and questions for the person to answer. It holds no
 * portal, cookie or policy.
 */
export function problemText(
	tr: Translator,
	{ version, userAgent }: { readonly version: string; readonly userAgent: string },
): string {
	const { name, version: browserVersion } = browserByUserAgent(userAgent);
	const questions = [
		tr.t('options_problem_did'),
		tr.t('options_problem_expected'),
		tr.t('options_problem_happened'),
	];
	const facts = tr.t('options_problem_facts', version, `${name} ${browserVersion}`.trim(), tr.locale);
	return [...questions.flatMap((question) => [question, '', '']), facts].join('\n');
}

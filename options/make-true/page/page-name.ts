import type { SourcePage } from '../../../src/core/policy/source-page.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { languageName, UNKNOWN_LANGUAGE } from '../../importing/languages.ts';

/** Returns the name of a page's language, or its number where the language is unknown. */
export function pageName(tr: Translator, { language }: Pick<SourcePage, 'language'>, index: number): string {
	return language === null || language === UNKNOWN_LANGUAGE
		? tr.t('options_true_language_unknown', tr.number(index + 1))
		: languageName(tr, language);
}

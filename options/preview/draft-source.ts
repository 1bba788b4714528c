import type { NoSourceReason, PolicyPages } from '../../src/core/policy/source-page.ts';
import { type LanguageText, UNKNOWN_LANGUAGE } from '../importing/languages.ts';

/** Returns what is stored of the texts that a policy was read from, or why nothing is. */
export function sourceOfTexts(texts: readonly LanguageText[]): PolicyPages {
	const pages = texts.flatMap(({ source, language }) =>
		source?.page ? [{ ...source.page, language: source.page.language ?? knownLanguage(language) }] : [],
	);
	if (pages.length > 0) return { pages, reason: null };
	const reason: NoSourceReason = texts.find(({ source }) => source)?.source?.reason ?? 'not-a-text';
	return { pages: null, reason };
}

/** The language that a text was offered as, if it is known. */
const knownLanguage = (language: string) => (language === UNKNOWN_LANGUAGE ? null : language);

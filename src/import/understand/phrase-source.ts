import type { TextPhrases } from '../vocabulary/vocabulary.ts';

/**
 * The source of a regular expression that finds the phrases of all lists in a text without accents, whole words only.
 * Blanks, hyphens and apostrophes may part the words of a phrase; `ss` also finds a `ß` that became one `s`.
 */
export function phraseSource(lists: readonly (TextPhrases | undefined)[]): string {
	// The longest first: of two that begin alike, the one that says more counts.
	const phrases = [...new Set(lists.filter(Boolean).join('|').split('|'))].sort(
		(a, b) => b.length - a.length,
	);
	const alternatives = (isEnding: boolean) =>
		phrases
			.filter((phrase) => phrase.startsWith('*') === isEnding)
			.map((phrase) =>
				phrase
					.slice(isEnding ? 1 : 0)
					.replaceAll('ss', 'ss?')
					.replaceAll('*', '[a-z]*')
					.replaceAll(' ', "[\\s'’-]{1,3}"),
			)
			.join('|');
	const endings = alternatives(true);
	return `(?:${endings === '' ? '' : `(?:${endings})\\b|`}\\b(?:${alternatives(false) || '(?!)'})\\b)`;
}

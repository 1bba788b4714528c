import type { TextPhrases } from '../vocabulary/vocabulary.ts';

/** Sources of which the first sign stands for itself. */
const PLAIN_START = /^[\p{L}\p{N}]/u;

/**
 * The source of a regular expression that matches any of some sources, the first that fits: those that begin alike stand
 * together, so that most are never tried.
 */
export function alternation(sources: readonly string[]): string {
	const groups = new Map<string, string[]>();
	for (const source of sources) {
		const start = PLAIN_START.exec(source)?.[0] ?? '';
		const group = groups.get(start);
		if (group === undefined) groups.set(start, [source.slice(start.length)]);
		else group.push(source.slice(start.length));
	}
	return [...groups]
		.map(([start, rests]) => (rests.length === 1 ? `${start}${rests[0]}` : `${start}(?:${rests.join('|')})`))
		.join('|');
}

/**
 * The source of a regular expression that finds the phrases of all lists in a text without accents, whole words only.
 * Blanks, hyphens and apostrophes may part the words of a phrase; `ss` also finds a `ß` that became one `s`, `ae` an `æ`
 * that became one `a`, and `oeu` the `œ` of French.
 */
export function phraseSource(lists: readonly (TextPhrases | undefined)[]): string {
	// The longest first: of two that begin alike, the one that says more counts.
	const phrases = [...new Set(lists.filter(Boolean).join('|').split('|'))].sort(
		(a, b) => b.length - a.length,
	);
	const alternatives = (isEnding: boolean) =>
		alternation(
			phrases
				.filter((phrase) => phrase.startsWith('*') === isEnding)
				.map((phrase) =>
					phrase
						.slice(isEnding ? 1 : 0)
						.replaceAll('ss', 'ss?')
						.replaceAll('ae', 'ae?')
						.replaceAll('oeu', 'oe?u')
						.replaceAll('*', '[a-z]*')
						.replaceAll(' ', "[\\s'’-]{1,3}"),
				),
		);
	const endings = alternatives(true);
	return `(?:${endings === '' ? '' : `(?:${endings})\\b|`}\\b(?:${alternatives(false) || '(?!)'})\\b)`;
}

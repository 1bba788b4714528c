import { VOCABULARIES } from '../vocabulary/index.ts';
import { fold } from './fold.ts';

const MAX_SAMPLE = 30_000;
const MIN_SCORE = 4;
const MIN_SCORE_ALONE = 2;
/** By how much the first language must lead the second. */
const LEAD = 1.15;

const LANGUAGES_OF = new Map<string, string[]>();
for (const { language, functionWords } of VOCABULARIES) {
	for (const word of functionWords.split('|')) {
		LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
	}
}

/**
 * The language of a text (BCP 47, two letters), by its function words; null when unsure. A word that several
 * languages share counts less for each. Looks at the first 30,000 characters.
 */
export function detectLanguage(text: string): string | null {
	const scores = new Map<string, number>();
	const prefix = text.slice(0, MAX_SAMPLE);
	for (let start = 0; start < prefix.length; start += 5_000) {
		for (const word of fold(prefix.slice(start, start + 5_000)).match(/\p{L}+/gu) ?? []) {
			const languages = LANGUAGES_OF.get(word) ?? [];
			for (const language of languages) {
				scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
			}
		}
	}
	const [first, second] = [...scores].sort(([, a], [, b]) => b - a);
	// Of a short text less is enough, where no other language shares a word of it.
	const least = (second?.[1] ?? 0) === 0 ? MIN_SCORE_ALONE : MIN_SCORE;
	if (!first || first[1] < least) return null;
	return first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : null;
}

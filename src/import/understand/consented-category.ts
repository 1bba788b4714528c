import { memoize } from '../../core/lib/memoize.ts';
import type { Category } from '../../core/policy/policy.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import { wordsOf } from './fold.ts';
import { bookOf } from './phrase-book.ts';
import { categoryHits } from './read-category.ts';

const ONLY = bookOf(VOCABULARIES.map(({ whole }) => whole.only));
const WITH = bookOf(VOCABULARIES.map(({ agreeing }) => agreeing.condition));
const AGREEING = bookOf(VOCABULARIES.map(({ agreeing }) => agreeing.verb));

const MAX_SENTENCE = 300;

/**
 * The category of cookies that are only set for those who agree to it: "only set if you accept analytics", "active only
 * with your consent to statistics". Null where a sentence names several, or none.
 */
export const consentedCategory = memoize((sentence: string): Category | null => {
	if (sentence.length > MAX_SENTENCE) return null;
	const words = wordsOf(sentence);
	const only = words.findIndex((_, at) => ONLY.at(words, at) !== null);
	if (only < 0) return null;
	const condition = words.findIndex((_, at) => at > only && WITH.at(words, at) !== null);
	if (condition < 0) return null;
	const behind = words.slice(condition);
	if (!AGREEING.has(behind)) return null;
	const named = new Set(categoryHits(behind).map(({ value }) => value));
	const [category] = named;
	return named.size === 1 && category !== undefined && category !== 'necessary' ? category : null;
});

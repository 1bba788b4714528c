import type { Category } from '../../../core/policy/policy.ts';
import type { PolicyDocument } from '../../document.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { readCategory } from '../../understand/read-category.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { WholeStatementWords } from '../../vocabulary/vocabulary.ts';
import { wholeParagraphs } from './wrapped-lines.ts';

const wordsFor = (field: keyof WholeStatementWords) =>
	new RegExp(phraseSource(VOCABULARIES.map(({ whole }) => whole[field])));
const ONLY = wordsFor('only');
const USES = wordsFor('uses');

/**
 * The category of all cookies, where one sentence says that there are no others ("this site uses only
 * necessary cookies"); null where none does or several disagree.
 */
export function categoryStatedForAll({ blocks }: PolicyDocument): Category | null {
	const categories = new Set<Category>();
	for (const { text } of wholeParagraphs(blocks)) {
		if (text.length > 3000) continue;
		const folded = foldInPlace(text);
		if (!ONLY.test(folded)) continue;
		for (const sentence of folded.split(/(?<=[.!?])\s+/)) {
			if (sentence.length > 300 || !USES.test(sentence) || !speaksOfCookies(sentence)) continue;
			const only = ONLY.exec(sentence);
			if (!only) continue;
			// The words right behind "only" are the ones that it narrows down.
			const category = readCategory(sentence.slice(only.index, only.index + 80));
			if (category !== null && category !== 'unknown') categories.add(category);
		}
	}
	const [category] = categories;
	return categories.size === 1 && category !== undefined ? category : null;
}

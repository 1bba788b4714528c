import { VOCABULARIES } from '../vocabulary/index.ts';
import { wordsOf } from './fold.ts';

const WORDS = new Set<string>();
const BEGINNINGS = new Set<string>();

function collect(value: unknown): void {
	if (typeof value === 'string') {
		for (const piece of value.split(/[|\s,=]+/)) {
			const word = wordsOf(piece).join('');
			if (word !== '') (piece.endsWith('*') && word.length >= 4 ? BEGINNINGS : WORDS).add(word);
		}
	} else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
}
collect(VOCABULARIES);

const MAX_WORD = 30;

/** Whether a vocabulary holds the word: it is one of a language, and hardly the name of a company. */
export function isVocabularyWord(text: string): boolean {
	return wordsOf(text).every((word) => {
		if (WORDS.has(word)) return true;
		for (let length = 4; length <= Math.min(word.length, MAX_WORD); length++)
			if (BEGINNINGS.has(word.slice(0, length))) return true;
		return false;
	});
}

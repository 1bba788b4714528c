import { VOCABULARIES } from '../vocabulary/index.ts';
import { PhraseBook } from './phrase-book.ts';

/** Words that turn the one after them round: "not", "ohne". */
export const NEGATION = new PhraseBook<true>();
for (const { negation } of VOCABULARIES) NEGATION.add(negation, true);

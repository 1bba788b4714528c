import { memoize } from '../../core/lib/memoize.ts';
import { PARTIES, type Party } from '../../core/policy/policy.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import { isCookieWord } from './cookie-words.ts';
import { wordsOf } from './fold.ts';
import { PhraseBook } from './phrase-book.ts';

const PARTY_BOOK = new PhraseBook<Party>();
for (const vocabulary of VOCABULARIES) {
	for (const party of PARTIES) PARTY_BOOK.add(vocabulary.party[party], party);
}

/** Whether the text says first or third party; null when it says neither, or both. */
export const readParty = memoize((text: string): Party | null => {
	const parties = new Set(PARTY_BOOK.all(wordsOf(text)).map((hit) => hit.value));
	const [party] = parties;
	return party !== undefined && parties.size === 1 ? party : null;
});

/** Whether the word at `start` and those behind it are words for a party: "first *party*". */
export const isPartyAt = (words: readonly string[], start: number): boolean =>
	(PARTY_BOOK.at(words, start)?.end ?? start) > start + 1;

/** Whether a text is words for a party and for cookies, and nothing else: "First-party cookie". */
export function isPartyAlone(text: string): boolean {
	const words = wordsOf(text);
	const hits = PARTY_BOOK.all(words);
	const isOther = (word: string, at: number) =>
		!isCookieWord(word) && !hits.some(({ start, end }) => start <= at && at < end);
	return hits.length > 0 && !words.some(isOther);
}

import { memoize } from '../../core/lib/memoize.ts';
import { STORAGE_KINDS, type StorageKind } from '../../core/policy/policy.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import { isCookieWord } from './cookie-words.ts';
import { wordsOf } from './fold.ts';
import { PhraseBook, type PhraseHit } from './phrase-book.ts';

const STORAGE_BOOK = new PhraseBook<StorageKind>();
for (const { storage } of VOCABULARIES)
	for (const kind of STORAGE_KINDS) STORAGE_BOOK.add(storage[kind] ?? '', kind);

/** The storage kind that a cell names, the first of several; null when it names none. */
export const readStorage = memoize((text: string): StorageKind | null => {
	return STORAGE_BOOK.all(wordsOf(text))[0]?.value ?? null;
});

/** The storage kind that a heading or a sentence names. A word that also means a cookie there ("tracker") names none. */
export function storageInText(text: string): StorageKind | null {
	const words = wordsOf(text);
	const isKind = ({ start, end, value }: PhraseHit<StorageKind>) =>
		value === 'cookie' || end > start + 1 || !isCookieWord(words[start] ?? '');
	return STORAGE_BOOK.all(words).find(isKind)?.value ?? null;
}

/** Whether the text is the name of a storage kind other than cookies and nothing else: "Local storage", "IndexedDB". */
export function isStorageName(text: string): boolean {
	if (!STORAGE_BOOK.mayBegin(text)) return false;
	const kind = STORAGE_BOOK.whole(wordsOf(text));
	return kind !== null && kind !== 'cookie' && kind !== 'pixel';
}

import type { StorageKind } from '../../core/policy/policy.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import { wordsOf } from './fold.ts';
import { PhraseBook } from './phrases.ts';

const STORAGE_BOOK = new PhraseBook<StorageKind>();
for (const { storage } of VOCABULARIES) {
	STORAGE_BOOK.add(storage.localStorage, 'localStorage');
	STORAGE_BOOK.add(storage.sessionStorage, 'sessionStorage');
	STORAGE_BOOK.add(storage.indexedDB, 'indexedDB');
	STORAGE_BOOK.add(storage.pixel, 'pixel');
}
STORAGE_BOOK.add(
	'cookie|cookies|http|https|http cookie|http cookies|server cookie|web cookie|javascript cookie',
	'cookie',
);

/** The storage kind that the text names, the first of several; null when it names none. */
export function readStorage(text: string): StorageKind | null {
	return STORAGE_BOOK.all(wordsOf(text))[0]?.value ?? null;
}

/** Whether the text is the name of a storage kind other than cookies and nothing else: "Local storage", "IndexedDB". */
export function isStorageName(text: string): boolean {
	const kind = STORAGE_BOOK.whole(wordsOf(text));
	return kind !== null && kind !== 'cookie' && kind !== 'pixel';
}

import { VOCABULARIES } from '../vocabulary/index.ts';
import type { LifetimeWords } from '../vocabulary/vocabulary.ts';
import { PhraseBook } from './phrase-book.ts';
import { phraseSource } from './phrase-source.ts';

type Listed = Exclude<keyof LifetimeWords, 'unit' | 'number' | 'months' | 'during' | 'sessionEnding'>;

function bookOf(field: Listed): PhraseBook<true> {
	const book = new PhraseBook<true>();
	for (const { lifetime } of VOCABULARIES) book.add(lifetime[field], true);
	return book;
}

export const HALF = bookOf('half');
export const SESSION = bookOf('session');
export const CLOSING = bookOf('closing');
export const BROWSER = bookOf('browser');
export const PERSISTENT = bookOf('persistent');
export const UP_TO = bookOf('upTo');
export const TO = bookOf('to');
export const AND = bookOf('and');
export const OR = bookOf('or');
export const VAGUE = bookOf('vague');
export const CUE = bookOf('cue');
export const ELSEWHERE = bookOf('elsewhere');
export const KEEPS = bookOf('keeps');

/** The end of a compound that means a session: "Browsersitzung". */
export const SESSION_ENDING = new RegExp(
	phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.sessionEnding)),
);

/** Words with a number: `twelve` is 12, `anderthalb` 1.5. */
export const NUMBER = new PhraseBook<number>();
for (const { lifetime } of VOCABULARIES) {
	for (const entry of lifetime.number.split('|')) {
		const [phrase = '', value] = entry.split('=');
		NUMBER.add(phrase, Number(value));
	}
}

/** Names of months, 1 to 12. */
export const MONTH = new PhraseBook<number>();
for (const { lifetime } of VOCABULARIES) {
	lifetime.months.split('|').forEach((names, index) => {
		MONTH.add(names.replaceAll(',', '|'), index + 1);
	});
}

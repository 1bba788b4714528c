import { TABLE_WORDS, VOCABULARIES } from '../vocabulary/index.ts';
import { type LifetimeWords, TIME_UNITS, type TimeUnit } from '../vocabulary/vocabulary.ts';
import { bookOf, PhraseBook } from './phrase-book.ts';
import { phraseSource } from './phrase-source.ts';

type Field = Exclude<
	keyof LifetimeWords,
	'unit' | 'number' | 'lengths' | 'ordinals' | 'months' | 'sessionEnding' | 'long'
>;

const bookFor = (field: Field) => bookOf(VOCABULARIES.map(({ lifetime }) => lifetime[field]));

export const HALF = bookFor('half');
export const SESSION = bookOf([
	...VOCABULARIES.map(({ lifetime }) => lifetime.session),
	...TABLE_WORDS.map(({ session }) => session),
]);
export const CLOSING = bookFor('closing');
export const BROWSER = bookFor('browser');
export const PERSISTENT = bookFor('persistent');
export const UNTIL = bookFor('until');
export const ERASING = bookFor('erasing');
export const UP_TO = bookFor('upTo');
export const TO = bookFor('to');
export const AND = bookFor('and');
export const OR = bookFor('or');
export const RESPECTIVELY = bookFor('respectively');
export const DURING = bookFor('during');
/** Behind a length: "ein Jahr lang". */
export const LONG = bookOf(VOCABULARIES.map(({ lifetime }) => lifetime.long ?? ''));
export const VAGUE = bookFor('vague');
export const CUE = bookFor('cue');
export const ELSEWHERE = bookFor('elsewhere');
export const KEEPS = bookFor('keeps');
export const OF_ALL = bookFor('ofAll');
export const OTHERWISE = bookFor('otherwise');
export const MAY = bookFor('may');
/** Words that turn the one after them round: "not", "ohne". */
export const NEGATION = bookOf(VOCABULARIES.map(({ negation }) => negation));

/** "These". */
export const THESE = bookOf(VOCABULARIES.map(({ prose }) => prose.these));
/** Verbs of cookies at the beginning of a sentence: "help us", "used to". */
export const SERVE = bookOf(VOCABULARIES.map(({ prose }) => prose.serve));
/** "The". */
export const ARTICLE = bookOf(VOCABULARIES.map(({ setter }) => setter.article));
/** "Of", before what something belongs to. */
export const OF = bookOf(VOCABULARIES.flatMap(({ setter, stated }) => [setter.of, stated.of]));
/** "A". */
export const INDEFINITE = bookOf(VOCABULARIES.map(({ prose }) => prose.indefinite ?? ''));
/** "Is", "are". */
export const BE = bookOf(VOCABULARIES.map(({ prose }) => prose.be));

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

/** Lengths of time that are one word: `fortnight` is 2 weeks. */
export const LENGTH = new PhraseBook<{ readonly count: number; readonly unit: TimeUnit }>();
for (const { lifetime } of VOCABULARIES) {
	for (const entry of lifetime.lengths?.split('|') ?? []) {
		const [, phrase = '', count = '', unit = ''] = /^(.*)=(\d+) (\w+)$/.exec(entry) ?? [];
		const timeUnit = TIME_UNITS.find((name) => name === unit);
		if (timeUnit !== undefined) LENGTH.add(phrase, { count: Number(count), unit: timeUnit });
	}
}

/** First, second and so on: 0, 1, … */
export const ORDINAL = new PhraseBook<number>();
for (const { lifetime } of VOCABULARIES)
	lifetime.ordinals.split('|').forEach((forms, index) => {
		ORDINAL.add(forms.replaceAll(',', '|'), index);
	});

/** Names of months, 1 to 12. */
export const MONTH = new PhraseBook<number>();
for (const { lifetime } of VOCABULARIES) {
	lifetime.months.split('|').forEach((names, index) => {
		MONTH.add(names.replaceAll(',', '|'), index + 1);
	});
}

import { memoize } from '../core/lib/memoize.ts';
import { isCompany, servicesIn } from './services.ts';
import { speaksOfCookies } from './understand/cookie-words.ts';
import { foldInPlace, withoutAccents } from './understand/fold.ts';
import { phraseSource } from './understand/phrase-source.ts';
import { isVocabularyWord } from './understand/vocabulary-words.ts';
import { VOCABULARIES } from './vocabulary/index.ts';

const USE = new RegExp(
	phraseSource(VOCABULARIES.flatMap(({ prose, setter }) => [prose.use, setter.engages, setter.runsOn])),
	'g',
);
/** Verbs of languages that write all nouns with capitals: a capital behind them shows no name. */
const OF_CAPITALS = new RegExp(
	`^${phraseSource(VOCABULARIES.filter(({ language }) => language === 'de').flatMap(({ prose, setter }) => [prose.use, setter.engages]))}$`,
);
const MIN_WORD = 4;
const KIND = new RegExp(phraseSource(VOCABULARIES.map(({ setter }) => setter.kindOfService)));
/** Characters behind "we use" in which the name of what is used stands. */
const MAX_OBJECT = 100;
/** Words before the name: "we use *the analytics tool* Example". */
const OBJECT =
	/^((?:\s+[\p{Ll}'’-]{1,20}){0,5}?)\s+[„“"«]?(\p{Lu}[\p{L}\d.&-]*(?:\s\p{Lu}[\p{L}\d.&-]*){0,3})/u;
/** Capitals, dots or digits within, or several words: no word of a text that a capital begins. */
const IS_SHAPED = /\s|\p{Ll}\p{Lu}|\p{L}\.\p{L}|\d/u;

/** The name in the words behind "we use", without what says what kind of thing it is; null where they hold none. `hasCapitals`: of a language of which any noun begins with one. */
function nameBehind(text: string, hasCapitals: boolean): string | null {
	const match = OBJECT.exec(text);
	const [, before = '', capitals = ''] = match ?? [];
	// "We use cookies of …"
	if (speaksOfCookies(before)) return null;
	// The next sentence begins with a capital too.
	const whole = (capitals.split(/\.\s/)[0] ?? '').replace(/(?<![.,-])[.,-]+$/, '');
	const words = whole.split(' ');
	const rest = words.slice(1).join(' ');
	// "Das Werkzeug Example GmbH"
	if (KIND.test(foldInPlace(words[0] ?? '')) && isCompany(rest)) return rest;
	if (isCompany(whole)) return whole;
	const first = words.findIndex((word) => !isVocabularyWord(word) && !KIND.test(foldInPlace(word)));
	if (match === null || first < 0) return null;
	const name = words.slice(first).join(' ');
	const isKind = KIND.test(foldInPlace(`${before} ${words.slice(0, first).join(' ')}`));
	const isShaped = IS_SHAPED.test(name) || (!hasCapitals && name.length >= MIN_WORD);
	return name.length > 2 && (isKind || isCompany(name) || isShaped) ? name : null;
}

/** The one service that some sentences say a site uses: "We use Example to count visits." Null where they name several. */
export const usedService = memoize((text: string): string | null => {
	const services = servicesIn(text);
	if (services.length > 0) return services.length === 1 ? (services[0] ?? null) : null;
	const plain = withoutAccents(text.slice(0, 2000));
	const names = new Set<string>();
	for (const { index, 0: verb } of plain.toLowerCase().matchAll(USE)) {
		const end = index + verb.length;
		const name = nameBehind(plain.slice(end, end + MAX_OBJECT), OF_CAPITALS.test(verb));
		if (name === null) continue;
		const at = plain.indexOf(name, end);
		names.add(text.slice(at, at + name.length));
	}
	return names.size === 1 ? ([...names][0] ?? null) : null;
});

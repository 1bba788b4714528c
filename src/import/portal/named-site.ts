import { foldInPlace } from '../understand/fold.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { TABLE_WORDS, VOCABULARIES } from '../vocabulary/index.ts';

const SITE = phraseSource([
	...VOCABULARIES.flatMap(({ site }) => [site.noun, site.portal]),
	...TABLE_WORDS.map(({ site }) => site),
]);
/** Brackets right behind an address. */
const BRACKET = /^[\s>"'`*,/]{0,4}\(([^()]{2,80})\)/;
const HEREAFTER_WORDS = phraseSource(VOCABULARIES.map(({ site }) => site.hereafter));
const HEREAFTER = new RegExp(HEREAFTER_WORDS);
const HOLDS_SITE = new RegExp(SITE);
const QUOTED_SITE = new RegExp(`["“”„«‚‘'](?:[^"”»’']{0,20}\\s)?${SITE}[^"“”»’']{0,20}["“”»’']`);

/** The same without brackets: "example.org, hereinafter called the site". */
const AFTER_COMMA = new RegExp(
	`^[\\s>"'\`*,]{1,4}(?:[^\\s.;:()]{1,20}\\s){0,2}?${HEREAFTER_WORDS}((?:\\s+[^\\s.;:()]{1,30}){1,5})`,
);

/** Whether the words right behind an address say what the text calls it: "(hereinafter: the site)", "(“Website”)". */
export function isNamedBehind(behind: string): boolean {
	const folded = foldInPlace(behind);
	if (HOLDS_SITE.test(AFTER_COMMA.exec(folded)?.[1] ?? '')) return true;
	const inside = BRACKET.exec(folded)?.[1] ?? '';
	return HOLDS_SITE.test(inside) && (HEREAFTER.test(inside) || QUOTED_SITE.test(inside));
}

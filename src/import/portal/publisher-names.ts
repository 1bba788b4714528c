import { isVocabularyWord } from '../understand/vocabulary-words.ts';
import { withoutWww } from './domains-of-rows.ts';

/** Lines at the beginning of a policy in which its publisher is named. */
const MAX_LINES = 14;
const MAX_LINE = 400;
/** Words with capitals, or with one within: "Example Town", "exampleTown". */
const CAPITALS =
	/(?<![\p{L}\d.@/-])\p{Ll}{0,2}\p{Lu}[\p{L}\d&'’-]*(?:[ \t]\p{Lu}[\p{L}\d&'’-]*){0,4}(?![\p{L}\d@]|\.\p{L})/gu;
const MAX_WORDS = 4;
const MIN_LETTERS = 4;
/** Letters of each part of an ending such as "co.uk". */
const MAX_ENDING = 3;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** Collects the names in the first lines of a policy, and tells whether a host bears one: "Example Town", example-town.org. */
export function createPublisherNames() {
	const names = new Set<string>();
	let lines = 0;
	return {
		note(text: string): void {
			if (lines >= MAX_LINES || text === '') return;
			lines += 1;
			for (const [run] of text.slice(0, MAX_LINE).matchAll(CAPITALS)) {
				const words = run.split(/[ \t]/);
				for (let from = 0; from < words.length; from++)
					for (let to = from + 1; to <= Math.min(words.length, from + MAX_WORDS); to++) {
						const part = words.slice(from, to);
						if (!part.every(isVocabularyWord)) names.add(letters(part.join('')));
					}
			}
		},
		areOf(host: string): boolean {
			const [own = '', ...endings] = withoutWww(host).split('.');
			// "data.example.org": the site within another's.
			if (
				endings.length > 1 &&
				!(endings.length === 2 && endings.every(({ length }) => length <= MAX_ENDING))
			)
				return false;
			const label = letters(own);
			return label.length >= MIN_LETTERS && names.has(label);
		},
	};
}

import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import type { PolicyWords } from './words.ts';

const ALL: ReadonlyMap<string, PolicyWords> = new Map(
	[en, fr, de, es, it, nl, pt, pl, sv].map((words) => [words.language, words]),
);

/** The languages that rows and drafts can be written in. */
export const POLICY_LANGUAGES: readonly string[] = [...ALL.keys()];

/** The words of the first of these BCP 47 tags that there are words for; English where there is none. */
export function policyWords(...languages: readonly (string | null)[]): PolicyWords {
	for (const tag of languages) {
		const words = ALL.get((tag ?? '').toLowerCase().split(/[-_]/, 1)[0] ?? '');
		if (words !== undefined) return words;
	}
	return en;
}

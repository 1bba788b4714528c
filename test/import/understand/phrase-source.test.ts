import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldInPlace } from '../../../src/import/understand/fold.ts';
import { alternation, phraseSource } from '../../../src/import/understand/phrase-source.ts';

describe('an alternation', () => {
	it('matches what its sources match one after the other', () => {
		const source = fc.stringMatching(/^[ab]{1,3}(?:c\?|\[x\])?$/);
		const sources = fc.uniqueArray(source, { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(sources, fc.stringMatching(/^[abcx ]{0,12}$/), (all, text) => {
				const matches = (pattern: string) => text.match(new RegExp(`\\b(?:${pattern})\\b`, 'g'));
				expect(matches(alternation(all))).toEqual(matches(all.join('|')));
			}),
		);
	});
});

it.each([
	['gaelder for', 'Gælder for'],
	['manoeuvre', 'manœuvre'],
	['strasse', 'Straße'],
])('a phrase of two letters finds the one letter that stands for them: %s', (phrase, text) => {
	expect(foldInPlace(text)).toMatch(new RegExp(phraseSource([phrase])));
});

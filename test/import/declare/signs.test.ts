import { describe, expect, it } from 'vitest';
import { doubtBy, LIKELY_FROM, SIGNS, type Sign } from '../../../src/import/declare/signs.ts';

const all = Object.keys(SIGNS) as Sign[];

describe('the signs of a row', () => {
	it('make it likely from so many points on, for the reason of the heaviest', () => {
		expect(doubtBy(['open', 'formless'])).toBe('policy-not-understood');
		expect(doubtBy(['open', 'unclearLifetime', 'disputed'])).toBe('lifetime-unclear');
		expect(doubtBy(['open'])).toBeNull();
		expect(doubtBy([])).toBeNull();
	});

	it('for it count against the others', () => {
		expect(doubtBy(['disputed', 'wellKnown'])).toBeNull();
		expect(doubtBy(['disputed', 'open', 'labelled'])).toBe('facts-disagree');
	});

	it('against it have a reason that a person reads; those for it need none', () => {
		for (const sign of all)
			expect([sign, SIGNS[sign].reason !== null]).toEqual([sign, SIGNS[sign].points > 0]);
	});

	it('suffice alone where they have the points', () => {
		for (const sign of all)
			expect([sign, doubtBy([sign]) !== null]).toEqual([sign, SIGNS[sign].points >= LIKELY_FROM]);
	});
});

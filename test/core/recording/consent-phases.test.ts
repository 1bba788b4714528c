import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ConsentChoice } from '../../../src/core/consent/consent.ts';
import { consentAt, phaseAt } from '../../../src/core/recording/consent-phases.ts';

function choice(at: number, fields: Partial<ConsentChoice> = {}): ConsentChoice {
	return {
		tool: 'onetrust',
		answer: 'accepted',
		granted: [],
		denied: [],
		by: 'cookie',
		certainty: 'observed',
		at,
		...fields,
	};
}

const refused = (at: number, fields: Partial<ConsentChoice> = {}) =>
	choice(at, { answer: 'refused', ...fields });
const T = 100_000;

describe('the phase of a moment', () => {
	test.each<[string, readonly ConsentChoice[], number, string]>([
		['nothing was chosen', [], T, 'before'],
		['long before the choice', [choice(T)], T - 1000, 'before'],
		['just before what its cookie tells', [choice(T)], T - 51, 'before'],
		['in the same moment', [choice(T)], T, 'accepted'],
		['so little before that the order is not sure', [choice(T)], T - 50, 'unsure'],
		['what a page tells comes later', [choice(T, { by: 'page' })], T - 500, 'unsure'],
		['but not that much later', [choice(T, { by: 'page' })], T - 501, 'before'],
		['just before a span', [choice(T, { since: T - 3000 })], T - 3001, 'before'],
		['at the beginning of a span', [choice(T, { since: T - 3000 })], T - 3000, 'unsure'],
		['at the end of a span', [choice(T, { since: T - 3000 })], T - 1, 'unsure'],
		[
			'in the moment that a person marks',
			[refused(T, { by: 'person', tool: 'by-hand' })],
			T - 15_000,
			'unsure',
		],
		[
			'before the seconds in which a person marks',
			[refused(T, { by: 'person', tool: 'by-hand' })],
			T - 15_001,
			'before',
		],
		['in the span of a change', [refused(T), choice(T + 5000, { since: T + 4000 })], T + 4000, 'unsure'],
		[
			'in the span of what changes nothing',
			[refused(T), refused(T + 5000, { since: T + 4000 })],
			T + 4000,
			'refused',
		],
		[
			'in the span of a change and of its opposite',
			[
				refused(T),
				choice(T + 1000),
				choice(T + 5000, { since: T + 4000 }),
				refused(T + 6000, { since: T + 4000 }),
			],
			T + 4500,
			'unsure',
		],
		['after a refusal', [refused(T)], T + 9999, 'refused'],
		['after a choice of some', [choice(T, { answer: 'partial' })], T + 1, 'partial'],
		['after what is not understood', [choice(T, { answer: 'unknown' })], T + 1, 'unknown'],
		['between two choices', [refused(T), choice(T + 5000)], T + 100, 'refused'],
		['after two that differ', [refused(T), choice(T + 5000)], T + 5000, 'changed'],
		['after two that are alike', [refused(T), refused(T + 5000)], T + 9000, 'refused'],
		['whatever order they are told in', [choice(T + 5000), refused(T)], T + 100, 'refused'],
		[
			'two tools tell of one choice',
			[refused(T), choice(T + 900, { tool: 'tcf', answer: 'partial' })],
			T + 950,
			'refused',
		],
		['two tools, two choices', [refused(T), choice(T + 5000, { tool: 'tcf' })], T + 6000, 'changed'],
		[
			'a mark of what was not understood',
			[choice(T, { answer: 'unknown' }), refused(T + 9000, { tool: 'by-hand', by: 'person' })],
			T + 9000,
			'refused',
		],
		[
			'what is not understood changes nothing',
			[refused(T), choice(T + 9000, { answer: 'unknown' })],
			T + 9000,
			'refused',
		],
		[
			'other purposes',
			[
				choice(T, { answer: 'partial', granted: ['a'] }),
				choice(T + 9, { answer: 'partial', granted: ['b'] }),
			],
			T + 9,
			'changed',
		],
		[
			'the same purposes',
			[
				choice(T, { answer: 'partial', granted: ['a', 'b'] }),
				choice(T + 9, { answer: 'partial', granted: ['b', 'a'] }),
			],
			T + 9,
			'partial',
		],
		['a browser’s signal is no choice', [refused(T, { tool: 'gpc', by: 'browser' })], T + 9, 'before'],
	])('%s', (_, choices, at, phase) => {
		expect(phaseAt(choices, at)).toBe(phase);
	});

	it('tells what stands after a change', () => {
		const choices = [choice(T), refused(T + 5000)];
		expect(consentAt(choices, T + 6000)).toEqual({ answer: 'refused', hasChanged: true });
		expect(consentAt(choices, T + 1000)).toEqual({ answer: 'accepted', hasChanged: false });
	});

	it('is never “before” again once a choice stands, and never earlier than one could', () => {
		const choices = fc.array(
			fc.record({
				at: fc.integer({ min: 0, max: 60_000 }),
				answer: fc.constantFrom('accepted', 'refused', 'partial', 'unknown'),
				tool: fc.constantFrom('onetrust', 'tcf', 'by-hand'),
				by: fc.constantFrom('cookie', 'page', 'person'),
			} as const),
			{ maxLength: 6 },
		);
		const moment = fc.integer({ min: -1000, max: 61_000 });
		fc.assert(
			fc.property(choices, moment, moment, (made, one, other) => {
				const all = made.map(({ at, ...fields }) => choice(at, fields));
				const [early, late] = [Math.min(one, other), Math.max(one, other)];
				const [before, after] = [phaseAt(all, early), phaseAt(all, late)];
				if (before !== 'before') expect(after).not.toBe('before');
				if (before === 'changed') expect(['changed', 'unsure']).toContain(after);
				const first = Math.min(...all.map(({ at }) => at));
				if (early < first - 15_000) expect(before).toBe('before');
				if (late >= first) expect(after).not.toBe('before');
			}),
		);
	});
});

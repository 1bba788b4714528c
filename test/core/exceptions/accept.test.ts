import { describe, expect, it } from 'vitest';
import { createExceptionFinder } from '../../../src/core/exceptions/accept.ts';
import type { Exception } from '../../../src/core/exceptions/exception.ts';

const NOW = Date.UTC(2026, 10, 21);
const anException = (fields: Partial<Exception>): Exception => ({
	pattern: '_ga',
	domain: null,
	code: 'undeclared',
	reason: 'Ticket 12',
	until: '2026-12-31',
	addedAt: 0,
	...fields,
});
const about = { name: '_ga', domain: 'data.ville.test', code: 'undeclared' };
const isAccepted = (fields: Partial<Exception>, thing: Partial<typeof about> = {}, at = NOW) =>
	createExceptionFinder([anException(fields)], at)({ ...about, ...thing }) !== null;

describe('an exception', () => {
	it('holds for its name pattern, anchored and case-sensitive', () => {
		expect(isAccepted({})).toBe(true);
		expect(isAccepted({ pattern: '_ga*' }, { name: '_ga_XYZ' })).toBe(true);
		expect(isAccepted({ pattern: null, domain: 'ville.test' }, { name: 'any' })).toBe(true);
		for (const name of ['_GA', 'x_ga', '_ga_XYZ', '']) expect(isAccepted({}, { name })).toBe(false);
		// Never a regular expression.
		expect(isAccepted({ pattern: '.*' }, { name: 'x' })).toBe(false);
		expect(isAccepted({ pattern: '(a+)+$' }, { name: 'aaaa' })).toBe(false);
	});

	it('holds for its domain and below, and for its code alone', () => {
		expect(isAccepted({ domain: 'ville.test' })).toBe(true);
		expect(isAccepted({ domain: 'data.ville.test' }, { domain: 'ville.test' })).toBe(false);
		expect(isAccepted({ domain: 'lle.test' })).toBe(false);
		expect(isAccepted({}, { code: 'lifetime-over-declared' })).toBe(false);
		expect(isAccepted({ code: null }, { code: 'lifetime-over-declared' })).toBe(true);
	});

	it('ends with its day', () => {
		const end = Date.UTC(2027, 0, 1);
		expect(isAccepted({}, {}, end - 1)).toBe(true);
		expect(isAccepted({}, {}, end)).toBe(false);
	});

	it('is found by the one that lasts longest', () => {
		const find = createExceptionFinder(
			[anException({}), anException({ pattern: '_g*', until: '2027-02-01', reason: 'longer' })],
			NOW,
		);
		expect(find(about)?.reason).toBe('longer');
	});

	it('costs little, however many there are and however hostile the names', () => {
		const many = Array.from({ length: 500 }, (_, i) => anException({ pattern: `${'a*'.repeat(20)}${i}` }));
		const find = createExceptionFinder(many, NOW);
		const name = 'a'.repeat(4000);
		const start = performance.now();
		for (let i = 0; i < 180; i++) find({ ...about, name: `${name}${i}` });
		expect(performance.now() - start).toBeLessThan(1500);
	});
});

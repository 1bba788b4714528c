import { describe, expect, it } from 'vitest';
import { readBaseline, toBaseline } from '../../../src/core/exceptions/baseline.ts';
import type { Exception } from '../../../src/core/exceptions/exception.ts';

const HOST = 'data.ville.test';
const NOW = Date.UTC(2026, 10, 21);
const entry = { finding: 'undeclared', cookie: '_ga*', host: '*', reason: 'TICKET-12', until: '2026-12-31' };
const read = (fields: object, host = HOST) =>
	readBaseline({ accepted: [{ ...entry, ...fields }] }, host, NOW);

describe('a baseline', () => {
	it('comes back as it was written', () => {
		const exceptions: readonly Exception[] = [
			{ pattern: '_ga*', domain: 'ville.test', code: null, reason: 'a', until: '2026-12-31', addedAt: 1 },
			{ pattern: null, domain: 'x.test', code: 'not-secure', reason: 'b', until: '2027-01-31', addedAt: 2 },
		];
		const { drafts, ...counts } = readBaseline(toBaseline(HOST, exceptions), HOST, NOW);
		expect(drafts).toEqual(exceptions.map(({ addedAt: _, ...draft }) => draft));
		expect(counts).toEqual({ elsewhere: 0, ended: 0, refused: 0 });
	});

	it.each([
		['*', true],
		['DATA.ville.test', true],
		['*.ville.test', true],
		['*.data.ville.test', false],
		['ville.test', false],
	])('with host %s holds: %s', (host, holds) => {
		expect(read({ host }).drafts).toHaveLength(holds ? 1 : 0);
		expect(read({ host }).elsewhere).toBe(holds ? 0 : 1);
	});

	it('leaves out what is over, and what cannot be accepted', () => {
		expect(read({ until: '2026-11-20' })).toMatchObject({ drafts: [], ended: 1 });
		for (const bad of [{ reason: ' ' }, { until: '2030-01-01' }, { cookie: '*' }, { finding: 'invented' }])
			expect(read(bad)).toMatchObject({ drafts: [], refused: 1 });
	});
});

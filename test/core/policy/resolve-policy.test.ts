import { describe, expect, it, test } from 'vitest';
import { candidateSites } from '../../../src/core/policy/candidate-sites.ts';
import type { ImportIssue } from '../../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../../src/core/policy/resolve-policy.ts';
import { makePolicy } from '../../fakes/make.ts';

describe('the policy in force', () => {
	const policies = new Map([
		['a.b.ville.example', makePolicy({ title: 'own' })],
		['*.b.ville.example', makePolicy({ title: 'near family' })],
		['*.ville.example', makePolicy({ title: 'far family' })],
	]);
	test.each([
		['a.b.ville.example', 'portal', 'own'],
		['c.b.ville.example', 'family', 'near family'],
		['b.ville.example', 'family', 'far family'],
		['ville.example', 'none', null],
		['evilville.example', 'none', null],
		['x.opendatasoft.com', 'default', null],
		['opendatasoft.com.evil.example', 'none', null],
		['evilopendatasoft.com', 'none', null],
		['x.huwise.com', 'default', null],
	])('for %s is the %s one (%s)', (host, kind, title) => {
		expect(resolvePolicy(host, policies, false).inForce).toMatchObject({ kind, title });
	});

	it('is the platform default on an added host only where the person says it is a portal', () => {
		expect(resolvePolicy('data.ville.test', new Map(), true).inForce.kind).toBe('default');
		expect(resolvePolicy('data.ville.test', new Map(), false).inForce.kind).toBe('none');
	});

	it('says how many places of its text were not understood, of those that no person has dismissed', () => {
		const issue = { line: 3, text: 'x_id', reason: 'name-not-declared' };
		const of = (issues: readonly ImportIssue[]) =>
			resolvePolicy('a.test', new Map([['a.test', makePolicy({ issues })]]), false).inForce.openPlaces;
		expect(of([issue, { ...issue, dismissed: true }, { ...issue, reason: 'several-categories' }])).toBe(1);
		expect(of([])).toBeUndefined();
	});

	it('is looked for under the host and its parents only', () => {
		expect(candidateSites('a.b.example')).toEqual(['a.b.example', '*.b.example', '*.example']);
		expect(candidateSites('10.0.0.1')).toEqual(['10.0.0.1']);
	});
});

import { describe, expect, it } from 'vitest';
import { buildReferenceIndex, type ReferenceEntry } from '../../../src/core/known/reference-list.ts';

const entry = (
	name: string,
	platform: string,
	wildcard = false,
	domain: string | null = null,
): ReferenceEntry => ({
	name,
	platform,
	category: 'statistical',
	domain,
	wildcard,
});
const index = buildReferenceIndex([
	entry('_inv', 'Prefix', true),
	entry('_inv_long_', 'Longer prefix', true),
	entry('_inv_long_one', 'Exact'),
	entry('uid', 'First', false, 'first.example'),
	entry('uid', 'Second', false, '.second.example (3rd party)'),
	entry('*', 'Everything', true),
]);

describe('the probable owner of a cookie', () => {
	it.each([
		['_inv_long_one', 'Exact'],
		['_inv_long_two', 'Longer prefix'],
		['_inv_short', 'Prefix'],
		['_inv', 'Prefix'],
		['x_inv', null],
		['_IN', null],
		['_Inv', null],
		['', null],
	])('of %s is %s', (name, product) => {
		expect(index.find(name, 'portal.example')?.product ?? null).toBe(product);
	});

	it('is the one whose domain agrees, of several', () => {
		expect(index.find('uid', 'ads.second.example')?.product).toBe('Second');
		expect(index.find('uid', 'notsecond.example')?.product).toBe('First');
	});
});

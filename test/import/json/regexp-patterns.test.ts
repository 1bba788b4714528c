import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

it('groups of an expression stand for each of their alternatives, and for none where they may be left out', () => {
	const namesOf = (rule: string) =>
		parsePolicy(
			{
				text: `const klaroConfig = { services: [{ name: 'lagoon', purposes: ['analytics'], cookies: [${rule}] }] };`,
			},
			{ name: 'klaro.js' },
		).declarations.flatMap(({ names }) => names);
	expect(namesOf('/^_lag(_.*)?$/')).toEqual(['_lag', '_lag_*']);
	expect(namesOf('/^quay_(a|b)_id$/')).toEqual(['quay_a_id', 'quay_b_id']);
	expect(namesOf('/^(?:tide|berth)(_x)?$/')).toEqual(['tide', 'tide_x', 'berth', 'berth_x']);
	expect(namesOf('/^a(b|c)*$/')).toEqual([]);
	expect(namesOf(`/^${'(a|b)'.repeat(12)}$/`)).toEqual([]);
});

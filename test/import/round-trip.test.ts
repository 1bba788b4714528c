import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forPeople } from '../../cli/policy/for-people.ts';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { readLifetime } from '../../src/import/understand/lifetime/read-lifetime.ts';
import { makeDeclaration, makePolicy } from '../fakes/make.ts';

const PROVIDERS = ['Opendatasoft', 'Matomo', 'Société d’Exemple', 'A & B <Ltd>', null];
const PURPOSES = [
	'Counts visits',
	'Keeps "your" choice; always',
	'Mesure | audience, par page',
	'<b>bold</b> *move*',
	'Counts; =SUM(1), -5 %',
	null,
];
const LIFETIMES = ['2 weeks', '13 months', 'session', '30 minutes', 'up to 1 year'];

/** A row without what only a reader adds. */
function asGiven({ certainty: _, certaintyReason, ...row }: Declaration): Declaration {
	return { ...row, line: null };
}

/** Any declaration that a table can hold; names without runs of x, which stand for a varying part. */
const declaration: fc.Arbitrary<Declaration> = fc
	.record({
		stem: fc.stringMatching(/^[a-m]{2,8}_[a-m]{1,8}$/),
		wild: fc.boolean(),
		category: fc.constantFrom(
			'necessary' as const,
			'functional' as const,
			'statistical' as const,
			'advertising' as const,
			'social' as const,
		),
		provider: fc.constantFrom(...PROVIDERS),
		purpose: fc.constantFrom(...PURPOSES),
		lifetime: fc.constantFrom(...LIFETIMES),
		party: fc.constantFrom('first' as const, 'third' as const, null),
		domain: fc.constantFrom('video.tierce.example', null),
		storage: fc.constantFrom('cookie' as const, 'cookie' as const, 'localStorage' as const),
	})
	.map(({ stem, wild, lifetime, ...rest }) =>
		makeDeclaration({ names: [wild ? `${stem}_*` : stem], lifetime: readLifetime(lifetime), ...rest }),
	);
const declarations = fc.uniqueArray(declaration, {
	minLength: 1,
	maxLength: 8,
	selector: ({ names }) => names[0],
});

it.each(['csv', 'md', 'html'] as const)(
	'a policy written as %s comes back equal when it is read',
	(format) => {
		const file = { csv: 'policy.csv', md: 'policy.md', html: 'policy.html' }[format];
		fc.assert(
			fc.property(declarations, (given) => {
				const text = forPeople(makePolicy({ declarations: given }), format);
				const read = parsePolicy({ text }, { name: file });
				expect(read.declarations.map(asGiven)).toEqual(given);
			}),
			{ numRuns: 300 },
		);
	},
);

it('a policy written as CSV comes back with names that a spreadsheet would run', () => {
	const names = ['-ab_cd', '＝ab_cd', 'ok_name'];
	const text = forPeople(makePolicy({ declarations: [makeDeclaration({ names })] }), 'csv');
	expect(text).toContain("'-ab_cd, '＝ab_cd, ok_name");
	expect(parsePolicy({ text }, { name: 'policy.csv' }).declarations[0]?.names).toEqual(names);
});

import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/correct/correction.ts';
import { changeDeclarations, madePolicy } from '../../../src/correct/made/made-policy.ts';
import { rowsToCopy } from '../../../src/correct/made/rows-to-copy.ts';
import { POLICY_LANGUAGES, policyWords } from '../../../src/export/policy-words/index.ts';
import { parsePolicy } from '../../../src/import/index.ts';
import { aDeclaration } from '../../fakes/a-policy.ts';

const DAY = 86_400;
const A = aDeclaration(['_a', '_b'], {
	category: 'statistical',
	purpose: 'Counts',
	lifetime: { text: '1 day', kind: 'fixed', seconds: DAY },
});
const B = aDeclaration(['c_<x>'], { category: 'necessary', provider: '<b>B</b>' });
const change = (fields: Partial<Change>): Change => ({
	id: 'x',
	kind: 'add',
	names: [],
	before: null,
	after: null,
	suggested: [],
	remarks: [],
	isTicked: true,
	...fields,
});

describe('changes of declarations', () => {
	it('correct fields one by one, take names and rows out, and add rows at the end', () => {
		const lifetime = { text: '2 days', kind: 'fixed', seconds: 2 * DAY } as const;
		const added = aDeclaration(['_new']);
		const changed = changeDeclarations(
			[A, B],
			[
				change({ kind: 'lifetime', before: A, after: { ...A, lifetime } }),
				change({ kind: 'party', before: A, after: { ...A, party: 'first' } }),
				change({ kind: 'remove', before: A, after: { ...A, names: ['_a'] } }),
				change({ kind: 'remove', before: B }),
				change({ after: added }),
			],
		);
		expect(changed).toEqual([{ ...A, lifetime, party: 'first', names: ['_a'] }, added]);
	});
});

describe('tables made of declarations', () => {
	it.each(POLICY_LANGUAGES)(
		'are read back in %s as they are meant, and no name becomes markup',
		(language) => {
			const words = policyWords(language);
			const { content } = madePolicy([A, B], words);
			expect(content).not.toContain('<b>');
			expect(content).not.toContain('[');
			const read = parsePolicy({ text: content }, { kind: 'html' }).declarations;
			expect(read.map(({ names, category }) => ({ names, category }))).toEqual([
				{ names: ['_a', '_b'], category: 'statistical' },
				{ names: ['c_*x*'], category: 'necessary' },
			]);
		},
	);
	it('are copied as rows with their titles', () => {
		const { html, plain, cells } = rowsToCopy([A], [A, B], policyWords('en'));
		expect(cells[0]).toEqual(['Supplier name', 'Cookie name', 'Duration', 'Function', 'Category']);
		expect(plain.split('\n')[1]).toBe('–\t_a, _b\t1 day\tCounts\tStatistical cookies');
		expect(html).toContain('<td>_a, _b</td>');
	});
});

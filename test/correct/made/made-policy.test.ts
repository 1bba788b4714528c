import { describe, expect, it } from 'vitest';
import { madePolicy } from '../../../src/correct/made/made-policy.ts';
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
	it('spell out a number whose unit stood in the title of its column', () => {
		const { content } = madePolicy(
			[{ ...A, lifetime: { text: '13', kind: 'fixed', seconds: 395.2 * DAY } }],
			policyWords('en'),
		);
		expect(content).toContain('<td>13 months</td>');
	});
	it('are copied as rows with their titles', () => {
		const { html, plain, cells } = rowsToCopy([A], [A, B], policyWords('en'));
		expect(cells[0]).toEqual(['Supplier name', 'Cookie name', 'Duration', 'Function', 'Category']);
		expect(plain.split('\n')[1]).toBe('–\t_a, _b\t1 day\tCounts\tStatistical cookies');
		expect(html).toContain('<td><code>_a</code>, <code>_b</code></td>');
	});
});

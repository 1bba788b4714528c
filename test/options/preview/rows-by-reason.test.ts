import { describe, expect, it } from 'vitest';
import { rowsOf, withCorrected } from '../../../options/preview/draft-rows.ts';
import { rowsByReason } from '../../../options/preview/rows-by-reason.ts';
import { declaration } from '../make-policy.ts';

const rowsFor = (...reasons: readonly string[]) =>
	rowsOf(
		reasons.map((certaintyReason, index) =>
			declaration({ names: [`n${index}`], certainty: 'likely', certaintyReason }),
		),
	);
const shown = (rows: ReturnType<typeof rowsOf>) =>
	rowsByReason(rows).map(({ reason, rows: same }) => [
		reason,
		same.map(({ declaration: { names } }) => names.join()).join(' '),
	]);

describe('the rows to check of a draft', () => {
	it('stand together where three or more have the same reason, below those with reasons of their own', () => {
		const rows = rowsFor(
			'no-category',
			'plain-word',
			'no-category',
			'no-lifetime',
			'no-category',
			'no-lifetime',
		);
		expect(shown(rows)).toEqual([
			[null, 'n1 n3 n5'],
			['no-category', 'n0 n2 n4'],
		]);
	});

	it('are one group where all have the same, and none where there are none', () => {
		expect(shown(rowsFor(...Array(180).fill('no-category')))).toHaveLength(1);
		expect(shown(rowsFor('no-category', 'no-category'))).toEqual([[null, 'n0 n1']]);
		expect(shown([])).toEqual([]);
	});

	it('stay where they are while they are corrected', () => {
		const rows = rowsFor('no-category', 'no-category', 'no-category');
		const corrected = declaration({ names: ['n1'], certainty: 'certain', certaintyReason: 'edited' });
		expect(shown(withCorrected(rows, 1, corrected))).toEqual(shown(rows));
	});

	it('without a reason are no group: there is nothing to say above them', () => {
		const rows = rowsOf(['a', 'b', 'c'].map((name) => declaration({ names: [name], certainty: 'likely' })));
		expect(shown(rows)).toEqual([[null, 'a b c']]);
	});
});

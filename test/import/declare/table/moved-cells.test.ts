import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

it('a row whose cells moved to the left keeps its lifetime and its purpose', () => {
	const counts =
		'Counts the visits of each session for the harbour, and keeps a random number that tells boats apart.';
	const text = [
		'Cookies of our harbour\n',
		'Cookie | Type | Duration | Description |',
		'---|---|---|---|',
		`boat_id | 2 years | ${counts} | |`,
		'quay_ref | 1 day | Installed by the harbour to tell one visit from the next. | |',
		'quay_lang | 1 year | Keeps the language that you chose. | |',
	].join('\n');
	const [boat] = parsePolicy({ text }).declarations;
	expect([boat?.names, boat?.lifetime?.text, boat?.purpose]).toEqual([['boat_id'], '2 years', counts]);
});

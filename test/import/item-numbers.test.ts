import { expect, it } from 'vitest';
import { parsePolicy } from '../../src/import/index.ts';

const namesIn = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names }) => names[0]);

it('numbers in their order that ran into the items of a list are no part of names', () => {
	expect(namesIn('Cookies\n\nThe portal sets:\n\n- 1-quay_map\n- 2-_ga\n- 3-quay_view\n')).toEqual([
		'quay_map',
		'_ga',
		'quay_view',
	]);
});

it('numbers in no order are', () => {
	expect(namesIn('Cookies\n\nThe portal sets:\n\n- quay_map\n- 24-quay_view_id\n- 7-quay_pier_id\n')).toEqual(
		['quay_map', '24-quay_view_id', '7-quay_pier_id'],
	);
});

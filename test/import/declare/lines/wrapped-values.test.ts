import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

it('the value of a label goes on over the next lines', () => {
	const text =
		'Cookies\n\nName: quay_a\nTypical content: a number and how the harbour\nwas reached (a link, a paid\nsearch)\nExpires: 6 months\nName: quay_b\nTypical content: a number\nExpires: 2 days\n';
	const { declarations } = parsePolicy({ text }, { kind: 'text' });
	expect(declarations.map(({ names, lifetime }) => [names[0], lifetime?.text])).toEqual([
		['quay_a', '6 months'],
		['quay_b', '2 days'],
	]);
});

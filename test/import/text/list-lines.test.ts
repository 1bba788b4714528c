import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const rowsOf = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, category }) => `${names} ${category}`);
const ROWS = ['quay_no necessary', 'client necessary', 'pier_no statistical', 'visitor statistical'];

describe('items with letters below items with numbers', () => {
	const LINES = [
		'1. The quay uses cookies.',
		'2. Necessary cookies:',
		'a) quay_no – keeps the quay – for 14 days,',
		'b) client – keeps you signed in – until the end of the session,',
		'3. Analytics cookies:',
		'a) pier_no – counts – for 2 years,',
		'b) visitor – counts – for 365 days.',
	];
	it.each(['\n', '\n\n'])('parted by %j', (sign) => {
		expect(rowsOf(LINES.join(sign))).toEqual(ROWS);
	});
});

it('items with numbers below items with letters', () => {
	const text =
		'(a) Necessary cookies:\n(1) quay_no – for 14 days\n(2) client – until the end of the session\n(b) Analytics cookies:\n(1) pier_no – for 2 years\n(2) visitor – for 365 days\n';
	expect(rowsOf(text)).toEqual(ROWS);
});

it('numbers with a degree sign', () => {
	expect(rowsOf('Cookies nécessaires\n\n1°) quay_no – 14 jours\n2°) client – session\n')).toEqual(
		ROWS.slice(0, 2),
	);
});

it('one line with a letter is a paragraph', () => {
	expect(rowsOf('a) Necessary cookies\n\n| Name | Lifetime |\n|---|---|\n| quay_no | 1 day |\n')).toEqual(
		ROWS.slice(0, 1),
	);
});

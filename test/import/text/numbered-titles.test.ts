import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import { readText } from '../../../src/import/read-text.ts';

const headingsOf = (text: string) =>
	readText(text).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('titles that number the sections of a text', () => {
	it.each([
		['a full stop', '1. What they are\nSmall texts.\n2. Ours\nThere are two.\n3. Your choice\nYou choose.'],
		['a bracket', '1) What they are\nSmall texts.\n2) Ours\nThere are two.\n3) Your choice\nYou choose.'],
		['a blank', '1 What they are\nSmall texts.\n2 Ours\nThere are two.\n3 Your choice\nYou choose.'],
		['a colon', '1. What they are:\nSmall texts.\n2. Ours:\nThere are two.\n3. Your choice:\nYou choose.'],
		['nothing', '01What they are\nSmall texts.\n02Ours\nThere are two.\n03Your choice\nYou choose.'],
	])('are headings beside %s', (_, text) => {
		expect(headingsOf(text)).toEqual(['What they are', 'Ours', 'Your choice']);
	});

	it('have sections within them', () => {
		expect(headingsOf('1. Ours\nTwo.\n1.1 Needed ones\nOne.\n2. Others\nOne.\n2.1. Counting\nOne.')).toEqual([
			'Ours',
			'Needed ones',
			'Others',
			'Counting',
		]);
	});

	it.each([
		['a single one', '2. Ours\nThere are two.'],
		['numbers that do not count up', '1. Ours\nThere are two.\n7. Others\nNone.'],
		['sentences', '1. We have two.\nReally.\n2. You choose.\nAlways.'],
		['names of cookies', '1. quay_id\nKeeps the berth.\n2. tide_id\nKeeps the tide.'],
		['lifetimes', 'quay_id\n1 Jahr\ntide_id\n2 Jahre\nfee_id\n3 Jahre'],
		['the items of a list', '1. Needed ones\n2. Counting ones\n3. Others'],
	])('are not %s', (_, text) => {
		expect(headingsOf(text)).toEqual([]);
	});

	it('end what the section before says of its cookies', () => {
		const text = `1. Essential cookies
They cannot be switched off.

| Name | Purpose |
|---|---|
| quay_id | keeps the berth |

2. Payment
The harbour fee is paid here.

| Name | Purpose |
|---|---|
| fee_id | keeps the fee |
`;
		expect(parsePolicy(text).declarations.map(({ category }) => category)).toEqual(['necessary', 'unknown']);
	});

	it('name the category of their cookies, a number before them or not', () => {
		const text = `01Strictly Necessary Storage
The site needs it.
- quay_id
- Keeps the berth.
02Analytics Cookies (Consent Required)
They count visits.
- tide_id
- Counts the visits.
03Your choice
You choose.
`;
		expect(parsePolicy(text).declarations.map(({ category }) => category)).toEqual([
			'necessary',
			'statistical',
		]);
	});
});

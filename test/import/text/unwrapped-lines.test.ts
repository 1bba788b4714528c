import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import { sourceLines } from '../../../src/import/text/source-lines.ts';
import { unwrappedLines } from '../../../src/import/text/unwrapped-lines.ts';

const wrapped = (text: string, width: number) =>
	text.split('\n').flatMap((line) => {
		const lines: string[] = [];
		let current = '';
		for (const word of line.split(' ')) {
			if (current !== '' && `${current} ${word}`.length > width) {
				lines.push(current);
				current = word;
			} else current = current === '' ? word : `${current} ${word}`;
		}
		return [...lines, current];
	});

const TEXT = `# Cookies of the harbour

A cookie is a small file that a site leaves in the browser of whoever visits it, so that it knows that browser again.

The harbour keeps as few of them as it can, and none of them says who you are, where you live or which boat is yours.

Strictly necessary cookies: without them the berths could not be booked, and you cannot switch them off on this site.

| Cookie | Purpose | Duration |
|---|---|---|
| quay_id | Keeps the berth that you chose until you have paid for it, or until you leave the site | 1 day |

Statistics cookies: they count how many people look at the map of the harbour, so that we know which parts are used most.

- quay_map: counts those who look at the map of the harbour, with the part of it that they looked at longest (1 year)`;

describe('lines that an editor broke by their length', () => {
	it.each([60, 72, 80, 100])('are put together, %i wide', (width) => {
		const lines = TEXT.split('\n').flatMap((line) => (line.startsWith('|') ? [line] : wrapped(line, width)));
		const whole = unwrappedLines(sourceLines(lines.join('\n'), true)).map(({ text }) => text);
		expect(whole).toEqual(TEXT.split('\n'));
	});

	it.each([60, 72, 80, 100])('and say the same, %i wide', (width) => {
		const lines = TEXT.split('\n').flatMap((line) => (line.startsWith('|') ? [line] : wrapped(line, width)));
		const { declarations } = parsePolicy(lines.join('\n'));
		expect(declarations.map(({ names, category }) => [names.join(' '), category])).toEqual([
			['quay_id', 'necessary'],
			['quay_map', 'statistical'],
		]);
	});

	it.each([
		['rows', 'quay_id Keeps the berth of whoever has booked it 1 day\n'.repeat(12)],
		[
			'lines of their own',
			'The berth\nThe harbour and its map\nA boat of somebody who has booked\n'.repeat(6),
		],
		['lines that Markdown breaks', 'The harbour has a map of the berths and of all its boats  \n'.repeat(12)],
		[
			'cells that ran together',
			'HarbourKeeps the berth of whoever has booked it in the map1 day\n'.repeat(12),
		],
		['items', '- the harbour has a map of the berths and of all its boats\n'.repeat(12)],
	])('%s stay as they are', (_, text) => {
		const lines = sourceLines(text, true);
		expect(unwrappedLines(lines)).toEqual(lines);
	});
});

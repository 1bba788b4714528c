import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy(text).declarations.map(({ names, lifetime, line }) => [
		names.join(' '),
		lifetime?.text ?? null,
		line,
	]);

describe('rows of a table that line breaks of their cells tore', () => {
	it('are whole again', () => {
		const text = `# Cookies

| Cookie | Purpose | Duration |
| --- | --- | --- |
| quay_id | Keeps the berth  
that was chosen | 1 day |
| quay_map  
  
quay_way | Keep the map  
  
and the way to it | 2 years |
| tide_id | Keeps the tide | Session |

You may delete them.
`;
		expect(read(text)).toEqual([
			['quay_id', '1 day', 5],
			['quay_map quay_way', '2 years', 7],
			['tide_id', 'Session', 12],
		]);
	});

	it.each([
		['rows without a pipe at their end', '| quay_id | 1 day\n| tide_id | 2 days\n'],
		[
			'a row at the end of a table',
			'| quay_id | 1 day |\n| tide_id | 2 days\n\nA sentence | about pipes |\n',
		],
		['a heading below', '| quay_id | 1 day |\n| tide_id | 2 days\n\n## More | or less |\n'],
	])('%s stay as they are', (_, rows) => {
		const names = read(`| Cookie | Duration |\n|---|---|\n${rows}`).map(([name]) => name);
		expect(names.slice(0, 2)).toEqual(['quay_id', 'tide_id']);
	});
});

describe('a table within an item', () => {
	it.each(['1. ', '- ', '* '])('is a table, and the item says the category of its rows: %s', (sign) => {
		const table = (rows: string) => `    | Cookie | Duration |\n    |---|---|\n${rows}`;
		const text = `# Cookies

${sign}Strictly necessary cookies
    They cannot be switched off.

${table('    | quay_id | 1 day |\n    | quay_map | Session |\n')}
${sign.replace('1', '2')}Statistics

${table('    | tide_id | 2 years |\n')}`;
		expect(parsePolicy(text).declarations.map(({ names, category }) => [names.join(' '), category])).toEqual([
			['quay_id', 'necessary'],
			['quay_map', 'necessary'],
			['tide_id', 'statistical'],
		]);
	});
});

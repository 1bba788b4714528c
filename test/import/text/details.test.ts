import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const rowsOf = (text: string) =>
	parsePolicy({ text }).declarations.map(({ names, category, lifetime }) => [
		...names,
		category,
		lifetime?.text,
	]);

it.each([
	['**Cookies niezbędne**', '**Cookies statystyczne**'],
	['Necessary cookies', 'Analytics cookies'],
])('details below a term are a list of what bears its name: %s', (necessary, statistical) => {
	const text = `# Cookies\n\n${necessary}\n: \`quay_id\` – keeps the quay (14 days)\n: \`sid\` – keeps the session (1 day)\n\n${statistical}\n: \`_pk_id*\` – Matomo (13 months)\n`;
	expect(rowsOf(text)).toEqual([
		['quay_id', 'necessary', '14 days'],
		['sid', 'necessary', '1 day'],
		['_pk_id*', 'statistical', '13 months'],
	]);
});

it.each(['-->', '->', '=>', '→', '–'])('arrows part the words of a line: %s', (arrow) => {
	const text = `# Cookies\n\nNecessary cookies\nquay_id ${arrow} keeps the quay ${arrow} 14 days\nbay_id ${arrow} keeps the bay ${arrow} 1 day\n`;
	expect(rowsOf(text)).toEqual([
		['quay_id', 'necessary', '14 days'],
		['bay_id', 'necessary', '1 day'],
	]);
});

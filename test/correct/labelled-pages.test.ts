import { describe, expect, it } from 'vitest';
import { correctPage } from '../../src/correct/correct-page.ts';
import type { Change } from '../../src/correct/correction.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { aDeclaration } from '../fakes/a-policy.ts';
import { htmlPage, textPage } from './pages.ts';

const YEARS = { text: '3 months', kind: 'fixed', seconds: 7_884_000 } as const;
const NEW = aDeclaration(['_dock'], { purpose: 'counts docks', lifetime: YEARS });
const CHANGE = { before: null, after: null, suggested: [], remarks: [], isTicked: true };
const ADD: Change = { ...CHANGE, id: 'add', kind: 'add', names: ['_dock'], after: NEW };
const REMOVE: Change = { ...CHANGE, id: 'remove', kind: 'remove', names: ['_pier'] };

const facts = (name: string, purpose: string, lifetime: string) =>
	[
		['Name', name],
		['Purpose', purpose],
		['Duration', lifetime],
	] as const;
const QUAY = facts('_quay', 'counts boats', '2 years');
const PIER = facts('_pier', 'keeps the pier', '1 day');
const DOCK = facts('_dock', 'counts docks', '3 months');
type Facts = typeof QUAY;

const list = (row: Facts) =>
	`<ul>${row.map(([label, value]) => `<li>${label}: ${value}</li>`).join('')}</ul>`;
const definitions = (row: Facts) =>
	row.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('');
const yaml = (row: Facts) =>
	row.map(([label, value], at) => `  ${at === 0 ? '- ' : '  '}${label.toLowerCase()}: ${value}\n`).join('');

const PAGES: Readonly<Record<string, (rows: readonly Facts[]) => ReturnType<typeof htmlPage>>> = {
	'a list each': (rows) => htmlPage(`<h1>Cookies</h1>${rows.map(list).join('')}<p>The end.</p>`),
	definitions: (rows) =>
		htmlPage(`<h1>Cookies</h1><dl>${rows.map(definitions).join('')}</dl><p>The end.</p>`),
	'front matter': (rows) =>
		textPage(`---\ntitle: Harbour\ncookies:\n${rows.map(yaml).join('')}---\n# Cookies\nWords of the page.\n`),
	YAML: (rows) => textPage(`cookies:\n${rows.map(yaml).join('')}`),
	'lines of Markdown': (rows) =>
		textPage(
			`# Cookies\n\n${rows.map((row) => `${row.map(([label, value]) => `- ${label}: ${value}\n`).join('')}\n`).join('')}`.trimEnd(),
		),
};

describe('labelled facts are corrected as the rows that they are', () => {
	it.each(Object.entries(PAGES))('%s', (_, page) => {
		const before = page([QUAY, PIER]);
		expect(correctPage(before, [ADD])).toMatchObject({
			content: page([QUAY, PIER, DOCK]).content,
			unplaced: [],
		});
		expect(correctPage(before, [REMOVE])).toMatchObject({ content: page([QUAY]).content, unplaced: [] });
	});
});

it('a row of which only the name can be taken out stays', () => {
	const content =
		'<h1>Cookies</h1><ul><li>Name: _quay<li>Purpose: counts boats</ul><div><p>Name: _pier</p><ul><li>Purpose: keeps the pier<li>Duration: 1 day</ul></div>';
	const { declarations } = parsePolicy({ text: correctPage(htmlPage(content), [REMOVE]).content });
	expect(declarations[0]).toMatchObject({ names: ['_quay'], purpose: 'counts boats' });
});

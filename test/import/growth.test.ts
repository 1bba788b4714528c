import { describe, expect, it } from 'vitest';
import { ImportError, parsePolicy } from '../../src/import/index.ts';
import { countWork } from './count-work.ts';

const repeat = (text: string) => (count: number) => text.repeat(count);
const after = (head: string, text: string) => (count: number) => head + text.repeat(count);
const each = (head: string, row: (index: number) => string) => (count: number) =>
	head + Array.from({ length: count }, (_, index) => row(index)).join('');

/** Sources that grow by one piece at a time: ordinary, huge, broken and hostile ones. */
const SOURCES: Readonly<Record<string, (count: number) => string>> = {
	'rows parted by tabs': each(
		'Cookie name\tPurpose\tDuration\n',
		(i) => `_ck_${i}\tcounts visit ${i}\t${i} days\n`,
	),
	'rows parted by pipes': each('|Cookie|Purpose|\n|---|---|\n', (i) => `| _ck_${i} | counts visit ${i} |\n`),
	'rows of HTML': each('<table><tr><th>Name<th>Purpose', (i) => `<tr><td>_ck_${i}<td>counts ${i}`),
	'rows of CSV': each('name;purpose;duration\n', (i) => `_ck_${i};counts ${i};${i} days\n`),
	'tables within tables': repeat('<table><tr><td>'),
	'unclosed elements': repeat('<div><b><li>'),
	'cells that span everything': after('<table>', '<tr><td colspan=999 rowspan=999>a<td colspan=999>b'),
	'one cell a line': each('Name\nProvider\nDuration\n', (i) => `_ck_${i}\nGoogle\n${i} days\n`),
	'headings over nothing': repeat('Name\nPurpose\n'),
	'headings that ran together': repeat('ProviderCookie namePurpose\n'),
	'rows that ran together': each('ProviderCookie namePurpose\n', (i) => `Acme_ck_${i}To count visits\n`),
	'list items': each('Cookies:\n', (i) => `- _ck_${i}: counts (${i} days)\n`),
	'labelled lines': each('', (i) => `Name: _ck_${i}\nDuration: ${i} days\n`),
	'lines of prose': each('', (i) => `We keep the cookie named _ck_${i} for ${i} days.\n`),
	'one long line of names': each('the cookies: ', (i) => `_ck_${i}, `),
	'brackets never closed': repeat('[](`<*_|"'),
	blanks: after('Cookie', '  \t '),
	addresses: each('', (i) => `on the https://a${i}.example site\n`),
	'quotes never closed': after('name,purpose,duration\n"', '_ga,x\n'),
	'objects never closed': repeat('klaro.x = {a:[{b:"c",'),
	'objects closed at once': repeat('klaro.x = {purposes:[")"]};'),
	'brackets of a script': after('klaro({', '[({'),
	'names alone on their lines': each(
		'Cookies:\n',
		(i) => `_ck_${i}\ncounts the visits of a day, ${i} days\n`,
	),
	'lines broken by their length': repeat(
		'one long line about cookies that goes on and on until it is broken by its length\n',
	),
	'names set off in running text': each('', (i) => `The cookie that we set is “_ck_${i}”, for ${i} days.\n`),
	'tables of HTML in a text': repeat('# Cookies\n<table>\n<tr><td>_ga<td>2 years\n</table>\n'),
	'tables of HTML never closed in a text': repeat('# Cookies\n<table><tr><td>_ga<td>2 years\n'),
	'a run of x': after('name;purpose;duration\n', 'x'.repeat(20)),
	'a run of X': after('name;purpose;duration\n', 'X'.repeat(20)),
	'arrays that each spread the one before': each(
		'const v0 = ["_ga"];\n',
		(i) => `const v${i + 1} = [...v${i}, "_ck_${i}"];\n`,
	),
	'comments behind a bracket of YAML': (count) => `a:\n  b: 1\nc: [x${' #'.repeat(count)}\u2028x\n`,
	'names of one record of YAML': each(
		'services:\n  - name: Quay\n    purpose: counts boats\n    duration: 1 year\n    cookies:\n',
		(i) => `      - _ck_${i}\n`,
	),
	'labelled cookies that each go on in the next list': (count) =>
		`<h1>Cookies</h1>${'<ul><li>Lifetime: 1 year<li>Name: x_1<li>Purpose: a boat<li>Name: y_1</ul>'.repeat(count)}<ul><li>Lifetime: 1 year<li>words</ul>`,
	'invisible characters': after('Cookie name\tPurpose\n_ga', '\u200b\u202e'),
};

function read(text: string): void {
	try {
		parsePolicy({ text });
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
	}
}

describe('the work of an import grows no faster than its source', () => {
	it.each(Object.entries(SOURCES))('%s', (_, source) => {
		// Once before: what is remembered from one source to the next must not look like growth.
		read(source(50));
		const little = countWork(() => read(source(150)));
		const much = countWork(() => read(source(600)));
		expect(much / little).toBeLessThan(5.5);
	});

	it('detects quadratic work', () => {
		const quadratic = (count: number) => {
			const text = 'a'.repeat(count);
			for (let i = 0; i < count; i++) text.indexOf('b');
		};
		expect(countWork(() => quadratic(1600)) / countWork(() => quadratic(400))).toBeGreaterThan(10);
	});
});

import { describe, expect, it } from 'vitest';
import { parseDocument, parsePolicy } from '../../src/import/index.ts';
import { documentFromItems } from '../../src/import/pdf/index.ts';

const row = (cells: readonly string[], tag = 'td') =>
	`<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** The names that a cell of an HTML table declares. */
function namesIn(cell: string): readonly string[] {
	const table = [
		row(['Provider', 'Cookie name', 'Duration'], 'th'),
		row(['Platform', 'sessionid', '2 weeks']),
		row(['Firm', cell, '1 year']),
	];
	const { declarations } = parsePolicy({ text: `<h1>Cookies</h1><table>${table.join('')}</table>` });
	return declarations.find(({ provider }) => provider === 'Firm')?.names ?? [];
}

describe('names as sites publish them', () => {
	it.each([
		'csrftoken<sup>1</sup>',
		'csrftoken<sup>(2)</sup>',
		'csrftoken<sup><a href="#fn3">3</a></sup>',
		'csrftoken<a href="#fn3"><sup>3</sup></a>',
		'csrftoken<a href="#n1">[1]</a>',
		'csrftoken<sup>a</sup>',
		'csrftoken <sup>1, 2</sup>',
		'csrftoken<sup>*</sup>',
		'csrftoken<sup>**</sup>',
		'csrftoken**',
		'<sup>1</sup>csrftoken',
		'<code>csrftoken</code><sup>†</sup>',
		'csrftoken¹',
		'csrftoken⁽¹⁾',
		'csrftoken①',
		'csrftokenª',
		'csrftoken†',
		'csrftoken [1]',
		'csrftoken(1)',
	])('are read without the marks of footnotes: %s', (cell) => {
		expect(namesIn(cell)).toEqual(['csrftoken']);
	});

	it.each([
		['fr<sup>1</sup>', 'fr'],
		['_ga_*<sup>1</sup>', '_ga_*'],
		['csrftoken*', 'csrftoken*'],
		['csrftoken1', 'csrftoken1'],
	])('keep what belongs to them: %s', (cell, name) => {
		expect(namesIn(cell)).toEqual([name]);
	});

	it.each([
		'csrftoken<sup>1</sup>',
		'csrftoken[^1]',
		'`csrftoken`[^note]',
		'csrftoken<sup>[1](#f)</sup>',
		'csrftoken[1](#f)',
	])('are read so in Markdown: %s', (cell) => {
		const text = `# Cookies\n\n| Cookie | Duration |\n|---|---|\n| sessionid | 1 day |\n| ${cell} | 1 year |\n`;
		expect(parsePolicy({ text }).declarations.map(({ names }) => names.join())).toEqual([
			'sessionid',
			'csrftoken',
		]);
	});

	it('are read so in a PDF, where a mark is small and raised', () => {
		const item = (text: string, x: number, y: number, size = 10) => ({
			text,
			x,
			y,
			width: text.length * size * 0.5,
			height: size,
			page: 1,
			fontSize: size,
		});
		const rows = [
			['Cookie name', 'Purpose', 'Duration'],
			['sessionid', 'Keeps you signed in', '2 weeks'],
			['csrftoken', 'Protects forms', '1 year'],
		].flatMap((cells, i) => cells.map((text, column) => item(text, 50 + column * 150, 100 + i * 20)));
		const document = documentFromItems([...rows, item('1', 95, 136, 6)]);
		const { declarations } = parseDocument(document, { kind: 'pdf', url: null, name: null });
		expect(declarations.map(({ names }) => names.join())).toEqual(['sessionid', 'csrftoken']);
	});

	it.each([
		['euconsent\u2011v2', 'euconsent-v2'],
		['XSRF\u2010TOKEN', 'XSRF-TOKEN'],
		['wp\u2013settings\u20131', 'wp-settings-1'],
		['csrf\u2212token_1', 'csrf-token_1'],
		['a_b\uff0dc', 'a_b-c'],
	])('have the hyphen of the keyboard: %s', (cell, name) => {
		expect(namesIn(cell)).toEqual([name]);
	});

	it.each([
		['_gat_UA-nnnnnnn-nn', '_gat_UA-*-*'],
		['_gat_UA-XXXXXXX-XX', '_gat_UA-*-*'],
		['_gat_UA-xxxxxxx-xx', '_gat_UA-*-*'],
		['_gat_UA-########-##', '_gat_UA-*-*'],
		['_gat_UA-00000000-0', '_gat_UA-*-*'],
		['_dc_gtm_UA-nnnnnnnn-n', '_dc_gtm_UA-*-*'],
		['_pk_id.n.nnnn', '_pk_id.*.*'],
		['_pk_id.xx.xxxx', '_pk_id.*.*'],
		['_pk_ses.1.xxxx', '_pk_ses.1.*'],
		['_hjSession_nnnnnn', '_hjSession_*'],
		['_ga_????', '_ga_*'],
		['_ga_zzzzzz', '_ga_*'],
	])('have wildcards for counted placeholders: %s', (cell, name) => {
		expect(namesIn(cell)).toEqual([name]);
	});
});

/** The settings of cookieconsent (orestbida), version 2. */
const SETTINGS = {
	autoclear_cookies: true,
	languages: {
		en: {
			consent_modal: { title: 'We use cookies' },
			settings_modal: {
				title: 'Cookies',
				cookie_table_headers: [
					{ col1: 'Name' },
					{ col2: 'Domain' },
					{ col3: 'Expiration' },
					{ col4: 'Description' },
				],
				blocks: [
					{ title: 'About cookies', description: 'Words' },
					{
						title: 'Needed',
						toggle: { value: 'needed', enabled: true, readonly: true },
						cookie_table: [{ col1: 'sessionid', col2: 'portal.example', col3: '2 weeks', col4: 'Signed in' }],
					},
					{
						title: 'Analytics',
						toggle: { value: 'analytics', enabled: false, readonly: false },
						cookie_table: [
							{ col1: '^_ga', col2: 'google.com', col3: '2 years', col4: 'Audience', is_regex: true },
							{ col1: '_gid', col2: 'google.com', col3: '1 day', col4: 'Audience' },
						],
					},
				],
			},
		},
	},
};
const JSON_TEXT = JSON.stringify(SETTINGS);

describe('the settings of cookieconsent, version 2', () => {
	it.each([
		['JSON', JSON_TEXT],
		['a call', `initCookieConsent().run(${JSON_TEXT});`],
		['a call later', `const cc = initCookieConsent();\ncc.run(${JSON_TEXT.replace(/"(\w+)":/g, '$1:')});`],
		[
			'a listener',
			`window.addEventListener('load', function () {\n  var cc = initCookieConsent();\n  cc.run(${JSON_TEXT});\n});`,
		],
	])('are read from %s', (_, text) => {
		expect(parsePolicy({ text }).declarations).toMatchObject([
			{
				names: ['sessionid'],
				category: 'necessary',
				domain: 'portal.example',
				purpose: 'Signed in',
				lifetime: { text: '2 weeks' },
			},
			{ names: ['_ga*'], category: 'statistical', lifetime: { text: '2 years' } },
			{ names: ['_gid'], category: 'statistical', lifetime: { text: '1 day' } },
		]);
	});
});

import { describe, expect, it } from 'vitest';
import { ImportError, parsePolicy } from '../../../src/import/index.ts';

const ROWS = [
	['Name', 'Provider', 'Purpose', 'Duration'],
	['boat_id', 'Harbour Works', 'Counts the visits', '2 years'],
	['quay_lang', 'Harbour Works', 'Remembers the language', '1 year'],
];
const TITLE = 'Analytics cookies';
const HTML = `<h2>${TITLE}</h2><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const MARKDOWN = `## ${TITLE}\n\n| ${ROWS[0]?.join(' | ')} |\n|---|---|---|---|\n${ROWS.slice(1)
	.map((row) => `| ${row.join(' | ')} |`)
	.join('\n')}\n`;

/** A tree as editors keep it: how a node is called, and where its kind, its inner nodes and its text stand. */
function tree(
	{ kind, inner, text }: { kind: string; inner: string; text: string },
	[row, cell, paragraph]: string[],
) {
	const node = (name: string | undefined, children: readonly unknown[]) => ({
		[kind]: name,
		[inner]: children,
	});
	const leaf = (words: string) => ({ [kind]: 'text', [text]: words });
	return [
		{ ...node('heading', [leaf(TITLE)]), attrs: { level: 2 } },
		node(
			'table',
			ROWS.map((cells) =>
				node(
					row,
					cells.map((words) => node(cell, [node(paragraph, [leaf(words)])])),
				),
			),
		),
	];
}

const read = (text: string, name = 'page.json') =>
	parsePolicy({ text }, { name }).declarations.map(({ names, category, provider, lifetime }) =>
		[names.join(' '), category, provider, lifetime?.text].join('|'),
	);
const EXPECTED = ['boat_id|statistical|Harbour Works|2 years', 'quay_lang|statistical|Harbour Works|1 year'];

const tiptap = tree({ kind: 'type', inner: 'content', text: 'text' }, ['tableRow', 'tableCell', 'paragraph']);

describe('the page that JSON holds is read', () => {
	it.each<[string, unknown]>([
		['HTML in a text', { id: 7, title: 'Cookies', content: { rendered: HTML } }],
		['Markdown in a text', [{ slug: 'cookies', body: MARKDOWN }]],
		['a tree with content', { title: 'Cookies', body: { type: 'doc', content: tiptap } }],
		[
			'a tree with kinds of nodes',
			{
				nodeType: 'document',
				content: tree({ kind: 'nodeType', inner: 'content', text: 'value' }, [
					'table-row',
					'table-cell',
					'paragraph',
				]),
			},
		],
		['a tree with children', tree({ kind: 'type', inner: 'children', text: 'text' }, ['tr', 'td', 'p'])],
		[
			'the same within a text field',
			{
				fields: [
					{
						root: {
							type: 'root',
							children: tree({ kind: 'type', inner: 'children', text: 'text' }, [
								'tablerow',
								'tablecell',
								'paragraph',
							]),
						},
					},
				],
			},
		],
	])('%s', (_, value) => {
		expect(read(JSON.stringify(value))).toEqual(EXPECTED);
	});

	it('blocks whose style says what they are', () => {
		const block = (style: string, text: string, listItem?: string) => ({
			_type: 'block',
			style,
			listItem,
			children: [{ _type: 'span', text }],
		});
		const blocks = [
			block('h2', TITLE),
			block('normal', 'boat_id: counts the visits (2 years)', 'bullet'),
			block('normal', 'quay_lang: remembers the language (1 year)', 'bullet'),
		];
		expect(read(JSON.stringify(blocks))).toEqual([
			'boat_id|statistical||2 years',
			'quay_lang|statistical||1 year',
		]);
	});

	it('the same in the front matter of a page', () => {
		const yaml = (value: unknown, indent: string): string =>
			Array.isArray(value)
				? value.map((item) => `\n${indent}-${yaml(item, `${indent}  `)}`).join('')
				: typeof value === 'object' && value !== null
					? Object.entries(value)
							.map(([key, inner]) => `\n${indent}${key}:${yaml(inner, `${indent}  `)}`)
							.join('')
					: ` ${value}`;
		expect(read(`---\ntitle: Cookies\nbody:${yaml(tiptap, '  ')}\n---\n`, 'cookies.md')).toEqual(EXPECTED);
	});

	it('records beside a tree in front matter are read too', () => {
		const text = `---
title: Cookies
cookies:
  - name: pier_map
    purpose: keeps the map
    duration: 1 day
body:
  - type: heading
    content:
      - type: text
        text: Our cookies
  - type: paragraph
    content:
      - type: text
        text: The cookie boat_id is kept for 2 years.
---
`;
		expect(read(text, 'cookies.md').map((row) => row.split('|')[0])).toEqual(['pier_map', 'boat_id']);
	});

	it('markup in the words of a tree stays words', () => {
		const leaf = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
		const value = { type: 'doc', content: leaf('Our cookies: <table><tr><td>boat_id</td></tr></table>') };
		expect(read(JSON.stringify(value))).toEqual([]);
	});

	it('trees deeper than any page end', () => {
		const text = `${'{"type":"list","content":['.repeat(3000)}{"type":"text","text":"cookies"}${']}'.repeat(3000)}`;
		expect(() => read(text)).toThrow(ImportError);
	});

	it('JSON that is no page about cookies is refused', () => {
		for (const value of [
			{ name: 'harbour', scripts: { build: 'make' } },
			{ content: '<p>The harbour opens at nine.</p>' },
			{ greeting: 'We use cookies on this page, see below' },
		])
			expect(() => read(JSON.stringify(value))).toThrow(ImportError);
	});
});

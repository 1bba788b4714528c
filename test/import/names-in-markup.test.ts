import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/import/index.ts';

/** Beginnings of names, none of them a word of any language. */
const STEMS = ['_pk_id.', 'abc_', '_Harbour-', 'HARBOUR_', '__Host-abc.', 'chat/seen/', 'abc_ses.'];

/** A part that varies, as publishers write it, and what it is called in their language. */
const PLACEHOLDERS = [
	'<id>',
	'<site id>',
	'<numéro du portail>',
	'<Nummer der Seite>',
	'{id}',
	'{{ id }}',
	'$ID',
	'{id de la sesión}',
	'[hash]',
	'%id%',
	'%s',
	'xxxx',
	'XXXXXX',
	'####',
	'*',
	'…',
	'...',
];
const escapeHtml = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeMarkdown = (text: string) => text.replace(/[_*<>[\]]/g, '\\$&');

/** Ways to write one name down: the text around it is of the markup's own. */
const IN_HTML: readonly ((name: string) => string)[] = [
	(name) => name,
	(name) => `<code>${name}</code>`,
	(name) => `<strong>${name}</strong>`,
	(name) => `<em>${name}</em>`,
	(name) => `<span class="x"> ${name} </span>`,
	(name) => `<p>${name}</p>`,
	(name) => `<a href="/x">${name}</a>`,
	(name) => `${name}<sup>1</sup>`,
	(name) => `<code>${name}</code><sup><a href="#n2">2</a></sup>`,
	(name) => `&ldquo;${name}&rdquo;`,
];
const IN_MARKDOWN: readonly ((name: string) => string)[] = [
	(name) => escapeMarkdown(name),
	(name) => `**${escapeMarkdown(name)}**`,
	(name) => `\`${name}\``,
	(name) => `**\`${name}\`**`,
	(name) => `\`${name}\`[^1]`,
	(name) => `\`${name}\`<sup>1</sup>`,
	(name) => escapeHtml(name).replace(/[_*]/g, '\\$&'),
];

const namesIn = (text: string, name: string) =>
	parsePolicy({ text }, { name }).declarations.flatMap(({ names }) => names);

const stem = fc.constantFrom(...STEMS);
const placeholder = fc.constantFrom(...PLACEHOLDERS);

describe('a name with a part that varies comes back, however it is marked', () => {
	it('in a table and in a list of HTML', () => {
		fc.assert(
			fc.property(stem, placeholder, fc.constantFrom(...IN_HTML), (start, part, mark) => {
				const name = mark(escapeHtml(start + part));
				const table = `<table><tr><th>Cookie name</th><th>Duration</th></tr><tr><td>abc_first</td><td>1 day</td></tr><tr><td>${name}</td><td>2 years</td></tr></table>`;
				expect(namesIn(table, 'x.html')).toEqual(['abc_first', `${start}*`]);
			}),
		);
	});

	it('in a table and a list of Markdown', () => {
		fc.assert(
			fc.property(stem, placeholder, fc.constantFrom(...IN_MARKDOWN), (start, part, mark) => {
				const name = mark(start + part);
				const table = `| Cookie name | Duration |\n|---|---|\n| abc_first | 1 day |\n| ${name} | 2 years |\n`;
				expect(namesIn(table, 'x.md')).toEqual(['abc_first', `${start}*`]);
				const list = `# Cookies\n\n- abc\\_first: counts, 1 day\n- ${name}: counts, 2 years\n`;
				expect(namesIn(list, 'x.md')).toEqual(['abc_first', `${start}*`]);
			}),
		);
	});

	it('in rows parted by tabs, and alone on its line', () => {
		fc.assert(
			fc.property(stem, placeholder, (start, part) => {
				const table = `Nom du cookie\tDurée\nabc_first\t1 jour\n${start + part}\t2 ans\n`;
				expect(namesIn(table, 'x.txt')).toEqual(['abc_first', `${start}*`]);
			}),
		);
	});
});

it('a star after a blank belongs to the name before it', () => {
	const text = 'Cookies\n\n- abc_id, abc_ref, _pk_ * and others like them\n- hub_ xxxx: counts, 1 day';
	expect(namesIn(text, 'x.txt')).toEqual(['abc_id', 'abc_ref', '_pk_*', 'hub_*']);
});

it('entities in a text are the characters that they stand for', () => {
	const text =
		'| Cookie | Dauer |\n|---|---|\n| abc_&lt;ID&gt; | 1 Jahr |\n| x&#95;y&shy;z | 1 Tag |\n| q_&unknown;r | 1 Tag |';
	expect(namesIn(text, 'x.md').slice(0, 2)).toEqual(['abc_*', 'x_yz']);
});

describe('words that a font draws as icons', () => {
	it('end with their cell where they are never closed', () => {
		const page =
			'<h1>Cookies</h1><table><tr><td><i class="material-icons">home<td>hafen_ref<td>1 year<tr><td><span class="material-icons">map</td><td>hafen_ort<td>2 years</table>';
		expect(parsePolicy({ text: page }, { name: 'x.html' }).declarations.map(({ names }) => names)).toEqual([
			['hafen_ref'],
			['hafen_ort'],
		]);
	});

	it.each(['material-icons', 'icon material-symbols-outlined'])('are no text: %s', (font) => {
		const page = `<h1>Cookies</h1><p>We use cookies.</p><ul><li><i class="${font}">shopping_cart</i>Shop</li><li><span class="${font}">home_work</span>Home</li></ul><table><tr><th>Cookie name<th>Duration<tr><td>hafen_ref<td>1 year</table>`;
		const { declarations, issues } = parsePolicy({ text: page }, { name: 'x.html' });
		expect(declarations.map(({ names }) => names)).toEqual([['hafen_ref']]);
		expect(issues).toEqual([]);
	});
});

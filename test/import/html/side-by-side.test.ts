import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const read = (html: string) =>
	parsePolicy({ text: `<h1>Cookies</h1>${html}` }, { kind: 'html' }).declarations.map(
		({ names, provider, lifetime }) => [names.join(), provider, lifetime?.text ?? null],
	);
const span = (texts: readonly string[], tag = 'span') => texts.map((text) => `<${tag}>${text}</${tag}>`);
const TABLE = [
	['Name', 'Anbieter', 'Ablauf'],
	['quay_id', 'Hafen GmbH', '1 Jahr'],
	['tide_map', 'Flut AG', '30 Tage'],
];
const FACTS = [
	['quay_id', 'Hafen GmbH', '1 Jahr'],
	['tide_map', 'Flut AG', '30 Tage'],
];

describe('elements that a style sheet sets side by side are cells', () => {
	it.each([
		['a row of each element', TABLE.map((row) => `<div>${span(row).join('')}</div>`).join('')],
		['a row of each, in bold', TABLE.map((row) => `<div>${span(row, 'strong').join('')}</div>`).join('\n')],
		['each on a line of the source', TABLE.map((row) => `<div>\n${span(row).join('\n')}\n</div>`).join('\n')],
		['all in one element, a line a row', `<div>${TABLE.map((row) => span(row).join('')).join('\n')}</div>`],
		[
			'cells that hold links',
			TABLE.map((row) => `<div>${span(row.map((text) => `<a href="/x">${text}</a>`)).join('')}</div>`).join(
				'',
			),
		],
	])('%s', (_, html) => {
		expect(read(html)).toEqual(FACTS);
	});

	it.each([
		'<p><span>We set </span><span>quay_id</span><span> for a year.</span></p>',
		'<p><span>ca</span><span>lm_</span><span>sea</span>, a word in three colours.</p>',
		'<p><b>We</b><i>sail</i><b>on</b></p>',
	])('no cells: %s', (html) => {
		const [first] = parsePolicy(
			{ text: `${html}<table><tr><th>Name<th>Duration<tr><td>pier_id<td>1 day</table>` },
			{ kind: 'html' },
		).declarations;
		expect(first?.names).not.toContain('We');
	});

	it('sentences each in an element stay sentences', () => {
		const html =
			'<p>\n<span>We set one cookie.</span>\n<span>Its name is “quay_id”.</span>\n<span>It lasts for a year.</span>\n</p>';
		expect(read(html).map(([name]) => name)).toEqual(['quay_id']);
	});
});

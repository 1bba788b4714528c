import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/import/index.ts';

const TABLE =
	'<table><tr><th>Cookie name<th>Duration<tr><td>sessionid<td>2 weeks<tr><td>csrftoken<td>1 year</table>';
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const framed = (html: string) => `<iframe srcdoc="${escaped(html)}"></iframe>`;

describe('documents within a page', () => {
	it.each([
		['a shadow root', `<div><template shadowrootmode="open">${TABLE}</template></div>`],
		[
			'a closed shadow root',
			`<town-table><template shadowrootmode="closed">${TABLE}</template></town-table>`,
		],
		['a frame', framed(TABLE)],
		['a frame in a frame', framed(`<p>x</p>${framed(TABLE)}`)],
		[
			'a frame that leaves elements open',
			framed(`<title>Other<script>${''}</script></title>${TABLE}<svg><b>`),
		],
	])('are read where they are written down: %s', (_, html) => {
		const { declarations, title } = parsePolicy({
			text: `<!doctype html><title>Cookies policy</title><h1>Cookies policy</h1>${html}<p>We use cookies.`,
		});
		expect(declarations.map(({ names }) => names.join())).toEqual(['sessionid', 'csrftoken']);
		expect(title).toBe('Cookies policy');
	});

	it('are not read from templates that the page does not show', () => {
		const text = `<!doctype html><h1>Cookies policy</h1><template>${TABLE}</template>`;
		expect(parsePolicy({ text }).declarations).toEqual([]);
	});
});

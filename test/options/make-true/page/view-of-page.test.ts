import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedRanges } from '../../../../options/make-true/page/mark-ranges.ts';
import { MAX_NODES, type ViewNode } from '../../../../options/make-true/page/page-view.ts';
import { viewOfPage } from '../../../../options/make-true/page/view-of-page.ts';

/** Nodes as short texts: `table(tr(td"a"))`, a change as `{id}`. */
function written(nodes: readonly ViewNode[]): string {
	return nodes
		.map((node) => {
			if (node.kind === 'gap') return '…';
			const change = node.change === null ? '' : `{${node.change}}`;
			if (node.kind === 'text') return `${change}"${node.text.trim()}"`;
			return `${node.was && node.was !== 'td' ? node.was : node.tag}${change}(${written(node.children)})`;
		})
		.filter((text) => text !== '""')
		.join(' ');
}
const html = (content: string, ranges: Parameters<typeof viewOfPage>[1] = []) =>
	written(viewOfPage({ kind: 'html', content }, ranges));

describe('a page drawn with elements of ours', () => {
	it('keeps headings, paragraphs, lists and tables, and nothing that runs, loads or leads away', () => {
		const content =
			'<h2>Title</h2><p onclick="x()">A <b>bold</b> <a href="javascript:x()">word</a><img src=x onerror=x()></p><ul><li>one</li></ul><table><tr><th>Name</th><td colspan="3">a</td></tr></table><script>alert(1)</script><iframe src="https://x.example"></iframe><style>p{}</style>';
		expect(html(content)).toBe(
			'h2("Title") p("A" strong("bold") a("word")) ul(li("one")) table(tr(th("Name") td("a")))',
		);
	});

	it('draws parts of tables and lists that stand alone as blocks', () => {
		expect(html('<li>one</li><tr><td>two</td></tr>')).toBe('div("one") div(div("two"))');
	});

	it('writes out characters that turn or hide text, not blanks', () => {
		expect(html('<p>a\u202eb\u00a0c\n\u00add</p>')).toBe('p("a\\u{202e}b\u00a0c\nd")');
	});

	it('marks what a change concerns: whole elements, or parts of a text', () => {
		const content = '<table><tr><td>1 month</td></tr><tr><td>new</td></tr></table>';
		const at = content.indexOf('1 month');
		const row = content.indexOf('<tr><td>new');
		expect(
			html(content, [
				{ change: 'a', from: at, to: at + 1 },
				{ change: 'b', from: row, to: content.indexOf('</table>') },
			]),
		).toBe('table(tr(td({a}"1" "month")) tr{b}(td("new")))');
	});

	it('draws lines with tabs as the rows of a table', () => {
		expect(written(viewOfPage({ kind: 'text', content: 'Title\na\tb\nc\td\nEnd' }, []))).toBe(
			'line("Title") table(tbody(tr(td("a") td("b")) tr(td("c") td("d")))) line("End")',
		);
	});

	it('leaves out unchanged parts of a page that is too long, and none that is changed', () => {
		const rows = Array.from({ length: 3000 }, (_, index) => `<tr><td>row${index}</td></tr>`).join('');
		const content = `<p>intro</p><table>${rows}</table>`;
		const from = content.indexOf('<tr><td>row2000<');
		const shown = html(content, [{ change: 'a', from, to: content.indexOf('<tr><td>row2001<') }]);
		expect(shown).toBe(
			'p("intro") table(tr(td("row0")) … tr(td("row1998")) tr(td("row1999")) tr{a}(td("row2000")) tr(td("row2001")) tr(td("row2002")) …)',
		);
		expect(html(content).length).toBeLessThan(MAX_NODES * 20);
	});

	it('shows every text of a page, whatever its markup', () => {
		const piece = fc.constantFrom(
			'<p>',
			'</p>',
			'<table>',
			'<tr>',
			'<td>',
			'</table>',
			'<b>',
			'</b>',
			'x',
			'&lt;',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const shown = html(pieces.join(''));
				const count = (text: string, part: string) => text.split(part).length - 1;
				return count(shown, 'x') === pieces.filter((one) => one === 'x').length;
			}),
		);
	});
});

describe('the ranges that changes concern', () => {
	it('are those of the corrected page, and those of its source by what stood there before', () => {
		const places = [
			{ change: 'a', from: 2, to: 8, before: 'old' },
			{ change: 'b', from: 10, to: 15, before: '' },
			{ change: 'c', from: 20, to: 20, before: 'gone' },
		];
		expect(markedRanges({ places })).toEqual({
			before: [
				{ change: 'a', from: 2, to: 5 },
				{ change: 'c', from: 12, to: 16 },
			],
			after: [
				{ change: 'a', from: 2, to: 8 },
				{ change: 'b', from: 10, to: 15 },
			],
		});
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richText } from '../../../src/correct/rich/rich-text.ts';
import { parsePolicy } from '../../../src/import/index.ts';
import { htmlPage, textPage } from '../pages.ts';

const at = (content: string) => ({ ...htmlPage(content), url: 'https://data.example/legal/cookies' });

describe('markup for the clipboard', () => {
	it('keeps structure, spans and links, and nothing else', () => {
		const { html, plain } = richText(
			at(`<h2 id="a" class="b" onclick="x()">Our <span style="color:red">cookies</span></h2>
<p>See <a href="/terms" target="_blank">the terms</a>, <a href="javascript:alert(1)">this</a> and <a href="#top">top</a>.</p>
<script>alert(1)</script><style>p{}</style><form><input value="secret">Choose</form>
<table class="t"><tr><th colspan="2" style="x">Name</th></tr><tr><td>_ga</td><td>2&nbsp;years<br>or so</td></tr></table>`),
		);
		expect(html).toBe(`<h2>Our cookies</h2>
<p>See <a href="https://data.example/terms">the terms</a>, this and top.</p>
<p>Choose</p>
<table><tr><th colspan="2">Name</th></tr>
<tr><td>_ga</td><td>2\u00a0years<br>or so</td></tr>
</table>`);
		expect(plain).toBe('Our cookies\n\nSee the terms, this and top.\nChoose\n\nName\n_ga\t2 years or so');
	});

	it('gives the tables alone', () => {
		const { html, plain } = richText(
			at('<p>Before</p><div><table><tr><td>_ga<td>1 year</table></div>'),
			'tables',
		);
		expect(html).toBe('<table><tr><td>_ga</td><td>1 year</td></tr>\n</table>');
		expect(plain).toBe('_ga\t1 year');
	});

	it('never holds a script, a handler or an address that runs', () => {
		const pieces = fc.constantFrom(
			'<',
			'>',
			'"',
			"'",
			'&lt;',
			'&#60;script&#62;',
			'<script>',
			'</script>',
			'<img src=x onerror=alert(1)>',
			'<a href="javascript:x">',
			'<a href=" java&#115;cript:x">',
			'<svg onload=x>',
			'<td onclick=x>',
			'<table>',
			'<tr>',
			'x',
			'<!--',
			'-->',
			'<iframe srcdoc="<script>">',
			'<p/onclick=x>',
			'<style>',
			'</style>',
			'<math><mtext>',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 30 }), fc.boolean(), (parts, isText) => {
				const { html } = richText(isText ? textPage(parts.join('')) : at(parts.join('')));
				for (const [tag] of html.matchAll(/<[^>]*>/g))
					expect(tag).toMatch(
						/^<\/?[a-z][a-z0-9]*(?: (?:(?:row|col)span="\d+"|lang="[\w-]+"|dir="\w+"|href="(?:https?:|mailto:)[^"]*"))*>$/,
					);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('a text for the clipboard', () => {
	it('makes tables, lists, headings and paragraphs of its lines, and is itself beside them', () => {
		const text =
			'# Cookies\n\nWe use *some* & `these`:\nand more.\n\n- _a\n- _b\n\nName\tFor\n_ga\t<counting>\n\n| x | y |\n|---|---|\n| 1 | 2 \\| 3 |\n';
		const { html, plain } = richText(textPage(text));
		expect(html).toBe(
			'<h1>Cookies</h1>\n<p>We use *some* &amp; <code>these</code>:<br>\nand more.</p>\n<ul>\n<li>_a</li>\n<li>_b</li>\n</ul>\n<table>\n<tr><th>Name</th><th>For</th></tr>\n<tr><td>_ga</td><td>&lt;counting&gt;</td></tr>\n</table>\n<table>\n<tr><th>x</th><th>y</th></tr>\n<tr><td>1</td><td>2 | 3</td></tr>\n</table>',
		);
		expect(plain).toBe(text);
	});

	it('is read as the same policy in either form', () => {
		const text =
			'Statistical cookies\n\nName\tProvider\tPurpose\tDuration\n_ga\tGoogle\tCounts visits\t2 years\n_gid\tGoogle\tTells visitors apart\t24 hours\n';
		const { html, plain } = richText(textPage(text));
		const [a, b] = [html, plain].map((content) =>
			parsePolicy(content).declarations.map(({ names, lifetime, purpose }) => ({
				names,
				purpose,
				text: lifetime?.text,
			})),
		);
		expect(a).toEqual(b);
		expect(a).toHaveLength(2);
	});
});

import { describe, expect, it } from 'vitest';
import { markdownHtml } from '../../scripts/build/markdown.mjs';
import { privacyPages, readPrivacy } from '../../scripts/build/privacy-pages.mjs';
import { ownPrivacyProblems, privacyProblems } from '../../scripts/checks/privacy.mjs';

describe('the privacy statement', () => {
	it('stands in each language of the interface, whole, and describes each kind of stored data', async () => {
		expect(await ownPrivacyProblems()).toEqual([]);
	});

	it('is complained about where a language, a part or a kind is missing', async () => {
		const statements = new Map(await readPrivacy());
		statements.set('fr', (statements.get('fr') ?? '').replace(/^\| Les exceptions.*\n/m, ''));
		const problems = privacyProblems(statements, { languages: ['en', 'pl'], kinds: ['policy:', 'diary:'] });
		expect(problems).toEqual([
			expect.stringContaining('privacy/pl.md'),
			expect.stringMatching(/statement in fr differs.*\| 13 instead of \| 14/),
			expect.stringContaining('“diary:”'),
		]);
	});

	it('is a page of the extension in each language, without a script, whose links lead to the web alone', async () => {
		const pages = await privacyPages();
		expect([...pages.keys()]).toContain('privacy/en.html');
		for (const [path, bytes] of pages) {
			const page = bytes.toString();
			expect(page).toContain(`<html lang="${path.slice(8, -5)}">`);
			expect(page).toMatch(/<h1>.+<\/h1>/);
			expect(page.match(/<script|href="(?!https?:|\/icons\/|\/privacy\/)/)).toBeNull();
		}
	});
});

describe('our Markdown', () => {
	it('becomes headings, lists, tables and links, and text stays text', () => {
		expect(
			markdownHtml(
				'# A & <b>\n\nOne\ntwo `x` **y** [z](https://a.example)\n\n- a\n  b\n- c\n\n| h |\n|---|\n| 1 |\n',
			),
		).toBe(
			[
				'<h1>A &amp; &lt;b&gt;</h1>',
				'<p>One two <code>x</code> <strong>y</strong> <a href="https://a.example">z</a></p>',
				'<ul><li>a b</li><li>c</li></ul>',
				'<table><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
			].join('\n'),
		);
	});

	it('becomes steps, code and pictures where a page has them', () => {
		const picture = (source: string, words: string) => `<img src="${source}" alt="${words}">`;
		expect(
			markdownHtml('1. one\n   more\n2. **two**\n\n```\na <b>\nc\n```\n\n![A "x" <y>](a.webp)', { picture }),
		).toBe(
			[
				'<ol><li>one more</li><li><strong>two</strong></li></ol>',
				'<pre tabindex="0"><code>a &lt;b&gt;\nc</code></pre>',
				'<img src="a.webp" alt="A &quot;x&quot; &lt;y&gt;">',
			].join('\n'),
		);
	});

	it('is refused where it is something else', () => {
		for (const text of ['```\ncode', '2. two', '> quote', '![picture](a.png)', 'words\n\n  indented'])
			expect(() => markdownHtml(text)).toThrow(/not understood/);
	});
});

import { describe, expect, it } from 'vitest';
import { sourceOfPage } from '../../../src/correct/source/source-page.ts';
import { parsePolicy } from '../../../src/import/index.ts';

const sourceOf = (text: string, url: string | null = null) =>
	sourceOfPage(text, parsePolicy({ text }, { url }));
const TABLE = `<table class="t" onclick="x()" data-token="abcdefabcdef"><tr><th>Name</th><th>Duration</th></tr>
<tr><td>_ga</td><td>2&nbsp;years</td></tr><tr><td>_gid</td><td>24 hours</td></tr></table>`;

describe('what is stored of a page', () => {
	const page = `<!doctype html><html lang="en"><head><title>Cookies</title><style>.x{}</style><script>var t="secret"</script></head><body>
<header><nav><a href="/">Home</a><a href="/a">About</a></nav></header>
<div class="main-menu"><ul><li><a href="/b">One</a></li><li><a href="/c">Two</a></li></ul></div>
<main><h1>Cookies policy</h1><p>Hello <b>you</b>.<!-- user 7 --></p>${TABLE}
<form action="/login"><input type="hidden" name="csrf" value="secret"><textarea>secret</textarea></form>
<p hidden>secret</p><script nonce="secret">secret</script><p><a href="javascript:secret()">Choose</a></p></main>
<footer>© <a href="/d">Legal</a></footer></body></html>`;

	it('is its content, without frame, scripts, fields, comments and what is hidden', () => {
		const { page: stored } = sourceOf(page, 'https://data.example/cookies');
		expect(stored).toMatchObject({ kind: 'html', language: 'en', url: 'https://data.example/cookies' });
		expect(
			stored?.content,
		).toBe(`<h1>Cookies policy</h1><p>Hello <b>you</b>.</p><table class="t"><tr><th>Name</th><th>Duration</th></tr>
<tr><td>_ga</td><td>2&nbsp;years</td></tr><tr><td>_gid</td><td>24 hours</td></tr></table>
<form action="/login"></form>
<p><a>Choose</a></p>`);
	});

	it('is read as the same policy', () => {
		const { page: stored } = sourceOf(page);
		const names = (text: string) => parsePolicy({ text }, { kind: 'html' }).declarations;
		expect(names(stored?.content ?? '')).toEqual(names(page));
	});

	it('is all of its text where the names stand in no one part of it', () => {
		const { page: stored } = sourceOf(`<body><div>${TABLE}</div><div><p>More.</p></div></body>`);
		expect(stored?.content).toContain('<p>More.</p>');
	});

	it('is what a click opens, shown', () => {
		const { page: stored } = sourceOf(
			`<main><button data-target="#more">More</button><div id="more" class="collapse" style="display: none">${TABLE}</div></main>`,
		);
		expect(stored?.content).toContain('<div id="more" class="collapse">');
	});
});

describe('a page that hides all names until its scripts have run', () => {
	it('is stored with what it hides, without what it strikes out', () => {
		const { page: stored } = sourceOf(
			`<main><p>Turn scripts on.</p><section hidden>${TABLE}<p><del>Old.</del></p></section></main>`,
		);
		expect(stored?.content).toContain('<td>_ga</td>');
		expect(stored?.content).not.toContain('Old.');
	});
});

describe('what is stored of other sources', () => {
	it('is a text as it is', () => {
		const text = '\ufeffCookies policy\r\n\r\nName\tDuration\r\n_ga\t2 years\r\n_gid\t24 hours\r\n';
		expect(sourceOf(text)).toMatchObject({ page: { kind: 'text', content: text }, reason: null });
	});
	it.each([
		['a table file', 'name,duration,purpose\n_ga,2 years,Counts\n_gid,24 hours,Counts\n', 'not-a-text'],
		['settings', JSON.stringify([{ name: '_ga', duration: '2 years', purpose: 'Counts' }]), 'made-by-script'],
		['a text that is too long', `Name\tDuration\n_ga\t2 years\n${'x'.repeat(1_000_000)}`, 'too-large'],
	])('is nothing of %s, with the reason', (_, text, reason) => {
		expect(sourceOf(text)).toEqual({ page: null, reason });
	});
});

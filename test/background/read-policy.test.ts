import { describe, expect, it } from 'vitest';
import { MAX_UNASKED_CHARACTERS, readPolicyPage } from '../../background/read-policy.ts';

const URL_OF_PAGE = 'https://lumiere.opendatasoft.com/terms/cookies-policy/';
const bytesOf = (html: string) => new Uint8Array(new TextEncoder().encode(html));
const read = (html: string) => readPolicyPage({ bytes: bytesOf(html), url: URL_OF_PAGE });
const row = (name: string) => `<tr><td>${name}</td><td>Town</td><td>Keeps a choice</td><td>1 year</td></tr>`;
const page = (rows: string, before = '') =>
	`<html lang="en"><body>${before}<h1>Cookies policy</h1><table><tr><th>Cookie</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>${rows}</table></body></html>`;

describe('a page that is read unasked', () => {
	it('gives the policy, its source without the frame of the site, and its other languages', async () => {
		const link = '<nav>Menu <a hreflang="fr" href="?flg=fr">Français</a></nav>';
		const outcome = await read(page(row('text_size'), link));
		expect(outcome?.policy.declarations.map(({ names }) => names)).toEqual([['text_size']]);
		expect(outcome?.policy.source).toEqual({ kind: 'site', url: URL_OF_PAGE, name: null });
		expect(outcome?.policy.fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
		expect(outcome?.source.page?.content).toContain('text_size');
		expect(outcome?.source.page?.content).not.toContain('Menu');
		expect(outcome?.languages).toEqual([{ language: 'fr', url: `${URL_OF_PAGE}?flg=fr` }]);
	});

	it.each([
		['nothing', ''],
		['a list of cookies with values', 'a=1; b=2; sessionid=0123456789abcdef0123456789abcdef'],
		['more than is read unasked', page(row('x').repeat(MAX_UNASKED_CHARACTERS / 10))],
	])('gives nothing for %s', async (_, html) => {
		const outcome = await read(html);
		expect(outcome?.policy.declarations ?? []).toEqual([]);
	});

	it('takes time in proportion to its length, whatever is in it', async () => {
		const hostile = [
			(size: number) => page(row('a*'.repeat(20)).repeat(size / 120)),
			(size: number) => '<div><b>_ga: 13 months, '.repeat(size / 24),
			(size: number) => `<p>${'cookie name_1 – 2 years; '.repeat(size / 25)}`,
			(size: number) => '<a href="?x=cookies">cookies</a>'.repeat(size / 32),
		];
		for (const make of hostile) {
			await read(make(20_000));
			const times = [];
			for (const size of [70_000, 280_000]) {
				const start = performance.now();
				await read(make(size));
				times.push(performance.now() - start);
			}
			const [short = 0, long = 0] = times;
			expect(long).toBeLessThan(12 * short + 400);
			expect(long).toBeLessThan(10_000);
		}
	}, 60_000);
});

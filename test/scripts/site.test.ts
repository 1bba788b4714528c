import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownSiteProblems, siteProblems } from '../../scripts/checks/site.mjs';
import { readSite, SITE_PAGES } from '../../scripts/site/read-site.mjs';
import { sitePages } from '../../scripts/site/site-pages.mjs';
import { SITE_LANGUAGES } from '../../scripts/site/site-words.mjs';
import { webpSize } from '../../scripts/site/webp-size.mjs';

const REPOSITORY = 'https://forge.test/product';
const setting = { repository: REPOSITORY, products: new Map([['en', 'A & B']]) };

/** A lossy WebP picture of a size, without its pixels. */
function webp(width: number, height: number): Buffer {
	const bytes = Buffer.alloc(30);
	bytes.write('RIFF....WEBPVP8 ', 'latin1');
	bytes.writeUInt16LE(width, 26);
	bytes.writeUInt16LE(height, 28);
	return bytes;
}

/** A site of one language with these texts, by page. */
const siteOf = (texts: Record<string, string>, pictures: readonly string[] = []) => ({
	texts: new Map([['en', new Map(Object.entries(texts))]]),
	pictures: new Map(pictures.map((name) => [name, webp(570, 900)])),
});

describe('the site', () => {
	it('has the same pages in each language, whole, and links that lead somewhere', async () => {
		expect(await ownSiteProblems()).toEqual([]);
	});

	it('is read without a script, in the language that each page says, and leads to the others', async () => {
		const pages = sitePages(await readSite(), setting);
		expect(pages.size).toBe(1 + SITE_LANGUAGES.length * SITE_PAGES.length);
		for (const [path, html] of pages) {
			const [, language = 'en', page = ''] = /^(\w+)\/(\w+)/.exec(path) ?? [];
			expect(html).toContain(`<html lang="${language}">`);
			expect(html.match(/<h1\b/g)).toHaveLength(1);
			expect(html).not.toMatch(/<script|style=|javascript:/);
			for (const other of page === '' ? [] : SITE_LANGUAGES.filter((each) => each !== language))
				expect(html).toContain(`href="../${other}/${page}.html" lang="${other}"`);
		}
	});

	it('is complained about by page: missing, a dead link, a picture without words or without a file', () => {
		const problems = siteProblems(
			siteOf(
				{
					index: "# It's\n\n[To](#nowhere)\n\n![Short](../pictures/en-popup-light.webp)",
					diary: '# Diary',
				},
				['en-popup-light.webp', 'en-old-dark.webp'],
			),
			['popup', 'tell'],
			REPOSITORY,
		);
		expect(problems).toEqual(
			expect.arrayContaining([
				'The site has no docs/site/en/install.md.',
				'The site has no PRIVACY.md.',
				'docs/site/en/diary.md is not in the list of scripts/site/read-site.mjs.',
				"docs/site/en/index.md: faulty typography at “'”.",
				'No page in en shows the picture tell.',
				'docs/site/en/index.md: say in words what en-popup-light.webp shows.',
				'en-popup-dark.webp was not made: npm run site -- --pictures',
				'docs/site/pictures/en-old-dark.webp is not in the list.',
				'en/index.html links #nowhere, which does not exist.',
			]),
		);
		const shown = '# A\n\n![What nobody has made yet](../pictures/en-none-light.webp)';
		expect(siteProblems(siteOf({ index: shown }), [], REPOSITORY)).toEqual(
			expect.arrayContaining([expect.stringMatching(/en-none-light\.webp, which does not exist/)]),
		);
	});

	it('links other documents of the repository where it has an address, and names them where not', () => {
		const sources = siteOf({
			index: '# A\n\n[checks](../../check.md) [install](install.md) [privacy](../../../PRIVACY.md)',
			install: '# B <i>\n\nWords.',
			privacy: '# C\n\n[security](SECURITY.md)',
		});
		const page = sitePages(sources, setting).get('en/index.html');
		expect(page).toContain(`<a href="${REPOSITORY}/blob/main/docs/check.md">checks</a>`);
		expect(page).toContain('<a href="install.html">install</a> <a href="privacy.html">privacy</a>');
		expect(page).toContain('<a href="install.html">B &lt;i&gt;</a>');
		const nowhere = sitePages(sources, { ...setting, repository: 'https://inspector.example/source' });
		expect(nowhere.get('en/index.html')).toContain('<p>checks <a');
		expect(nowhere.get('en/privacy.html')).toContain('<p>security</p>');
	});
});

it('every picture of the site says its size, and no other kind is taken', async () => {
	expect(webpSize(webp(570, 900))).toEqual({ width: 570, height: 900 });
	for (const bytes of (await readSite()).pictures.values())
		expect(webpSize(bytes).width).toBeGreaterThan(300);
	expect(() => webpSize(Buffer.from('GIF89a'.padEnd(40)))).toThrow(/no lossy WebP/);
	expect(readdirSync('docs/site/pictures').filter((name) => !/\.(?:webp|json)$/.test(name))).toEqual([]);
});

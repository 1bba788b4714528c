/**
 * Pictures of the popup in every state, and what axe finds in each: `node test/popup/pictures.mjs OUT [WORD…]`
 * takes only scenarios whose name holds one of the words; axe runs in all the same languages and themes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [out = 'pictures', ...words] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'popup-page-'));

/** @param {string} entry @param {string} name */
const bundle = (entry, name) =>
	esbuild.build({
		entryPoints: [join(ROOT, entry)],
		outfile: join(folder, name),
		bundle: true,
		format: 'iife',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		logLevel: 'warning',
	});
await bundle('test/popup/dev-page.tsx', 'index.js');
await bundle('popup/index.css', 'index.css');
await bundle('popup/seldom.css', 'seldom.css');
const html = readFileSync(join(ROOT, 'popup/index.html'), 'utf8').replace('type="module"', 'defer');
await writeFile(join(folder, 'index.html'), html);
await mkdir(out, { recursive: true });

await esbuild.build({
	entryPoints: [join(ROOT, 'test/popup/scenarios.ts')],
	outfile: join(folder, 'scenarios.mjs'),
	bundle: true,
	format: 'esm',
});
const { SCENARIOS } = await import(pathToFileURL(join(folder, 'scenarios.mjs')).href);
const names = Object.keys(SCENARIOS).filter(
	(name) => words.length === 0 || words.some((word) => name.includes(word)),
);
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browser = await puppeteer.launch({
	...(executablePath === undefined ? { channel: 'chrome' } : { executablePath }),
	headless: true,
	pipe: true,
	args: ['--no-sandbox'],
});
let found = 0;
try {
	const page = await browser.newPage();
	page.on('pageerror', (error) => console.log('page error:', error));
	/** Of `ONLY=light,en,380` those alone. @template T @param {T[]} all */
	const wanted = (all) => {
		const only = process.env['ONLY']?.split(',') ?? [];
		const some = all.filter((one) => only.includes(String(one)));
		return some.length > 0 ? some : all;
	};
	for (const theme of wanted(['light', 'dark'])) {
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
		for (const lang of wanted(['en', 'fr'])) {
			for (const width of wanted([380, 360, 800])) {
				for (const name of names) {
					await page.setViewport({ width, height: 600, deviceScaleFactor: width === 800 ? 1 : 1.5 });
					const query = `scenario=${name}&lang=${lang}${width === 380 ? '&popup' : ''}`;
					await page.goto(`${pathToFileURL(join(folder, 'index.html'))}?${query}`);
					await new Promise((resolve) => setTimeout(resolve, name.startsWith('loading') ? 350 : 60));
					if (process.env['OPEN']) {
						await page.evaluate(() => {
							for (const button of document.querySelectorAll('button.name')) {
								if (button instanceof HTMLElement) button.click();
							}
						});
					}
					for (const selector of SCENARIOS[name].press?.split(', ') ?? []) {
						await page.evaluate((one) => {
							const element = document.querySelector(one);
							if (element instanceof HTMLElement) element.click();
						}, selector);
						await new Promise((resolve) => setTimeout(resolve, 150));
					}
					const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
					if (wide > 0) console.log(`${name} ${lang} ${width}: ${wide} px too wide`);
					if (width === 380) {
						await page.evaluate(axe);
						const problems = await page.evaluate(async () => {
							// @ts-expect-error: defined by the script above
							const { violations } = await globalThis.axe.run(document);
							return violations.map(
								(/** @type {any} */ v) => `${v.id}: ${v.nodes[0].html} ${v.nodes[0].failureSummary}`,
							);
						});
						found += problems.length;
						for (const problem of problems) console.log(`axe ${name} ${theme} ${lang}: ${problem}`);
					}
					if (name !== 'many') {
						// As high as the content, so that what sticks to the edges covers nothing.
						const height = await page.evaluate(() => document.documentElement.scrollHeight);
						await page.setViewport({ width, height, deviceScaleFactor: width === 800 ? 1 : 1.5 });
					}
					await page.screenshot({ path: join(out, `${name}-${theme}-${lang}-${width}.png`) });
				}
			}
		}
	}
} finally {
	await browser.close();
	await rm(folder, { recursive: true, force: true });
}
console.log(`${names.length} scenarios, axe found ${found}`);
process.exitCode = found === 0 ? 0 : 1;

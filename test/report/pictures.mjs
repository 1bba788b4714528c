/**
 * Pictures of the report page in every state, what axe finds in each, and the page as PDF:
 * `node test/report/pictures.mjs OUT [WORD…]` takes only scenarios whose name holds one of the words;
 * `ONLY=light,en,360` narrows themes, languages and widths; `PAGE=guide` takes full audits and comparisons instead.
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
const folder = await mkdtemp(join(tmpdir(), 'report-page-'));

/** @param {string} entry @param {string} name @param {'iife' | 'esm'} [format] */
const bundle = (entry, name, format = 'iife') =>
	esbuild.build({
		entryPoints: [join(ROOT, entry)],
		outfile: join(folder, name),
		bundle: true,
		format,
		jsx: 'automatic',
		jsxImportSource: 'preact',
		logLevel: 'warning',
	});
const isGuide = process.env['PAGE'] === 'guide';
await bundle(isGuide ? 'test/report/dev-guide.tsx' : 'test/report/dev-page.tsx', 'index.js');
await bundle('report/index.css', 'index.css');
await bundle('report/seldom.css', 'seldom.css');
await bundle(
	isGuide ? 'test/report/guide-and-compare.ts' : 'test/report/scenarios.ts',
	'scenarios.mjs',
	'esm',
);
const html = readFileSync(join(ROOT, 'report/index.html'), 'utf8')
	.replaceAll('/report/', '')
	.replace('type="module"', 'defer');
await writeFile(join(folder, 'index.html'), html);
await mkdir(out, { recursive: true });
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
const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Of `ONLY` those alone. @template T @param {T[]} all */
const wanted = (all) => {
	const only = process.env['ONLY']?.split(',') ?? [];
	const some = all.filter((one) => only.includes(String(one)));
	return some.length > 0 ? some : all;
};
let found = 0;
try {
	const page = await browser.newPage();
	page.on('pageerror', (error) => console.log('page error:', error));
	// What is not saved asks before it goes.
	page.on('dialog', (dialog) => void dialog.accept());
	for (const theme of wanted(['light', 'dark'])) {
		for (const lang of wanted(['en', 'fr'])) {
			for (const width of wanted([1280, 760, 360])) {
				for (const name of names) {
					await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
					await page.setViewport({ width, height: 900 });
					const url = `${pathToFileURL(join(folder, 'index.html'))}?scenario=${name}&lang=${lang}`;
					await page.goto(url);
					await wait(120);
					for (const selector of SCENARIOS[name].press?.split(', ') ?? []) {
						await page.$$eval(selector, (all) => {
							for (const one of all) if (one instanceof HTMLElement) one.click();
						});
						await wait(60);
					}
					if (name === 'unsaved') {
						await page.type('input[name="auditor"]', 'Ada');
						await wait(800);
					}
					if (name === 'opened')
						await page.$eval('[data-spot="0"]', (spot) => spot instanceof SVGElement && spot.focus());
					const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
					if (wide > 0) console.log(`${name} ${lang} ${width}: ${wide} px too wide`);
					if (width !== 760) {
						await page.evaluate(axe);
						const problems = await page.evaluate(async () => {
							// @ts-expect-error: defined by the script above
							const { violations } = await globalThis.axe.run(document);
							return violations.map(
								(/** @type {any} */ v) => `${v.id}: ${v.nodes[0].html} ${v.nodes[0].failureSummary}`,
							);
						});
						found += problems.length;
						for (const problem of problems) console.log(`axe ${name} ${theme} ${lang} ${width}: ${problem}`);
					}
					await page.screenshot({
						path: join(out, `${name}-${theme}-${lang}-${width}.png`),
						fullPage: name !== 'many',
					});
					if (
						theme === 'light' &&
						width === 1280 &&
						['kept', 'compare'].includes(SCENARIOS[name].target.kind) &&
						name !== 'gone'
					)
						await page.pdf({
							path: join(out, `${name}-${lang}.pdf`),
							preferCSSPageSize: true,
							printBackground: true,
						});
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

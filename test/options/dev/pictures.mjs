// Pictures of every state of the options page, with axe run on each: node test/options/dev/pictures.mjs [name…]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const out = join(root, 'artifacts/options');
const bundle = await esbuild.build({
	absWorkingDir: root,
	entryPoints: {
		page: 'test/options/dev/index.tsx',
		style: 'options/options.css',
		seldom: 'options/seldom.css',
		names: 'test/options/scenarios.ts',
	},
	bundle: true,
	write: false,
	format: 'esm',
	target: 'chrome132',
	outdir: 'x',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	define: { __DEBUG__: 'true', __VERSION__: '"0"' },
});
const files = new Map(bundle.outputFiles.map(({ path, text }) => [path.split('/').at(-1) ?? '', text]));
const { SCENARIOS } = await import(
	`data:text/javascript;base64,${Buffer.from(files.get('names.js') ?? '').toString('base64')}`
);
const page =
	'<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
	'<link rel="stylesheet" href="style.css"><link rel="stylesheet" href="seldom.css"><script type="module" src="page.js"></script></head><body></body></html>';
const server = createServer(({ url = '/' }, response) => {
	const name = url.split('?')[0]?.slice(1) ?? '';
	const type = name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'text/html';
	response.setHeader('content-type', `${type}; charset=utf-8`);
	// The extension's own policy: what would break there breaks here.
	response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; style-src 'self'");
	response.end(files.get(name) ?? page);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
const address = server.address();
const port = typeof address === 'object' ? address?.port : 0;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
await mkdir(out, { recursive: true });

const browser = await puppeteer.launch({
	executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
	headless: true,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
let found = 0;
try {
	const wanted = process.argv.slice(2);
	const tab = await browser.newPage();
	tab.on('pageerror', (error) => {
		found++;
		console.error(error);
	});
	for (const name of Object.keys(SCENARIOS).filter((one) => wanted.length === 0 || wanted.includes(one))) {
		for (const [theme, width, lang] of [
			['light', 1280, 'en'],
			['dark', 1280, 'fr'],
			['light', 800, 'fr'],
			['light', 360, 'fr'],
		]) {
			await tab.setViewport({ width: Number(width), height: 800 });
			await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: String(theme) }]);
			await tab.goto(`http://127.0.0.1:${port}/?scenario=${name}&lang=${lang}`);
			await tab.waitForSelector('[data-ready]');
			await new Promise((resolve) => setTimeout(resolve, 60));
			const picture = await tab.screenshot({ fullPage: true });
			await writeFile(join(out, `${name}-${theme}-${width}.png`), picture);
			const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			if (wide > 0) {
				found++;
				console.error(`${name} ${theme} ${width}: ${wide} px too wide`);
			}
			await tab.evaluate(axe);
			const { violations } = await tab.evaluate(() => Reflect.get(globalThis, 'axe').run());
			for (const { id, nodes } of violations) {
				found += nodes.length;
				for (const { html, failureSummary } of nodes) {
					console.error(`${name} ${theme} ${width}: ${id}\n  ${html.slice(0, 200)}\n  ${failureSummary}`);
				}
			}
		}
	}
} finally {
	await browser.close();
	server.close();
}
console.log(`${found} faults; pictures in ${out}`);
process.exitCode = found > 0 ? 1 : 0;

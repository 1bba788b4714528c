import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Where gdpr-cookie-scanner is installed, and a Node of version 24 or later: it is measured if somebody has put it there
 * (`npm i --ignore-scripts @slashgear/gdpr-cookie-scanner` in a folder of its own).
 */
const FOLDER = process.env['GDPR_SCANNER'];
const NODE = process.env['GDPR_SCANNER_NODE'] ?? process.execPath;

/** Makes its Playwright start the same browser as all others here, with the same network. @param {string} path @param {readonly string[]} args */
const lending = (path, args) => `
import { chromium } from ${JSON.stringify(pathToFileURL(join(FOLDER ?? '', 'node_modules/playwright/index.mjs')).href)};
const launch = chromium.launch.bind(chromium);
chromium.launch = (options) => launch({ ...options, executablePath: ${JSON.stringify(path)},
	args: [...(options?.args ?? []), ...${JSON.stringify(args)}] });`;

/**
 * Scans a page with gdpr-cookie-scanner, as its users do. Null if it is not there.
 * @param {string} url @param {string} browser path @param {readonly string[]} args of the browser
 * @returns {Promise<{ ms: number, cookies: readonly string[] } | null>} the names of all cookies that it reports
 */
export async function scanWithGdprScanner(url, browser, args) {
	if (FOLDER === undefined) return null;
	const folder = await mkdtemp(join(FOLDER, 'scan-'));
	try {
		const hook = join(folder, 'lend.mjs');
		await writeFile(hook, lending(browser, args));
		const cli = join(FOLDER, 'node_modules/@slashgear/gdpr-cookie-scanner/dist/cli.js');
		const begin = performance.now();
		const words = ['--import', pathToFileURL(hook).href, cli, 'scan', url, '-f', 'json', '-o', folder];
		const child = spawn(NODE, words, { stdio: ['ignore', 'ignore', 'pipe'] });
		let errors = '';
		child.stderr.on('data', (chunk) => {
			errors = `${errors}${chunk}`.slice(-2000);
		});
		await new Promise((resolve, reject) => {
			child.once('error', reject);
			child.once('exit', resolve);
		});
		const ms = performance.now() - begin;
		const files = await readdir(folder, { recursive: true });
		const file = files.find((name) => name.endsWith('.json'));
		if (file === undefined) throw new Error(`gdpr-cookie-scanner wrote no report: ${errors}`);
		return { ms, cookies: cookieNames(JSON.parse(await readFile(join(folder, file), 'utf8'))) };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Names of the cookies in its report, of all its phases. @param {unknown} report */
function cookieNames(report) {
	/** @type {Set<string>} */
	const names = new Set();
	/** @param {unknown} value @param {boolean} isCookies */
	function walk(value, isCookies) {
		if (Array.isArray(value)) for (const each of value) walk(each, isCookies);
		else if (typeof value === 'object' && value !== null) {
			if (isCookies && 'name' in value) names.add(String(value.name));
			else for (const [key, inner] of Object.entries(value)) walk(inner, /^cookies/i.test(key));
		}
	}
	walk(report, false);
	return [...names].sort();
}

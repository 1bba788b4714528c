import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { filesLinked, withPreloads } from './build/html.mjs';
import { installHints } from './build/install-hints.mjs';
import { filesNamed, manifestFor, readManifest } from './build/manifest.mjs';
import { thirdPartyNotices } from './build/notices.mjs';
import { panelPage } from './build/panel-page.mjs';
import { BROWSERS, outputOf, PANEL, pages, ROOT } from './build/places.mjs';
import { privacyPages } from './build/privacy-pages.mjs';
import { addStoreLocales, readListing } from './build/store-locales.mjs';
import { writeFolder } from './build/write-folder.mjs';
import { localeProblems } from './checks/locales.mjs';
import { compileMessages, extensionMessages, readLocales } from './locales/messages.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('./build/places.mjs').Browser} Browser */

/**
 * Builds the unpacked extension into `dist/chrome` and `dist/firefox`; anything wrong, esbuild's warnings
 * included, is an error.
 * @param {{ mode?: 'release' | 'debug', browsers?: readonly Browser[], isDevelopment?: boolean }} [options] `isDevelopment`:
 *   with a fixed id, and a welcome page that stays behind the portal
 * @returns {Promise<{ folders: Record<string, string>, changed: number }>}
 */
export async function build({ mode = 'release', browsers = BROWSERS, isDevelopment = false } = {}) {
	const manifest = await readManifest();
	const locales = await localeProblems(join(ROOT, 'src/_locales'), JSON.stringify(manifest));
	if (locales.length > 0) throw new Error(locales.join('\n'));
	/** @type {Record<string, string>} */
	const folders = {};
	let changed = 0;
	for (const browser of browsers) {
		const { files } = await contents(manifest, { mode, browser, isDevelopment });
		changed += await writeFolder(outputOf(browser), files);
		folders[browser] = outputOf(browser);
	}
	return { folders, changed };
}

/**
 * Builds all files of the extension for one browser, in memory, with the inputs of each bundled one.
 * @param {import('./build/manifest.mjs').Manifest} manifest for both browsers
 * @param {{ mode: 'release' | 'debug', browser: Browser, isDevelopment?: boolean }} options
 * @returns {Promise<import('./build/bundle.mjs').Bundled>}
 */
export async function contents(manifest, { mode, browser, isDevelopment = false }) {
	// Only now: a fresh clone has no esbuild before set-up.
	const { bundle } = await import('./build/bundle.mjs');
	const own = manifestFor(manifest, browser, { isDevelopment });
	const { files, outputs } = await bundle({ mode, browser, version: manifest.version, isDevelopment });
	for (const [path, bytes] of await staticFiles()) {
		const isPage = path.endsWith('.html');
		files.set(path, isPage ? Buffer.from(withPreloads(path, bytes.toString(), outputs)) : bytes);
	}
	if (browser === 'chrome') addStoreLocales(files, own, (await readListing())['chrome']?.languages ?? {});
	files.set('manifest.json', Buffer.from(`${JSON.stringify(own, null, '\t')}\n`));
	const schema = own.storage?.managed_schema;
	for (const name of ['LICENSE', ...(schema === undefined ? [] : [schema])])
		files.set(name, await readFile(join(ROOT, name)));
	files.set('THIRD-PARTY-NOTICES.txt', Buffer.from(await thirdPartyNotices(outputs)));
	const missing = missingFiles(own, files);
	if (missing.length > 0) throw new Error(missing.join('\n'));
	return { files, outputs };
}

/** Collects the files that are not bundled: html, messages, icons, the privacy statement. */
async function staticFiles() {
	const files = await privacyPages();
	for (const page of pages()) {
		files.set(`${page}/index.html`, await readFile(join(ROOT, page, 'index.html')));
	}
	files.set(PANEL, Buffer.from(panelPage(await readFile(join(ROOT, 'popup/index.html'), 'utf8'))));
	for (const [language, text] of await readLocales(join(ROOT, 'src/_locales'))) {
		const compiled = JSON.stringify(compileMessages(extensionMessages(JSON.parse(text))));
		files.set(`_locales/${language}/messages.json`, Buffer.from(compiled));
	}
	for (const name of await readdir(join(ROOT, 'icons'), { recursive: true })) {
		if (!name.endsWith('.png')) continue;
		files.set(`icons/${name.split(sep).join('/')}`, await readFile(join(ROOT, 'icons', name)));
	}
	return files;
}

/**
 * Lists files that the manifest or a page names but the build lacks.
 * @param {import('./build/manifest.mjs').Manifest} manifest
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
function missingFiles(manifest, files) {
	const named = filesNamed(manifest).map((file) => ({ file, by: 'manifest.json' }));
	for (const [page, bytes] of files) {
		if (!page.endsWith('.html')) continue;
		for (const file of filesLinked(page, new TextDecoder().decode(bytes))) named.push({ file, by: page });
	}
	return named
		.filter(({ file }) => !files.has(file))
		.map(({ file, by }) => `${by} names ${file}: not built.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values } = parseArgs({ options: { debug: { type: 'boolean' } } });
	try {
		await setup();
		const { folders } = await build({ mode: values.debug ? 'debug' : 'release' });
		console.log(installHints(folders));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

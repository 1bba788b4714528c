import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readIdentity } from './build/identity.mjs';
import { NPM_FOLDER, npmPackage } from './build/npm-package.mjs';
import { BROWSERS, outputOf, ROOT } from './build/places.mjs';
import { writeFolder } from './build/write-folder.mjs';
import { build } from './build.mjs';
import { writeChecksums } from './release/checksums.mjs';
import { trackedFiles } from './release/source-archive.mjs';
import { npm } from './run/npm.mjs';
import { setup } from './setup.mjs';
import { runTool } from './test/tools.mjs';

/**
 * Lists the errors, warnings and notices of `web-ext lint` for the built Firefox folder, since a store's reviewer sees
 * them all. One line each.
 * @returns {Promise<string[]>}
 */
export async function lint() {
	const args = [
		'lint',
		'--source-dir',
		outputOf('firefox'),
		'--output',
		'json',
		'--ignore-files',
		'**/*.map',
	];
	const { stdout } = await runTool('web-ext', args, { capture: true });
	const { errors, warnings, notices } = JSON.parse(stdout);
	return [...errors, ...warnings, ...notices].map(
		({ _type, code, message, file, line }) =>
			`${_type} ${code} in ${file ?? 'the package'}:${line ?? ''} ${message}`,
	);
}

/**
 * Packs files into a zip archive with the same bytes on every machine: sorted, without their times, by a compressor
 * that does not depend on the version of Node.
 * @param {ReadonlyMap<string, Uint8Array>} files by path within the archive @returns {Promise<Uint8Array>}
 */
export async function pack(files) {
	// Only now: a fresh clone has no packages before set-up.
	const { zipSync } = await import('fflate');
	// The earliest time that an archive can hold, in the builder's time zone, since archives hold local times.
	const mtime = new Date(1980, 0, 1);
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	return zipSync(Object.fromEntries(sorted), { level: 9, mtime });
}

/** @param {string} what the archive is of @returns {Promise<string>} its path, `dist/<name>-<version>-<what>.zip` */
async function archivePath(what) {
	const { name, version } = await readIdentity();
	return join(ROOT, 'dist', `${name}-${version}-${what}.zip`);
}

/**
 * Writes the archives for the stores. Source maps stay out: stores get the source itself, and people need neither.
 * @param {readonly import('./build/places.mjs').Browser[]} [browsers] @returns {Promise<string[]>} their paths
 */
export async function archive(browsers = BROWSERS) {
	const paths = [];
	for (const browser of browsers) {
		const path = await archivePath(browser);
		await writeFile(path, await pack(await readBuilt(outputOf(browser))));
		paths.push(path);
	}
	return paths;
}

/** Writes the source archive, which AMO asks for: the files that Git tracks. @returns {Promise<string>} its path */
export async function archiveSource() {
	const path = await archivePath('source');
	await writeFile(path, await pack(await trackedFiles()));
	return path;
}

/**
 * Writes the npm package into `dist/npm`, and packs it, `dist/cookie-policy-inspector-<version>.tgz`, which installs as it
 * is: `npm i ./FILE`.
 * @returns {Promise<string>} its path
 */
export async function packNpm() {
	await writeFolder(NPM_FOLDER, await npmPackage());
	const args = ['pack', '--json', '--silent', '--pack-destination', join(ROOT, 'dist')];
	return join(ROOT, 'dist', JSON.parse(await npm(args, { cwd: NPM_FOLDER }))[0].filename);
}

/**
 * Reads a built extension without its source maps.
 * @param {string} folder @returns {Promise<Map<string, Uint8Array>>} by path within it, with `/`
 */
async function readBuilt(folder) {
	/** @type {Map<string, Uint8Array>} */
	const files = new Map();
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || entry.name.endsWith('.map')) continue;
		const path = join(entry.parentPath, entry.name);
		files.set(relative(folder, path).split(sep).join('/'), await readFile(path));
	}
	return files;
}

/**
 * Builds, checks and packs everything that is released, with `dist/SHA256SUMS`, which it returns.
 * @throws {Error} with what `web-ext lint` finds
 */
export async function packageAll() {
	await build();
	const problems = await lint();
	if (problems.length > 0) throw new Error(`web-ext lint:\n${problems.join('\n')}`);
	// An unpacked source archive has no Git.
	const source = existsSync(join(ROOT, '.git')) ? [await archiveSource()] : [];
	return writeChecksums(join(ROOT, 'dist'), [...(await archive()), await packNpm(), ...source]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		await setup();
		console.log((await packageAll()).trim());
		console.error('In dist/, with SHA256SUMS. Source maps are left out; they lie beside the code in dist/.');
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

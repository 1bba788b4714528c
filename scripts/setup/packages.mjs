import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLogged } from './run-logged.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Locked */

/**
 * Whether what is installed is what the lock file asks for. Packages for other systems may be missing, and
 * others may be there besides.
 * @param {Readonly<Record<string, Locked>>} locked `packages` of package-lock.json
 * @param {Readonly<Record<string, Locked>>} installed `packages` of node_modules/.package-lock.json
 */
export function matchesLock(locked, installed) {
	return Object.entries(locked).every(([path, wanted]) => {
		if (path === '' || wanted.link) return true;
		const there = installed[path];
		if (there === undefined) return wanted.optional === true;
		return there.version === wanted.version && there.integrity === wanted.integrity;
	});
}

/**
 * Installs the packages when they are missing or not those of the lock file.
 * @param {string} root @param {(text: string) => void} log
 */
export async function ensurePackages(root, log) {
	if (installed(root)) return;
	log('Installing the packages of package-lock.json (npm ci) …');
	const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
	// Under `npm test`, npm tells where it lives; a bare `node scripts/test.mjs` looks on the PATH.
	const npm = process.env['npm_execpath'];
	const done = npm?.endsWith('.js')
		? await runLogged(process.execPath, [npm, ...args], { cwd: root })
		: await runLogged('npm', args, { cwd: root });
	if (!done || !installed(root)) {
		throw new Error('The packages could not be installed: "npm ci" failed, its own message is above.');
	}
}

/** @param {string} root */
function installed(root) {
	const locked = packagesIn(join(root, 'package-lock.json'));
	const there = packagesIn(join(root, 'node_modules', '.package-lock.json'));
	if (locked === null || there === null || !matchesLock(locked, there)) return false;
	return Object.keys(there).every((path) => existsSync(join(root, path)));
}

/** @param {string} file @returns {Record<string, Locked> | null} */
function packagesIn(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
	} catch {
		return null;
	}
}

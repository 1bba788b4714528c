import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from '../run/npm.mjs';
import { runLogged } from './run-logged.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Locked */

/**
 * Whether the installed packages match the lock file. Optional packages may be missing, and others may be present.
 * @param {Readonly<Record<string, Locked>>} locked `packages` of package-lock.json
 * @param {Readonly<Record<string, Locked>>} installed `packages` of node_modules/.package-lock.json
 */
export function matchesLock(locked, installed) {
	return Object.entries(locked).every(([path, wanted]) => {
		if (path === '' || wanted.link) return true;
		const actual = installed[path];
		if (actual === undefined) return wanted.optional === true;
		return actual.version === wanted.version && actual.integrity === wanted.integrity;
	});
}

/**
 * Runs `npm ci` unless the installed packages match the lock file.
 * @param {string} root @param {(text: string) => void} log
 */
export async function ensurePackages(root, log) {
	if (installed(root)) return;
	log('Installing the packages of package-lock.json (npm ci) …');
	const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
	const { program, first, shell } = npmCommand();
	const done = await runLogged(program, [...first, ...args], { cwd: root, shell });
	if (!done || !installed(root)) {
		throw new Error('The packages could not be installed: "npm ci" failed, its own message is above.');
	}
}

/** @param {string} root */
function installed(root) {
	const locked = packagesIn(join(root, 'package-lock.json'));
	const actual = packagesIn(join(root, 'node_modules', '.package-lock.json'));
	if (locked === null || actual === null || !matchesLock(locked, actual)) return false;
	return Object.keys(actual).every((path) => existsSync(join(root, path)));
}

/** @param {string} file @returns {Record<string, Locked> | null} */
function packagesIn(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
	} catch {
		return null;
	}
}

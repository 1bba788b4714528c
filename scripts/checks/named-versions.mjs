import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';

/** Files that name the version for people to copy; a release changes it there (`scripts/release`). */
export const NAMING_VERSION = [
	'README.md',
	'action.yml',
	'docs/check.md',
	'docs/example/package.json',
	'templates/cookie-policy.yml',
];

/** The product's name, and its version as packages, archives and dependencies have it. @param {string} name */
const named = (name) => new RegExp(`(${name}(?:[@-]|": "))(\\d+\\.\\d+\\.\\d+)`, 'g');

/** Replaces the version beside the product's name. @param {string} text @param {string} name @param {string} version */
export const withVersion = (text, name, version) => text.replace(named(name), `$1${version}`);

/**
 * Lists places that name another version than the current one.
 * @param {ReadonlyMap<string, string>} files texts by path @param {{ name: string, version: string }} product
 * @returns {string[]}
 */
export function versionProblems(files, { name, version }) {
	return [...files].flatMap(([file, text]) => {
		const versions = [...text.matchAll(named(name))].map(([, , each]) => each);
		if (versions.length === 0)
			return [
				`${file} names no version of ${name}: take it off the list of scripts/checks/named-versions.mjs.`,
			];
		return versions
			.filter((each) => each !== version)
			.map((each) => `${file} names version ${each}; it is ${version}.`);
	});
}

/** Checks the repository's own files. @returns {Promise<string[]>} */
export async function ownVersionProblems() {
	const read = (/** @type {string} */ file) => readFile(join(ROOT, file), 'utf8');
	const texts = await Promise.all(
		NAMING_VERSION.map(async (file) => /** @type {const} */ ([file, await read(file)])),
	);
	return versionProblems(new Map(texts), JSON.parse(await read('package.json')));
}

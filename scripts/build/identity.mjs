import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

/**
 * Who publishes the product, and where: as `package.json` says, which is the one place to change it.
 * @typedef {object} Identity
 * @property {string} name of the package
 * @property {string} version
 * @property {string} author
 * @property {string} homepage
 * @property {string} repository a web address
 * @property {string} support a web address
 * @property {string} supportMail
 * @property {string} privacyPolicy a web address
 * @property {string} geckoId the extension's id in Firefox
 */

/** Reads the identity. @param {string} [root] @returns {Promise<Identity>} */
export async function readIdentity(root = ROOT) {
	return identityOf(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
}

/** Returns the identity that the contents of a `package.json` state. @param {Record<string, any>} contents @returns {Identity} */
export function identityOf({ name, version, homepage, repository, bugs, author, extension }) {
	return {
		name,
		version,
		author: author.name,
		homepage,
		repository: repository.url.replace(/^git\+/, '').replace(/\.git$/, ''),
		support: bugs.url,
		supportMail: bugs.email,
		...extension,
	};
}

/** Whether an address is a placeholder: `.example` belongs to nobody (RFC 2606). @param {string} address */
export const isPlaceholder = (address) => /\.example(?:[/:]|$)/.test(address);

/** Lists the parts of the identity that are placeholders still. @param {Identity} identity @returns {string[]} */
export function placeholdersIn(identity) {
	return Object.entries(identity)
		.filter(([, value]) => isPlaceholder(value))
		.map(([part]) => part);
}

/**
 * Returns the keys that the manifest has of it. Addresses that lead nowhere yet are left out, since browsers show them
 * as links.
 * @param {Identity} identity @param {import('./places.mjs').Browser} browser
 */
export function identityKeys({ homepage, author }, browser) {
	if (isPlaceholder(homepage)) return {};
	// Chrome takes an author's e-mail address alone.
	return { homepage_url: homepage, ...(browser === 'firefox' ? { author } : {}) };
}

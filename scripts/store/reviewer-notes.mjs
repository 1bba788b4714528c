import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIdentity } from '../build/identity.mjs';
import { bundledPackages, readNotice } from '../build/notices.mjs';
import { ROOT } from '../build/places.mjs';

/**
 * Makes the table of libraries that a package contains, each at its exact version with its source.
 * @param {import('esbuild').Metafile['outputs']} outputs
 */
async function librariesTable(outputs) {
	const rows = bundledPackages(outputs).map(async (name) => {
		const { version, license, homepage } = await readNotice(name);
		return `| ${name} | ${version} | ${license} | https://www.npmjs.com/package/${name}/v/${version} | ${homepage} |`;
	});
	return [
		'| library | version | licence | package | source |',
		'|---|---|---|---|---|',
		...(await Promise.all(rows)),
	].join('\n');
}

/**
 * Fills in the notes for reviewers. Returns Markdown.
 * @param {import('esbuild').Metafile['outputs']} outputs of the package
 */
export async function reviewerNotes(outputs) {
	const { name, version } = await readIdentity();
	/** @type {Record<string, string>} */
	const values = {
		name: 'Cookie Policy Inspector',
		version,
		archive: `${name}-${version}`,
		node: JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).engines.node.replace(
			'>=',
			'of version at least ',
		),
		libraries: await librariesTable(outputs),
	};
	const template = await readFile(join(ROOT, 'store/reviewers.md'), 'utf8');
	return template.replace(/\{\{(\w+)\}\}/g, (_all, key) => {
		const value = values[key];
		if (value === undefined) throw new Error(`store/reviewers.md names {{${key}}}, which does not exist.`);
		return value;
	});
}

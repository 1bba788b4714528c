import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIdentity } from '../build/identity.mjs';
import { ROOT, TARGETS } from '../build/places.mjs';
import { readMessages } from '../locales/messages.mjs';
import { readSite } from './read-site.mjs';
import { sitePages } from './site-pages.mjs';

/** Bundles the site's style sheet. Paper is light, whatever the screen is. @returns {Promise<string>} */
async function siteStyle() {
	const esbuild = await import('esbuild');
	const { outputFiles } = await esbuild.build({
		absWorkingDir: ROOT,
		entryPoints: ['docs/site/site.css'],
		bundle: true,
		write: false,
		target: TARGETS.firefox,
	});
	const css = outputFiles[0]?.text ?? '';
	return css.replaceAll(
		'@media (prefers-color-scheme: dark)',
		'@media screen and (prefers-color-scheme: dark)',
	);
}

/** Makes the whole site. @returns {Promise<Map<string, Buffer>>} by path */
export async function siteFiles() {
	const sources = await readSite();
	const { repository } = await readIdentity();
	const products = new Map(
		[...(await readMessages(join(ROOT, 'src/_locales')))].map(([language, messages]) => [
			language,
			messages['extension_name']?.message ?? '',
		]),
	);
	const pages = sitePages(sources, { repository, products });
	return new Map([
		...[...pages].map(([path, html]) => /** @type {const} */ ([path, Buffer.from(html)])),
		['site.css', Buffer.from(await siteStyle())],
		['icon.svg', await readFile(join(ROOT, 'icons/icon.svg'))],
		...[...sources.pictures].map(([name, bytes]) => /** @type {const} */ ([`pictures/${name}`, bytes])),
	]);
}

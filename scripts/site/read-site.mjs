import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPrivacy } from '../build/privacy-pages.mjs';
import { PICTURE_FOLDER, SITE_SOURCES } from './picture-list.mjs';
import { SITE_LANGUAGES } from './site-words.mjs';

/** The pages, in the order of their list. The last is the privacy statement, which stands elsewhere. */
export const SITE_PAGES = [
	'index',
	'install',
	'administrator',
	'officer',
	'visitor',
	'check',
	'organisations',
	'questions',
	'privacy',
];

/**
 * The site's sources.
 * @typedef {object} SiteSources
 * @property {ReadonlyMap<string, ReadonlyMap<string, string>>} texts Markdown by language and page
 * @property {ReadonlyMap<string, Buffer>} pictures by name of the file
 */

/** @param {string} folder @param {string} ending */
async function filesIn(folder, ending) {
	const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
	return Promise.all(
		names.map(async (name) => /** @type {const} */ ([name, await readFile(join(folder, name))])),
	);
}

/** Reads the site's sources. @returns {Promise<SiteSources>} */
export async function readSite() {
	const privacy = await readPrivacy();
	/** @type {Map<string, Map<string, string>>} */
	const texts = new Map();
	for (const language of SITE_LANGUAGES) {
		const files = await filesIn(join(SITE_SOURCES, language), '.md');
		const pages = new Map(files.map(([name, bytes]) => [name.slice(0, -3), bytes.toString()]));
		texts.set(language, pages.set('privacy', privacy.get(language) ?? ''));
	}
	return { texts, pictures: new Map(await filesIn(PICTURE_FOLDER, '.webp')) };
}

/** Returns the path of a page's source from the root of the repository. @param {string} page @param {string} language */
export function sourceOf(page, language) {
	if (page !== 'privacy') return `docs/site/${language}/${page}.md`;
	return language === 'en' ? 'PRIVACY.md' : `privacy/${language}.md`;
}

/** Returns the heading of a page. @param {string} text Markdown */
export const headingOf = (text) => /^# (.+)$/m.exec(text)?.[1] ?? '';

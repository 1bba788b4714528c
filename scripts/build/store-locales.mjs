import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

/**
 * Reads what the stores ask for beside texts. `languages`: those of the interface that a store knows by another code.
 * @returns {Promise<Record<string, { languages: Record<string, string> } & Record<string, unknown>>>}
 */
export const readListing = async () => JSON.parse(await readFile(join(ROOT, 'store/listing.json'), 'utf8'));

/**
 * Adds a folder of messages for each language that Chrome Web Store knows by another code, with the name and description
 * alone: it has entries only in languages of its own, and takes both from the package. Browsers find all other messages
 * in the language without a region.
 * @param {Map<string, Uint8Array>} files of a build, by path
 * @param {import('./manifest.mjs').Manifest} manifest
 * @param {Readonly<Record<string, string>>} languages
 */
export function addStoreLocales(files, manifest, languages) {
	const keys = [manifest.name, manifest.description].map((text) => /^__MSG_(\w+)__$/.exec(text ?? '')?.[1]);
	for (const [language, code] of Object.entries(languages)) {
		const own = files.get(`_locales/${language}/messages.json`);
		if (own === undefined) throw new Error(`store/listing.json: the interface does not speak ${language}.`);
		const messages = Object.entries(JSON.parse(new TextDecoder().decode(own)));
		const taken = Object.fromEntries(messages.filter(([key]) => keys.includes(key)));
		files.set(`_locales/${code}/messages.json`, Buffer.from(JSON.stringify(taken)));
	}
}

import { join } from 'node:path';
import { readIdentity } from '../build/identity.mjs';
import { manifestFor, readManifest } from '../build/manifest.mjs';
import { ROOT } from '../build/places.mjs';
import { readListing } from '../build/store-locales.mjs';
import { readMessages } from '../locales/messages.mjs';
import { permissionsOf, readStoreTexts } from './read-texts.mjs';

/** The stores, and the build that each takes. */
const STORES = /** @type {const} */ ({ chrome: 'chrome', firefox: 'firefox', edge: 'chrome' });

/** @param {Record<string, unknown>} answers */
const answersList = (answers) =>
	Object.entries(answers).map(([question, answer]) => {
		const words = Array.isArray(answer) ? answer.join(', ') : answer;
		return typeof words === 'object'
			? `- ${question}: ${Object.entries(/** @type {object} */ (words))
					.map(([kind, yes]) => `${kind} ${yes ? 'yes' : 'no'}`)
					.join(', ')}`
			: `- ${question}: ${words === true ? 'yes' : words === false ? 'no' : words}`;
	});

/**
 * Makes the entry of each store in each language of the interface, by the store's own code, to copy from. Returns Markdown
 * by file name.
 * @returns {Promise<Map<string, string>>}
 */
export async function storeEntries() {
	const [texts, messages, identity, manifest, listing] = await Promise.all([
		readStoreTexts(),
		readMessages(join(ROOT, 'src/_locales')),
		readIdentity(),
		readManifest(),
		readListing(),
	]);
	/** @type {Map<string, string>} */
	const entries = new Map();
	for (const [store, browser] of Object.entries(STORES)) {
		const asked = permissionsOf(manifestFor(manifest, browser));
		const { languages = {}, ...answers } = listing[store] ?? {};
		for (const [language, { parts, reasons }] of texts) {
			const own = messages.get(language);
			if (own === undefined) continue;
			const part = (/** @type {string} */ name) => [`## ${name}`, parts.get(name) ?? ''];
			const short = own['extension_description']?.message ?? '';
			const code = languages[language] ?? language;
			entries.set(
				`${store}-${code}.md`,
				[
					`# ${store}, ${code}`,
					'## name',
					own['extension_name']?.message ?? '',
					'## summary',
					store === 'firefox' ? (parts.get('summary') ?? '') : short,
					...part('description'),
					...part('single purpose'),
					'## permissions',
					asked.map((name) => `### ${name}\n\n${reasons.get(name) ?? ''}`).join('\n\n'),
					...part('remote code'),
					...part('data use'),
					'## answers',
					answersList(answers).join('\n'),
					'## addresses',
					[
						`- support: ${identity.support}, ${identity.supportMail}`,
						`- home: ${identity.homepage}`,
						`- privacy: ${identity.privacyPolicy}`,
					].join('\n'),
				].join('\n\n'),
			);
		}
	}
	return entries;
}

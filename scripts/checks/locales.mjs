import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What browsers allow for the two messages that the manifest names (Chrome Web Store listing fields). */
/** @type {Readonly<Record<string, number>>} */
const LONGEST = { extension_name: 75, extension_description: 132 };

/**
 * What is wrong with the messages: every language must have the same keys with the same placeholders.
 * @param {string} folder that holds a folder a language
 * @param {string} [manifest] its text: the messages it names must exist
 * @returns {Promise<string[]>}
 */
export async function localeProblems(folder, manifest = '') {
	const problems = [];
	/** @type {Map<string, Map<string, string>>} */
	const languages = new Map();
	for (const language of (await readdir(folder)).sort()) {
		try {
			const file = JSON.parse(await readFile(join(folder, language, 'messages.json'), 'utf8'));
			languages.set(language, new Map(Object.entries(file).map(([key, entry]) => [key, entry.message])));
		} catch (error) {
			problems.push(`_locales/${language}: ${error instanceof Error ? error.message : error}`);
		}
	}
	const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
	const keys = new Set([...languages.values()].flatMap((messages) => [...messages.keys()]).concat(named));
	for (const [language, messages] of languages) {
		const told = (/** @type {string} */ text) => problems.push(`_locales/${language}: ${text}`);
		if (messages.get('locale') !== language) told(`the message "locale" must be "${language}"`);
		for (const key of keys) {
			const text = messages.get(key);
			if (text === undefined) told(`"${key}" is missing; another language, or the manifest, has it`);
			else if (typeof text !== 'string' || text.trim() === '') told(`"${key}" is empty`);
			else if (!/^[a-z0-9_]+$/.test(key)) told(`"${key}" must be snake_case: browsers ignore case in keys`);
			else if (text.length > (LONGEST[key] ?? Infinity)) {
				told(`"${key}" is longer than browsers allow`);
			}
		}
	}
	return [...problems, ...placeholderProblems(languages)];
}

/**
 * A `$n` that one language uses and another does not is a value that readers of the other never see. Only
 * the form for one may leave the number out ("one cookie").
 * @param {ReadonlyMap<string, ReadonlyMap<string, string>>} languages
 */
function placeholderProblems(languages) {
	const problems = [];
	const [first, ...others] = languages;
	for (const [key, text] of first?.[1] ?? []) {
		for (const [language, messages] of others) {
			const other = messages.get(key);
			if (typeof other !== 'string' || typeof text !== 'string') continue;
			const [ours, theirs] = [placeholders(key, text), placeholders(key, other)];
			if (ours === theirs) continue;
			problems.push(
				`_locales/${language}: "${key}" has the placeholders ${theirs || 'none'}, but ${first?.[0]} has ${ours || 'none'}`,
			);
		}
	}
	return problems;
}

/** @param {string} key @param {string} text */
function placeholders(key, text) {
	const found = new Set(text.replaceAll('$$', '').match(/\$\d/g));
	if (key.endsWith('_one')) found.delete('$1');
	return [...found].sort().join(' ');
}

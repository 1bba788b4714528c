import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A message as written in `src/_locales`: Chrome's own format, with `$NAME$` in the text.
 * @typedef {{ message: string, description?: string | undefined, placeholders?: Placeholders | undefined }} Message
 * @typedef {Record<string, Placeholder>} Placeholders by name in lower case
 * @typedef {{ content: string, example: string }} Placeholder `content` is `$1` … `$9`: the argument's position
 * @typedef {Record<string, Message>} MessageFile
 */

/** The language whose descriptions and placeholders hold for all others. */
export const SOURCE_LANGUAGE = 'en';

/** The end of a plural form's key: the categories of `Intl.PluralRules`. */
export const PLURAL_FORM = /_(?:zero|one|two|few|many|other)$/;

const PLACEHOLDER = /\$([a-z]\w*)\$/gi;

/**
 * The text of every language's message file.
 * @param {string} folder that holds a folder per language
 * @returns {Promise<Map<string, string>>} by language, sorted
 */
export async function readLocales(folder) {
	/** @type {Map<string, string>} */
	const texts = new Map();
	for (const language of (await readdir(folder)).sort()) {
		texts.set(language, await readFile(join(folder, language, 'messages.json'), 'utf8'));
	}
	return texts;
}

/**
 * Every language's messages.
 * @param {string} folder that holds a folder per language
 * @returns {Promise<Map<string, MessageFile>>} by language, sorted
 * @throws {SyntaxError} for a file that is no JSON
 */
export async function readMessages(folder) {
	return new Map([...(await readLocales(folder))].map(([language, text]) => [language, JSON.parse(text)]));
}

/**
 * The placeholders that a text names, in lower case.
 * @param {string} text @returns {Set<string>}
 */
export function namesIn(text) {
	return new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name.toLowerCase()));
}

/**
 * The messages as the package holds them: positional, without what only translators need.
 * @param {MessageFile} file
 * @returns {Record<string, { message: string }>}
 * @throws {Error} where a text names a placeholder that is not declared
 */
export function compileMessages(file) {
	return Object.fromEntries(
		Object.entries(file).map(([key, { message, placeholders = {} }]) => {
			const text = message.replace(PLACEHOLDER, (_, name) => {
				const placeholder = placeholders[name.toLowerCase()];
				if (placeholder === undefined) throw new Error(`"${key}" has no placeholder "${name}"`);
				return placeholder.content;
			});
			return [key, { message: text }];
		}),
	);
}

/** Messages of the command line alone: the extension's packages lack them. */
const OF_COMMAND_LINE = /^(?:check|doctor|fleet|usage)_/;

/** Leaves out the messages of the command line. @param {MessageFile} file @returns {MessageFile} */
export function extensionMessages(file) {
	return Object.fromEntries(Object.entries(file).filter(([key]) => !OF_COMMAND_LINE.test(key)));
}

/**
 * A language's messages with the descriptions and placeholders of the source language: a plural form that the source
 * language lacks has those of its `_other`.
 * @param {MessageFile} file @param {MessageFile} source
 * @returns {MessageFile}
 */
export function withNotesOf(file, source) {
	return Object.fromEntries(
		Object.entries(file).map(([key, entry]) => {
			const { description, placeholders } =
				source[key] ?? source[key.replace(PLURAL_FORM, '_other')] ?? entry;
			return [key, { message: entry.message, description, placeholders }];
		}),
	);
}

/**
 * The text of a message file: keys and properties in order, a placeholder a line.
 * @param {MessageFile} file
 */
export function formatMessages(file) {
	const entries = Object.keys(file)
		.sort()
		.map((key) => `${JSON.stringify(key)}: ${formatMessage(/** @type {Message} */ (file[key]))}`);
	return `{\n\t${entries.join(',\n\t')}\n}\n`;
}

/** @param {Message} entry */
function formatMessage({ message, description, placeholders = {} }) {
	const lines = [`"message": ${JSON.stringify(message)}`];
	if (description !== undefined) lines.push(`"description": ${JSON.stringify(description)}`);
	const named = Object.entries(placeholders)
		.sort(([, a], [, b]) => a.content.localeCompare(b.content))
		.map(([name, { content, example }]) => {
			const value = `{ "content": ${JSON.stringify(content)}, "example": ${JSON.stringify(example)} }`;
			return `\n\t\t\t${JSON.stringify(name)}: ${value}`;
		});
	if (named.length > 0) lines.push(`"placeholders": {${named.join(',')}\n\t\t}`);
	return `{\n\t\t${lines.join(',\n\t\t')}\n\t}`;
}

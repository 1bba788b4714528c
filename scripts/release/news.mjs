import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';
import { readMessages } from '../locales/messages.mjs';

/** Where it stands which messages are the news, and of which version. */
export const NEWS_FILE = 'options/about/news.ts';

/**
 * Reads what is new for people: the version that it is about, and its lines in each language of the interface.
 * @param {string} [root] @returns {Promise<{ version: string, lines: Map<string, string[]> }>}
 */
export async function readNews(root = ROOT) {
	const source = await readFile(join(root, NEWS_FILE), 'utf8');
	const version = /version: '([^']+)'/.exec(source)?.[1] ?? '';
	const keys = [...source.matchAll(/'(news_\w+)'/g)].map(([, key = '']) => key);
	const lines = [...(await readMessages(join(root, 'src/_locales')))].map(
		([language, messages]) =>
			/** @type {const} */ ([language, keys.map((key) => messages[key]?.message ?? '').filter(Boolean)]),
	);
	return { version, lines: new Map(lines) };
}

/** Writes the news as text for the stores, by language. @param {Map<string, string[]>} lines */
export const newsTexts = (lines) =>
	new Map([...lines].map(([language, own]) => [language, own.map((line) => `• ${line}`).join('\n')]));

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build/places.mjs';
import { formatMessages, readLocales, SOURCE_LANGUAGE, withNotesOf } from './locales/messages.mjs';

/**
 * Sorts and formats the message files, and copies descriptions and placeholders from English into every other
 * language, so that translators read them in their own file. French gets its no-break spaces.
 */
const folder = join(ROOT, 'src/_locales');
const texts = await readLocales(folder);
const source = JSON.parse(texts.get(SOURCE_LANGUAGE) ?? '{}');
for (const [language, text] of texts) {
	const spaced = language === 'fr' ? withNoBreakSpaces(text) : text;
	const fixed = formatMessages(withNotesOf(JSON.parse(spaced), source));
	if (fixed !== text) await writeFile(join(folder, language, 'messages.json'), fixed);
}

/** @param {string} text of a message file; its keys and the file's own signs stay */
function withNoBreakSpaces(text) {
	return text.replaceAll(/(?<="message": )"(?:[^"\\]|\\.)*"/g, (message) =>
		message.replaceAll(/ (?=[:;!?»])/g, '\u00a0').replaceAll(/« ?(?![\u00a0\u202f])/g, '«\u00a0'),
	);
}

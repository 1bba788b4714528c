import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build/places.mjs';
import { formatMessages, readLocales, SOURCE_LANGUAGE, withNotesOf } from './locales/messages.mjs';

/**
 * Sorts and formats the message files, and copies descriptions and placeholders from English into every other
 * language, so that translators read them in their own file.
 */
const folder = join(ROOT, 'src/_locales');
const texts = await readLocales(folder);
const source = JSON.parse(texts.get(SOURCE_LANGUAGE) ?? '{}');
for (const [language, text] of texts) {
	const fixed = formatMessages(withNotesOf(JSON.parse(text), source));
	if (fixed !== text) await writeFile(join(folder, language, 'messages.json'), fixed);
}

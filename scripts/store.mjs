import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { placeholdersIn, readIdentity } from './build/identity.mjs';
import { readManifest } from './build/manifest.mjs';
import { STORE_FOLDER } from './build/places.mjs';
import { writeFolder } from './build/write-folder.mjs';
import { contents } from './build.mjs';
import { newsTexts, readNews } from './release/news.mjs';
import { setup } from './setup.mjs';
import { storeEntries } from './store/entries.mjs';
import { reviewerNotes } from './store/reviewer-notes.mjs';

/** Emptied each time; pictures are beside it. */
const TEXTS = join(STORE_FOLDER, 'texts');

/**
 * Writes what the stores ask for into `dist/store/texts`: a page a store and language, what is new,
 * and the notes for reviewers.
 * @returns {Promise<number>} of files
 */
export async function writeStore() {
	const { outputs } = await contents(await readManifest(), { mode: 'release', browser: 'firefox' });
	const news = [...newsTexts((await readNews()).lines)].map(
		([language, text]) => /** @type {const} */ ([`news-${language}.md`, text]),
	);
	const files = new Map([...(await storeEntries()), ...news, ['reviewers.md', await reviewerNotes(outputs)]]);
	await writeFolder(
		TEXTS,
		new Map([...files].map(([name, text]) => [name, Buffer.from(`${text.trim()}\n`)])),
	);
	return files.size;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		await setup();
		console.log(`${await writeStore()} files in ${relative(process.cwd(), TEXTS)}`);
		const open = placeholdersIn(await readIdentity());
		if (open.length > 0) console.error(`Placeholders still, in package.json: ${open.join(', ')}.`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

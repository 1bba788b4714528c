import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { ROOT } from '../build/places.mjs';
import { PRODUCT, sourceFiles } from './source-files.mjs';

const FOLDERS = [...PRODUCT, 'scripts', 'test', 'docs', 'schema'].join('|');
/** A path from the root in backticks. */
const PATH = new RegExp(`\`((?:${FOLDERS})/[^\`\\s]*)\``, 'g');
/** A link to a file of the repository; its fragment is not checked. */
const LINK = /\]\((?![a-z]+:|#)([^)#\s]+)/g;

/**
 * Lists paths in documents that do not exist. Of a path with `*` or `<name>`, only the folder before is checked.
 * @param {ReadonlyMap<string, string>} documents texts by path from the root
 * @param {(path: string) => boolean} exists
 * @returns {string[]}
 */
export function docPathProblems(documents, exists) {
	return [...documents].flatMap(([document, text]) => {
		const links = [...text.matchAll(LINK)].map(([, to = '']) => posix.join(posix.dirname(document), to));
		const paths = [...text.matchAll(PATH)].map(([, path = '']) => path.replace(/[^/]*[*<].*$/, ''));
		return [...new Set([...links, ...paths])]
			.filter((path) => !exists(path))
			.map((path) => `${document} names ${path}, which does not exist.`);
	});
}

/** Checks the repository's own documents. @returns {Promise<string[]>} */
export async function ownDocPathProblems() {
	const documents = await sourceFiles(['docs'], /\.md$/);
	for (const name of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md'])
		documents.set(name, await readFile(join(ROOT, name), 'utf8'));
	return docPathProblems(documents, (path) => existsSync(join(ROOT, path)));
}

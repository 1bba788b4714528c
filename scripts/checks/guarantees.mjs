import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line that names a test of a promise: file and name. */
const HELD = /^- `(test\/[^`]+)`: “(.+)”$/;
/** Heading of the part without promises. */
const NOT_PROMISED = /^## What is not guaranteed/m;

/**
 * Lists the problems of the page of guarantees: a promise that names no test, and named tests that do not exist.
 * @param {string} page its text
 * @param {(file: string) => Promise<string | null>} read null if there is no such file
 * @returns {Promise<string[]>}
 */
export async function guaranteeProblems(page, read) {
	const problems = [];
	const [promised = ''] = page.split(NOT_PROMISED);
	for (const section of promised.split(/^### /m).slice(1)) {
		const [promise = '', ...lines] = section.split('\n');
		const held = lines.flatMap((line) => {
			const [, file, test] = HELD.exec(line) ?? [];
			return file === undefined || test === undefined ? [] : [{ file, test }];
		});
		const bullets = lines.filter((line) => line.startsWith('- ')).length;
		if (held.length === 0) problems.push(`guarantees: no test is named that holds “${promise}”`);
		if (held.length < bullets) {
			problems.push(
				`guarantees: a line of “${promise}” is not of the form - \`test/file\`: “name of the test”`,
			);
		}
		for (const { file, test } of held) {
			const source = await read(file);
			if (source === null) problems.push(`guarantees: ${file}, named for “${promise}”, does not exist`);
			else if (!["'", '"', '`'].some((quote) => source.includes(`${quote}${test}${quote}`))) {
				problems.push(`guarantees: ${file} has no test “${test}”, named for “${promise}”`);
			}
		}
	}
	return problems;
}

/**
 * Checks the repository's own page.
 * @param {string} root
 */
export async function ownGuaranteeProblems(root) {
	const read = (/** @type {string} */ file) => readFile(join(root, file), 'utf8').catch(() => null);
	return guaranteeProblems((await read('docs/guarantees.md')) ?? '### docs/guarantees.md is missing', read);
}

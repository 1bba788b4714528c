import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line of a promise that names the test which holds it: a file and a test's name. */
const HELD = /^- `(test\/[^`]+)`: “(.+)”$/;
/** The part of the page that promises nothing. */
const NOT_PROMISED = /^## What is not guaranteed/m;

/**
 * What is wrong with the page of guarantees: each promise names a test, and each test named exists by that name.
 * @param {string} page its text
 * @param {(file: string) => Promise<string | null>} read null where there is no such file
 * @returns {Promise<string[]>}
 */
export async function guaranteeProblems(page, read) {
	const problems = [];
	const [promised = ''] = page.split(NOT_PROMISED);
	for (const section of promised.split(/^### /m).slice(1)) {
		const [promise = '', ...lines] = section.split('\n');
		const held = lines.flatMap((line) => {
			const found = HELD.exec(line);
			return found === null ? [] : [{ file: found[1] ?? '', test: found[2] ?? '' }];
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
 * The problems of the repository's own page.
 * @param {string} root
 */
export async function ownGuaranteeProblems(root) {
	const read = (/** @type {string} */ file) => readFile(join(root, file), 'utf8').catch(() => null);
	return guaranteeProblems((await read('docs/guarantees.md')) ?? '### docs/guarantees.md is missing', read);
}

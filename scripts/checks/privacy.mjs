import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';
import { readPrivacy } from '../build/privacy-pages.mjs';
import { interfaceLanguages } from './store.mjs';

/**
 * Rows of the table of what is on disk, from 0, by the prefix of the stored kinds that they describe. Other rows are about
 * the journal (1,000 cookies) and the key, which have databases of their own.
 * @type {Readonly<Record<string, number>>}
 */
const ROW_OF_KIND = {
	'policy:': 0,
	'policy-history:': 0,
	'source:': 0,
	'proposal:': 0,
	'site:': 1,
	'audit:': 3,
	'exceptions:': 4,
	'reading:': 5,
	'reference:list': 6,
	settings: 7,
	'clean-start:': 9,
	'undo:': 10,
	'organisation:settings': 11,
	'organisation:policy:': 11,
	'organisation:own-first': 11,
};

/** A statement's structure, which is the same in each language: its blocks by kind, and the rows of its tables. @param {string} text */
function structureOf(text) {
	const blocks = text.trim().split(/\n{2,}/);
	return blocks.map((block) => {
		const [kind = ''] = /^(?:#+ |\||- |)/.exec(block) ?? [];
		const parts = block.split('\n').filter((line) => kind !== '' && line.startsWith(kind.trim()));
		return `${kind.trim() || 'paragraph'} ${parts.length}`;
	});
}

/**
 * Lists languages of the interface without a privacy statement, statements that lack a part of the English one, and
 * stored kinds that it does not describe.
 * @param {ReadonlyMap<string, string>} statements Markdown by language
 * @param {{ languages: readonly string[], kinds: readonly string[] }} product
 * @returns {string[]}
 */
export function privacyProblems(statements, { languages, kinds }) {
	const english = structureOf(statements.get('en') ?? '');
	const problems = languages
		.filter((language) => !statements.has(language))
		.map((language) => `The interface speaks ${language}: write privacy/${language}.md.`);
	for (const [language, text] of statements) {
		const own = structureOf(text);
		const place = english.findIndex((block, index) => block !== own[index]);
		const at = place === -1 ? english.length : place;
		if (place !== -1 || own.length > english.length)
			problems.push(
				`The privacy statement in ${language} differs from PRIVACY.md in block ${at + 1}: ${own[at] ?? 'nothing'} instead of ${english[at] ?? 'nothing'}.`,
			);
	}
	for (const kind of kinds) {
		if (!Object.hasOwn(ROW_OF_KIND, kind))
			problems.push(
				`PRIVACY.md does not describe what is stored as “${kind}”: add it there, in privacy/, and to scripts/checks/privacy.mjs.`,
			);
	}
	return problems;
}

/** Checks the repository's own statements. @returns {Promise<string[]>} */
export async function ownPrivacyProblems() {
	const versions = await readFile(join(ROOT, 'src/state/local-versions.ts'), 'utf8');
	const [, list = ''] = /LOCAL_VERSIONS[^{]*\{([^}]*)\}/.exec(versions) ?? [];
	const kinds = [...list.matchAll(/^\s*'?([\w:-]+?)'?: \d/gm)].map(([, kind = '']) => kind);
	return privacyProblems(await readPrivacy(), { languages: await interfaceLanguages(), kinds });
}

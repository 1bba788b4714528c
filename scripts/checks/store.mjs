import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../build/manifest.mjs';
import { ROOT } from '../build/places.mjs';
import { PARTS, permissionsOf, readStoreTexts } from '../store/read-texts.mjs';

/** @typedef {import('../store/read-texts.mjs').StoreTexts} StoreTexts */

/**
 * Lengths that the stores allow, in characters. AMO takes a summary of 250; Edge asks for a description of 250 to 10,000;
 * Chrome takes 1,000 for a purpose and for each reason. (Chrome's own summary is the manifest's description, at most 132:
 * the check of locales counts it.)
 * @type {Readonly<Record<string, { min?: number, max: number }>>}
 */
const LENGTHS = {
	summary: { max: 250 },
	description: { min: 250, max: 10_000 },
	'single purpose': { max: 1000 },
	permissions: { max: 20_000 },
	'remote code': { max: 1000 },
	'data use': { max: 1000 },
};
const MAX_REASON = 1000;

/** Typography that editors do not show, by language; `*`: in each. @type {Readonly<Record<string, RegExp>>} */
export const STRAIGHT = { '*': /['"]|\.\.\./, fr: /[ \t][:;!?»]|«[^\u00a0\u202f]/ };

/** @param {string} language @param {StoreTexts} texts @param {readonly string[]} permissions */
function problemsIn(language, { parts, reasons }, permissions) {
	const file = `store/${language}.md`;
	const problems = [];
	for (const [name, { min = 1, max }] of Object.entries(LENGTHS)) {
		const { length } = parts.get(name) ?? '';
		if (length < min) problems.push(`${file}: “${name}” has ${length} characters; at least ${min}.`);
		if (length > max) problems.push(`${file}: “${name}” has ${length} characters; a store takes ${max}.`);
	}
	for (const [name, text] of parts) {
		if (!PARTS.some((part) => part === name)) problems.push(`${file}: “${name}” is no part of an entry.`);
		const faulty = [STRAIGHT['*'], STRAIGHT[language]].some((fault) => fault?.test(text));
		if (faulty) problems.push(`${file}: “${name}” has faulty typography (quotes, dots, or spaces).`);
	}
	for (const permission of permissions)
		if (!reasons.has(permission)) problems.push(`${file} does not say why \`${permission}\` is needed.`);
	for (const [permission, reason] of reasons) {
		if (!permissions.includes(permission))
			problems.push(`${file} gives a reason for \`${permission}\`, which the manifest does not ask for.`);
		if (reason.length > MAX_REASON)
			problems.push(`${file}: the reason for \`${permission}\` has more than ${MAX_REASON} characters.`);
	}
	return problems;
}

/**
 * Lists what is missing in the texts for the stores, too long, or about something that the manifest does not ask for.
 * @param {ReadonlyMap<string, StoreTexts>} texts by language
 * @param {{ languages: readonly string[], permissions: readonly string[] }} product
 */
export function storeProblems(texts, { languages, permissions }) {
	const missing = languages
		.filter((language) => !texts.has(language))
		.map((language) => `The interface speaks ${language}: write store/${language}.md.`);
	return [...missing, ...[...texts].flatMap(([language, own]) => problemsIn(language, own, permissions))];
}

/** Lists the languages of the interface. @returns {Promise<string[]>} */
export async function interfaceLanguages() {
	const source = await readFile(join(ROOT, 'src/i18n/interface-languages.ts'), 'utf8');
	const [, tags = ''] = /INTERFACE_LANGUAGES = \[([^\]]*)\]/.exec(source) ?? [];
	return [...tags.matchAll(/'([^']+)'/g)].map(([, tag = '']) => tag);
}

/** Checks the repository's own texts. @returns {Promise<string[]>} */
export async function ownStoreProblems() {
	return storeProblems(await readStoreTexts(), {
		languages: await interfaceLanguages(),
		permissions: permissionsOf(await readManifest()),
	});
}

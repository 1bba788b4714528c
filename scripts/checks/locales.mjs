import {
	formatMessages,
	namesIn,
	PLURAL_FORM,
	readLocales,
	SOURCE_LANGUAGE,
	withNotesOf,
} from '../locales/messages.mjs';

/** @typedef {import('../locales/messages.mjs').MessageFile} MessageFile */
/** @typedef {import('../locales/messages.mjs').Message} Message */

/**
 * Browsers' limits for the two messages that the manifest names (Chrome Web Store listing fields).
 * @type {Readonly<Record<string, number>>}
 */
const MAX_LENGTH = { extension_name: 75, extension_description: 132 };

/**
 * Typographic faults that editors do not show, by language; `*` for all.
 * @type {Readonly<Record<string, ReadonlyArray<readonly [RegExp, string]>>>}
 */
const TYPOGRAPHY = {
	'*': [
		[/['"]/, 'has a straight quote: use ’ or the quotation marks of the language'],
		[/\.\.\./, 'has three dots: use …'],
		[/^\s|\s$/, 'begins or ends with a space'],
	],
	de: [[/[«»]|“\w/, 'has quotation marks of another language: use „…“']],
	es: [[/[“”„]/, 'has quotation marks of another language: use «…»']],
	it: [[/[“”„]/, 'has quotation marks of another language: use «…»']],
	nl: [[/[«»„]/, 'has quotation marks of another language: use “…”']],
	pt: [[/[“”„]/, 'has quotation marks of another language: use «…»']],
	fr: [
		[/[ \t][:;!?»]/, 'has an ordinary space before one of : ; ! ? »: use U+00A0 or U+202F'],
		[/«[^\u00a0\u202f]/, 'lacks a no-break space after «'],
	],
};

/** Counts that must have a form of their own. Larger ones may use `_other`: French has `many` for millions alone. */
const COUNTS = Array.from({ length: 1000 }, (_, count) => count);

/**
 * The plural forms that a language needs: those of its counts, and `other`, which replaces a missing one.
 * @param {string} language BCP 47 tag
 * @returns {Set<string>}
 */
function pluralForms(language) {
	const rules = new Intl.PluralRules(language);
	return new Set([...COUNTS.map((count) => rules.select(count)), 'other']);
}

/**
 * Lists faults in the messages: every language must have the same keys (of plurals: the forms that its counts need),
 * descriptions and placeholders, in the format of `npm run fix`.
 * @param {string} folder that holds a folder per language
 * @param {string} [manifest] its text: the messages it names must exist
 * @returns {Promise<string[]>}
 */
export async function localeProblems(folder, manifest = '') {
	const problems = [];
	/** @type {Map<string, MessageFile>} */
	const languages = new Map();
	const texts = await readLocales(folder);
	for (const [language, text] of texts) {
		try {
			languages.set(language, JSON.parse(text));
		} catch (error) {
			problems.push(`_locales/${language}: ${error instanceof Error ? error.message : error}`);
		}
	}
	const source = languages.get(SOURCE_LANGUAGE) ?? {};
	const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
	const plurals = new Set(
		Object.keys(source)
			.filter((key) => key.endsWith('_one'))
			.map((key) => key.replace(PLURAL_FORM, ''))
			.filter((stem) => `${stem}_other` in source),
	);
	const isPlural = (/** @type {string} */ key) =>
		PLURAL_FORM.test(key) && plurals.has(key.replace(PLURAL_FORM, ''));
	const all = [...languages.values()].flatMap((file) => Object.keys(file)).concat(named);
	const keys = new Set(all.filter((key) => !isPlural(key)));
	for (const [language, file] of languages) {
		const add = (/** @type {string} */ text) => problems.push(`_locales/${language}: ${text}`);
		if (file['locale']?.message.split('-')[0] !== language)
			add(`the message "locale" must be "${language}", or with a region`);
		for (const key of keys) {
			if (file[key] === undefined) add(`"${key}" is missing; another language, or the manifest, has it`);
		}
		for (const stem of plurals) {
			for (const form of pluralForms(language)) {
				if (file[`${stem}_${form}`] === undefined)
					add(`"${stem}_${form}" is missing; the language's plurals need it`);
			}
		}
		for (const [key, entry] of Object.entries(file)) {
			const faults = messageFaults(key, entry, { language, isPlural: isPlural(key) });
			for (const fault of faults) add(`"${key}" ${fault}`);
		}
		if (formatMessages(withNotesOf(file, source)) !== texts.get(language)) {
			add('not as written by "npm run fix": run it');
		}
	}
	return problems;
}

/**
 * @param {string} key @param {Message} entry @param {{ language: string, isPlural: boolean }} context
 * @returns {string[]}
 */
function messageFaults(key, { message, description, placeholders = {} }, { language, isPlural }) {
	if (typeof message !== 'string' || message.trim() === '') return ['is empty'];
	const faults = [];
	if (!/^[a-z0-9_]+$/.test(key)) faults.push('must be snake_case: browsers ignore case in keys');
	if (message.length > (MAX_LENGTH[key] ?? Infinity)) faults.push('is longer than browsers allow');
	if (!description?.trim()) faults.push('has no description for translators');
	if (/\$\d/.test(message)) faults.push('has a placeholder without a name: write $PORTAL$, not $1');
	for (const [pattern, fault] of [...(TYPOGRAPHY['*'] ?? []), ...(TYPOGRAPHY[language] ?? [])]) {
		if (pattern.test(message)) faults.push(fault);
	}
	return [...faults, ...placeholderFaults(key, { message, placeholders, isPlural })];
}

/**
 * Lists faults of placeholders. Each must be used, or readers of that language miss its value; only the forms
 * for one and two may omit the number ("one cookie"). In plural forms `$1` is the number, named "count".
 * @param {string} key
 * @param {{ message: string, placeholders: import('../locales/messages.mjs').Placeholders, isPlural: boolean }} entry
 */
function placeholderFaults(key, { message, placeholders, isPlural }) {
	const faults = [];
	const used = namesIn(message);
	const declared = Object.entries(placeholders);
	const first = isPlural && declared[0]?.[0] !== 'count' ? 2 : 1;
	for (const [at, [name, { content, example }]] of declared.entries()) {
		if (content !== `$${at + first}`)
			faults.push(`has the placeholder "${name}" for ${content}, not $${at + first}`);
		if (/^arg\d$/.test(name) || !example?.trim()) {
			faults.push(`needs a telling name and an example for the placeholder "${name}"`);
		}
		if (!used.has(name) && !(/_(?:one|two)$/.test(key) && name === 'count')) {
			faults.push(`does not use its placeholder "${name}"`);
		}
		used.delete(name);
	}
	for (const name of used) faults.push(`uses the placeholder "${name}", which is not declared`);
	return faults;
}

/**
 * Lists messages that no code uses, and differences between the keys that code builds at run time and their table.
 * @param {Iterable<string>} keys
 * @param {string} code the product's code and manifest
 * @param {Readonly<Record<string, readonly string[]>>} made the values of each key made at run time, by its text in
 *   the code, where a `*` stands for them: `popup_party_*` for `popup_party_${party}`
 * @returns {string[]}
 */
export function usageProblems(keys, code, made) {
	const all = [...keys];
	const areas = new Set(all.map((key) => key.split('_')[0]));
	const named = new Set(
		[...code.matchAll(/(?<=['"`]|__MSG_)[a-z][a-z0-9_]*?(?=['"`]|__)/g)].map(([key]) => key),
	);
	const templates = new Set();
	// Names with a capital are types.
	const value = String.raw`\$\{(?!infer\b|string\b|[A-Z])[^\`}]*\}`;
	const template = new RegExp(`\`((?:([a-z]+)_[a-z_]*)?(?:${value}[a-z_]*)*${value}([a-z_]*))\``, 'g');
	for (const [, text = '', area, tail] of code.matchAll(template)) {
		if (area === undefined ? /^_[a-z]/.test(tail ?? '') : areas.has(area)) {
			templates.add(text.replace(/\$\{.*\}/, '*'));
		}
	}
	for (const [template, values] of Object.entries(made)) {
		for (const value of values) named.add(template.replace('*', value.replaceAll('-', '_').toLowerCase()));
	}
	const isUsed = (/** @type {string} */ key) => named.has(key) || named.has(key.replace(PLURAL_FORM, ''));
	return [
		...all.filter((key) => !isUsed(key)).map((key) => `"${key}": no code uses this message`),
		...[...templates].filter((key) => !(key in made)).map((key) => `"${key}": list the values of this key`),
		...Object.keys(made)
			.filter((key) => !templates.has(key))
			.map((key) => `"${key}": no code makes this key`),
	];
}

import { codeOf, literalsOf } from './read-source.mjs';

/** @typedef {import('./read-source.mjs').Literal} Literal */

const VOCABULARY = 'src/import/vocabulary/';
/** Folders for words of languages: of policies to read, of drafts to write, and of the interface. */
const HOMES = [VOCABULARY, 'src/export/policy-words/', 'src/_locales/'];

/**
 * Exceptions, by file and declaration: lists that only look like words of a language, or are elsewhere for a reason.
 * @type {readonly { file: string, name: string, why: string }[]}
 */
const ALLOWED = [
	...allow('src/import/services.ts', 'brands', 'SERVICES', 'SERVICE_CATEGORIES'),
	...allow('src/import/services.ts', 'legal forms of companies', 'LEGAL_FORM'),
	...allow('src/import/portal/other-sites.ts', 'host names', 'OTHERS', 'HELPER_HOST'),
	...allow('src/import/portal/hosts-in.ts', 'host names', 'GOVERNMENT'),
	...allow('src/import/portal/addresses-in-code.ts', 'settings of sites', 'SETTING'),
	...allow('src/import/text/front-matter.ts', 'fields of front matter', 'SUMMARY'),
	...allow('src/import/read-html.ts', 'directives of templates', 'DIRECTIVE'),
	...allow('src/import/read-text.ts', 'tags', 'MARKUP_HEADING'),
	...allow('src/import/read-text.ts', 'languages of code blocks', 'SETTINGS_FENCE'),
	...allow('src/import/text/ruled/directive.ts', 'directives of reStructuredText', 'DIRECTIVE'),
	...allow(
		'src/import/declare/may-be-provider.ts',
		'what programmers write for a part that varies',
		'PLACEHOLDER',
	),
	...allow(
		'src/import/portal/mention-score.ts',
		'paths, which sites of any language write in English',
		...['POLICY_PATH', 'DOCUMENTATION_PATH'],
	),
	...allow(
		'src/import/understand/names/name-form.ts',
		'brands, domains, parts of names',
		'BRANDS',
		'TOP_LEVEL',
		'hasNameShape',
	),
	...allow(
		'src/import/understand/names/placeholders.ts',
		'what programmers write for a part that varies',
		...['PLACEHOLDER_WORD', 'ID_WORD', 'MAY_VARY', 'withWildcards'],
	),
	...allow(
		'src/import/understand/names/read-names.ts',
		'what programmers write for a part that varies',
		'markQuoted',
	),
	...allow('src/import/declare/cell-text.ts', 'what programs write for nothing', 'cellText'),
	...allow(
		'src/import/declare/prose/sure-name.ts',
		'identifiers, attributes, names of settings',
		'NO_NAME',
		'SETTING',
	),
	...allow('src/import/declare/prose/names-called.ts', 'endings of names', 'BY_ENDING'),
	...allow(
		'src/import/html/hidden.ts',
		'elements, attributes and properties of style sheets',
		...['MAY_HIDE', 'HIDING_STYLE', 'REFERENCE'],
	),
	...allow(
		'src/import/declare/unread/suspects.ts',
		'targets of links, endings of files, parts and prefixes of names',
		...['NO_NAME', 'ENDING', 'SESSION', 'PREFIXED'],
	),
	...allow('src/import/read-mixed.ts', 'elements', 'SCRIPT', 'BOX', 'WITHIN_BOX'),
	...allow('src/import/template/read-template.ts', 'settings of components', 'KEY', 'SETTING'),
	...allow('src/import/text/yaml/read-yaml.ts', 'keys and kinds of nodes of editors', 'NODE'),
	...allow('src/import/read-html.ts', 'fonts of icons', 'ICON_FONT'),
	...allow('src/import/read-html.ts', 'elements of libraries', 'PANES'),
	...allow('src/import/html/page-styles.ts', 'conditions of style sheets', 'ALWAYS'),
	...allow('src/import/text/inline.ts', 'tags', 'TAG'),
	...allow('src/import/understand/names/name-form.ts', 'targets of links, endings of files', 'NO_NAME'),
	...allow(
		'src/import/understand/names/name-form.ts',
		'names that services and platforms define',
		'NO_COOKIES',
	),
	...allow('src/import/detect-format.ts', 'tags, endings of files', 'MARKUP_START', 'PAGE_START', 'ENDINGS'),
	...allow('src/import/json/script/script.ts', 'identifiers', 'SUBJECT', 'SCRIPT'),
	...allow(
		'src/import/json/own-cookie.ts',
		'settings of consent managers',
		...['NAME_KEY', 'LIFETIME_KEYS', 'ATTRIBUTE'],
	),
	...allow('src/import/json/row-flags.ts', 'settings that are true or false', 'factsOfFlags'),
	...allow('src/import/json/unused-flags.ts', 'settings that are true or false', 'OF_DIALOG', 'useOf'),
	...allow('src/import/json/row-plan.ts', 'parts of keys', 'isPlausible'),
	...allow('src/import/json/row-keys.ts', 'parts of keys', 'categoryOfKey'),
	...allow(
		'src/import/json/written-words.ts',
		'elements, components, their attributes, entities, parts of keys',
		...['ELEMENT', 'TITLE', 'shownText', 'wordsInMarkup', 'TITLE_KEY'],
	),
	...allow('src/import/json/row-text.ts', 'tags', 'MARKUP'),
	...allow('src/import/json/read-cells.ts', 'keys, which programmers write in English', 'HEADER_KEY'),
	...allow('src/import/json/script/script-builder.ts', 'functions that translate', 'TRANSLATE'),
	...allow(
		'src/import/template/component-tables.ts',
		'functions, types of fields, attributes',
		...['BUILT', 'INPUT', 'TITLED'],
	),
	...allow(
		'src/import/template/shown-texts.ts',
		'functions that translate or read settings',
		...['TRANSLATE', 'DEFAULT'],
	),
	...allow('src/import/json/settings-facts.ts', 'parts of keys', 'isListKey'),
	...allow('src/import/jar-dump/json-dump.ts', 'attributes and options of cookies', 'ATTRIBUTE', 'OPTION'),
	...allow('src/import/jar-dump/mask-values.ts', 'attributes of cookies', 'SET_VALUE'),
	...allow(
		'src/import/jar-dump/table-dump.ts',
		'columns of the cookie tables of browsers and their tools',
		...['JAR_COLUMN', 'valueColumn', 'isOfJar'],
	),
	...allow(
		'src/import/jar-dump/text-dump.ts',
		'members and lines that programs write; beside them words that only policies have',
		...['EXCHANGE', 'FORMS', 'MAY_HOLD_VALUE', 'JAR_FIELD', 'VALUE_FIELD', 'POLICY_FIELD'],
		...['refuseValuesInText', 'withoutValueLines'],
	),
	...allow(
		'src/import/declare/lines/aligned/token-seams.ts',
		'prefixes of names that browsers know',
		'seamAt',
	),
	...allow('src/import/text/yaml/yaml-texts.ts', 'keys, which programmers write in English', 'HEADING_KEY'),
	...allow(
		'src/sample/sample-policy.ts',
		'a policy in two languages, of an invented town',
		...['SAMPLE_HOST', 'SAMPLE_SITE', 'TOWN', 'FORMER', 'ANALYTICS'],
	),
	...allow(
		'src/core/consent/consent-reading.ts',
		'purposes in consent cookies; core knows no vocabulary',
		'NECESSARY',
	),
];

/** @param {string} file @param {string} why @param {readonly string[]} names */
function allow(file, why, ...names) {
	return names.map((name) => ({ file, name, why }));
}

/** Two adjacent words of four letters or more in an alternation, with signs of regular expressions between. */
const ALTERNATION = /\p{L}{4,}[)?*\]]*\|[(?:[\\b]*\p{L}{4,}/u;
/** Top-level declarations of a file. */
const DECLARED = /^(?:export )?(?:const|function) (\w+)/gm;
const LIST_MARK = /^['"`]\s*,\s*['"`]$/;

/** Lists the words of four letters or more in a text, without accents. @param {string} text */
function wordsOf(text) {
	return (
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.match(/\p{L}{4,}/gu) ?? []
	);
}

/** Collects the words of all vocabularies that are not in the English one. @param {ReadonlyMap<string, string>} files */
function foreignWords(files) {
	/** @type {Set<string>} */
	const words = new Set();
	/** @type {Set<string>} */
	const english = new Set();
	for (const [file, source] of files) {
		if (!file.startsWith(VOCABULARY)) continue;
		for (const { text } of literalsOf(source))
			if (text.includes('|'))
				for (const word of wordsOf(text)) (file.endsWith('/en.ts') ? english : words).add(word);
	}
	for (const word of english) words.delete(word);
	return words;
}

/** Lists the literals of a file, those of one array joined. @param {string} source @param {string} code @returns {Literal[]} */
function lists(source, code) {
	/** @type {{ start: number, text: string, end: number }[]} */
	const joined = [];
	for (const { start, text } of literalsOf(source)) {
		const last = joined.at(-1);
		const end = start + text.length;
		if (last && LIST_MARK.test(code.slice(last.end, start)))
			Object.assign(last, { text: `${last.text} ${text}`, end });
		else joined.push({ start, text, end });
	}
	return joined;
}

/**
 * Lists words of languages outside the vocabularies, where they would drift apart: any alternation of words in
 * src/import/, and elsewhere lists of words that are in a vocabulary but not in the English one.
 * @param {ReadonlyMap<string, string>} files sources by path from the root, with `/`
 * @returns {string[]}
 */
export function languageWordProblems(files) {
	const foreign = foreignWords(files);
	const problems = [];
	const unused = new Set(ALLOWED.filter(({ file }) => files.has(file)));
	for (const [file, source] of files) {
		if (HOMES.some((home) => file.startsWith(home))) continue;
		const code = codeOf(source);
		for (const { start, text } of lists(source, code)) {
			const all = [...new Set(wordsOf(text))];
			const listed = text.includes('://') ? [] : all.filter((word) => foreign.has(word));
			const isForeign = listed.length >= 2 && listed.length * 2 >= all.length;
			if (!isForeign && !(file.startsWith('src/import/') && ALTERNATION.test(text))) continue;
			const name = [...code.slice(0, start).matchAll(DECLARED)].at(-1)?.[1] ?? '';
			const allowed = ALLOWED.find((entry) => entry.file === file && entry.name === name);
			if (allowed) {
				unused.delete(allowed);
				continue;
			}
			const line = code.slice(0, start).split('\n').length;
			const words = isForeign ? listed.slice(0, 3).join(', ') : (ALTERNATION.exec(text)?.[0] ?? '');
			problems.push(
				`${file}:${line} lists words of a language (${words}): they belong in ${VOCABULARY}, a field for all languages, so that a language is one file. Lists of anything else are named in scripts/checks/language-words.mjs, with the reason.`,
			);
		}
	}
	for (const { file, name } of unused)
		problems.push(
			`${file}: ${name} lists no words any more; strike it from scripts/checks/language-words.mjs.`,
		);
	return problems;
}

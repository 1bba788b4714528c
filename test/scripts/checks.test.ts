import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forbiddenThings, foreignPackages } from '../../scripts/checks/forbidden.mjs';
import { localeProblems } from '../../scripts/checks/locales.mjs';
import { AGREED, manifestProblems } from '../../scripts/checks/manifest.mjs';
import { schemaProblems } from '../../scripts/checks/schemas.mjs';
import { formatMessages, type Message, withNotesOf } from '../../scripts/locales/messages.mjs';

/** A manifest with exactly what was agreed. */
function agreedManifest(): Record<string, unknown> {
	const { minimum_chrome_version, manifest_version, permissions, host_permissions, ...rest } = AGREED;
	return {
		minimum_chrome_version,
		manifest_version,
		permissions,
		optional_permissions: rest['optional_permissions'],
		host_permissions,
		optional_host_permissions: rest['optional_host_permissions'],
		content_scripts: rest['content_scripts'],
		storage: rest['storage'],
		incognito: rest['incognito'],
		content_security_policy: rest['content_security_policy'],
		browser_specific_settings: {
			gecko: { strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
		},
	};
}

describe('the check of the manifest', () => {
	it('passes what was agreed, in any order', () => {
		const manifest = agreedManifest();
		expect(
			manifestProblems({ ...manifest, permissions: [...[AGREED['permissions']].flat()].reverse() }),
		).toEqual([]);
	});

	it.each([
		[
			'a permission more',
			{ permissions: [[AGREED['permissions']].flat(), 'history'].flat() },
			/asks for more: history/,
		],
		['a permission less', { permissions: ['cookies'] }, /permissions is \["cookies"\]/],
		['a host more', { host_permissions: ['<all_urls>'] }, /asks for more: <all_urls>/],
		['optional permissions', { optional_permissions: ['tabs'] }, /asks for more: tabs/],
		['no content script', { content_scripts: [] }, /content_scripts/],
		[
			'a laxer content security policy',
			{ content_security_policy: { extension_pages: 'script-src *' } },
			/script-src \*/,
		],
		['an older Chrome', { minimum_chrome_version: '120' }, /minimum_chrome_version/],
		['private windows split', { incognito: 'split' }, /incognito/],
		['a version of its own', { version: '1.2.3' }, /package\.json alone/],
		['a key nobody agreed to', { devtools_page: 'a.html' }, /"devtools_page"/],
	])('fails on %s', (_name, change, said) => {
		expect(manifestProblems({ ...agreedManifest(), ...change })).toEqual([expect.stringMatching(said)]);
	});

	it('fails when data collection is declared', () => {
		const gecko = {
			strict_min_version: '142.0',
			data_collection_permissions: { required: ['browsingActivity'] },
		};
		const manifest = { ...agreedManifest(), browser_specific_settings: { gecko } };
		expect(manifestProblems(manifest)).toEqual([expect.stringMatching(/browsingActivity/)]);
	});
});

describe('the check of forbidden things', () => {
	const problemsOf = (text: string, file = 'test/a.test.ts') => forbiddenThings(new Map([[file, text]]));

	it.each([
		['a test that runs alone', `it.${'only'}('x', f);`],
		['a skipped group', `describe.${'skip'}('x', f);`],
		['a test for later', `test.${'todo'}('x');`],
		['a test that runs on some machines', `it.${'skipIf'}(x)('y', f);`],
		['a crossed-out test', `x${'it'}('x', f);`],
		['a home folder', `const a = '${'/ho'}me/anna/policy.txt';`],
		['a folder of temporary files', `const a = '${'/t'}mp/policy.txt';`],
	])('fails on %s', (_name, text) => {
		expect(problemsOf(`\n${text}`)).toEqual([expect.stringMatching(/^test\/a\.test\.ts:2 /)]);
	});

	it('passes addresses and words that look alike', () => {
		expect(
			problemsOf("fetch('https://a.example/home/anna'); b.only(); submit('x'); '*://*/*'; exit(1)"),
		).toEqual([]);
	});

	it('fails on a file of 301 lines, and passes one of 300 or a table of data', () => {
		expect(problemsOf('x\n'.repeat(300))).toEqual([]);
		expect(problemsOf('x\n'.repeat(301))).toEqual([expect.stringMatching(/301 lines/)]);
		expect(problemsOf('x\n'.repeat(301), 'src/_locales/en/messages.json')).toEqual([]);
	});

	it('fails on a package that is not from the public registry', () => {
		const lock = (host: string) =>
			JSON.stringify({ packages: { '': {}, 'node_modules/a': { resolved: `https://${host}/a.tgz` } } });
		expect(foreignPackages(lock('registry.npmjs.org'))).toEqual([]);
		expect(foreignPackages(lock('npm.example'))).toEqual([expect.stringMatching(/npm\.example/)]);
	});
});

describe('the check of the messages', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'locales-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	const written = (messages: Readonly<Record<string, string | Message>>, language: string) =>
		Object.fromEntries(
			Object.entries({ locale: language, ...messages }).map(([key, value]) => {
				const entry = typeof value === 'string' ? { message: value } : value;
				const names = [...new Set(entry.message.match(/(?<=\$)[A-Z]+(?=\$)/g))].sort();
				const made = names.map((name, at) => [name.toLowerCase(), { content: `$${at + 1}`, example: 'x' }]);
				const placeholders = names.length === 0 ? {} : { placeholders: Object.fromEntries(made) };
				return [key, { description: 'Where it stands.', ...placeholders, ...entry }];
			}),
		);

	const problemsOf = async (
		en: Parameters<typeof written>[0],
		other: Parameters<typeof written>[0],
		manifest?: string,
		otherLanguage = 'fr',
	) => {
		const source = written(en, 'en');
		for (const [language, file] of Object.entries({
			en: source,
			[otherLanguage]: written(other, otherLanguage),
		})) {
			const text = formatMessages(withNotesOf(file, source));
			await mkdir(join(folder, language), { recursive: true });
			await writeFile(join(folder, language, 'messages.json'), text);
		}
		return localeProblems(folder, manifest);
	};

	it('passes the same keys with the same placeholders, in any order', async () => {
		expect(await problemsOf({ a: '$A$ of $B$', b: 'B' }, { b: 'B', a: '$B$, $A$' })).toEqual([]);
	});

	it('lets the form for one leave the number out', async () => {
		const forms = { a_one: '$COUNT$ alone', a_other: '$COUNT$' };
		expect(await problemsOf(forms, { ...forms, a_one: 'un seul' })).toEqual([]);
	});

	it('demands the plural forms that the language has', async () => {
		const forms = { a_one: '$COUNT$ cookie', a_other: '$COUNT$ cookies' };
		const polish = {
			a_one: '$COUNT$ plik cookie',
			a_few: '$COUNT$ pliki cookie',
			a_many: '$COUNT$ plików cookie',
			a_other: '$COUNT$ pliku cookie',
		};
		const { a_few: _, ...withoutFew } = polish;
		expect(await problemsOf(forms, polish, '', 'pl')).toEqual([]);
		expect(await problemsOf(forms, withoutFew, '', 'pl')).toEqual([
			expect.stringMatching(/pl: "a_few" is missing; the language's plurals need it/),
		]);
		expect(await problemsOf(forms, { ...polish, a_few: '$SIZE$ pliki' }, '', 'pl')).toContainEqual(
			expect.stringMatching(/pl: "a_few" uses .*"size".*not declared/),
		);
	});

	it.each([
		['a key missing in one language', { a: 'A', b: 'B' }, { a: 'A' }, /fr: "b" is missing/],
		[
			'a placeholder missing in one language',
			{ a: '$A$ $B$' },
			{ a: '$A$' },
			/fr: "a" does not use its .*"b"/,
		],
		[
			'a placeholder that is not declared',
			{ a: '$A$' },
			{ a: '$A$ $B$' },
			/fr: "a" uses .*"b".*not declared/,
		],
		['a placeholder without a name', { a: '$1' }, { a: '$1' }, /fr: "a" has a placeholder without a name/],
		[
			'a placeholder without a telling name',
			{ a: '$ARG$', b: { message: '$ARG1$', placeholders: { arg1: { content: '$1', example: 'x' } } } },
			{ a: '$ARG$', b: '$ARG1$' },
			/en: "b" needs a telling name/,
		],
		[
			'a placeholder without an example',
			{ a: { message: '$A$', placeholders: { a: { content: '$1', example: '' } } } },
			{ a: '$A$' },
			/en: "a" needs a telling name and an example/,
		],
		[
			'positions with a gap',
			{ a: { message: '$A$', placeholders: { a: { content: '$2', example: 'x' } } } },
			{ a: '$A$' },
			/en: "a" has the placeholder "a" for \$2, not \$1/,
		],
		['a plural whose number is not named so', { a_one: '$A$', a_other: '$A$' }, {}, /"a_other" .* not \$2/],
		['a message without a description', { a: { message: 'A', description: ' ' } }, { a: 'A' }, /description/],
		['an empty message', { a: 'A' }, { a: ' ' }, /fr: "a" is empty/],
		['a straight quote', { a: 'A' }, { a: "l'A" }, /fr: "a" has a straight quote/],
		['three dots', { a: 'A...' }, { a: 'A…' }, /en: "a" has three dots/],
		['a space at the end', { a: 'A ' }, { a: 'A' }, /en: "a" begins or ends with a space/],
		['an ordinary space before French punctuation', { a: 'A: B' }, { a: 'A : B' }, /fr: "a" .*before one of/],
		['no space after a French quotation mark', { a: '“A”' }, { a: '«A\u00a0»' }, /fr: "a" lacks/],
		[
			'a language that is not that of its folder',
			{ locale: 'de' },
			{},
			/en: the message "locale" must be "en"/,
		],
		['a key with capitals', { aB: 'A' }, { aB: 'A' }, /snake_case/],
		['a name longer than stores take', { extension_name: 'x'.repeat(76) }, { extension_name: 'x' }, /longer/],
	])('fails on %s', async (_name, en, fr, message) => {
		expect(await problemsOf(en, fr)).toContainEqual(expect.stringMatching(message));
	});

	it('fails on a file in another format, and on descriptions that differ from the English ones', async () => {
		await problemsOf({ a: 'A' }, { a: 'A' });
		const file = join(folder, 'fr', 'messages.json');
		const text = await readFile(file, 'utf8');
		for (const changed of [text.replaceAll('\t', ' '), text.replaceAll('Where it stands.', 'Elsewhere.')]) {
			await writeFile(file, changed);
			expect(await localeProblems(folder)).toEqual([expect.stringMatching(/fr: not as written by/)]);
		}
	});

	it('fails when the manifest names a message that is not there', async () => {
		expect(await problemsOf({}, {}, '{"name":"__MSG_title__"}')).toEqual([
			expect.stringMatching(/en: "title" is missing/),
			expect.stringMatching(/fr: "title" is missing/),
		]);
	});

	it('fails on a file that is not JSON', async () => {
		await problemsOf({}, {});
		await writeFile(join(folder, 'fr', 'messages.json'), '{');
		expect(await localeProblems(folder)).toContainEqual(expect.stringMatching(/_locales\/fr: .*JSON/));
	});
});

describe('the check of JSON Schemas', () => {
	it('fails on a file that differs from what the code generates', async () => {
		const read = async (path: string) =>
			path.endsWith('cookie-policy-1.schema.json')
				? '{}'
				: readFile(join(import.meta.dirname, '../..', path), 'utf8');
		expect(await schemaProblems(read)).toEqual([
			'schema/cookie-policy-1.schema.json is not what the code generates: run "npm run schemas"',
		]);
	});
});

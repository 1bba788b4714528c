import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forbiddenThings, foreignPackages } from '../../scripts/checks/forbidden.mjs';
import { localeProblems } from '../../scripts/checks/locales.mjs';
import { AGREED, manifestProblems } from '../../scripts/checks/manifest.mjs';

/** A manifest that holds to the letter what was agreed. */
function agreedManifest(): Record<string, unknown> {
	const { minimum_chrome_version, manifest_version, permissions, host_permissions, ...rest } = AGREED;
	return {
		version: '1.2.3',
		minimum_chrome_version,
		manifest_version,
		permissions,
		host_permissions,
		optional_host_permissions: rest['optional_host_permissions'],
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
		['a content script', { content_scripts: [] }, /content_scripts/],
		[
			'a laxer content security policy',
			{ content_security_policy: { extension_pages: 'script-src *' } },
			/script-src \*/,
		],
		['an older Chrome', { minimum_chrome_version: '120' }, /minimum_chrome_version/],
		['private windows split', { incognito: 'split' }, /incognito/],
		['a key nobody agreed to', { devtools_page: 'a.html' }, /"devtools_page"/],
	])('fails on %s', (_name, change, said) => {
		expect(manifestProblems({ ...agreedManifest(), ...change })).toEqual([expect.stringMatching(said)]);
	});

	it('fails when data collection is declared, or the versions differ', () => {
		const gecko = {
			strict_min_version: '142.0',
			data_collection_permissions: { required: ['browsingActivity'] },
		};
		const manifest = { ...agreedManifest(), browser_specific_settings: { gecko } };
		expect(manifestProblems(manifest)).toEqual([expect.stringMatching(/browsingActivity/)]);
		expect(manifestProblems(agreedManifest(), '1.2.4')).toEqual([expect.stringMatching(/1\.2\.3.*1\.2\.4/)]);
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

	const problemsOf = async (en: object, fr: object, manifest?: string) => {
		for (const [language, messages] of Object.entries({ en, fr })) {
			const entries = Object.entries({ locale: language, ...messages }).map(([key, message]) => [
				key,
				{ message },
			]);
			await mkdir(join(folder, language), { recursive: true });
			await writeFile(join(folder, language, 'messages.json'), JSON.stringify(Object.fromEntries(entries)));
		}
		return localeProblems(folder, manifest);
	};

	it('passes the same keys with the same placeholders, in any order', async () => {
		expect(await problemsOf({ a: '$1 of $2', b: 'B' }, { b: 'B', a: '$2, $1' })).toEqual([]);
	});

	it('lets the form for one leave the number out', async () => {
		expect(await problemsOf({ a_one: 'one', a_other: '$1' }, { a_one: '$1 seul', a_other: '$1' })).toEqual(
			[],
		);
	});

	it.each([
		['a key missing in one language', { a: 'A', b: 'B' }, { a: 'A' }, /fr: "b" is missing/],
		[
			'a placeholder missing in one language',
			{ a: '$1 $2' },
			{ a: '$1' },
			/fr: "a" has the placeholders \$1, but en has \$1 \$2/,
		],
		['an empty message', { a: 'A' }, { a: ' ' }, /fr: "a" is empty/],
		[
			'a language that is not that of its folder',
			{ locale: 'de' },
			{},
			/en: the message "locale" must be "en"/,
		],
		['a key with capitals', { aB: 'A' }, { aB: 'A' }, /snake_case/],
		['a name longer than stores take', { extension_name: 'x'.repeat(76) }, { extension_name: 'x' }, /longer/],
	])('fails on %s', async (_name, en, fr, said) => {
		expect(await problemsOf(en, fr)).toContainEqual(expect.stringMatching(said));
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

import { createPublicKey } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { misplacedPackages, packageOf } from '../../scripts/build/bundle-contents.mjs';
import { filesLinked, withPreloads } from '../../scripts/build/html.mjs';
import { DEVELOPMENT_ID, filesNamed, manifestFor, readManifest } from '../../scripts/build/manifest.mjs';
import { CONTENT_SCRIPTS } from '../../scripts/build/places.mjs';
import { withoutInnerHtml } from '../../scripts/build/preact-without-inner-html.mjs';
import { writeFolder } from '../../scripts/build/write-folder.mjs';

describe('one manifest a browser', () => {
	const kept = {
		name: 'x',
		action: { default_popup: 'p.html', default_area: 'navbar' },
		background: { service_worker: 'b.js', scripts: ['b.js'], type: 'module' },
		permissions: ['cookies', 'sidePanel'],
		side_panel: { default_path: 's.html' },
		sidebar_action: { default_panel: 's.html' },
		commands: { _execute_action: {}, 'open-panel': {}, _execute_sidebar_action: {} },
		minimum_chrome_version: '132',
		browser_specific_settings: { gecko: { id: 'x' } },
	};

	it('gives Chrome a service worker, which is no module, and nothing of Firefox', () => {
		expect(manifestFor(kept, 'chrome')).toEqual({
			name: 'x',
			action: { default_popup: 'p.html' },
			background: { service_worker: 'b.js' },
			permissions: ['cookies', 'sidePanel'],
			side_panel: { default_path: 's.html' },
			commands: { _execute_action: {}, 'open-panel': {} },
			minimum_chrome_version: '132',
		});
	});

	it('gives Firefox background scripts, a button in the toolbar, and nothing of Chrome', () => {
		expect(manifestFor(kept, 'firefox')).toEqual({
			name: 'x',
			action: kept.action,
			background: { scripts: ['b.js'], type: 'module' },
			permissions: ['cookies'],
			sidebar_action: { default_panel: 's.html' },
			commands: { _execute_action: {}, _execute_sidebar_action: {} },
			browser_specific_settings: { gecko: { id: 'x' } },
		});
	});

	it('gives development builds alone a fixed id, in Chrome', () => {
		const { key } = manifestFor(kept, 'chrome', { isDevelopment: true });
		expect(createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' }).type).toBe(
			'public',
		);
		expect(DEVELOPMENT_ID).toMatch(/^[a-p]{32}$/);
		for (const manifest of [
			manifestFor(kept, 'chrome'),
			manifestFor(kept, 'firefox', { isDevelopment: true }),
		])
			expect(manifest).not.toHaveProperty('key');
	});

	it('has the version of package.json', async () => {
		const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'));
		const manifest = await readManifest();
		expect(manifest['version']).toBe(version);
		expect(manifestFor(manifest, 'chrome')['version']).toBe(version);
	});

	it('names each file once', () => {
		const manifest = {
			...kept,
			icons: { 16: 'a.png' },
			action: { default_icon: { 16: 'a.png' }, default_popup: 'p.html' },
		};
		expect(filesNamed(manifest)).toEqual(['a.png', 'p.html', 's.html', 'b.js']);
	});
});

describe('Preact without innerHTML', () => {
	it('loses the one assignment, and keeps comparisons', () => {
		expect(withoutInnerHtml('a==t.innerHTML||(t.innerHTML=h.__html)')).toBe(
			'a==t.innerHTML||(void h.__html)',
		);
	});

	it.each([
		['there is none', 't.textContent=a', 'holds 0'],
		['there are two', 't.innerHTML=a;u.innerHTML = b', 'holds 2'],
	])('is refused when %s', (_name, source, said) => {
		expect(() => withoutInnerHtml(source)).toThrow(said);
	});

	it('holds for the Preact that is installed', async () => {
		const source = await readFile('node_modules/preact/dist/preact.mjs', 'utf8');
		expect(withoutInnerHtml(source)).not.toMatch(/innerHTML\s*=(?!=)/);
	});
});

describe('what may be in which bundle', () => {
	type Outputs = Parameters<typeof misplacedPackages>[0]['outputs'];
	const output = (
		inputs: readonly string[],
		imports: readonly string[],
		entryPoint?: string,
	): Outputs[string] => ({
		bytes: 1,
		exports: [],
		inputs: Object.fromEntries(inputs.map((file) => [file, { bytesInOutput: 1 }])),
		imports: imports.map((path) => ({ path, kind: 'import-statement' as const })),
		...(entryPoint === undefined ? {} : { entryPoint }),
	});
	const problemsOf = (outputs: Outputs) => misplacedPackages({ inputs: {}, outputs });

	it('lets the worker know the Public Suffix List, in a file of its own or on use', () => {
		const list = output(['node_modules/tldts/a.js'], [], 'src/browser-data/suffix-list.ts');
		expect(problemsOf({ 'src/browser-data/suffix-list.js': list })).toEqual([]);
		const worker = output(['node_modules/tldts/a.js', 'src/a.ts'], [], 'background/index.ts');
		expect(problemsOf({ 'background/index.js': worker })).toEqual([expect.stringMatching(/from the start/)]);
		const start = output(['src/a.ts'], [], 'background/index.ts');
		const onUse = { ...start, imports: [{ path: 'b.js', kind: 'dynamic-import' as const }] };
		const part = output(['node_modules/tldts/a.js'], []);
		expect(problemsOf({ 'background/index.js': onUse, 'b.js': part })).toEqual([]);
	});

	it('keeps it out of pages, through any number of chunks', () => {
		const problems = problemsOf({
			'popup/index.js': output(['popup/index.tsx'], ['chunks/a.js'], 'popup/index.tsx'),
			'chunks/a.js': output([], ['chunks/b.js', 'chunks/a.js']),
			'chunks/b.js': output(['node_modules/tldts/a.js'], []),
		});
		expect(problems).toEqual([expect.stringMatching(/popup\/index\.tsx bundles .*"tldts".*worker alone/)]);
	});

	it('keeps every package out of what runs in the pages of others, which the adapters know by name', async () => {
		const knowing = [
			'worker/pages/page-starts.ts',
			'worker/recording/page-witness.ts',
			'page/policy-marks.ts',
			'page/visits.ts',
		];
		const texts = await Promise.all(knowing.map((file) => readFile(`src/adapters/${file}`, 'utf8')));
		const known = texts.join('');
		for (const entry of CONTENT_SCRIPTS) {
			const script = output(['node_modules/webextension-polyfill/a.js'], [], entry);
			const problems = problemsOf({ [entry.replace('.ts', '.js')]: script });
			expect(problems).toEqual([
				expect.stringMatching(/"webextension-polyfill".*(?:no package|autoconsent)/),
			]);
			expect(known).toMatch(new RegExp(`'/?${entry.replace('.ts', '[.]js')}'`));
		}
	});

	it('keeps readers out of the popup', () => {
		const popup = output(['node_modules/htmlparser2/a.js'], [], 'popup/index.tsx');
		expect(problemsOf({ 'popup/index.js': popup })).toEqual([expect.stringMatching(/"htmlparser2"/)]);
	});

	it.each([
		['src/core/a.ts', null],
		['node_modules/preact/dist/preact.mjs', 'preact'],
		['node_modules/@preact/signals/a.mjs', '@preact/signals'],
		['node_modules/a/node_modules/b/c.js', 'b'],
	])('knows the package of %s', (file, name) => {
		expect(packageOf(file)).toBe(name);
	});
});

describe('the files that a page links', () => {
	it('are told from the root of the extension', () => {
		const html = `<link rel="stylesheet" href="index.css"><script type="module" src="../chunks/a.js"></script>
			<link rel="icon" href="/icons/icon-16.png"><img alt="" src="data:,x"><a href="https://a.example">a</a>`;
		expect(filesLinked('popup/index.html', html)).toEqual([
			'popup/index.css',
			'chunks/a.js',
			'icons/icon-16.png',
		]);
	});
});

describe('the html of a page', () => {
	it('names what its script imports at once, and not what is loaded on use', () => {
		const html = '<head>\n\t\t<script type="module" src="index.js"></script>\n</head>';
		const outputs = {
			'popup/index.js': {
				bytes: 1,
				exports: [],
				inputs: {},
				imports: [
					{ path: 'chunks/a.js', kind: 'import-statement' as const },
					{ path: 'chunks/late.js', kind: 'dynamic-import' as const },
				],
			},
		};
		expect(withPreloads('popup/index.html', html, outputs)).toBe(
			'<head>\n\t\t<link rel="modulepreload" href="../chunks/a.js">\n\t\t<script type="module" src="index.js"></script>\n</head>',
		);
	});
});

describe('writing a folder', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'folder-'));
	});
	afterEach(() => rm(folder, { recursive: true }));
	const bytes = (text: string) => new TextEncoder().encode(text);

	it('holds exactly the files afterwards, and leaves alone what is the same', async () => {
		await writeFolder(
			folder,
			new Map([
				['a.txt', bytes('a')],
				['sub/b.txt', bytes('b')],
				['c.txt', bytes('c')],
			]),
		);
		await utimes(join(folder, 'a.txt'), 1, 1);
		const changed = await writeFolder(
			folder,
			new Map([
				['a.txt', bytes('a')],
				['sub/b.txt', bytes('new')],
			]),
		);
		expect(changed).toBe(2);
		expect((await readdir(folder)).sort()).toEqual(['a.txt', 'sub']);
		expect(await readFile(join(folder, 'sub/b.txt'), 'utf8')).toBe('new');
		expect((await stat(join(folder, 'a.txt'))).mtimeMs).toBe(1000);
	});
});

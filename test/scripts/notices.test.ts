import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledPackages, readNotice, thirdPartyNotices } from '../../scripts/build/notices.mjs';

type Outputs = Parameters<typeof bundledPackages>[0];

/** Outputs in the form of esbuild, with the remaining bytes of each input. */
const outputs = (inputs: Readonly<Record<string, number>>): Outputs => ({
	'popup/index.js': {
		bytes: 1,
		inputs: Object.fromEntries(
			Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }]),
		),
		imports: [],
		exports: [],
	},
});

let root = '';

async function install(name: string, description: object, files: Readonly<Record<string, string>>) {
	const folder = join(root, 'node_modules', name);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), JSON.stringify(description));
	for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
}

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'notices-'));
	await install('one', { version: '1.0.0', license: 'MIT' }, { LICENSE: 'Same text' });
	await install(
		'@scope/two',
		{ version: '2.0.0', license: 'MIT', repository: { url: 'git+https://code.example/two.git' } },
		{ 'LICENSE.md': 'Same text\r\n', NOTICE: 'And this' },
	);
	await install('three', { version: '3.0.0', license: 'MIT' }, { 'LICENCE.txt': 'Same text' });
	await install('bare', { version: '1.0.0' }, { 'README.md': 'No licence' });
});
afterAll(() => rm(root, { recursive: true }));

describe('packages in a bundle', () => {
	it('are those of which code is left, each once and sorted', () => {
		const built = outputs({
			'node_modules/one/a.js': 10,
			'node_modules/one/b.js': 10,
			'node_modules/@scope/two/index.js': 1,
			'node_modules/unused/index.js': 0,
			'popup/index.tsx': 5,
		});
		expect(bundledPackages(built)).toEqual(['@scope/two', 'one']);
	});
});

describe('notices', () => {
	it('hold name, version, licence, address and all licence files of a package', async () => {
		expect(await readNotice('@scope/two', root)).toEqual({
			name: '@scope/two',
			version: '2.0.0',
			license: 'MIT',
			homepage: 'https://code.example/two',
			text: 'Same text\n\nAnd this',
		});
	});

	it('refuse a bundled package without a licence', async () => {
		const built = outputs({ 'node_modules/bare/index.js': 1 });
		await expect(thirdPartyNotices(built, root)).rejects.toThrow('"bare"');
	});

	it('write a text once that two packages share', async () => {
		const built = outputs({ 'node_modules/one/a.js': 1, 'node_modules/three/a.js': 1 });
		const text = await thirdPartyNotices(built, root);
		expect(text.split('Same text')).toHaveLength(2);
		expect(text).toContain('one 1.0.0 (MIT)');
		expect(text).toContain('three 3.0.0 (MIT)');
	});

	it('name the suffix list and where its source is', async () => {
		const text = await thirdPartyNotices(outputs({ 'node_modules/tldts/dist/index.js': 1 }));
		expect(text).toContain('Public Suffix List');
		expect(text).toContain('MPL-2.0');
		expect(text).toContain('https://publicsuffix.org/list/public_suffix_list.dat');
	});
});

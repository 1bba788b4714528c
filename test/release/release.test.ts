import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clone, lendPackages, output, removeClone } from './clones.ts';

/** Runs `npm run release` in a clone. */
const release = (folder: string, ...args: readonly string[]) =>
	output(process.execPath, ['scripts/release.mjs', ...args], folder);
const git = async (folder: string, ...args: readonly string[]) =>
	(await output('git', args, folder)).text.trim();

let folder = '';
beforeAll(async () => {
	folder = await clone();
	await lendPackages(folder);
	// Git does not ignore a link as it ignores a folder.
	await writeFile(join(folder, '.git/info/exclude'), 'node_modules\n');
});
afterAll(() => removeClone(folder));

it('is planned without changing anything, and refused while addresses are placeholders', async () => {
	const { code, text } = await release(folder, 'minor', '--dry-run');
	expect(text).toMatch(/^v\d+\.\d+\.0$/m);
	expect(text).toMatch(/package\.json: homepage is a placeholder still/);
	expect(code).toBe(1);
	expect(await git(folder, 'status', '--porcelain')).toBe('');
	expect((await release(folder, 'minor', '--no-tests')).text).toContain('Not released: nothing was changed.');
	expect(await git(folder, 'tag')).toBe('');
	expect((await release(folder, 'sideways')).code).toBe(2);
});

it('writes version, changelog, archives with their checksums, commit and tag', async () => {
	const file = join(folder, 'package.json');
	await writeFile(
		file,
		(await readFile(file, 'utf8')).replaceAll('cookie-policy-inspector.example', 'inspector.test'),
	);
	// The ids of the published schemas are below the homepage.
	await output(process.execPath, ['scripts/schemas.mjs'], folder);
	await git(folder, 'commit', '-qam', 'Real addresses');
	expect((await release(folder, 'minor', '--dry-run')).text).toContain('Nothing was changed (--dry-run).');
	const { code, text } = await release(folder, 'minor', '--no-tests');
	expect(text).toContain('Released v0.1.0');
	expect(code).toBe(0);
	expect(await git(folder, 'status', '--porcelain')).toBe('');
	expect(await git(folder, 'log', '-1', '--format=%s')).toBe('Version 0.1.0');
	expect(await git(folder, 'cat-file', '-t', 'v0.1.0')).toBe('tag');
	expect(await readFile(join(folder, 'CHANGELOG.md'), 'utf8')).toMatch(/^## 0\.1\.0 \(\d{4}-\d\d-\d\d\)$/m);
	expect(JSON.parse(await readFile(join(folder, 'store/released.json'), 'utf8')).version).toBe('0.1.0');
	const names = (await readdir(join(folder, 'dist'))).filter((name) => /\.(?:zip|tgz)$/.test(name)).sort();
	expect(names).toEqual([
		'cookie-policy-inspector-0.1.0-chrome.zip',
		'cookie-policy-inspector-0.1.0-firefox.zip',
		'cookie-policy-inspector-0.1.0-source.zip',
		'cookie-policy-inspector-0.1.0.tgz',
	]);
	expect((await output('sha256sum', ['-c', 'SHA256SUMS'], join(folder, 'dist'))).code).toBe(0);
	// The next one needs something new to tell.
	expect((await release(folder, 'patch', '--dry-run')).text).toContain('no section “## Unreleased”');
	expect(existsSync(join(folder, 'dist/chrome/manifest.json'))).toBe(true);
});

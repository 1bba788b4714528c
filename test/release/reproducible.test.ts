import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { archiveSource } from '../../scripts/package.mjs';
import { clone, output, removeClone } from './clones.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(removeClone)));

/** Unpacks the source archive, as a reviewer does: without Git. */
async function unpackedSource(): Promise<string> {
	const folder = join(await mkdtemp(join(tmpdir(), 'reviewer-')), 'a folder with spaces');
	for (const [path, bytes] of Object.entries(unzipSync(await readFile(await archiveSource())))) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), bytes);
	}
	return folder;
}

/** Builds with the two commands of the notes for reviewers; returns the package. */
async function build(folder: string, env: Readonly<Record<string, string>>): Promise<Buffer> {
	folders.push(folder);
	for (const args of [
		['ci', '--no-audit', '--no-fund', '--prefer-offline'],
		['run', 'build-for-amo'],
	]) {
		const { code, text } = await output('npm', args, folder, env);
		expect(code, text).toBe(0);
	}
	const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	return readFile(join(folder, 'dist', `cookie-policy-inspector-${version}-firefox.zip`));
}

it('the Firefox package is the same bytes from two clean clones and from the unpacked source archive', async () => {
	// One commit for both, though this clone may go on meanwhile.
	const { text: head } = await output('git', ['rev-parse', 'HEAD'], process.cwd());
	const first = await build(await clone(head.trim(), 'first'), { TZ: 'Europe/Paris', LANG: 'C' });
	const second = await build(await clone(head.trim(), 'a-second-one'), {
		TZ: 'Pacific/Auckland',
		LANG: 'fr_FR.UTF-8',
	});
	expect(second.equals(first)).toBe(true);
	const { text } = await output('git', ['status', '--porcelain', '--untracked-files=no'], process.cwd());
	// The archive is of the files as they are, which are those of the clones if all is committed.
	if (text === '') expect((await build(await unpackedSource(), {})).equals(first)).toBe(true);
	await Promise.all(
		folders.map((folder) => rm(join(folder, 'node_modules'), { recursive: true, force: true })),
	);
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePages } from '../../../cli/fleet/write-pages.ts';
import { ENGLISH } from '../../check/translators.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fleet-pages-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* pagesOf(files: Readonly<Record<string, string>>, breaksWith?: Error) {
	for (const [path, text] of Object.entries(files)) yield { path, text };
	if (breaksWith !== undefined) throw breaksWith;
}
const write = (place: string, files: Readonly<Record<string, string>>, error?: Error) =>
	writePages(place, pagesOf(files, error), ENGLISH);
const filesIn = async (place: string) =>
	(await readdir(place, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && entry.name !== '.cookie-policy-fleet.json')
		.map(({ parentPath, name }) => join(parentPath, name).slice(place.length + 1))
		.sort();

const FIRST = { 'en/portals/a.html': 'a', 'en/portals/b.html': 'b', 'en/index.html': '1', 'index.html': '1' };

describe('a folder of pages', () => {
	it('is made, counts its pages, and loses those of portals that are gone', async () => {
		const place = join(folder, 'deep', 'site');
		expect(await write(place, { ...FIRST, 'en/tables.js': '' })).toBe(4);
		await write(place, { 'en/portals/a.html': 'A', 'en/index.html': '2', 'index.html': '2' });
		expect(await filesIn(place)).toEqual(['en/index.html', 'en/portals/a.html', 'index.html']);
		expect(await readFile(join(place, 'en/portals/a.html'), 'utf8')).toBe('A');
	});

	it('keeps files that are not ours, also in our folders and of a language that is no longer made', async () => {
		await write(folder, { ...FIRST, 'fr/index.html': '1' });
		for (const name of ['logo.png', 'en/portals/note.txt', 'fr/note.txt'])
			await writeFile(join(folder, name), 'mine');
		await write(folder, { 'en/index.html': '2', 'index.html': '2' });
		expect(await filesIn(folder)).toEqual([
			...['en/index.html', 'en/portals/note.txt', 'fr/note.txt', 'index.html', 'logo.png'],
		]);
	});

	it('of somebody else is refused and left as it is', async () => {
		await writeFile(join(folder, 'thesis.txt'), 'mine');
		await expect(write(folder, FIRST)).rejects.toThrow('is not empty');
		expect(await filesIn(folder)).toEqual(['thesis.txt']);
		await expect(write(join(folder, 'thesis.txt'), FIRST)).rejects.toThrow('is a file');
	});

	it('stays as it was when a build breaks off, and a killed build’s remains go', async () => {
		await write(folder, FIRST);
		const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
		await expect(write(folder, { 'en/index.html': '2' }, full)).rejects.toThrow('no space left');
		expect(await filesIn(folder)).toEqual(Object.keys(FIRST).sort());
		// Killed between its two steps: the old folder is away, the new one not yet there.
		await mkdir(join(folder, '.old-999999999-x'));
		await mkdir(join(folder, '.new-999999999-x'));
		await writeFile(join(folder, '.old-999999999-x', 'kept.html'), 'old');
		await write(folder, FIRST);
		expect((await readdir(folder)).filter((name) => /^\.(?:new|old)/.test(name))).toEqual([]);
		expect(await readFile(join(folder, 'kept.html'), 'utf8')).toBe('old');
	});

	it('that lies in a file is named', async () => {
		const file = join(folder, 'file');
		await writeFile(file, '');
		await expect(write(join(file, 'x'), FIRST)).rejects.toThrow('x');
	});
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFiles } from '../../../cli/policy/parse-files.ts';
import { ENGLISH, FRENCH } from '../../check/translators.ts';
import { createFakeIo } from '../fake-io.ts';

const POLICY = '# Cookies\n\n| Cookie name | Lifetime |\n| --- | --- |\n| hafen_zahl | 2 years |';
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'parse-'));
	await writeFile(join(folder, 'fine.md'), POLICY);
	await writeFile(join(folder, 'empty.txt'), '');
	await writeFile(join(folder, 'cut.json'), '{"format":');
});
afterAll(() => rm(folder, { recursive: true }));

async function parse(names: readonly string[], flags: readonly string[] = [], words = ENGLISH) {
	const { io, out, errors } = createFakeIo();
	const argv = [...flags, ...names.map((name) => join(folder, name))];
	const code = await parseFiles(argv, { ...io, words }, () => Promise.reject(new Error('no PDF')));
	return { code, out: out(), errors: errors.map((line) => line.replace(`${folder}/`, '')) };
}

describe('policy parse', () => {
	it('prints a policy file for each file', async () => {
		const { code, out } = await parse(['fine.md', 'fine.md']);
		expect(code).toBe(0);
		const policies = out
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(policies).toMatchObject([{ declarations: [{ names: ['hafen_zahl'] }] }, {}]);
	});

	it('says which file cannot be read, and why, and prints the others', async () => {
		const { code, out, errors } = await parse(['empty.txt', 'none.txt', 'cut.json', 'fine.md']);
		expect(code).toBe(1);
		expect(errors).toEqual([
			'empty.txt: The file or the text is empty.',
			'none.txt: there is no such file.',
			expect.stringMatching(/^cut\.json: Damaged file/),
		]);
		expect(JSON.parse(out)).toMatchObject({ declarations: [{}] });
	});

	it('speaks the language of the person', async () => {
		const { errors } = await parse(['empty.txt', 'none.txt'], [], FRENCH);
		expect(errors).toEqual([
			'empty.txt\u00a0: Le fichier ou le texte est vide.',
			expect.stringMatching(/^none\.txt\u00a0: /),
		]);
		expect((await parse(['fine.md'], ['--explain'], FRENCH)).out).toContain('Lu comme\u00a0: table');
		await expect(parse(['fine.md'], ['--format', 'pdf'], FRENCH)).rejects.toThrow('--format');
		await expect(parse([], [], FRENCH)).rejects.toThrow('Quel fichier');
	});
});

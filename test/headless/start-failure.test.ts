import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startFailure } from '../../src/headless/start-failure.ts';

/** A browser that says some words and ends. */
async function failureOf(words: string) {
	const folder = await mkdtemp(join(tmpdir(), 'start-failure-'));
	try {
		const path = join(folder, 'browser');
		await writeFile(path, `#!/bin/sh\ncat >&2 <<'END'\n${words}\nEND\nexit 1\n`);
		await chmod(path, 0o700);
		return await startFailure(path, [], 'Target closed');
	} finally {
		await rm(folder, { recursive: true });
	}
}

it('repeats what a browser says that does not start, and knows causes with a remedy', async () => {
	const library =
		'browser: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file';
	expect(await failureOf(library)).toEqual({ words: library, cause: 'library' });
	const sandbox = '[1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox!';
	expect(await failureOf(`a line before\n${sandbox}\nand one after`)).toEqual({
		words: sandbox,
		cause: 'sandbox',
	});
	expect(await failureOf('Error: cannot open display: :0')).toMatchObject({ cause: 'display' });
	expect(await failureOf('first\nsegmentation fault')).toEqual({ words: 'segmentation fault', cause: null });
});

it('says the failure’s own words where the browser says nothing, or is not there', async () => {
	expect(await failureOf('')).toEqual({ words: 'Target closed', cause: null });
	expect(await startFailure('/nowhere/browser', [], 'not found')).toEqual({
		words: 'not found',
		cause: 'missing',
	});
});

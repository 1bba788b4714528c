import { execFile } from 'node:child_process';
import { access, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/build/places.mjs';

const run = promisify(execFile);

/** Runs a program; its output, whatever its exit code. */
export async function output(
	program: string,
	args: readonly string[],
	cwd: string,
	env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly text: string }> {
	const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
	return run(program, [...args], options).then(
		({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
		({ code, stdout, stderr }) => ({ code: Number(code) || 1, text: `${stdout}${stderr}` }),
	);
}

/** Clones the repository at a commit into a temporary folder, without its packages. */
export async function clone(commit = 'HEAD', name = 'clone'): Promise<string> {
	const folder = join(await mkdtemp(join(tmpdir(), 'release-')), name);
	const { text: revision } = await output('git', ['rev-parse', commit], ROOT);
	await run('git', ['clone', '--quiet', '--shared', '--no-checkout', ROOT, folder]);
	await run('git', ['checkout', '--quiet', '-B', 'main', revision.trim()], { cwd: folder });
	for (const [key, value] of [
		['user.name', 'Release test'],
		['user.email', 'release@test.example'],
	] as const)
		await run('git', ['config', key, value], { cwd: folder });
	return folder;
}

/** Gives a clone the packages that are installed here. */
export const lendPackages = (folder: string) =>
	symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');

/** Removes a clone; packages that it was lent stay. */
export async function removeClone(folder: string): Promise<void> {
	await rm(join(folder, '..'), { recursive: true, force: true });
}

/** Copies a folder, if it is there. */
export async function copyFolder(from: string, to: string): Promise<void> {
	await access(from);
	await rm(to, { recursive: true, force: true });
	await cp(from, to, { recursive: true });
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Returns how npm is started. Its own script, which it names when it runs ours, needs no shell; without it there is the
 * program on the PATH, which on Windows is a script of the shell.
 * @param {NodeJS.ProcessEnv} [env] @param {string} [platform]
 * @returns {{ program: string, first: string[], shell: boolean }} `first`: arguments before those of npm
 */
export function npmCommand(env = process.env, platform = process.platform) {
	const script = env['npm_execpath'];
	if (script?.endsWith('.js')) return { program: process.execPath, first: [script], shell: false };
	return { program: 'npm', first: [], shell: platform === 'win32' };
}

/**
 * Runs npm and returns its standard output. Arguments are ours: no shell sees those of a person.
 * @param {readonly string[]} args @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @throws when it fails
 */
export async function npm(args, { cwd, env = process.env }) {
	const { program, first, shell } = npmCommand(env);
	const options = { cwd, env, shell, maxBuffer: 64 * 1024 * 1024 };
	return (await promisify(execFile)(program, [...first, ...args], options)).stdout;
}

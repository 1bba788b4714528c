import { spawn } from 'node:child_process';

/**
 * Runs a program with all its output on standard error, so that standard output has results only.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, shell?: boolean }} [options]
 * @returns {Promise<boolean>} whether it exited with code 0
 */
export function runLogged(program, args, { env = {}, cwd, shell = false } = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd,
			env: { ...process.env, ...env },
			stdio: ['ignore', 2, 2],
			shell,
		});
		child.on('error', () => resolve(false));
		child.on('close', (code) => resolve(code === 0));
	});
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';

const PROGRAMS = /** @type {const} */ ({
	tsc: 'typescript/bin/tsc',
	biome: '@biomejs/biome/bin/biome',
	knip: 'knip/bin/knip.js',
	vitest: 'vitest/vitest.mjs',
	'web-ext': 'web-ext/bin/web-ext.js',
});

/**
 * Runs an installed tool in the root of the repository.
 * @param {keyof typeof PROGRAMS} tool
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, env?: Record<string, string> }} [options]
 *   `capture` returns standard output instead of showing it; `env` is added to the environment
 * @returns {Promise<{ code: number, stdout: string }>}
 */
export function runTool(tool, args, { capture = false, env = {} } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(ROOT, 'node_modules', PROGRAMS[tool]), ...args], {
			cwd: ROOT,
			stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
			env: { ...process.env, ...env, NO_UPDATE_NOTIFIER: '1' },
		});
		/** @type {Buffer[]} */
		const chunks = [];
		child.stdout?.on('data', (chunk) => chunks.push(chunk));
		child.on('error', reject);
		child.on('close', (code) => resolve({ code: code ?? 1, stdout: Buffer.concat(chunks).toString() }));
	});
}

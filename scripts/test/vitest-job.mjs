import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './tools.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Runs tests and counts them.
 * @param {string} config the vitest configuration file
 * @returns {Promise<Counts>}
 */
export async function runVitest(config) {
	const folder = await mkdtemp(join(tmpdir(), 'vitest-'));
	const file = join(folder, 'results.json');
	try {
		const args = [
			'run',
			'--config',
			config,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${file}`,
		];
		const { code } = await runTool('vitest', args);
		return countTests(JSON.parse(await readFile(file, 'utf8').catch(() => 'null')), code);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * The real results: tests that passed, and what failed: tests, files that could not be loaded, and a run
 * that went wrong beside its tests or had none at all.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | null} results
 * @param {number} code of the run
 * @returns {Counts}
 */
export function countTests(results, code) {
	if (results === null) return { passed: 0, failed: 1 };
	const { numPassedTests: passed, numFailedTests, testResults } = results;
	const unloaded = testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0,
	);
	const failed = numFailedTests + unloaded.length;
	const silent = failed === 0 && (code !== 0 || passed === 0);
	return { passed, failed: silent ? 1 : failed };
}

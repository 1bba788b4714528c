import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../build/places.mjs';
import { runTool } from './tools.mjs';

/** @typedef {import('./summary.mjs').Retry} Retry */
/** @typedef {{ passed: number, failed: number, retried: Retry[] }} Counts */
/**
 * The fields of vitest's JSON report that are used.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ name: string, status: string, assertionResults: { fullName: string, status: string, failureMessages: string[] }[] }[]} testResults
 *   one entry a file
 */

/**
 * Runs the tests of a vitest configuration, which prints its progress, and counts them.
 * @param {string} config
 * @param {Parameters<typeof runTool>[2]} [options]
 * @returns {Promise<Counts>}
 */
export async function runVitest(config, options) {
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
		const { code } = await runTool('vitest', args, options);
		return countTests(JSON.parse(await readFile(file, 'utf8').catch(() => 'null')), code);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Counts a run's tests. A file that cannot be loaded is a failure, and so is a run without tests or with an error
 * outside of them.
 * @param {Report | null} report null when the run wrote none
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countTests(report, code) {
	if (report === null) return { passed: 0, failed: 1, retried: [] };
	const { numPassedTests: passed, numFailedTests, testResults } = report;
	const unloaded = testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0,
	);
	const failed = numFailedTests + unloaded.length;
	const isIncomplete = failed === 0 && (code !== 0 || passed === 0);
	return { passed, failed: isIncomplete ? 1 : failed, retried: testResults.flatMap(retriesIn) };
}

/**
 * Lists the tests of a file that passed on the second try: vitest keeps the errors of the first.
 * @param {Report['testResults'][number]} file
 * @returns {Retry[]}
 */
const retriesIn = ({ name, assertionResults }) =>
	assertionResults
		.filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
		.map(({ fullName, failureMessages }) => ({
			test: `${relative(ROOT, name)}: ${fullName.trim()}`,
			reason: failureMessages[0]?.split('\n')[0] ?? '',
		}));

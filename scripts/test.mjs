import { parseArgs } from 'node:util';
import { setup } from './setup.mjs';

const HELP = `npm test                    everything, in Chromium and in Firefox
npm test -- --no-browser    all but the browser tests
npm test -- --only=unit     one job, or several: --only=types,lint`;

/** @typedef {{ name: string, passed: number, failed: number, seconds: number }} Result */

const { values } = parseArgs({
	allowNegative: true,
	options: {
		browser: { type: 'boolean', default: true },
		only: { type: 'string' },
		help: { type: 'boolean', short: 'h' },
	},
});
if (values.help) console.log(HELP);
else process.exitCode = await main();

/** @returns {Promise<number>} the exit code */
async function main() {
	/** @type {Result[]} */
	const results = [];
	try {
		const only = values.only?.split(',');
		const wantsBrowser = values.browser && (only?.includes('browser') ?? true);
		await setup({ browser: wantsBrowser ? 'both' : false });
		// Only now: what the jobs import needs the packages.
		const { JOBS } = await import('./test/jobs.mjs');
		const unknown = only?.filter((name) => !JOBS.some((job) => job.name === name)) ?? [];
		if (unknown.length > 0) {
			throw new Error(`No job ${unknown.join(', ')}; there are ${JOBS.map(({ name }) => name).join(', ')}.`);
		}
		const needed = JOBS.filter(({ name }) => only?.includes(name)).map(({ needs }) => needs);
		const jobs = JOBS.filter(
			({ name, browser }) =>
				(!only || only.includes(name) || needed.includes(name)) && (wantsBrowser || !browser),
		);
		for (const job of jobs) {
			const failed = results.some(({ name, failed }) => name === job.needs && failed > 0);
			results.push(failed ? notRun(job) : await timed(job));
		}
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		results.push({ name: 'set-up', passed: 0, failed: 1, seconds: 0 });
	}
	return summary(results);
}

/**
 * A job's counts; one that throws has failed, and the others go on.
 * @param {import('./test/jobs.mjs').Job} job
 * @returns {Promise<Result>}
 */
async function timed({ name, run }) {
	console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
	const start = performance.now();
	const counts = await run().catch((error) => {
		console.error(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1 };
	});
	return { name, ...counts, seconds: (performance.now() - start) / 1000 };
}

/**
 * A job whose ground is missing has failed: it would judge what an earlier run left behind.
 * @param {import('./test/jobs.mjs').Job} job
 * @returns {Result}
 */
function notRun({ name, needs }) {
	console.log(`\n── ${name}: not run, since "${needs}" failed`);
	return { name, passed: 0, failed: 1, seconds: 0 };
}

/** @param {readonly Result[]} results */
function summary(results) {
	console.log('');
	let [passed, failed] = [0, 0];
	for (const result of results) {
		const mark = result.failed > 0 ? '✗' : '✓';
		const counts = `${result.passed} passed, ${result.failed} failed`;
		console.log(`${mark} ${result.name.padEnd(10)} ${counts.padEnd(24)} ${result.seconds.toFixed(1)} s`);
		passed += result.passed;
		failed += result.failed;
	}
	console.log(`\n${passed} passed, ${failed} failed`);
	return failed > 0 ? 1 : 0;
}

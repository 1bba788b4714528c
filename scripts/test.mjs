import { parseArgs } from 'node:util';
import { setup } from './setup.mjs';
import { summary } from './test/summary.mjs';

const HELP = `npm test                    everything, in Chromium and in Firefox
npm test -- --no-browser    all but the browser tests
npm test -- --only=unit     one job, or several: --only=types,lint`;

/** @typedef {import('./test/summary.mjs').Result} Result */

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
		// Imported after set-up, since the jobs need the packages.
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
		/** @type {Map<string, Promise<Result>>} */
		const started = new Map();
		for (const job of jobs) if (job.isSilent && !job.needs) started.set(job.name, run(job));
		for (const job of jobs) {
			console.log(`\n── ${job.name} ${'─'.repeat(60 - job.name.length)}`);
			const isBlocked = results.some(({ name, failed }) => name === job.needs && failed > 0);
			const result = isBlocked ? blocked(job) : await (started.get(job.name) ?? run(job));
			for (const problem of result.problems) console.error(problem);
			results.push(result);
			for (const next of jobs) {
				const isReady = next.isSilent && next.needs === job.name && result.failed === 0;
				if (isReady) started.set(next.name, run(next));
			}
		}
	} catch (error) {
		results.push({ ...failure('set-up', error), seconds: 0 });
		console.error(results.at(-1)?.problems.join('\n'));
	}
	console.log(`\n${summary(results)}`);
	return results.some(({ failed }) => failed > 0) ? 1 : 0;
}

/**
 * Runs a job. One that throws counts as one failure, and the others still run.
 * @param {import('./test/jobs.mjs').Job} job
 * @returns {Promise<Result>}
 */
async function run(job) {
	const start = performance.now();
	const outcome = await job.run().catch((error) => failure(job.name, error));
	return { problems: [], ...outcome, name: job.name, seconds: (performance.now() - start) / 1000 };
}

/**
 * Counts a job as failed whose input is missing: it would check the output of an earlier run.
 * @param {import('./test/jobs.mjs').Job} job
 * @returns {Result}
 */
function blocked({ name, needs }) {
	return { ...failure(name, `Not run, since "${needs}" failed.`), seconds: 0 };
}

/** @param {string} name @param {unknown} error */
function failure(name, error) {
	const problems = [error instanceof Error ? error.message : String(error)];
	return { name, passed: 0, failed: 1, problems };
}

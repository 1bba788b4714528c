import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { ROOT } from './build/places.mjs';
import { STEPS } from './release/next-version.mjs';
import { setup } from './setup.mjs';

const HELP = `npm run release -- minor              (or patch, major) releases the version after the last one:
                                      all checks and tests, version, changelog, archives with checksums, commit and tag
npm run release -- minor --dry-run    says what that would change and what forbids it, and changes nothing
npm run release -- minor --no-tests   without npm test, where it has just passed on this very commit

Nothing is pushed or uploaded: the end of the run says what is left to do.`;

const run = promisify(execFile);
/** @param {string[]} args */
const git = async (...args) => (await run('git', args, { cwd: ROOT })).stdout.trim();

/** @param {import('./release/next-version.mjs').Step} step @param {{ isDry: boolean, isTested: boolean }} options */
async function release(step, { isDry, isTested }) {
	// Imported after set-up: they need the packages.
	const { planRelease } = await import('./release/plan.mjs');
	const plan = await planRelease(step, new Date().toISOString().slice(0, 10));
	const tag = `v${plan.version}`;
	const problems = [...plan.problems, ...(await repositoryProblems(tag))];
	console.log(`${tag}\n\n${plan.notes}\n\nChanges ${[...plan.files.keys()].join(', ')}.`);
	for (const problem of problems) console.error(`! ${problem}`);
	if (isDry)
		return problems.length === 0
			? 'Nothing was changed (--dry-run).'
			: fail(`${problems.length} things forbid this release.`);
	if (problems.length > 0) fail('Not released: nothing was changed.');
	if (!isTested) {
		const test = spawn(process.execPath, [join(ROOT, 'scripts/test.mjs')], { cwd: ROOT, stdio: 'inherit' });
		const [code] = await once(test, 'close');
		if (code !== 0) fail('Not released: npm test failed. Nothing was changed.');
	}
	for (const [file, text] of plan.files) await writeFile(join(ROOT, file), text);
	const { runTool } = await import('./test/tools.mjs');
	await runTool('biome', ['format', '--write', 'store/released.json']);
	try {
		const { packageAll } = await import('./package.mjs');
		console.log(await packageAll());
		await git('add', ...plan.files.keys());
		await git('commit', '-m', `Version ${plan.version}`);
		await git('tag', '-a', tag, '-m', `Version ${plan.version}\n\n${plan.notes}`);
	} catch (error) {
		await git('checkout', 'HEAD', '--', ...plan.files.keys());
		throw error;
	}
	return `Released ${tag} on this machine. Next: git push --follow-tags; then store/README.md says how to submit dist/.`;
}

/** @param {string} tag */
async function repositoryProblems(tag) {
	const problems = [];
	if ((await git('status', '--porcelain')) !== '') problems.push('Some changes are not committed.');
	if ((await git('tag', '--list', tag)) !== '') problems.push(`There is a tag ${tag} already.`);
	return problems;
}

/** @param {string} message @returns {never} */
function fail(message) {
	throw new Error(message);
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	allowNegative: true,
	options: {
		'dry-run': { type: 'boolean', default: false },
		tests: { type: 'boolean', default: true },
		help: { type: 'boolean', short: 'h' },
	},
});
const step = STEPS.find((each) => each === positionals[0]);
if (values.help || step === undefined || positionals.length > 1) {
	console.log(HELP);
	process.exitCode = values.help ? 0 : 2;
} else {
	try {
		await setup();
		console.log(await release(step, { isDry: values['dry-run'], isTested: !values.tests }));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

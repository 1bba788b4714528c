import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';
import { build } from '../build.mjs';
import { ownBudgetProblems } from '../checks/budgets.mjs';
import { importCycles } from '../checks/cycles.mjs';
import { forbiddenThings, foreignPackages } from '../checks/forbidden.mjs';
import { ownGuaranteeProblems } from '../checks/guarantees.mjs';
import { languageWordProblems } from '../checks/language-words.mjs';
import { layerProblems } from '../checks/layers.mjs';
import { localeProblems } from '../checks/locales.mjs';
import { manifestProblems } from '../checks/manifest.mjs';
import { schemaProblems } from '../checks/schemas.mjs';
import { PRODUCT, sourceFiles } from '../checks/source-files.mjs';
import { lint } from '../package.mjs';
import { runTool } from './tools.mjs';
import { runVitest } from './vitest-job.mjs';

/** @typedef {import('./vitest-job.mjs').Counts} Counts */
/** @typedef {{ name: string, browser?: boolean, needs?: string, run: () => Promise<Counts> }} Job */

const ALL = [...PRODUCT, 'test', 'scripts', '.ci'];
const read = (/** @type {string} */ file) => readFile(join(ROOT, file), 'utf8');

/**
 * A check of one's own: passes when it names no problem.
 * @param {string} name @param {() => Promise<string[]>} find @returns {Job}
 */
function check(name, find) {
	return {
		name,
		async run() {
			const problems = await find();
			for (const problem of problems) console.error(problem);
			return problems.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
		},
	};
}

/**
 * A tool that passes when it ends well.
 * @param {string} name @param {Parameters<typeof runTool>[0]} program @param {string[]} args @returns {Job}
 */
function tool(name, program, ...args) {
	return {
		name,
		async run() {
			const { code } = await runTool(program, args);
			return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
		},
	};
}

/** All of `npm test`, in order. @type {readonly Job[]} */
export const JOBS = [
	tool('types', 'tsc', '-p', '.', '--noEmit'),
	tool('purity', 'tsc', '-p', 'tsconfig.core.json', '--noEmit'),
	tool('lint', 'biome', 'ci', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off'])),
	check('layers', async () => {
		const files = await sourceFiles(PRODUCT, /(?<!\.d)\.tsx?$/);
		return [...layerProblems(files), ...importCycles(files)];
	}),
	check('languages', async () => languageWordProblems(await sourceFiles(PRODUCT, /(?<!\.d)\.tsx?$/))),
	check('manifest', async () =>
		manifestProblems(JSON.parse(await read('manifest.json')), JSON.parse(await read('package.json')).version),
	),
	check('locales', async () => localeProblems(join(ROOT, 'src/_locales'), await read('manifest.json'))),
	check('forbidden', async () => [
		...forbiddenThings(await sourceFiles(ALL, /\.(?:tsx?|mjs|css|html|json|sh)$|^run$/)),
		...foreignPackages(await read('package-lock.json')),
	]),
	check('guarantees', () => ownGuaranteeProblems(ROOT)),
	check('schemas', () => schemaProblems()),
	check('build', async () => {
		await build();
		return [];
	}),
	{ ...check('budgets', ownBudgetProblems), needs: 'build' },
	{ name: 'unit', run: () => runVitest('vitest.config.ts') },
	{ name: 'browser', browser: true, needs: 'build', run: () => runVitest('vitest.browser.config.ts') },
	{ ...check('package', () => lint()), needs: 'build' },
];

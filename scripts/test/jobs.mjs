import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';
import { build } from '../build.mjs';
import { ownBudgetProblems } from '../checks/budgets.mjs';
import { importCycles } from '../checks/cycles.mjs';
import { ownDocPathProblems } from '../checks/doc-paths.mjs';
import { forbiddenThings, foreignPackages } from '../checks/forbidden.mjs';
import { glossaryProblems } from '../checks/glossary.mjs';
import { ownGrownPermissions } from '../checks/grown-permissions.mjs';
import { ownGuaranteeProblems } from '../checks/guarantees.mjs';
import { languageWordProblems } from '../checks/language-words.mjs';
import { ownLayerTableProblems } from '../checks/layer-table.mjs';
import { layerProblems } from '../checks/layers.mjs';
import { localeProblems } from '../checks/locales.mjs';
import { manifestProblems } from '../checks/manifest.mjs';
import { ownVersionProblems } from '../checks/named-versions.mjs';
import { ownPrivacyProblems } from '../checks/privacy.mjs';
import { schemaProblems } from '../checks/schemas.mjs';
import { ownSiteProblems } from '../checks/site.mjs';
import { PRODUCT, sourceFiles } from '../checks/source-files.mjs';
import { ownStoreProblems } from '../checks/store.mjs';
import { ownWordProblems } from '../checks/words.mjs';
import { ownWorkflowProblems } from '../checks/workflows.mjs';
import { readMessages } from '../locales/messages.mjs';
import { lint } from '../package.mjs';
import { runTool } from './tools.mjs';
import { runVitest } from './vitest-job.mjs';

/** @typedef {{ passed: number, failed: number, problems?: string[], retried?: import('./summary.mjs').Retry[] }} Outcome */
/**
 * @typedef {object} Job
 * @property {string} name
 * @property {boolean} [browser] whether it needs real browsers
 * @property {string} [needs] the job that makes its input
 * @property {boolean} [isSilent] whether it prints nothing, so that it can start as soon as its input is ready
 * @property {() => Promise<Outcome>} run
 */

const ALL = [...PRODUCT, 'test', 'scripts', '.ci'];
const read = (/** @type {string} */ file) => readFile(join(ROOT, file), 'utf8');

/**
 * Makes a job of a check, which passes when it returns no problem.
 * @param {string} name @param {() => Promise<string[]>} find @returns {Job}
 */
function check(name, find) {
	return {
		name,
		isSilent: true,
		async run() {
			const problems = await find();
			return problems.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, problems };
		},
	};
}

/**
 * Makes a job of a tool, which passes when its exit code is 0.
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

/** The jobs of `npm test`, in order. @type {readonly Job[]} */
export const JOBS = [
	tool('types', 'tsc', '-p', '.', '--noEmit'),
	tool('purity', 'tsc', '-p', 'tsconfig.core.json', '--noEmit'),
	tool('lint', 'biome', 'ci', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off'])),
	// Unused files, exports and packages; knip.json names what is used otherwise than by imports.
	tool('unused', 'knip', '--no-progress'),
	check('layers', async () => {
		const files = await sourceFiles(PRODUCT, /(?<!\.d)\.tsx?$/);
		return [...layerProblems(files), ...importCycles(files), ...(await ownLayerTableProblems())];
	}),
	check('languages', async () => languageWordProblems(await sourceFiles(PRODUCT, /(?<!\.d)\.tsx?$/))),
	check('words', ownWordProblems),
	check('manifest', async () => manifestProblems(JSON.parse(await read('manifest.json')))),
	check('locales', async () => [
		...(await localeProblems(join(ROOT, 'src/_locales'), await read('manifest.json'))),
		...glossaryProblems(await read('docs/glossary.md'), await readMessages(join(ROOT, 'src/_locales'))),
	]),
	check('forbidden', async () => [
		...forbiddenThings(await sourceFiles(ALL, /\.(?:tsx?|mjs|css|html|json|sh)$|^run$/)),
		...foreignPackages(await read('package-lock.json')),
	]),
	check('documents', async () => [
		...(await ownDocPathProblems()),
		...(await ownPrivacyProblems()),
		...(await ownVersionProblems()),
		...(await ownSiteProblems()),
	]),
	check('store', async () => [
		...(await ownStoreProblems()),
		...(await ownGrownPermissions()),
		...(await ownWorkflowProblems()),
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
	{ ...check('package', () => lint()), needs: 'build', isSilent: true },
];

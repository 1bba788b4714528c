// `node scripts/checks/who-tests.mjs FILE [FUNCTION]` prints the unit tests that run a file, or one function of it.
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../build/places.mjs';
import { runTool } from '../test/tools.mjs';
import { PRODUCT } from './source-files.mjs';

const HELP = `node scripts/checks/who-tests.mjs FILE             the unit tests that run FILE, closest first
node scripts/checks/who-tests.mjs FILE FUNCTION    those that run one function of it
node scripts/checks/who-tests.mjs FILE --all       with the names of all tests, however many
node scripts/checks/who-tests.mjs FILE --refresh   records anew first (some minutes; the first use does)
Tests in real browsers run built code and are not recorded: docs/guarantees.md names them by subject.`;

const FOLDER = join(ROOT, 'artifacts', 'who-tests');
/** Names of tests printed for one file. */
const MAX_NAMES = 5;

/**
 * The tests of one file, and their indexes by source file and function that they run.
 * @typedef {{ file: string, tests: string[], runs: Record<string, Record<string, number[]>> }} Recorded
 */
/**
 * @typedef {object} Answer
 * @property {string} file with the tests
 * @property {string[]} tests that run the source; empty when the file only loads it
 * @property {number} breadth how many source files it runs in all: few means that the source is its subject
 */

/**
 * Runs the unit tests and records what each of them runs.
 * @param {string} folder @param {readonly string[]} [filters] vitest's, to record some files only
 */
export async function record(folder, filters = []) {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const config = join(ROOT, 'scripts/checks/who-tests/vitest.config.ts');
	const args = ['run', '--config', config, '--reporter=dot', ...filters];
	const { code } = await runTool('vitest', args, { capture: true, env: { WHO_TESTS_FOLDER: folder } });
	await writeFile(join(folder, 'recorded.json'), JSON.stringify({ isGreen: code === 0 }));
}

/** @param {string} folder @returns {Promise<Recorded[]>} */
export async function readRecorded(folder) {
	const names = (await readdir(folder)).filter((name) => name.startsWith('test+'));
	return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

/**
 * Lists the test files that run a source file, those that run the fewest other sources first.
 * @param {readonly Recorded[]} recorded
 * @param {string} source path from the root, with `/`
 * @param {string} [name] of one function
 * @returns {Answer[]}
 */
export function whoTests(recorded, source, name) {
	const answers = recorded.flatMap(({ file, tests, runs }) => {
		const functions = Object.hasOwn(runs, source) ? Object.entries(runs[source] ?? {}) : [];
		const asked = functions.filter(([own]) => name === undefined || own === name);
		if (asked.length === 0) return [];
		const indexes = new Set(asked.flatMap(([own, by]) => (own === '' ? [] : by)));
		const breadth = Object.values(runs).filter((own) => Object.keys(own).some((key) => key !== '')).length;
		return [{ file, tests: tests.filter((_, index) => indexes.has(index)), breadth }];
	});
	return answers.sort((a, b) => a.breadth - b.breadth);
}

/**
 * @param {readonly Answer[]} answers
 * @param {{ subject: string, all: boolean }} options
 */
export function answerText(answers, { subject, all }) {
	const running = answers.filter(({ tests }) => tests.length > 0);
	const loading = answers.filter(({ tests }) => tests.length === 0);
	const lines = running.flatMap(({ file, tests }) => {
		const names = all ? tests : tests.slice(0, MAX_NAMES);
		const more = tests.length - names.length;
		return [
			`${file}: ${tests.length}`,
			...names.map((name) => `    ${name}`),
			...(more > 0 ? [`    … and ${more} more`] : []),
		];
	});
	const count = running.reduce((sum, { tests }) => sum + tests.length, 0);
	const files = running.length === 1 ? '1 file' : `${running.length} files`;
	const head = `${subject} is run by ${count} tests in ${files}${running.length > 1 ? ', closest first' : ''}.`;
	const rest =
		loading.length === 0 ? [] : ['', `Loaded, but not run, by: ${loading.map(({ file }) => file).join(' ')}`];
	return [head, '', ...lines, ...rest].join('\n').trim();
}

/** Tells how old the record is, and how many files have changed since. @param {number} time @param {number} now */
async function ageOf(time, now) {
	let changed = 0;
	for (const folder of [...PRODUCT, 'scripts', 'test']) {
		for (const entry of await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
			if (entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > time) changed++;
		}
	}
	const minutes = Math.round((now - time) / 60_000);
	const age =
		minutes < 120
			? `${minutes} minutes`
			: minutes < 2880
				? `${Math.round(minutes / 60)} hours`
				: `${Math.round(minutes / 1440)} days`;
	return `Recorded ${age} ago; files changed since: ${changed}. --refresh records anew.`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { refresh: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
	});
	const [path, name] = positionals;
	if (path === undefined) {
		console.log(HELP);
	} else if (!existsSync(resolve(path))) {
		console.error(`There is no file ${path}.`);
		process.exitCode = 1;
	} else {
		const stamp = join(FOLDER, 'recorded.json');
		if (values.refresh || !existsSync(stamp)) {
			console.error('Running all unit tests to record what they run; this takes some minutes …');
			await record(FOLDER);
		}
		const { isGreen } = JSON.parse(await readFile(stamp, 'utf8'));
		const source = relative(ROOT, resolve(path)).split(sep).join('/');
		const answers = whoTests(await readRecorded(FOLDER), source, name);
		console.log(
			answerText(answers, { subject: name === undefined ? source : `${name} in ${source}`, all: values.all }),
		);
		console.error(`\n${await ageOf(statSync(stamp).mtimeMs, Date.now())}`);
		if (!isGreen) console.error('Some tests failed while recording: their part may be missing.');
	}
}

// A setup file for vitest: records which functions of the product each test of a file runs, by V8's own counts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from 'vitest';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

let file = '';
/** @type {string[]} */
const tests = [];
/**
 * By source file and function, the tests as indexes; the empty name stands for a nameless function or the module.
 * @type {Map<string, Map<string, number[]>>}
 */
const runs = new Map();

afterEach(async ({ task }) => {
	file = fromRoot(task.file.filepath);
	const test = tests.push(titleOf(task)) - 1;
	// Counts are since the test before: what the file and its hooks ran belongs to the first test after.
	const { result } = await session.post('Profiler.takePreciseCoverage');
	for (const { url, functions } of result) {
		const source = url.startsWith('file:') ? fromRoot(fileURLToPath(url)) : '';
		if (!/^[a-z]+\//.test(source) || /^(?:test|node_modules)\//.test(source)) continue;
		for (const { functionName, ranges } of functions) {
			if ((ranges[0]?.count ?? 0) > 0) note(source, functionName, test);
		}
	}
});

/** @param {string} source @param {string} name @param {number} test */
function note(source, name, test) {
	const functions = runs.get(source) ?? new Map();
	const by = functions.get(name) ?? [];
	if (by.at(-1) !== test) by.push(test);
	runs.set(source, functions.set(name, by));
}

afterAll(() => {
	const folder = process.env['WHO_TESTS_FOLDER'] ?? '';
	const bySource = [...runs].map(([source, functions]) => [source, Object.fromEntries(functions)]);
	const text = JSON.stringify({ file, tests, runs: Object.fromEntries(bySource) });
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${file.replaceAll('/', '+')}.json`), text);
});

/** @param {string} path */
function fromRoot(path) {
	return relative(process.cwd(), path).split(sep).join('/');
}

/** A test's name with those of its suites. @param {import('vitest').RunnerTestCase} task */
function titleOf(task) {
	const names = [task.name];
	for (let suite = task.suite; suite !== undefined && suite.name !== ''; suite = suite.suite) {
		names.unshift(suite.name);
	}
	return names.join(' › ');
}

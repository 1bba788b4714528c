import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './build/places.mjs';
import { setup } from './setup.mjs';

const HELP = `npm run fuzz                            the properties of the tests, run long: 5 minutes
npm run fuzz -- --minutes 30            longer
npm run fuzz -- --seed 7 --only=model   one part, or several, from a seed on: repeats a round that failed
npm run fuzz -- --no-browser            without real browsers`;

/**
 * The parts of a round: their test files, the number of runs or steps (environment variables, which those that the person
 * set override), the tests by name, and whether they need real browsers.
 * @type {Readonly<Record<string, { files: string[], env?: Record<string, string>, tests?: string, browser?: boolean }>>}
 */
const PARTS = {
	storm: {
		files: ['test/browser/worker.test.ts'],
		tests: 'in a storm of changes',
		env: { STORM_CHANGES: '5000', STORM_STOPS: '50' },
		browser: true,
	},
	'recording-storm': {
		files: ['test/services/recording/recording-growth.test.ts'],
		tests: 'end in a report',
		env: { STORM_SIZE: '100000' },
	},
	'recording-storm-browser': {
		files: ['test/browser/recording-storm.test.ts'],
		env: { STORM_SIZE: '100000' },
		browser: true,
	},
	model: { files: ['test/model'], env: { RUNS: '200' } },
	'worker-death': { files: ['test/background/worker-death.test.ts'], env: { RUNS: '1000' } },
	'clean-start': { files: ['test/services/recording/recorder-vault.test.ts'], env: { RUNS: '1000' } },
	'clean-start-browser': {
		files: ['test/browser/clean-start.test.ts'],
		tests: 'any jar',
		env: { JARS: '4' },
		browser: true,
	},
	importer: {
		files: ['test/import/any-input.test.ts', 'test/import/round-trip.test.ts', 'test/import/time.test.ts'],
		env: { PIECES: 'all' },
	},
	correct: {
		files: ['test/correct/corrected-pages.test.ts', 'test/correct/hostile-names.test.ts'],
		env: { RUNS: '200' },
	},
	names: { files: ['test/core/names/name-index.test.ts', 'test/core/names/generalise-name.test.ts'] },
	properties: { files: propertyTests() },
	check: {
		files: [
			'test/browser/check.test.ts',
			'test/browser/check-troubles.test.ts',
			'test/browser/check-session.test.ts',
			'test/browser/check-ended.test.ts',
			'test/browser/check-package.test.ts',
			'test/browser/check-repeats.test.ts',
		],
		env: { CHECK: 'all', REPEATS: '10', CHECKS: '500' },
		browser: true,
	},
	release: { files: ['test/release/release.test.ts', 'test/release/reproducible.test.ts'] },
	site: { files: ['test/release/site.test.ts'], browser: true },
	'store-pictures': { files: ['test/release/store-pictures.test.ts'], browser: true },
	update: { files: ['test/release/update.test.ts'], browser: true },
	fleet: {
		files: ['test/fleet/long', 'test/fleet/store/fleet-store.test.ts'],
		env: { FLEET_SITES: '2000' },
	},
	'both-browsers': {
		files: [
			'test/browser/loop-portals.test.ts',
			'test/browser/automatic-audit.test.ts',
			'test/browser/policy-marks.test.ts',
			'test/browser/asleep.test.ts',
			'test/browser/consent.test.ts',
			'test/browser/hosts.test.ts',
			'test/browser/inspection.test.ts',
			'test/browser/journal.test.ts',
			'test/browser/stage.test.ts',
			'test/browser/trust.test.ts',
			'test/browser/welcome.test.ts',
		],
		env: { BROWSERS: 'all' },
		browser: true,
	},
	managed: { files: ['test/browser/managed.test.ts'], browser: true },
	'browser-model': { files: ['test/browser/model.test.ts'], env: { BROWSER_RUNS: '6' }, browser: true },
};

const { values } = parseArgs({
	allowNegative: true,
	options: {
		minutes: { type: 'string', default: '5' },
		seed: { type: 'string' },
		only: { type: 'string' },
		browser: { type: 'boolean', default: true },
		help: { type: 'boolean', short: 'h' },
	},
});
if (values.help) console.log(HELP);
else process.exitCode = await main();

/** Lists the test files that state properties, but those of browsers. */
function propertyTests() {
	return readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.ts') && !file.startsWith('browser/'))
		.map((file) => join('test', file))
		.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('fc.assert'));
}

/** @returns {Promise<number>} the exit code */
async function main() {
	const wanted = values.only?.split(',') ?? Object.keys(PARTS);
	const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
	if (unknown.length > 0) {
		console.error(`No part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
		return 1;
	}
	const parts = Object.entries(PARTS).filter(
		([name, { browser }]) => wanted.includes(name) && (values.browser || !browser),
	);
	const needsBrowser = parts.some(([, { browser }]) => browser === true);
	await setup({ browser: needsBrowser ? 'both' : false });
	// Imported after set-up, since they need the packages.
	const { build } = await import('./build.mjs');
	const { runTool } = await import('./test/tools.mjs');
	if (needsBrowser) await build();

	const first = Number(values.seed ?? Math.floor(Math.random() * 1e6));
	const end = Date.now() + Number(values.minutes) * 60_000;
	/** @type {Map<string, number>} */
	const rounds = new Map();
	/** @type {string[]} */
	const failures = [];
	const given = { ...process.env };
	for (let seed = first; Date.now() < end; seed++) {
		for (const [name, { files, tests, env = {} }] of parts) {
			if (Date.now() >= end) break;
			console.log(`\n── ${name}, seed ${seed} ${'─'.repeat(40)}`);
			Object.assign(process.env, env, given, { SEED: String(seed) });
			const only = tests === undefined ? [] : ['--testNamePattern', tests];
			const { code } = await runTool('vitest', [
				'run',
				'--config',
				'vitest.fuzz.config.ts',
				...only,
				...files,
			]);
			rounds.set(name, (rounds.get(name) ?? 0) + 1);
			if (code !== 0) failures.push(`npm run fuzz -- --minutes 1 --only=${name} --seed ${seed}`);
		}
	}
	console.log(`\nSeeds from ${first} on:`);
	for (const [name, count] of rounds) console.log(`  ${name.padEnd(14)} ${count} rounds`);
	console.log(failures.length === 0 ? 'Nothing failed.' : `${failures.length} failed; each again by:`);
	for (const failure of failures) console.log(`  ${failure}`);
	return failures.length === 0 ? 0 : 1;
}

import { rm } from 'node:fs/promises';
import { bundleTypeScript, importTypeScript } from '../../run/import-typescript.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */

/** Packages that the database needs as files. */
const EXTERNAL = ['pg', 'pg-boss', '@electric-sql/pglite', 'cron-parser', 'fast-check', 'vitest'];
const WORKERS = 3;
const PLACES = 40;

/**
 * Sends simulated sites, whose checks only wait, through the queue of a fleet, twice, on a PostgreSQL server of its own. A
 * worker of three is killed half-way in the first run. Nothing where PostgreSQL is not installed.
 * @param {boolean} isQuick @returns {Promise<Figure[]>}
 */
export async function fleet(isQuick) {
	const sites = isQuick ? 1000 : 10_000;
	const program = await bundleTypeScript('test/fleet/simulated/worker.ts', EXTERNAL);
	/** @type {typeof import('../../../test/fleet/simulated/measure-queue.ts')} */
	const { measureQueue } = await importTypeScript('test/fleet/simulated/measure-queue.ts', {
		external: EXTERNAL,
	});
	const setup = { sites, runs: 2, workers: WORKERS, places: PLACES, ms: 10 };
	const measured = await measureQueue(program, setup).finally(() => rm(program, { force: true }));
	if (measured === null) return [];
	const [first, second] = measured;
	if (first === undefined || second === undefined) return [];
	const bytes = (/** @type {typeof first} */ { tables }) =>
		Object.values(tables).reduce((sum, each) => sum + each, 0);
	const thousand = 1000 / sites / 1e6;
	const runs = `${sites.toLocaleString('en')} simulated sites, ${WORKERS} workers, PostgreSQL`;
	const figure = (
		/** @type {string} */ what,
		/** @type {number} */ value,
		/** @type {'ms' | 'MB'} */ unit,
	) => ({
		part: 'fleet',
		what,
		value: { median: value, low: value, high: value },
		unit,
		most: null,
		runs,
	});
	return [
		figure('a site, from the queue to its stored result', second.runMs / sites, 'ms'),
		figure('adding the sites, each', first.addMs / sites, 'ms'),
		figure('beginning a run, a site', second.startMs / sites, 'ms'),
		figure('from the death of a worker until its sites are checked', first.recoveryMs ?? Number.NaN, 'ms'),
		figure('tables after the first run, a thousand sites', bytes(first) * thousand, 'MB'),
		figure('what a further run adds, a thousand sites', (bytes(second) - bytes(first)) * thousand, 'MB'),
	];
}

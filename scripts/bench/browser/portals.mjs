import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portalArgs } from '../../../test/browser/driver/chromium-args.mjs';
import { startPortal } from '../../../test/portal/index.mjs';
import { addSite, SITES } from '../../../test/portal/portals.mjs';
import { NPM_FOLDER, npmPackage } from '../../build/npm-package.mjs';
import { writeFolder } from '../../build/write-folder.mjs';
import { importTypeScript } from '../../run/import-typescript.mjs';
import { medianRatio, spreadOf } from '../spread.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */
/** @typedef {{ readonly command: number, readonly tree: number }} Memory bytes of a worker, without and with its browser */

/** Most of the time of the same portals in one `check` that a fleet may take. */
const MAX_RATIO = 1.2;
/** Most that a worker may grow from its first sites to its last. */
const MAX_GROWTH = 1.2;
const SAMPLE_MS = 2000;
/** One visit of the start page; the policy is found on the portal. */
const VISITS = ['--consent=none', '--pages=/'];

const bytesIn = (/** @type {string} */ path, /** @type {string} */ field) => {
	try {
		return (
			Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(path, 'utf8'))?.[1] ?? 0) * 1024
		);
	} catch {
		return 0;
	}
};

/** A process and those that it started, of which each page of memory counts once (Linux). @param {number} pid @returns {Memory} */
function memoryOf(pid) {
	const parents = new Map(
		readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.map((name) => {
				try {
					const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
					return [Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])];
				} catch {
					return [Number(name), 0];
				}
			}),
	);
	const isOwn = (/** @type {number} */ each) => {
		for (let at = each; at > 1; at = parents.get(at) ?? 0) if (at === pid) return true;
		return false;
	};
	const tree = [...parents.keys()].filter(isOwn);
	return {
		command: bytesIn(`/proc/${pid}/status`, 'VmRSS'),
		tree: tree.reduce((sum, each) => sum + bytesIn(`/proc/${each}/smaps_rollup`, 'Pss'), 0),
	};
}

/** Adds copies of the demo portals, under names of their own. @param {number} count @returns {string[]} their addresses */
function generatePortals(count) {
	const kinds = SITES.filter(({ kind, host }) => kind === 'portal' && host.endsWith('.opendatasoft.com'));
	return Array.from({ length: count }, (_, index) => {
		const site = kinds[index % kinds.length];
		if (site === undefined) throw new Error('There is no demo portal.');
		const host = `n${index}-${site.host}`;
		addSite({ ...site, host });
		return `https://${host}/`;
	});
}

/**
 * Starts generated portals and a fleet of them on a PostgreSQL server of its own; null where PostgreSQL is not installed.
 * `run` checks those with a tag by two workers, one site at a time each; `inOneCheck` checks some in one command, two at a
 * time; `alone` one in a command of its own. All return milliseconds.
 * @param {readonly { readonly tag: string, readonly count: number }[]} parts
 */
export async function openPortalFleet(parts) {
	/** @type {typeof import('../../../test/fleet/store/temporary-database.ts')} */
	const { postgresPrograms, startPostgres } = await importTypeScript(
		'test/fleet/store/temporary-database.ts',
	);
	const programs = postgresPrograms();
	if (programs === null) return null;
	await writeFolder(NPM_FOLDER, await npmPackage());
	const urls = generatePortals(parts.reduce((sum, { count }) => sum + count, 0));
	const portal = await startPortal();
	const server = await startPostgres(programs);
	const folder = await mkdtemp(join(tmpdir(), 'bench-portals-'));
	const visits = [...VISITS, ...portalArgs(portal).map((arg) => `--browser-arg=${arg}`)];

	/** @param {readonly string[]} argv */
	function start(argv) {
		const begin = performance.now();
		const command = spawn(process.execPath, [join(NPM_FOLDER, 'cookie-policy.mjs'), ...argv], {
			stdio: ['ignore', 'pipe', 'pipe'],
			cwd: folder,
			env: { ...process.env, DATABASE_URL: server.url, COOKIE_POLICY_LANG: 'en' },
		});
		let output = '';
		command.stdout.on('data', (chunk) => {
			output += chunk;
		});
		command.stderr.on('data', (chunk) => {
			output += chunk;
		});
		/** @type {Memory[]} */
		const memory = [];
		const timer = setInterval(() => memory.push(memoryOf(command.pid ?? 0)), SAMPLE_MS);
		/** @type {Promise<{ ms: number, code: number | null, output: string, memory: Memory[] }>} */
		const ended = new Promise((resolve, reject) => {
			command.once('error', reject);
			command.once('exit', (code) => {
				clearInterval(timer);
				resolve({ ms: performance.now() - begin, code, output, memory });
			});
		});
		return { ended, stop: () => command.kill('SIGTERM') };
	}

	/** @param {readonly string[]} argv */
	async function finish(argv) {
		const done = await start(argv).ended;
		if (done.code !== 0 && done.code !== 1)
			throw new Error(`cookie-policy ${argv[0]} ended with ${done.code}: ${done.output.slice(-2000)}`);
		return done;
	}

	const tags = parts.flatMap(({ tag, count }) => Array.from({ length: count }, () => tag));
	const list = urls.map((url, index) => ({ url, tags: [tags[index]] }));
	await writeFile(join(folder, 'sites.json'), JSON.stringify(list));
	await finish(['fleet', 'init']);
	await finish(['fleet', 'sites', 'import', 'sites.json']);
	return {
		urls,
		/** @param {string} tag */
		async run(tag) {
			const worker = start(['fleet', 'worker', '--parallel=1', ...visits]);
			const first = await finish(['fleet', 'run', `--tag=${tag}`, '--parallel=1', ...visits]);
			worker.stop();
			const second = await worker.ended;
			return { ms: first.ms, output: first.output, memory: [first.memory, second.memory] };
		},
		/** @param {readonly string[]} some */
		inOneCheck: async (some) => (await finish(['check', ...some, '--parallel=2', ...visits])).ms,
		/** @param {string} url */
		alone: async (url) => (await finish(['check', url, ...visits])).ms,
		/** Bytes of the fleet's tables and of the queue's, with their indexes. */
		async tables() {
			const { default: pg } = await import('pg');
			const client = new pg.Client({ connectionString: server.url });
			await client.connect();
			const { rows } = await client.query(
				`select n.nspname as schema, sum(pg_total_relation_size(c.oid))::float8 as bytes
				from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname in ('fleet', 'pgboss') and c.relkind = 'r' group by 1`,
			);
			await client.end();
			return rows.reduce((sum, { bytes }) => sum + bytes, 0);
		},
		async close() {
			await portal.close();
			await server.remove();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** Growth of a worker: its last fifth against its second. @param {readonly number[]} bytes */
export function growthOf(bytes) {
	const fifth = Math.floor(bytes.length / 5);
	return medianRatio(bytes.slice(-fifth).map((last, index) => [last, bytes[fifth + index] ?? Number.NaN]));
}

/**
 * Two workers of a fleet on PostgreSQL check generated portals, each with a Chromium of its own; then the same portals in
 * one `check`, and one portal alone. Nothing where PostgreSQL is not installed.
 * @param {boolean} isQuick @returns {Promise<Figure[]>}
 */
export async function portals(isQuick) {
	const count = isQuick ? 30 : 440;
	const fleet = await openPortalFleet([{ tag: 'all', count }]);
	if (fleet === null) return [];
	try {
		const { ms, memory } = await fleet.run('all');
		const some = fleet.urls.slice(0, isQuick ? 30 : 60);
		const batchMs = (await fleet.inOneCheck(some)) / some.length;
		/** @type {number[]} */
		const alone = [];
		for (const url of some.slice(0, isQuick ? 3 : 15)) alone.push(await fleet.alone(url));
		return portalFigures({ count, ms, memory, batchMs, alone, bytes: await fleet.tables() });
	} finally {
		await fleet.close();
	}
}

/**
 * @param {{ count: number, ms: number, memory: readonly (readonly Memory[])[], batchMs: number, alone: readonly number[], bytes: number }} measured
 * @returns {Figure[]}
 */
export function portalFigures({ count, ms, memory, batchMs, alone, bytes }) {
	const runs = `${count} generated portals, two workers, PostgreSQL`;
	const each = ms / count;
	const exactly = (/** @type {number} */ value) => ({ median: value, low: value, high: value });
	/** @type {(what: string, value: Figure['value'], unit: Figure['unit'], most?: number | null) => Figure} */
	const figure = (what, value, unit, most = null) => ({ part: 'portals', what, value, unit, most, runs });
	const workers = memory.flatMap((samples, index) => [
		figure(
			`worker ${index + 1}, its last fifth against its second`,
			growthOf(samples.map(({ command }) => command)),
			'×',
			MAX_GROWTH,
		),
		figure(`worker ${index + 1}`, spreadOf(samples.map(({ command }) => command / 1e6)), 'MB'),
		figure(`worker ${index + 1} with its browser`, spreadOf(samples.map(({ tree }) => tree / 1e6)), 'MB'),
	]);
	return [
		figure('a portal, one visit, policy read on the portal', exactly(each), 'ms'),
		figure('the same, against one `check` of two at a time', exactly(each / batchMs), '×', MAX_RATIO),
		figure('a portal in one `check` of two at a time', exactly(batchMs), 'ms'),
		figure('a portal in a `check` of its own', spreadOf(alone), 'ms'),
		...workers,
		figure('tables', exactly(bytes / 1e6), 'MB'),
	];
}

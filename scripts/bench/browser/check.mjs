import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portalArgs, ROOT_ARGS } from '../../../test/browser/driver/chromium-args.mjs';
import { startPortal } from '../../../test/portal/index.mjs';
import { policyText } from '../../../test/portal/policy-text.mjs';
import { DEMO_HOST, siteOf } from '../../../test/portal/portals.mjs';
import { NPM_FOLDER, npmPackage } from '../../build/npm-package.mjs';
import { writeFolder } from '../../build/write-folder.mjs';
import { findBrowsers } from '../../setup/find-browsers.mjs';
import { medianRatio, spreadOf } from '../spread.mjs';
import { scanWithGdprScanner } from './gdpr-scanner.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */
/** @typedef {import('../../../test/portal/index.mjs').RunningPortal} RunningPortal */

const PAGE = `https://${DEMO_HOST}/`;
/** A page counts as quiet after so long without a request, for both; ms. */
const QUIET_MS = 1000;
/** Most of the time of a bare browser that a check may take. */
const MAX_RATIO = 1.5;
/** 2,000 light portals an hour; ms each. */
const MAX_PORTAL_MS = 1800;
/** Most that the command may grow from its first checks to its last. */
const MAX_GROWTH = 1.2;

/** Costs of `cookie-policy check`: against a bare browser, for many portals, and in memory. @param {boolean} isQuick @returns {Promise<Figure[]>} */
export async function check(isQuick) {
	await writeFolder(NPM_FOLDER, await npmPackage());
	const portal = await startPortal();
	const folder = await mkdtemp(join(tmpdir(), 'bench-check-'));
	try {
		const site = siteOf(DEMO_HOST);
		if (site === null) throw new Error('There is no demo portal.');
		const policy = join(folder, 'policy.txt');
		await writeFile(policy, policyText(site, site.languages[0], site.layout));
		const single = await singlePortal(portal, policy, isQuick ? 3 : 15);
		const many = await manyPortals(portal, policy, isQuick ? 40 : 200);
		return [...single, ...many, ...(await besideGdprScanner(portal, policy, isQuick ? 1 : 3))];
	} finally {
		await portal.close();
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Runs the command until it ends.
 * @param {RunningPortal} portal @param {readonly string[]} argv
 * @param {(pid: number) => void} [started]
 * @returns {Promise<{ verdictMs: number, endMs: number }>} until it says its verdict, and until it ends
 */
function run(portal, argv, started) {
	const args = portalArgs(portal).map((arg) => `--browser-arg=${arg}`);
	const begin = performance.now();
	const command = spawn(
		process.execPath,
		[join(NPM_FOLDER, 'cookie-policy.mjs'), 'check', '--consent=none', '--pages=/', ...argv, ...args],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	if (command.pid !== undefined) started?.(command.pid);
	let errors = '';
	/** @type {number | undefined} */
	let verdictMs;
	command.stdout.on('data', () => {
		verdictMs ??= performance.now() - begin;
	});
	command.stderr.on('data', (chunk) => {
		errors = `${errors}${chunk}`.slice(-2000);
	});
	return new Promise((resolve, reject) => {
		command.once('error', reject);
		command.once('exit', (code) => {
			if (code === 0 || code === 1)
				resolve({ verdictMs: verdictMs ?? Number.NaN, endMs: performance.now() - begin });
			else reject(new Error(`cookie-policy ended with ${code}: ${errors}`));
		});
	});
}

function chromiumPath() {
	const path = findBrowsers().find(({ family }) => family === 'chromium')?.path;
	if (path === undefined) throw new Error('There is no Chromium.');
	return path;
}

/** Ms in which a bare browser starts, loads the page and falls quiet. @param {RunningPortal} portal */
async function bare(portal) {
	const { launch } = await import('puppeteer-core');
	const executablePath = chromiumPath();
	const begin = performance.now();
	const browser = await launch({ executablePath, args: [...ROOT_ARGS, ...portalArgs(portal)] });
	try {
		const page = await browser.newPage();
		await page.goto(PAGE);
		await page.waitForNetworkIdle({ idleTime: QUIET_MS });
		return performance.now() - begin;
	} finally {
		await browser.close();
	}
}

/** @param {RunningPortal} portal @param {string} policy @param {number} rounds @returns {Promise<Figure[]>} */
async function singlePortal(portal, policy, rounds) {
	/** @type {[number, number][]} */
	const pairs = [];
	for (let round = -1; round < rounds; round++) {
		const { verdictMs: ours } = await run(portal, [PAGE, `--policy=${policy}`]);
		const none = await bare(portal);
		if (round >= 0) pairs.push([ours, none]);
	}
	const runs = `${rounds} rounds, in turn`;
	const what = 'one portal, one visit, from the command to the verdict';
	return [
		{
			part: 'check',
			what: `${what}, against a bare browser`,
			value: medianRatio(pairs),
			unit: '×',
			most: MAX_RATIO,
			runs,
		},
		{ part: 'check', what, value: spreadOf(pairs.map(([ours]) => ours)), unit: 'ms', most: null, runs },
		{
			part: 'check',
			what: 'the bare browser, until it is quiet',
			value: spreadOf(pairs.map(([, none]) => none)),
			unit: 'ms',
			most: null,
			runs,
		},
	];
}

/** Resident memory of a process, bytes; null where it has ended, or the system does not tell. @param {number} pid */
function residentOf(pid) {
	try {
		const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
		return kilobytes === undefined ? null : Number(kilobytes) * 1024;
	} catch {
		return null;
	}
}

/** @param {RunningPortal} portal @param {string} policy @param {number} count @returns {Promise<Figure[]>} */
async function manyPortals(portal, policy, count) {
	const urls = Array.from({ length: count }, (_, index) => `https://vide.opendatasoft.com/?n=${index}`);
	/** @type {number[]} */
	const memory = [];
	/** @type {ReturnType<typeof setInterval> | undefined} */
	let timer;
	const { endMs: ms } = await run(portal, [...urls, `--policy=${policy}`, '--parallel=2'], (pid) => {
		timer = setInterval(() => {
			const bytes = residentOf(pid);
			if (bytes !== null) memory.push(bytes);
		}, 250);
	}).finally(() => clearInterval(timer));
	const each = ms / count;
	const runs = `${count} checks of a light portal in one run, two at a time`;
	const fifth = Math.floor(memory.length / 5);
	/** @type {Figure[]} */
	const grown =
		fifth === 0
			? []
			: [
					{
						part: 'check',
						what: 'memory of the command, its last fifth against its second',
						value: medianRatio(
							memory.slice(-fifth).map((bytes, index) => [bytes, memory[fifth + index] ?? Number.NaN]),
						),
						unit: '×',
						most: MAX_GROWTH,
						runs,
					},
					{
						part: 'check',
						what: 'memory of the command at its end',
						value: spreadOf(memory.slice(-fifth).map((bytes) => bytes / 1e6)),
						unit: 'MB',
						most: null,
						runs,
					},
				];
	return [
		{
			part: 'check',
			what: 'a light portal of many',
			value: { median: each, low: each, high: each },
			unit: 'ms',
			most: MAX_PORTAL_MS,
			runs,
		},
		...grown,
	];
}

/**
 * The same portal, all three visits, and gdpr-cookie-scanner, which makes as many, in turn.
 * @param {RunningPortal} portal @param {string} policy @param {number} rounds @returns {Promise<Figure[]>}
 */
async function besideGdprScanner(portal, policy, rounds) {
	/** @type {number[]} */
	const ours = [];
	/** @type {number[]} */
	const theirs = [];
	let count = 0;
	for (let round = 0; round < rounds; round++) {
		const scanned = await scanWithGdprScanner(PAGE, chromiumPath(), portalArgs(portal));
		if (scanned === null) return [];
		theirs.push(scanned.ms);
		count = scanned.cookies.length;
		const all = ['--consent=none,refuse,accept'];
		ours.push((await run(portal, [PAGE, `--policy=${policy}`, ...all])).verdictMs);
	}
	const runs = `${rounds} rounds, in turn`;
	const figure = (/** @type {string} */ what, /** @type {number[]} */ values) => ({
		part: 'check',
		what,
		value: spreadOf(values),
		unit: /** @type {const} */ ('ms'),
		most: null,
		runs,
	});
	return [
		figure('one portal, three visits: no answer, refused, accepted', ours),
		figure(`gdpr-cookie-scanner, the same page: ${count} cookies, compared with no policy`, theirs),
	];
}

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
		const many = await manyPortals(portal, policy, isQuick ? 40 : 500);
		return [...single, ...many];
	} finally {
		await portal.close();
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Runs the command until it ends.
 * @param {RunningPortal} portal @param {readonly string[]} argv
 * @param {(pid: number) => void} [started]
 * @returns {Promise<number>} ms
 */
function run(portal, argv, started) {
	const args = portalArgs(portal).map((arg) => `--browser-arg=${arg}`);
	const begin = performance.now();
	const command = spawn(
		process.execPath,
		[join(NPM_FOLDER, 'cookie-policy.mjs'), 'check', ...argv, '--consent=none', '--pages=/', ...args],
		{ stdio: ['ignore', 'ignore', 'pipe'] },
	);
	if (command.pid !== undefined) started?.(command.pid);
	let errors = '';
	command.stderr.on('data', (chunk) => {
		errors = `${errors}${chunk}`.slice(-2000);
	});
	return new Promise((resolve, reject) => {
		command.once('error', reject);
		command.once('exit', (code) => {
			if (code === 0 || code === 1) resolve(performance.now() - begin);
			else reject(new Error(`cookie-policy ended with ${code}: ${errors}`));
		});
	});
}

/** Ms in which a bare browser starts, loads the page, falls quiet and ends. @param {RunningPortal} portal */
async function bare(portal) {
	const { launch } = await import('puppeteer-core');
	const executablePath = findBrowsers().find(({ family }) => family === 'chromium')?.path;
	if (executablePath === undefined) throw new Error('There is no Chromium.');
	const begin = performance.now();
	const browser = await launch({ executablePath, args: [...ROOT_ARGS, ...portalArgs(portal)] });
	try {
		const page = await browser.newPage();
		await page.goto(PAGE);
		await page.waitForNetworkIdle({ idleTime: QUIET_MS });
	} finally {
		await browser.close();
	}
	return performance.now() - begin;
}

/** @param {RunningPortal} portal @param {string} policy @param {number} rounds @returns {Promise<Figure[]>} */
async function singlePortal(portal, policy, rounds) {
	/** @type {[number, number][]} */
	const pairs = [];
	for (let round = -1; round < rounds; round++) {
		const ours = await run(portal, [PAGE, `--policy=${policy}`]);
		const none = await bare(portal);
		if (round >= 0) pairs.push([ours, none]);
	}
	const runs = `${rounds} rounds, in turn`;
	const what = 'one portal, one visit, from the command to its end';
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
			what: 'the bare browser',
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
	const ms = await run(portal, [...urls, `--policy=${policy}`, '--parallel=2'], (pid) => {
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

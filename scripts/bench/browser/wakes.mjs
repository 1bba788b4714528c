import { startPortal } from '../../../test/portal/index.mjs';
import { medianRatio, spreadOf } from '../spread.mjs';
import { HOST, onStage, pause } from './stage.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */
/** @typedef {import('./stage.mjs').Stage} Stage */

const PAGE = 'https://www.ordinaire.example/';
const LOADS = 100;
/** A ratio within the noise of two browsers without an extension. */
const BOUND = 1.05;

/**
 * Counts how often pages that are no portals start the worker, and measures the browser's CPU time for them: with the
 * extension and with none, two browsers, in turn.
 * @param {boolean} isQuick @returns {Promise<Figure[]>}
 */
export async function wakes(isQuick) {
	const rounds = isQuick ? 3 : 15;
	const portal = await startPortal();
	try {
		return await onStage(
			(none) => onStage((ours) => compare(ours, none, rounds), { portal, withBare: false }),
			{ portal, withOurs: false, withBare: false },
		);
	} finally {
		await portal.close();
	}
}

/** @param {Stage} ours @param {Stage} none @param {number} rounds @returns {Promise<Figure[]>} */
async function compare(ours, none, rounds) {
	// A portal is open in another tab: what is watched there must not be woken for other tabs either.
	const portal = await ours.session.open(`https://${HOST}/blank`);
	await none.session.open(`https://${HOST}/blank`);
	const tabs = { ours: await ours.session.open(PAGE), none: await none.session.open(PAGE) };
	await pause(3000);
	/** @type {{ starts: number[], ours: number[], none: number[] }} */
	const measured = { starts: [], ours: [], none: [] };
	for (let round = 0; round < rounds; round++) {
		await ours.ours.stopWorker();
		const starts = countStarts(ours);
		measured.ours.push(await cpuOfLoads(ours, tabs.ours));
		measured.starts.push(starts());
		measured.none.push(await cpuOfLoads(none, tabs.none));
	}
	await portal.close();
	const ratio = medianRatio(measured.ours.map((ms, round) => [ms, measured.none[round] ?? Number.NaN]));
	const shared = { part: 'wakes', runs: `${rounds} rounds of ${LOADS} loads; in brackets the 95 % interval` };
	const time = /** @type {const} */ ({ unit: 'ms', most: null });
	return [
		{
			...shared,
			what: `starts of the worker in ${LOADS} loads`,
			value: spreadOf(measured.starts),
			unit: 'starts',
			most: 0,
		},
		{
			...shared,
			what: 'CPU time of the whole browser, with the extension, against none',
			value: ratio,
			unit: '×',
			most: BOUND,
			...(ratio.low <= BOUND ? { metOtherwise: `its 95 % interval begins at ${ratio.low.toFixed(3)}` } : {}),
		},
		{
			...shared,
			...time,
			what: `CPU time of ${LOADS} loads, with the extension`,
			value: spreadOf(measured.ours),
		},
		{ ...shared, ...time, what: `CPU time of ${LOADS} loads, with none`, value: spreadOf(measured.none) },
	];
}

/** Returns the number of worker starts since the call. @param {Stage} stage @returns {() => number} */
function countStarts({ session, ours }) {
	let starts = 0;
	const count = (/** @type {import('puppeteer-core').Target} */ target) => {
		if (target.type() === 'service_worker' && target.url().includes(ours.id)) starts++;
	};
	session.puppeteer.on('targetcreated', count);
	return () => {
		session.puppeteer.off('targetcreated', count);
		return starts;
	};
}

/** @param {Stage} stage @param {import('../../../test/browser/driver/types.mjs').Tab} tab @returns {Promise<number>} ms of CPU time */
async function cpuOfLoads(stage, tab) {
	const before = await cpuOfBrowser(stage);
	for (let load = 0; load < LOADS; load++) await tab.goto(`${PAGE}?${load}`);
	await pause(500);
	return (await cpuOfBrowser(stage)) - before;
}

/** Returns the CPU time, in ms, of all processes of the browser so far. @param {Stage} stage */
async function cpuOfBrowser({ cdp }) {
	const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
	return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

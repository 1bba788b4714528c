import { startPortal } from '../../../test/portal/index.mjs';
import { medianRatio, spreadOf } from '../spread.mjs';
import { onStage, pause } from './stage.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */
/** @typedef {import('../../../test/browser/driver/types.mjs').Session} Session */

const PAGE = 'https://lumiere-sur-mer.opendatasoft.com/';
const BOUND = 1.02;

/**
 * Loading a portal's page with the extension installed, against none: two browsers, in turn.
 * @param {boolean} isQuick @returns {Promise<Figure[]>}
 */
export async function pageLoad(isQuick) {
	const pairs = isQuick ? 20 : 200;
	const portal = await startPortal();
	try {
		return await onStage(
			(plain) => onStage((ours) => compare(plain.session, ours.session, pairs), { portal, withBare: false }),
			{ portal, withOurs: false },
		);
	} finally {
		await portal.close();
	}
}

/** @param {Session} plain @param {Session} ours @param {number} pairs @returns {Promise<Figure[]>} */
async function compare(plain, ours, pairs) {
	const [without, withIt] = [await plain.open(PAGE), await ours.open(PAGE)];
	await pause(1500);
	const quiet = await loads(without, withIt, pairs);
	const recording = await startRecording(ours, withIt);
	const recorded = recording ? await loads(without, withIt, pairs) : [];
	return [
		...figuresOf('with the extension, against none', quiet),
		...(recording ? figuresOf('while it records the visit, against none', recorded) : []),
	];
}

/** @param {Session} session @param {import('../../../test/browser/driver/types.mjs').Tab} tab */
async function startRecording(session, tab) {
	const answer = await session.inExtension((message) => chrome.runtime.sendMessage(message), {
		intent: 'recording.start',
		args: { tabId: await session.tabId(tab), way: 'as-it-stands', timeZone: 'UTC' },
	});
	await pause(1500);
	return answer?.ok === true;
}

/**
 * @param {import('../../../test/browser/driver/types.mjs').Tab} without
 * @param {import('../../../test/browser/driver/types.mjs').Tab} withIt
 * @param {number} pairs @returns {Promise<(readonly [number, number])[]>}
 */
async function loads(without, withIt, pairs) {
	/** @type {(readonly [number, number])[]} */
	const times = [];
	for (let pair = -5; pair < pairs; pair++) {
		// Which of the two is first changes from pair to pair.
		const first = pair % 2 === 0 ? await loadOnce(withIt) : null;
		const other = await loadOnce(without);
		const own = first ?? (await loadOnce(withIt));
		if (pair >= 0) times.push([own, other]);
	}
	return times;
}

/** Ms from the navigation's start to the end of `load`, by the page's own clock. @param {import('../../../test/browser/driver/types.mjs').Tab} tab */
async function loadOnce(tab) {
	await tab.page.bringToFront();
	await tab.goto(PAGE);
	return tab.waitFor(() => {
		const [entry] = performance.getEntriesByType('navigation');
		return entry instanceof PerformanceNavigationTiming && entry.loadEventEnd;
	});
}

/** @param {string} what @param {(readonly [number, number])[]} times @returns {Figure[]} */
function figuresOf(what, times) {
	const value = medianRatio(times);
	const runs = `${times.length} pairs of loads; in brackets the 95 % interval`;
	const contains =
		value.low <= BOUND ? { metOtherwise: `its 95 % interval begins at ${value.low.toFixed(3)}` } : {};
	return [
		{ part: 'page-load', what, value, unit: '×', most: BOUND, runs, ...contains },
		{
			part: 'page-load',
			what: `${what}: ours`,
			value: spreadOf(times.map(([own]) => own)),
			unit: 'ms',
			most: null,
			runs: `${times.length} loads`,
		},
		{
			part: 'page-load',
			what: `${what}: none`,
			value: spreadOf(times.map(([, other]) => other)),
			unit: 'ms',
			most: null,
			runs: `${times.length} loads`,
		},
	];
}

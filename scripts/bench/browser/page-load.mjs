import { startPortal } from '../../../test/portal/index.mjs';
import { medianRatio, spreadOf } from '../spread.mjs';
import { onStage, pause } from './stage.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */
/** @typedef {import('../../../test/browser/driver/types.mjs').Session} Session */

const PAGE = 'https://lumiere-sur-mer.opendatasoft.com/';
const BOUND = 1.03;

/** A household's line, as web performance is commonly measured over ("cable"): ms, bytes a second. */
const CABLE = { latency: 28, download: 625_000, upload: 125_000 };

/** Ms before each load, in which what the load before has set going comes to its end in all browsers. */
const QUIET = 400;

/**
 * Loading a portal's page with the extension installed, with one that has the same permissions and listens only, and
 * with none: three browsers, in turn.
 * @param {boolean} isQuick @returns {Promise<Figure[]>}
 */
export async function pageLoad(isQuick) {
	const rounds = isQuick ? 20 : 200;
	const portal = await startPortal();
	try {
		return await onStage(
			(none) =>
				onStage(
					(bare) =>
						onStage((ours) => compare([ours.session, bare.session, none.session], rounds), {
							portal,
							withBare: false,
						}),
					{ portal, withOurs: false },
				),
			{ portal, withOurs: false, withBare: false },
		);
	} finally {
		await portal.close();
	}
}

/** @param {readonly [Session, Session, Session]} sessions with ours, the bare one and none @param {number} rounds @returns {Promise<Figure[]>} */
async function compare([ours, bare, none], rounds) {
	const tabs = { ours: await ours.open(PAGE), bare: await bare.open(PAGE), none: await none.open(PAGE) };
	await pause(1500);
	const near = await loads(tabs, rounds);
	for (const { page } of Object.values(tabs)) await page.emulateNetworkConditions(CABLE);
	const far = await loads(tabs, rounds);
	for (const { page } of Object.values(tabs)) await page.emulateNetworkConditions(null);
	const isRecording = await startRecording(ours, tabs.ours);
	// No goal is set for that: fewer rounds tell what it costs.
	const recorded = isRecording ? await loads(tabs, Math.ceil(rounds / 4)) : null;
	const series = /** @type {const} */ ([
		['over a line of 28 ms and 5 Mbit/s', far],
		['from the same machine', near],
	]);
	return [
		...series.flatMap(([where, taken]) => ratios(`${where}, with the extension`, taken, BOUND)),
		...(recorded
			? ratios('from the same machine, while it records the visit without answers', recorded, null)
			: []),
		...series.flatMap(([where, { ours, bare, none }]) => [
			...times(`${where}, with the extension`, ours),
			...times(`${where}, with a bare one`, bare),
			...times(`${where}, with none`, none),
		]),
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

/** @typedef {'ours' | 'bare' | 'none'} Name */

/**
 * @param {Readonly<Record<Name, import('../../../test/browser/driver/types.mjs').Tab>>} tabs
 * @param {number} rounds @returns {Promise<Record<Name, number[]>>} ms, a value a round
 */
async function loads(tabs, rounds) {
	/** @type {Record<Name, number[]>} */
	const taken = { ours: [], bare: [], none: [] };
	/** @type {Name[]} */
	const order = ['ours', 'bare', 'none'];
	for (let round = -5; round < rounds; round++) {
		for (const name of order) {
			const ms = await loadOnce(tabs[name]);
			if (round >= 0) taken[name].push(ms);
		}
		// Which is first changes from round to round.
		order.push(/** @type {Name} */ (order.shift()));
	}
	return taken;
}

/** Ms from the navigation's start to the end of `load`, by the page's own clock. @param {import('../../../test/browser/driver/types.mjs').Tab} tab */
async function loadOnce(tab) {
	await tab.page.bringToFront();
	await pause(QUIET);
	await tab.goto(PAGE);
	return tab.waitFor(() => {
		const [entry] = performance.getEntriesByType('navigation');
		return entry instanceof PerformanceNavigationTiming && entry.loadEventEnd;
	});
}

/** @param {string} what @param {Record<Name, number[]>} taken @param {number | null} most @returns {Figure[]} */
function ratios(what, { ours, bare, none }, most) {
	return [
		ratio(`${what}, against none`, ours, none, most),
		ratio(`${what}, against a bare one that has the same permissions and listens`, ours, bare, null),
	];
}

/** @param {string} what @param {number[]} own @param {number[]} other @param {number | null} most @returns {Figure} */
function ratio(what, own, other, most) {
	const value = medianRatio(own.map((ms, round) => [ms, other[round] ?? Number.NaN]));
	const contains =
		most !== null && value.median > most && value.low <= most
			? { metOtherwise: `its 95 % interval begins at ${value.low.toFixed(3)}` }
			: {};
	const runs = `${own.length} rounds of loads; in brackets the 95 % interval`;
	return { part: 'page-load', what, value, unit: '×', most, runs, ...contains };
}

/** @param {string} what @param {number[]} taken @returns {Figure[]} */
function times(what, taken) {
	const runs = `${taken.length} loads`;
	return [{ part: 'page-load', what, value: spreadOf(taken), unit: 'ms', most: null, runs }];
}

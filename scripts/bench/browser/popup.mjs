import { spreadOf } from '../spread.mjs';
import { onStage, pause, until } from './stage.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */
/**
 * Ms until all rows were painted, and until they were known to agree with the jar.
 * @typedef {{ fromClick: number, fromStart: number, toReady: number }} Opening
 */

const SIZES = [4, 40, 180];
/** One frame: a shorter delay is invisible. */
const FRAME_MS = 17;

/**
 * Clicks on an extension's icon over a tab, waits until all rows are painted, and closes the popup.
 * @param {import('./stage.mjs').Stage} stage
 * @param {import('puppeteer-core').Page} page @param {string} id @param {number} rows
 * @returns {Promise<Opening>}
 */
async function openOnce({ session }, page, id, rows) {
	const extension = (await session.puppeteer.extensions()).get(id);
	if (extension === undefined) throw new Error('The extension is gone');
	await page.bringToFront();
	const before = new Set(session.puppeteer.targets());
	const clicked = performance.timeOrigin + performance.now();
	await page.triggerExtensionAction(extension);
	const target = await session.puppeteer.waitForTarget(
		(t) => !before.has(t) && t.url().startsWith(`chrome-extension://${id}/popup/`),
	);
	const popup = await target.asPage();
	const { painted, ready } = await until('all rows to be painted', () =>
		popup.evaluate((wanted) => {
			const { painted: all = [] } =
				/** @type {{ painted?: { count: number, state: string, at: number, sinceStart: number }[] }} */ (
					globalThis
				);
			const painted = all.find(({ count }) => count >= wanted);
			const ready = all.find(({ count, state }) => count >= wanted && state === 'ready');
			return painted && ready && { painted, ready };
		}, rows),
	);
	await popup.close();
	return {
		fromClick: painted.at - clicked,
		fromStart: painted.sinceStart,
		toReady: ready.at - clicked,
	};
}

/** Measures the time from the click on the icon to all rows painted. @param {boolean} isQuick @returns {Promise<Figure[]>} */
export function popup(isQuick) {
	const times = isQuick ? 7 : 31;
	return onStage(async (stage) => {
		const { session, ours, bare, address } = stage;
		/** @type {Figure[]} */
		const figures = [];
		for (const size of SIZES) {
			const tab = await session.open(address(`/storm?n=${size}&prefix=size${size}_`));
			await pause(1000);
			const rows = await tab.evaluate(() => document.cookie.split('; ').length);
			/** @type {Record<'bare' | 'warm' | 'cold', Opening[]>} */
			const openings = { bare: [], warm: [], cold: [] };
			// In turn, so that a slow moment of the machine affects all equally; the first of each is not counted.
			for (let i = -1; i < times; i++) {
				await bare.wakeWorker();
				const plain = await openOnce(stage, tab.page, bare.id, rows);
				await ours.wakeWorker();
				await pause(100);
				const warm = await openOnce(stage, tab.page, ours.id, rows);
				await ours.stopWorker();
				const cold = await openOnce(stage, tab.page, ours.id, rows);
				if (i < 0) continue;
				openings.bare.push(plain);
				openings.warm.push(warm);
				openings.cold.push(cold);
			}
			await tab.close();
			await clear(session);
			figures.push(...figuresOf(rows, openings, `${times} openings each, in turn`));
		}
		return figures;
	});
}

/** @param {import('./stage.mjs').Session} session */
async function clear(session) {
	await session.inExtension(async () => {
		for (const { name, domain, path } of await chrome.cookies.getAll({})) {
			await chrome.cookies.remove({ name, url: `https://${domain.replace(/^\./, '')}${path}` });
		}
	});
	await pause(500);
}

/**
 * @param {number} rows @param {Record<'bare' | 'warm' | 'cold', Opening[]>} openings @param {string} runs
 * @returns {Figure[]}
 */
function figuresOf(rows, openings, runs) {
	const part = 'popup';
	const values = (/** @type {keyof typeof openings} */ who, /** @type {keyof Opening} */ what) =>
		openings[who].map((opening) => opening[what]);
	const ratio = (/** @type {'warm' | 'cold'} */ who, /** @type {keyof Opening} */ what) => {
		const floor = spreadOf(values('bare', what)).median;
		return spreadOf(values(who, what).map((ms) => ms / floor));
	};
	const beyond = spreadOf(values('warm', 'fromStart')).median - spreadOf(values('bare', 'fromStart')).median;
	const within =
		beyond <= FRAME_MS ? { metOtherwise: `${beyond.toFixed(0)} ms above it, within one frame` } : {};
	return [
		{
			part,
			what: `${rows} cookies, warm: from the page's start, against the bare list`,
			value: ratio('warm', 'fromStart'),
			unit: '×',
			most: 1.5,
			runs,
			...within,
		},
		{
			part,
			what: `${rows} cookies, warm: from the click, against the bare list`,
			value: ratio('warm', 'fromClick'),
			unit: '×',
			most: 1.15,
			runs,
		},
		{
			part,
			what: `${rows} cookies, cold: from the click, against the bare list`,
			value: ratio('cold', 'fromClick'),
			unit: '×',
			most: 2,
			runs,
		},
		.../** @type {const} */ (['warm', 'cold']).map((who) => ({
			part,
			what: `${rows} cookies, ${who}: from the click, until all agree with the jar, against the bare list`,
			value: ratio(who, 'toReady'),
			unit: /** @type {const} */ ('×'),
			most: null,
			runs,
		})),
		.../** @type {const} */ (['bare', 'warm', 'cold']).flatMap((who) =>
			/** @type {const} */ (['fromStart', 'fromClick']).map((what) => ({
				part,
				what: `${rows} cookies, ${who === 'bare' ? 'the bare list' : who}: ${what === 'fromStart' ? "from the page's start" : 'from the click'}`,
				value: spreadOf(values(who, what)),
				unit: /** @type {const} */ ('ms'),
				most: null,
				runs,
			})),
		),
	];
}

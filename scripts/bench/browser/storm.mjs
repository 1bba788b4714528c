import { spreadOf } from '../spread.mjs';
import { cpuTimes, onStage, pause } from './stage.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */

const CHANGES = 5000;
/** Reports are written no more often than this, ms. */
const PACE = 200;

/** 5,000 cookie changes in a page: what they cost ours, and what they cost an extension that only counts. @param {boolean} isQuick @returns {Promise<Figure[]>} */
export function storm(isQuick) {
	const rounds = isQuick ? 3 : 11;
	return onStage(async ({ session, cdp, ours, bare, address }) => {
		const tab = await session.open(address('/blank'));
		await Promise.all([ours.wakeWorker(), bare.wakeWorker()]);
		// Counted by the browser's own word for it, in a page that does nothing else.
		await session.inExtension(() => {
			const counter = /** @type {{ writes?: number }} */ (globalThis);
			counter.writes = 0;
			chrome.storage.session.onChanged.addListener(() => {
				counter.writes = (counter.writes ?? 0) + 1;
			});
		});
		const writes = () =>
			session.inExtension(() => /** @type {{ writes?: number }} */ (globalThis).writes ?? 0);
		/** @type {{ ratio: number, ours: number, bare: number, writes: number, allowed: number }[]} */
		const measured = [];
		for (let round = -1; round < rounds; round++) {
			await Promise.all([ours.wakeWorker(), bare.wakeWorker()]);
			const [own, other] = [await ours.pid(), await bare.pid()];
			if (own === other) throw new Error('Both extensions run in one process');
			await pause(1500);
			const [before, writesBefore] = [await cpuTimes(cdp), await writes()];
			const length = await tab.evaluate(rage, CHANGES, round);
			await pause(2500);
			const [after, writesAfter] = [await cpuTimes(cdp), await writes()];
			if (round < 0) continue;
			const used = (/** @type {number} */ pid) => ((after.get(pid) ?? 0) - (before.get(pid) ?? 0)) * 1000;
			measured.push({
				ratio: used(own) / used(other),
				ours: used(own),
				bare: used(other),
				writes: writesAfter - writesBefore,
				// Events may come in after the page has set its last cookie.
				allowed: (length + 2500) / PACE + 1,
			});
		}
		const of = (/** @type {keyof (typeof measured)[number]} */ what) =>
			spreadOf(measured.map((round) => round[what]));
		const runs = `${rounds} storms, both extensions in one browser`;
		const part = 'storm';
		return [
			{
				part,
				what: `CPU time, against an extension that only counts`,
				value: of('ratio'),
				unit: '×',
				most: 1.5,
				runs,
			},
			{ part, what: `CPU time of ours`, value: of('ours'), unit: 'ms', most: null, runs },
			{ part, what: `CPU time of the one that only counts`, value: of('bare'), unit: 'ms', most: null, runs },
			{
				part,
				what: `reports written, at most one in ${PACE} ms`,
				value: of('writes'),
				unit: 'writes',
				most: of('allowed').median,
				runs,
			},
		];
	});
}

/** Changes cookies, some at a time, over names few enough for any jar; gives how long it took, ms. @param {number} changes @param {number} round */
function rage(changes, round) {
	return new Promise((resolve) => {
		const start = performance.now();
		let done = 0;
		const some = () => {
			for (let i = 0; i < 25; i++, done++) {
				document.cookie = `storm_${(done * 31) % 90}=${round}_${done}; Path=/; Max-Age=${done % 7 === 3 ? 0 : 86_400}`;
			}
			if (done < changes) setTimeout(some, 5);
			else resolve(performance.now() - start);
		};
		some();
	});
}

import { spreadOf } from '../spread.mjs';
import { onStage, pause } from './stage.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */

/** From a page's cookie, the worker being stopped, to the first badge. @param {boolean} isQuick @returns {Promise<Figure[]>} */
export function start(isQuick) {
	const rounds = isQuick ? 5 : 31;
	return onStage(
		async ({ session, ours, address }) => {
			const tab = await session.open(address('/blank'));
			const id = await session.tabId(tab);
			await pause(1500);
			/** @type {number[]} */
			const times = [];
			for (let round = 0; round < rounds; round++) {
				await ours.stopWorker();
				const before = await session.badge(id);
				const seen = session.inExtension(
					async (tabId, old) => {
						const end = performance.now() + 10_000;
						while (performance.now() < end) {
							if ((await chrome.action.getBadgeText({ tabId })) !== old)
								return performance.timeOrigin + performance.now();
						}
						return Number.NaN;
					},
					id,
					before.text,
				);
				await pause(50);
				const set = await tab.evaluate((name) => {
					const now = performance.timeOrigin + performance.now();
					document.cookie = `${name}=1; Path=/; Max-Age=86400`;
					return now;
				}, `start_${round}`);
				times.push((await seen) - set);
				await pause(600);
			}
			const runs = `${rounds} starts`;
			return [
				{
					part: 'start',
					what: 'from a cookie set, the worker being stopped, to the badge',
					value: spreadOf(times),
					unit: 'ms',
					most: null,
					runs,
				},
			];
		},
		{ withBare: false },
	);
}

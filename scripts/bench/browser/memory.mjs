import { spreadOf } from '../spread.mjs';
import { onStage, pause } from './stage.mjs';

/** @typedef {import('../figure.ts').Figure} Figure */

/** Measures the heap of worker and popup after a garbage collection, with 40 cookies. @param {boolean} isQuick @returns {Promise<Figure[]>} */
export function memory(isQuick) {
	const rounds = isQuick ? 2 : 7;
	return onStage(async ({ session, ours, bare, address }) => {
		const tab = await session.open(address('/storm?n=40'));
		await pause(1500);
		/** @type {Record<'ours' | 'bare', Record<'worker' | 'popup', number[]>>} */
		const used = { ours: { worker: [], popup: [] }, bare: { worker: [], popup: [] } };
		for (let round = 0; round < rounds; round++) {
			for (const [name, extension] of /** @type {const} */ ([
				['ours', ours],
				['bare', bare],
			])) {
				used[name].popup.push((await popupHeap(session, tab.page, extension.id)) / 1e6);
				used[name].worker.push((await extension.workerHeap()) / 1e6);
			}
		}
		const runs = `${rounds} rounds, after a collection`;
		return /** @type {const} */ (['worker', 'popup']).flatMap((what) =>
			/** @type {const} */ (['ours', 'bare']).map((who) => ({
				part: 'memory',
				what: `${what}, ${who === 'ours' ? 'ours' : 'the bare extension'}`,
				value: spreadOf(used[who][what]),
				unit: /** @type {const} */ ('MB'),
				most: null,
				runs,
			})),
		);
	});
}

/** @param {import('./stage.mjs').Session} session @param {import('puppeteer-core').Page} page @param {string} id */
async function popupHeap({ puppeteer }, page, id) {
	const extension = (await puppeteer.extensions()).get(id);
	if (extension === undefined) throw new Error('The extension is gone');
	await page.bringToFront();
	const before = new Set(puppeteer.targets());
	await page.triggerExtensionAction(extension);
	const target = await puppeteer.waitForTarget(
		(t) => !before.has(t) && t.url().startsWith(`chrome-extension://${id}/popup/`),
	);
	const popup = await target.asPage();
	await pause(800);
	const own = await popup.createCDPSession();
	await own.send('HeapProfiler.collectGarbage');
	const { usedSize } = await own.send('Runtime.getHeapUsage');
	await popup.close();
	return usedSize;
}

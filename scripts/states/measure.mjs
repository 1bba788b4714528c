/** The height of a popup, CSS pixels: what stands below it takes scrolling. */
const POPUP_HEIGHT = 600;

/**
 * Counts what a state asks of a person: the words and controls of the whole page, and of what is in sight in a popup of
 * 600 pixels.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string>} in one line
 */
export async function measure(page) {
	const { whole, inSight, rows } = await page.evaluate((height) => {
		const isShown = (/** @type {Element} */ element) =>
			element.checkVisibility() && element.closest('.visually-hidden') === null;
		const isAbove = (/** @type {DOMRect | undefined} */ box) => box !== undefined && box.bottom <= height;
		/** @type {{ box: DOMRect, words: number }[]} */
		const texts = [];
		const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (nodes.nextNode() !== null) {
			const { parentElement, textContent } = nodes.currentNode;
			if (parentElement === null || !isShown(parentElement)) continue;
			const words = (textContent ?? '').match(/[\p{L}\p{N}_][^\s]*/gu)?.length ?? 0;
			texts.push({ box: parentElement.getBoundingClientRect(), words });
		}
		const all = 'a[href], button, input, select, textarea, summary';
		const controls = [...document.querySelectorAll(all)]
			.filter((control) => isShown(control) && control.closest('li.row') === null)
			.map((control) => control.getBoundingClientRect());
		const rows = [...document.querySelectorAll('[data-cookie]')].map((row) => row.getBoundingClientRect());
		const sum = (/** @type {typeof texts} */ list) => list.reduce((total, { words }) => total + words, 0);
		return {
			whole: { words: sum(texts), controls: controls.length },
			inSight: {
				words: sum(texts.filter(({ box }) => isAbove(box))),
				controls: controls.filter(isAbove).length,
			},
			rows: { whole: rows.length, inSight: rows.filter(isAbove).length },
		};
	}, POPUP_HEIGHT);
	return (
		`${whole.words} words, ${whole.controls} controls beside ${rows.whole} rows; ` +
		`in ${POPUP_HEIGHT} px ${inSight.words} words, ${inSight.controls} controls beside ${rows.inSight} rows`
	);
}

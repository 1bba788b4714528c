/** @typedef {{ readonly median: number, readonly low: number, readonly high: number }} Spread */

/**
 * Computes the median of some values and their quartiles.
 * @param {readonly number[]} values @returns {Spread}
 */
export function spreadOf(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (/** @type {number} */ share) =>
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
	return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/**
 * Computes the ratio of the medians of pairs' sides, and its 95 % confidence interval (bootstrap with a fixed seed).
 * @param {readonly (readonly [number, number])[]} pairs @returns {Spread} `low` and `high` are the interval's ends
 */
export function medianRatio(pairs) {
	const ratio = (/** @type {readonly (readonly [number, number])[]} */ some) =>
		spreadOf(some.map(([a]) => a)).median / spreadOf(some.map(([, b]) => b)).median;
	let state = 1;
	const draw = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return pairs[Math.floor((state / 2 ** 32) * pairs.length)] ?? [Number.NaN, Number.NaN];
	};
	const ratios = Array.from({ length: 2000 }, () => ratio(pairs.map(draw))).sort((a, b) => a - b);
	return { median: ratio(pairs), low: ratios[50] ?? Number.NaN, high: ratios[1949] ?? Number.NaN };
}

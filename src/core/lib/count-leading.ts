/** Counts the items at the start of a sorted list that meet a condition, which no later item meets (binary search). */
export function countLeading<T>(sorted: readonly T[], meets: (item: T) => boolean): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = sorted[middle];
		if (item !== undefined && meets(item)) low = middle + 1;
		else high = middle;
	}
	return low;
}

import type { CorrectedPage } from '../../../src/correct/correction.ts';
import type { MarkedRange } from './page-view.ts';

/** The ranges of the corrected page, and of the page as it is, that changes concern; in their order. */
export function markedRanges({ places }: Pick<CorrectedPage, 'places'>): {
	readonly before: readonly MarkedRange[];
	readonly after: readonly MarkedRange[];
} {
	const before: MarkedRange[] = [];
	const after: MarkedRange[] = [];
	let shift = 0;
	for (const { change, from, to, before: replaced } of [...places].sort((a, b) => a.from - b.from)) {
		const start = from + shift;
		if (replaced !== '') before.push({ change, from: start, to: start + replaced.length });
		if (to > from) after.push({ change, from, to });
		shift += replaced.length - (to - from);
	}
	return { before, after };
}

/** A piece of a range of text: its bounds, and the change that it belongs to. */
interface Piece {
	readonly from: number;
	readonly to: number;
	readonly change: string | null;
}

/** Finds which changes a part of a page belongs to. `ranges`: in their order, none within another. */
export function createRangeIndex(ranges: readonly MarkedRange[]) {
	/** Index of the first range that ends behind a place. */
	function firstEndingAfter(place: number): number {
		let low = 0;
		let high = ranges.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ranges[middle]?.to ?? 0) > place) high = middle;
			else low = middle + 1;
		}
		return low;
	}
	return {
		/** The change that all of a part belongs to; null where there is none. */
		whole(from: number, to: number): string | null {
			const range = ranges[firstEndingAfter(from)];
			return range !== undefined && range.from <= from && to <= range.to ? range.change : null;
		},
		/** A part cut where a change begins or ends. */
		pieces(from: number, to: number): readonly Piece[] {
			const pieces: Piece[] = [];
			let at = from;
			for (let index = firstEndingAfter(from); at < to; index++) {
				const range = ranges[index];
				if (range === undefined || range.from >= to) {
					pieces.push({ from: at, to, change: null });
					break;
				}
				if (range.from > at) pieces.push({ from: at, to: range.from, change: null });
				const end = Math.min(to, range.to);
				pieces.push({ from: Math.max(at, range.from), to: end, change: range.change });
				at = end;
			}
			return pieces;
		},
	};
}

export type RangeIndex = ReturnType<typeof createRangeIndex>;

import type { RowGroup } from './parts.ts';

/** A part of a source. */
interface SourceRange {
	readonly from: number;
	readonly to: number;
}

/** Returns what finds the row that holds a part of the source; null where none does. */
export function rowsBySource(groups: readonly RowGroup[]): (part: SourceRange) => SourceRange | null {
	const rows = groups.flatMap((group) => group.rows).sort((a, b) => a.from - b.from);
	return ({ from, to }) => {
		let low = 0;
		let high = rows.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((rows[middle]?.from ?? 0) <= from) low = middle + 1;
			else high = middle;
		}
		const row = rows[low - 1];
		return row !== undefined && to <= row.to ? row : null;
	};
}

import { type Cell, elementPlace, type Row } from '../document.ts';

/** A cell as written, before it is spread over the rows and columns that it spans. */
export interface RawCell {
	readonly text: string;
	readonly header: boolean;
	readonly rowspan: number;
	readonly colspan: number;
}

const MAX_COLUMNS = 60;
/** Repeated cells in one table: markup of a few bytes must not become gigabytes. */
const MAX_REPEATED = 1_000_000;

/** Spreads cells over what they span: each row gets a cell for every column, repeated where one spans. */
export function spread(rows: readonly (readonly RawCell[])[]): Row[] {
	const waiting = new Map<number, { cell: Cell; remaining: number }>();
	let budget = MAX_REPEATED;
	return rows.map((row) => {
		const cells: Cell[] = [];
		const fillWaiting = () => {
			for (let held = waiting.get(cells.length); held; held = waiting.get(cells.length)) {
				if (held.remaining <= 1) waiting.delete(cells.length);
				else waiting.set(cells.length, { cell: held.cell, remaining: held.remaining - 1 });
				cells.push(held.cell);
				budget -= 1;
			}
		};
		fillWaiting();
		for (const { text, header, rowspan, colspan } of row) {
			if (cells.length >= MAX_COLUMNS) break;
			// A cell alone in its row says that it spans; repeating it says no more.
			const times =
				row.length === 1 && cells.length === 0 ? 1 : Math.min(colspan, MAX_COLUMNS - cells.length);
			const cell: Cell = { text, header, span: colspan };
			for (let i = 0; i < times && (i === 0 || budget > 0); i++) {
				if (rowspan > 1 && budget > 0) waiting.set(cells.length, { cell, remaining: rowspan - 1 });
				cells.push(cell);
				if (i > 0) budget -= 1;
			}
			fillWaiting();
		}
		return { cells, place: elementPlace() };
	});
}

import { maxOf } from '../../../core/lib/unbounded.ts';
import { plainCell, type Row } from '../../document.ts';
import { roleEvidence } from '../evidence/role-evidence.ts';
import { nameScore } from './column-cells.ts';
import { type ColumnPlan, planColumns } from './column-plan.ts';

/** Points of a row's cells in the columns from `first` on. */
function pointsFrom(first: number, texts: readonly string[], { columns }: ColumnPlan): number {
	return texts.reduce(
		(sum, text, index) => sum + roleEvidence(columns[first + index]?.role ?? null, text),
		0,
	);
}

/** Whether a short row lacks its first cells rather than its last ones. */
function lacksFirstCells({ cells }: Row, plan: ColumnPlan): boolean {
	const missing = plan.columns.length - cells.length;
	if (missing <= 0 || missing > plan.name) return false;
	const texts = cells.map(({ text }) => text);
	const name = texts[plan.name - missing] ?? '';
	// A row of one cell is a title, unless that is a name.
	if (texts.length === 1) return nameScore(name) === 1;
	return pointsFrom(missing, texts, plan) > pointsFrom(0, texts, plan);
}

/**
 * The rows of a table with the cells of the row above in the place of those that a row lacks at its beginning: in Markdown, a
 * cell that spans several rows stands in the first of them alone.
 */
export function withSpanningCells(header: Row | null, body: readonly Row[]): readonly Row[] {
	const width = maxOf([0, ...(header === null ? body : [header]).map(({ cells }) => cells.length)]);
	const whole = body.filter(({ cells }) => cells.length === width);
	if (whole.length === 0 || whole.length === body.length) return body;
	const plan = planColumns(header, whole);
	if (plan === null || plan.name === 0) return body;
	let above: Row | null = null;
	return body.map((row) => {
		let aligned = row;
		if (lacksFirstCells(row, plan)) {
			const missing = plan.columns.length - row.cells.length;
			const first = Array.from({ length: missing }, (_, index) => above?.cells[index] ?? plainCell(''));
			aligned = { ...row, cells: [...first, ...row.cells] };
		}
		if (aligned.cells.length === width) above = aligned;
		return aligned;
	});
}

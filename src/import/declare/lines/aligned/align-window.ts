import { WEIGHTS } from '../../evidence/weights.ts';
import type { LineBlock } from '../lines.ts';
import { type AlignedRow, type Alignment, alignRows } from './align-rows.ts';
import { groupOf, PAGE_FOOT } from './aligned-body.ts';
import type { AlignedHeader } from './aligned-header.ts';
import { isDoubtful, isUnsplit } from './aligned-rows.ts';
import { cutText, type Joint } from './cut-text.ts';
import { type SharedCells, sharedCellsOf } from './shared-cells.ts';
import type { WordsOfText } from './words-of-text.ts';

const { cut: POINTS } = WEIGHTS;

/** Whether a row is cut for certain enough to be declared. */
export const isSound = (
	row: AlignedRow,
	rows: readonly AlignedRow[],
	header: AlignedHeader,
	cells: SharedCells,
): boolean =>
	row.points >= POINTS.leastRow && !isUnsplit(row, rows, header, cells) && !isDoubtful(row, header);

/** The lines behind empty ones, where some stand close; none where all stand apart. */
function gapsIn(lines: readonly LineBlock[]): ReadonlySet<number> {
	const gaps = lines.flatMap(({ place }, index) => {
		const before = lines[index - 1]?.place.line ?? null;
		return before !== null && place.line !== null && place.line > before + 1 ? [index] : [];
	});
	return new Set(gaps.length < lines.length - 1 ? gaps : []);
}

function leaveOut(text: string, joint: Joint): number {
	if (groupOf(text, joint) !== null) return POINTS.group;
	return PAGE_FOOT.test(text) ? POINTS.pageFoot : POINTS.noise;
}

/**
 * Aligns some lines with the columns of a header. Where cells ran together, a second time: what the cells of the rows
 * hold that are cut for certain says where those of the others begin and end.
 */
export function alignWindow(
	body: readonly LineBlock[],
	header: AlignedHeader,
	seen: WordsOfText,
): Alignment & { readonly cells: SharedCells } {
	const texts = body.map(({ text }) => text);
	const { joint, columns, ofCookies } = header;
	const gapsBefore = joint === 'blanks' ? gapsIn(body) : new Set<number>();
	const align = (cells: SharedCells) =>
		alignRows(cutText(texts, joint, seen, { gapsBefore, cells }), columns, {
			joint,
			seen,
			ofCookies,
			cells,
			leaveOut: (line) => leaveOut(texts[line] ?? '', joint),
		});
	const first = align([]);
	if (joint !== 'glued') return { ...first, cells: [] };
	const cells = sharedCellsOf(
		first.rows.filter((row) => isSound(row, first.rows, header, [])),
		columns,
	);
	return { ...align(cells), cells };
}

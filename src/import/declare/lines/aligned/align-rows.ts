import type { ColumnMeaning } from '../../../understand/read-column-role.ts';
import type { ColumnRole } from '../../../vocabulary/vocabulary.ts';
import { nameTokenEvidence } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import { type CandidateOptions, CellCandidates } from './cell-candidates.ts';
import { breakPoints, seamPoints, wordsStart } from './cell-points.ts';
import type { CutText } from './cut-text.ts';
import type { SharedCells } from './shared-cells.ts';
import { sharedSteps } from './shared-steps.ts';

/** A row as aligned with the columns: for each column its text, empty where the row has none. */
export interface AlignedRow {
	readonly cells: readonly string[];
	/** Index of its first line, and of the line after its last. */
	readonly line: number;
	readonly end: number;
	/** Where it begins and ends in the text. */
	readonly from: number;
	readonly to: number;
	readonly points: number;
	/** Points of the weaker of the two places where the cell of names begins and ends. */
	readonly nameSeam: number;
}

/** The best reading of some lines as rows. */
export interface Alignment {
	readonly rows: readonly AlignedRow[];
	/** Lines between rows that belong to none. */
	readonly noise: readonly number[];
	/** Number of lines read. */
	readonly end: number;
	readonly points: number;
}

export interface AlignOptions extends CandidateOptions {
	/** Points for leaving a whole line out between two rows, by its index. */
	readonly leaveOut: (line: number) => number;
	/** Texts that cells of each column hold for certain. */
	readonly cells: SharedCells;
}

const { cut: POINTS, text: TEXT } = WEIGHTS;
const NEVER = Number.NEGATIVE_INFINITY;

/** Roles whose cells are words without a form: any run of atoms may be one. */
const FREE: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>([
	...(['purpose', 'location', 'function-and-location', 'link', 'value', 'other'] as const),
	null,
]);

/** Whether a sentence ends before a place. */
const endsSentence = (text: string, at: number): boolean =>
	/[\p{L})\]”"»]{2}[.!?]\s*$/u.test(text.slice(Math.max(0, at - 6), at));

/** Sums of what each atom costs within a cell of words, and of the line breaks before atoms. */
function freeSums(
	cut: CutText,
	isNameFirst: boolean,
	candidates: CellCandidates,
	isFlowing: boolean,
): { words: number[]; breaks: number[] } {
	const { text, starts, ends, lineAt, headings } = cut;
	const words = [0];
	const breaks = [0];
	starts.forEach((start, atom) => {
		const stops = isFlowing && atom > 0 && endsSentence(text, start);
		const isName =
			/[_*]|[a-z][A-Z]/.test(text.slice(start, ends[atom])) &&
			nameTokenEvidence(text.slice(start, ends[atom])) >= TEXT.nameByForm;
		const isRow = isName && isNameFirst && (lineAt[atom] ?? -1) >= 0;
		const lost =
			(isRow ? POINTS.rowInWords : isName ? POINTS.nameInWords : 0) +
			(headings.has(atom) ? POINTS.headingInCell : 0) +
			(candidates.beginsCount(atom) ? POINTS.lifetimeInWords : 0) +
			(stops ? POINTS.sentenceInFlow : 0);
		words.push((words[atom] ?? 0) + lost);
		const breaksHere = (lineAt[atom] ?? -1) >= 0 ? breakPoints(cut, atom) : seamPoints(text, start);
		breaks.push((breaks[atom] ?? 0) + breaksHere);
	});
	return { words, breaks };
}

/** The step by which a state was reached: from where, and from which column. */
interface Steps {
	readonly points: Float64Array;
	readonly from: Int32Array;
}

/**
 * Finds the rows that together align best with the columns: all ways to cut the lines into cells are weighed, in time
 * linear in their number.
 */
export function alignRows(
	cut: CutText,
	columns: readonly (ColumnMeaning | null)[],
	options: AlignOptions,
): Alignment {
	const size = cut.starts.length;
	const width = columns.length;
	const candidates = new CellCandidates(cut, columns, options);
	const isFlowing = options.isFlowing === true;
	const sums = freeSums(cut, columns[0]?.role === 'name', candidates, isFlowing);
	const shared = sharedSteps(cut, options.cells);
	const steps: Steps[] = Array.from({ length: width + 1 }, () => ({
		points: new Float64Array(size + 1).fill(NEVER),
		from: new Int32Array(size + 1).fill(-1),
	}));
	/** The best beginning of an open cell of words, for each column. */
	const open = columns.map(() => ({ points: NEVER, from: -1 }));
	const isLineEnd = (at: number) => at === size || (cut.lineAt[at] ?? -1) >= 0;
	const ending = (at: number): number =>
		isLineEnd(at) ? Math.min(0, (cut.cuts[at] ?? 0) / 2) : (cut.cuts[at] ?? 0);
	const mayEndRow = (at: number) => isFlowing || isLineEnd(at);
	const isFreeLast = FREE.has(columns.at(-1)?.role ?? null);
	/** Points for a row that ends in the midst of a sentence. */
	const tearing = (at: number): number =>
		isFlowing && isFreeLast && at < size && !endsSentence(cut.text, cut.starts[at] ?? cut.text.length)
			? POINTS.tornSentence
			: 0;
	/** The best beginning of words between rows, where line breaks were lost. */
	let skipped = { points: NEVER, from: -1 };
	const reach = (column: number, at: number, points: number, from: number) => {
		const step = steps[column];
		if (step === undefined || points <= (step.points[at] ?? NEVER)) return;
		step.points[at] = points;
		step.from[at] = from;
	};
	/** Leaves cells empty: those of names never, the first ones only where a row begins. */
	const skipEmpty = (at: number) => {
		columns.forEach((meaning, column) => {
			if (meaning?.role === 'name' || (column === 0 && !mayEndRow(at))) return;
			const isLifetime = meaning?.role === 'lifetime';
			const points =
				(steps[column]?.points[at] ?? NEVER) + POINTS[isLifetime ? 'emptyLifetime' : 'emptyCell'];
			if (points > NEVER) reach(column + 1, at, points, at);
		});
	};
	const [rowStart] = steps;
	const rowEnd = steps[width];
	if (!rowStart || !rowEnd) return { rows: [], noise: [], end: 0, points: 0 };
	rowStart.points[0] = 0;
	for (let at = 0; at <= size; at++) {
		columns.forEach((meaning, column) => {
			const opened = open[column];
			if (opened && opened.from >= 0 && FREE.has(meaning?.role ?? null))
				reach(
					column + 1,
					at,
					opened.points + (sums.words[at] ?? 0) + (sums.breaks[at] ?? 0) + ending(at),
					opened.from,
				);
		});
		skipEmpty(at);
		if (skipped.from >= 0) {
			reach(0, at, skipped.points + POINTS.noise + POINTS.wordInNoise * at, skipped.from);
			skipEmpty(at);
		}
		if (at > 0 && mayEndRow(at)) {
			const points = (rowEnd.points[at] ?? NEVER) + POINTS.row + tearing(at);
			if (points > (rowStart.points[at] ?? NEVER)) {
				rowStart.points[at] = points;
				rowStart.from[at] = -2;
				skipEmpty(at);
			}
		}
		if (at === size) break;
		const line = cut.lineAt[at] ?? -1;
		if (isFlowing) {
			const points = (rowStart.points[at] ?? NEVER) - POINTS.wordInNoise * at;
			const mayBegin = rowStart.from[at] === -2 || at === 0;
			if (mayBegin && points > skipped.points) skipped = { points, from: at };
		} else if (line >= 0 && (rowStart.points[at] ?? NEVER) > NEVER) {
			let next = at + 1;
			while (next < size && (cut.lineAt[next] ?? -1) < 0) next += 1;
			reach(0, next, (rowStart.points[at] ?? 0) + options.leaveOut(line), at);
		}
		columns.forEach((meaning, column) => {
			const gap =
				column === 0 ? 0 : cut.gaps.has(at) ? POINTS.gapInRow : cut.gluedRows.has(at) ? POINTS.rowInCell : 0;
			const points = (steps[column]?.points[at] ?? NEVER) + gap;
			if (points === NEVER || (column === 0 && line < 0 && !isFlowing)) return;
			const role = meaning?.role ?? null;
			if (role === null || FREE.has(role)) {
				const first = points + wordsStart(cut.text, cut.starts[at] ?? 0);
				for (const end of shared[column]?.get(at) ?? [])
					reach(column + 1, end, first + POINTS.sharedCell + ending(end), at);
				const begin = first - (sums.words[at] ?? 0) - (sums.breaks[at + 1] ?? 0);
				const opened = open[column];
				if (opened && begin > opened.points) open[column] = { points: begin, from: at };
				return;
			}
			for (const [end, cell] of candidates.at(at, role)) {
				const again = shared[column]?.get(at)?.includes(end) ? POINTS.sharedCell : 0;
				reach(column + 1, end, points + cell + again + ending(end), at);
			}
		});
	}
	return follow(cut, columns, steps);
}

/** Follows the steps back from the best end. */
function follow(
	cut: CutText,
	columns: readonly (ColumnMeaning | null)[],
	steps: readonly Steps[],
): Alignment {
	const size = cut.starts.length;
	const [rowStart] = steps;
	let end = 0;
	for (let at = 1; at <= size; at++)
		if (rowStart?.from[at] === -2 && (rowStart.points[at] ?? NEVER) > (rowStart.points[end] ?? 0)) end = at;
	const lineOf = (at: number) =>
		at >= size ? (cut.lineAt.findLast((line) => line >= 0) ?? 0) + 1 : (cut.lineAt[at] ?? 0);
	const isLineStart = (at: number) => at >= size || (cut.lineAt[at] ?? -1) >= 0;
	const rows: AlignedRow[] = [];
	const noise: number[] = [];
	let at = end;
	while (at > 0) {
		if (rowStart?.from[at] !== -2) {
			const from = rowStart?.from[at] ?? 0;
			noise.push(lineOf(from));
			at = from;
			continue;
		}
		const cells: string[] = [];
		const last = at;
		let nameSeam = 0;
		for (let column = columns.length; column > 0; column--) {
			const from = steps[column]?.from[at] ?? at;
			cells.unshift(from === at ? '' : cut.text.slice(cut.starts[from], cut.ends[at - 1]));
			if (columns[column - 1]?.role === 'name')
				nameSeam = Math.min(
					0,
					...[from, at].map((place) => (isLineStart(place) ? 0 : (cut.cuts[place] ?? 0))),
				);
			at = from;
		}
		const points = (rowStart.points[last] ?? 0) - (rowStart.points[at] ?? 0);
		const [from, to] = [cut.starts[at] ?? 0, cut.ends[last - 1] ?? 0];
		rows.push({ cells, line: lineOf(at), end: lineOf(last), from, to, points, nameSeam });
	}
	rows.reverse();
	return { rows, noise, end: lineOf(end), points: rowStart?.points[end] ?? 0 };
}

import { findProvider } from '../../../services.ts';
import type { ColumnMeaning } from '../../../understand/read-column-role.ts';
import type { ColumnRole } from '../../../vocabulary/vocabulary.ts';
import { cellText, hostOf } from '../../cell-text.ts';
import { nameTokenEvidence, roleEvidence } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import type { CutText, Joint, WordsOfText } from './cut-text.ts';
import { type LifetimeCore, lifetimeCores } from './lifetime-cores.ts';
import { nameCellPoints } from './name-cell.ts';

/** A row as aligned with the columns: for each column its text, empty where the row has none. */
export interface AlignedRow {
	readonly cells: readonly string[];
	/** Index of its first line, and of the line after its last. */
	readonly line: number;
	readonly end: number;
	readonly points: number;
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

export interface AlignOptions {
	readonly joint: Joint;
	readonly seen: WordsOfText;
	/** Points for leaving a whole line out between two rows, by its index; null where that may not be. */
	readonly leaveOut: (line: number) => number;
}

const { cut: POINTS, text: TEXT } = WEIGHTS;
const NEVER = Number.NEGATIVE_INFINITY;

/** Roles whose cells are words without a form: any run of atoms may be one. */
const FREE: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>([
	...(['purpose', 'location', 'function-and-location', 'link', 'value', 'other'] as const),
	null,
]);

const MAX_NAME_ATOMS = 40;
const MAX_SHORT_ATOMS = 8;
const MAX_WORDS_BY_LIFETIME = 14;

/** Points for the first character of a cell of words. */
function startPoints(text: string, at: number): number {
	const sign = text[at] ?? '';
	if (/[\p{Lu}\p{N}"“«'’]/u.test(sign)) return POINTS.capitalStart;
	return /\p{Ll}/u.test(sign) ? POINTS.smallStart : POINTS.signStart;
}

/** Points for a line break within a cell of words. */
function breakPoints(text: string, at: number): number {
	const before = text.slice(Math.max(0, at - 12), at).trimEnd();
	const stops = /[.!?:]$/.test(before);
	if (/^\p{Ll}/u.test(text[at] ?? '')) return stops ? POINTS.lineBreak : POINTS.goesOn;
	return stops ? POINTS.lineBreakAfterStop : POINTS.lineBreak;
}

/** Counts the lines in which each short run of atoms stands: providers and categories repeat from row to row. */
function repeatedTexts({ text, starts, ends, lineAt }: CutText): ReadonlyMap<string, number> {
	const counts = new Map<string, { lines: number; last: number }>();
	let line = 0;
	for (let atom = 0; atom < starts.length; atom++) {
		if ((lineAt[atom] ?? -1) >= 0) line = lineAt[atom] ?? 0;
		for (let end = atom; end < Math.min(starts.length, atom + 6); end++) {
			if (end > atom && (lineAt[end] ?? -1) >= 0) break;
			const piece = text.slice(starts[atom], ends[end]);
			if (piece.length > 60) break;
			const count = counts.get(piece);
			if (count === undefined) counts.set(piece, { lines: 1, last: line });
			else if (count.last !== line) {
				count.lines += 1;
				count.last = line;
			}
		}
	}
	return new Map([...counts].flatMap(([piece, { lines }]) => (lines < 2 ? [] : [[piece, lines]])));
}

/** A cell that begins at some atom: where it ends, and its points. */
type Candidate = readonly [end: number, points: number];

/** Finds the cells of columns whose content has a form: names, lifetimes, and other short facts. */
class Candidates {
	readonly #cut: CutText;
	readonly #options: AlignOptions;
	readonly #cores = new Map<number, LifetimeCore[]>();
	readonly #repeated: ReadonlyMap<string, number>;
	readonly #memo = new Map<string, readonly Candidate[]>();

	constructor(cut: CutText, columns: readonly (ColumnMeaning | null)[], options: AlignOptions) {
		this.#cut = cut;
		this.#options = options;
		if (columns.some((column) => column?.role === 'lifetime'))
			for (const core of lifetimeCores(cut)) {
				const list = this.#cores.get(core.start);
				if (list) list.push(core);
				else this.#cores.set(core.start, [core]);
			}
		this.#repeated = repeatedTexts(cut);
	}

	at(start: number, role: ColumnRole): readonly Candidate[] {
		const key = `${role} ${start}`;
		const known = this.#memo.get(key);
		if (known) return known;
		const found =
			role === 'name'
				? this.#names(start)
				: role === 'lifetime'
					? this.#lifetimes(start)
					: this.#short(start, role);
		this.#memo.set(key, found);
		return found;
	}

	#textOf(start: number, end: number): string {
		return this.#cut.text.slice(this.#cut.starts[start], this.#cut.ends[end - 1]);
	}

	#begins(atom: number): boolean {
		return (this.#cut.lineAt[atom] ?? -1) >= 0;
	}

	#names(start: number): readonly Candidate[] {
		const { cut } = this;
		const found: Candidate[] = [];
		const most = Math.min(cut.starts.length, start + MAX_NAME_ATOMS);
		let failures = 0;
		for (let end = start + 1; end <= most && failures < 4; end++) {
			const piece = this.#textOf(start, end);
			if (piece.length > 400) break;
			let points = nameCellPoints(piece);
			if (points === null) {
				// Within a token more letters may make it a name; after a blank they do not.
				const isWithin = cut.ends[end - 1] === cut.starts[end];
				if (!isWithin) failures += 1;
				continue;
			}
			failures = 0;
			// Where cells stand one a line, a word within a line is no name.
			const isLine = this.#begins(start) && (end === cut.starts.length || this.#begins(end));
			if (this.#options.joint === 'lines' && !isLine && points < TEXT.nameByForm) continue;
			if (this.#options.joint === 'glued' && this.#options.seen.names.has(piece))
				points += POINTS.nameElsewhere;
			found.push([end, points]);
		}
		return found;
	}

	get cut(): CutText {
		return this.#cut;
	}

	#lifetimes(start: number): readonly Candidate[] {
		const { text, starts, ends } = this.#cut;
		const best = new Map<number, number>();
		const add = (end: number, points: number) => {
			if (points > (best.get(end) ?? NEVER)) best.set(end, points);
		};
		const first = this.#textOf(start, start + 1);
		if (cellText(first) === null) add(start + 1, 0);
		let before = 0;
		const last = Math.min(starts.length - 1, start + MAX_WORDS_BY_LIFETIME);
		for (let at = start; at <= last; at++) {
			for (const core of this.#cores.get(at) ?? []) {
				const isBare = at === start;
				const breaks = !isBare && this.#begins(at) ? breakPoints(text, starts[at] ?? 0) : 0;
				let points = core.points + before + (isBare ? 0 : breaks + startPoints(text, starts[start] ?? 0));
				add(core.end, points + 0.02 * (core.end - core.start));
				const most = Math.min(starts.length, core.end + MAX_WORDS_BY_LIFETIME);
				let within = false;
				for (let end = core.end; end < most; end++) {
					const atom = text.slice(starts[end], ends[end]);
					within ||= atom.startsWith('(');
					points += within ? -0.03 : POINTS.wordByLifetime;
					if (this.#begins(end)) points += within ? 0 : breakPoints(text, starts[end] ?? 0);
					if (atom.endsWith(')')) within = false;
					if (nameTokenEvidence(atom) >= TEXT.nameByForm) break;
					add(end + 1, points);
				}
			}
			const atom = text.slice(starts[at], ends[at]);
			before +=
				POINTS.wordByLifetime + (at > start && this.#begins(at) ? breakPoints(text, starts[at] ?? 0) : 0);
			if (nameTokenEvidence(atom) >= TEXT.nameByForm) break;
		}
		// Words that say no lifetime, where one should stand.
		for (let end = start + 1; end <= Math.min(starts.length, start + 4); end++)
			add(end, TEXT.notALifetime + POINTS.emptyLifetime * 0.2 * (end - start));
		this.#addStack(start, add);
		return [...best];
	}

	/** Lifetimes one a line, one for each of several names. */
	#addStack(start: number, add: (end: number, points: number) => void): void {
		if (!this.#begins(start)) return;
		let at = start;
		let points = 0;
		for (let count = 1; count <= 12; count++) {
			const next = this.#nextLine(at);
			const core = this.#cores.get(at)?.find(({ end }) => end === next);
			if (core === undefined) return;
			points += count === 1 ? core.points : POINTS.furtherName;
			if (count > 1) add(next, points);
			at = next;
		}
	}

	#nextLine(atom: number): number {
		let next = atom + 1;
		while (next < this.#cut.starts.length && !this.#begins(next)) next += 1;
		return next;
	}

	#short(start: number, role: ColumnRole): readonly Candidate[] {
		const { text, starts } = this.#cut;
		const found: Candidate[] = [];
		const most = Math.min(starts.length, start + MAX_SHORT_ATOMS);
		let lost = 0;
		for (let end = start + 1; end <= most; end++) {
			const atom = end - 1;
			if (atom > start && this.#begins(atom)) lost += role === 'provider' ? -1.5 : -0.6;
			const piece = this.#textOf(start, end);
			if (cellText(piece) === null) {
				found.push([end, 0]);
				continue;
			}
			if (nameTokenEvidence(this.#textOf(atom, end)) >= TEXT.nameByForm && hostOf(piece) === null) break;
			const words = end - start - 1;
			const repeats = this.#repeated.has(piece);
			const points =
				(role === 'provider' ? this.#provider(piece) : roleEvidence(role, piece)) +
				(repeats ? POINTS.repeated + 0.15 * words : POINTS.word * words) +
				startPoints(text, starts[start] ?? 0);
			found.push([end, points + lost]);
		}
		return found;
	}

	#provider(piece: string): number {
		if (findProvider(piece)?.length === piece.length) return TEXT.knownProvider;
		if (/[.!?:;]\s/.test(piece)) return TEXT.sentence;
		return hostOf(piece) !== null ? TEXT.shortTitle : 0;
	}
}

/** Sums of what each atom costs within a cell of words, and of the line breaks before atoms. */
function freeSums({ text, starts, ends, lineAt }: CutText): { words: number[]; breaks: number[] } {
	const words = [0];
	const breaks = [0];
	starts.forEach((start, atom) => {
		const isName =
			/[_*]|[a-z][A-Z]/.test(text.slice(start, ends[atom])) &&
			nameTokenEvidence(text.slice(start, ends[atom])) >= TEXT.nameByForm;
		words.push((words[atom] ?? 0) + (isName ? POINTS.nameInWords : 0));
		breaks.push((breaks[atom] ?? 0) + ((lineAt[atom] ?? -1) >= 0 ? breakPoints(text, start) : 0));
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
	const candidates = new Candidates(cut, columns, options);
	const sums = freeSums(cut);
	const steps: Steps[] = Array.from({ length: width + 1 }, () => ({
		points: new Float64Array(size + 1).fill(NEVER),
		from: new Int32Array(size + 1).fill(-1),
	}));
	/** The best beginning of an open cell of words, for each column. */
	const open = columns.map(() => ({ points: NEVER, from: -1 }));
	const isLineEnd = (at: number) => at === size || (cut.lineAt[at] ?? -1) >= 0;
	const reach = (column: number, at: number, points: number, from: number) => {
		const step = steps[column];
		if (step === undefined || points <= (step.points[at] ?? NEVER)) return;
		step.points[at] = points;
		step.from[at] = from;
	};
	/** Leaves cells empty: those of names never, the first ones only where a row begins. */
	const skipEmpty = (at: number) => {
		columns.forEach((meaning, column) => {
			if (meaning?.role === 'name' || (column === 0 && !isLineEnd(at))) return;
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
		const ending = isLineEnd(at) ? Math.min(0, (cut.cuts[at] ?? 0) / 2) : (cut.cuts[at] ?? 0);
		columns.forEach((meaning, column) => {
			const opened = open[column];
			if (opened && opened.from >= 0 && FREE.has(meaning?.role ?? null))
				reach(
					column + 1,
					at,
					opened.points + (sums.words[at] ?? 0) + (sums.breaks[at] ?? 0) + ending,
					opened.from,
				);
		});
		skipEmpty(at);
		if (at > 0 && isLineEnd(at)) {
			const points = (rowEnd.points[at] ?? NEVER) + POINTS.row;
			if (points > (rowStart.points[at] ?? NEVER)) {
				rowStart.points[at] = points;
				rowStart.from[at] = -2;
				skipEmpty(at);
			}
		}
		if (at === size) break;
		const line = cut.lineAt[at] ?? -1;
		if (line >= 0 && (rowStart.points[at] ?? NEVER) > NEVER) {
			let next = at + 1;
			while (next < size && (cut.lineAt[next] ?? -1) < 0) next += 1;
			reach(0, next, (rowStart.points[at] ?? 0) + options.leaveOut(line), at);
		}
		columns.forEach((meaning, column) => {
			const points = steps[column]?.points[at] ?? NEVER;
			if (points === NEVER || (column === 0 && line < 0)) return;
			const role = meaning?.role ?? null;
			if (role === null || FREE.has(role)) {
				const begin =
					points +
					startPoints(cut.text, cut.starts[at] ?? 0) -
					(sums.words[at] ?? 0) -
					(sums.breaks[at + 1] ?? 0);
				const opened = open[column];
				if (opened && begin > opened.points) open[column] = { points: begin, from: at };
				return;
			}
			for (const [end, cell] of candidates.at(at, role)) {
				const tail = isLineEnd(end) ? Math.min(0, (cut.cuts[end] ?? 0) / 2) : (cut.cuts[end] ?? 0);
				reach(column + 1, end, points + cell + tail, at);
			}
		});
	}
	return follow(cut, columns, steps);
}

/** Follows the steps back from the best end. */
function follow(cut: CutText, columns: readonly unknown[], steps: readonly Steps[]): Alignment {
	const size = cut.starts.length;
	const [rowStart] = steps;
	let end = 0;
	for (let at = 1; at <= size; at++)
		if (rowStart?.from[at] === -2 && (rowStart.points[at] ?? NEVER) > (rowStart.points[end] ?? 0)) end = at;
	const lineOf = (at: number) =>
		at >= size ? (cut.lineAt.findLast((line) => line >= 0) ?? 0) + 1 : (cut.lineAt[at] ?? 0);
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
		for (let column = columns.length; column > 0; column--) {
			const from = steps[column]?.from[at] ?? at;
			cells.unshift(from === at ? '' : cut.text.slice(cut.starts[from], cut.ends[at - 1]));
			at = from;
		}
		const points = (rowStart.points[last] ?? 0) - (rowStart.points[at] ?? 0);
		rows.push({ cells, line: lineOf(at), end: lineOf(last), points });
	}
	rows.reverse();
	return { rows, noise, end: lineOf(end), points: rowStart?.points[end] ?? 0 };
}

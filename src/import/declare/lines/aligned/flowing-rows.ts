import { roleEvidence } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import { alignRows } from './align-rows.ts';
import type { AlignedHeader } from './aligned-header.ts';
import { isDoubtful } from './aligned-rows.ts';
import { cutText } from './cut-text.ts';
import type { WordsOfText } from './words-of-text.ts';

const { cut: POINTS, text: TEXT } = WEIGHTS;

/** Characters that are aligned together. */
const MAX_WINDOW = 6000;
/** Characters between a header and its first row: the title of a group stands there. */
const MAX_BEFORE_ROWS = 60;
/** Mean points of rows that make a table, of several and of one alone. */
const MIN_POINTS = 2;
const MIN_POINTS_ALONE = 5;

/** The rows of a table in a text without line breaks. */
export interface FlowingRows {
	/** Where each row begins in the text, and where what stands between two rows does. */
	readonly starts: readonly number[];
	/** Where the last row ends. */
	readonly end: number;
	readonly points: number;
	readonly count: number;
}

interface Row {
	readonly from: number;
	readonly to: number;
	readonly points: number;
	readonly isDoubtful: boolean;
	/** Its name is a word, and small letters go on behind it. */
	readonly isAmongWords: boolean;
	readonly beginsSmall: boolean;
	readonly isNameByForm: boolean;
}

/** The rows that align best with the columns of a header; the last of a full window is left to the next one. */
function rowsIn(text: string, header: AlignedHeader, seen: WordsOfText, isFull: boolean): Row[] {
	const { joint, columns, ofCookies } = header;
	const { rows } = alignRows(cutText([text], joint, seen), columns, {
		joint,
		seen,
		ofCookies,
		cells: [],
		isFlowing: true,
		leaveOut: () => POINTS.noise,
	});
	const kept = isFull && rows.length > 1 ? rows.slice(0, -1) : rows;
	const nameAt = columns.findIndex((column) => column?.role === 'name');
	return kept.map((row) => {
		const beginsSmall = /^\p{Ll}/u.test(row.cells.slice(nameAt + 1).find((cell) => cell !== '') ?? '');
		const name = row.cells[nameAt] ?? '';
		const isWord = roleEvidence('name', name) < TEXT.hyphenedWord;
		return {
			from: row.from,
			to: row.to,
			points: row.points,
			isDoubtful: isDoubtful(row, header),
			isAmongWords: isWord && beginsSmall,
			beginsSmall,
			// A word with a mark of a note has the form of a pattern.
			isNameByForm: roleEvidence('name', name.replace(/\*$/, '')) >= TEXT.nameByForm,
		};
	});
}

/**
 * Finds the rows of a table from the beginning of a text on whose line breaks were lost; null where there are none. All
 * places where a row may begin are weighed.
 */
export function flowingRows(text: string, header: AlignedHeader, seen: WordsOfText): FlowingRows | null {
	const rows: Row[] = [];
	let at = 0;
	for (;;) {
		const isFull = text.length - at > MAX_WINDOW;
		const aligned = rowsIn(text.slice(at, at + MAX_WINDOW), header, seen, isFull);
		if (aligned.length === 0) break;
		for (const row of aligned) rows.push({ ...row, from: at + row.from, to: at + row.to });
		at = rows.at(-1)?.to ?? text.length;
		if (!isFull) break;
	}
	// A word that the text has by chance in the place of a name makes no row at the end of a table.
	const isSmall = rows.filter(({ beginsSmall }) => beginsSmall).length * 2 > rows.length;
	const isChance = (row: Row | undefined) =>
		row?.isDoubtful === true || (row?.isAmongWords === true && !isSmall);
	while (isChance(rows.at(-1))) rows.pop();
	if (rows.filter((row) => row.isDoubtful).length * 3 > rows.length) return null;
	const [first] = rows;
	// "DOWNLOAD", "PRICE": words in a table of other things.
	if (!header.ofCookies && !rows.some(({ isNameByForm }) => isNameByForm)) return null;
	if (first === undefined || first.from > MAX_BEFORE_ROWS) return null;
	const points = rows.reduce((sum, row) => sum + row.points, 0);
	if (points < (rows.length === 1 ? MIN_POINTS_ALONE : MIN_POINTS * rows.length)) return null;
	const starts = rows.flatMap(({ from }, index) => {
		const before = rows[index - 1]?.to ?? 0;
		return from > before + 1 ? [before, from] : [from];
	});
	return { starts, end: rows.at(-1)?.to ?? 0, points, count: rows.length };
}

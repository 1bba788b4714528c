import type { Column } from './column-layout.ts';
import type { Segment } from './items.ts';

/** One line of a cell. */
interface CellLine {
	readonly segment: Segment;
	readonly y: number;
	readonly size: number;
}

const width = ({ minX, maxX }: Segment): number => maxX - minX;

/** Estimates the width of a piece's first word by its share of the letters. */
function firstWord(segment: Segment): number {
	const word = segment.text.split(' ', 1)[0] ?? '';
	return (width(segment) * word.length) / Math.max(1, segment.text.length);
}

/** Whether a line was broken because the next word had no room left before `edge`. */
export function isFull(segment: Segment, next: Segment, edge: number, size: number): boolean {
	return segment.maxX + size * 0.25 + firstWord(next) > edge - 1;
}

const TOKEN = /^[\w.*:{}<>[\]#-]+$/;

/** A name that was broken where the column ends: parts like `_ga_` and `XXXX`. */
function isBrokenToken(above: string, below: string): boolean {
	const tail = above.split(' ').at(-1) ?? '';
	const head = below.split(' ', 1)[0] ?? '';
	if (!TOKEN.test(tail) || !TOKEN.test(head)) return false;
	if (/[_-]$/.test(tail)) return /\w/.test(tail.slice(0, -1)) && !/^[_.]/.test(head);
	// A few letters left over from a long name.
	return above === tail && below === head && tail.length >= 10 && head.length <= 4;
}

/** Two names, one under the other; "Cookie" over "name" is a heading. */
const areNames = (above: string, below: string): boolean =>
	TOKEN.test(above) && TOKEN.test(below) && !(/^\p{Lu}\p{Ll}+$/u.test(above) && /^\p{Ll}+$/u.test(below));

/** Whether a line is one of its own: a name under a name, or what begins like a sentence or a number. */
const beginsAnew = (above: string, below: string): boolean =>
	areNames(above, below) || /^[\p{Lu}\d_*]/u.test(below);

/**
 * The text of a cell from its lines: a line that was full goes on in the next, one that had room left ended
 * there on purpose, and keeps its break.
 */
export function cellText(lines: readonly CellLine[], column: Column): string {
	let text = '';
	let above: CellLine | null = null;
	for (const line of lines) {
		const below = line.segment.text;
		if (above === null) text = below;
		else if (
			!isFull(above.segment, line.segment, column.maxX, line.size) &&
			beginsAnew(above.segment.text, below)
		)
			text += `\n${below}`;
		else if (isBrokenToken(above.segment.text, below)) text += below;
		else if (areNames(above.segment.text, below) && /\w/.test(below)) text += `\n${below}`;
		else text += ` ${below}`;
		above = line;
	}
	return text;
}

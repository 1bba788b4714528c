import { isBlank, type SourceLine } from './source-lines.ts';

/** Lines over which one row may go on. */
const MAX_ROW_LINES = 80;
const MAX_BLANKS = 3;
const OPENS = /^\s*\|/;
const closes = (text: string) => /(?<!\\)\|$/.test(text.trimEnd());

/** The index of the line that ends the row which begins at a line; -1 where that is whole, or never ended. */
function endOfRow(lines: readonly SourceLine[], start: number): number {
	let blanks = 0;
	for (let at = start + 1; at < Math.min(lines.length, start + MAX_ROW_LINES); at++) {
		const line = lines[at];
		if (!line || OPENS.test(line.text) || /^\s*#{1,6}\s/.test(line.text)) return -1;
		blanks = isBlank(line) ? blanks + 1 : 0;
		if (blanks > MAX_BLANKS) return -1;
		if (closes(line.text)) return at;
	}
	return -1;
}

/**
 * Puts the rows of tables together that begin with a pipe and end with one some lines below: converters of pages leave the
 * line breaks of cells as they are. In the row they are `<br>`.
 */
export function withWholePipeRows(lines: readonly SourceLine[]): readonly SourceLine[] {
	if (!lines.some(({ text }) => OPENS.test(text) && !closes(text))) return lines;
	const whole: SourceLine[] = [];
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at];
		if (!line) break;
		const end = OPENS.test(line.text) && !closes(line.text) ? endOfRow(lines, at) : -1;
		if (end < 0) {
			whole.push(line);
			continue;
		}
		const parts = lines.slice(at, end + 1).flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));
		whole.push({ ...line, text: parts.join('<br>') });
		at = end;
	}
	return whole;
}

import type { CutText } from './cut-text.ts';

/** Words with capitals, of letters and nothing else, or a host. */
const TITLE = /^(?:\p{Lu}[\p{L}'’&]*(?:\s\p{Lu}[\p{L}'’&]*)*|(?:[\w-]+\.)+\p{Ll}{2,})$/u;

/**
 * Counts the lines in which each short run of atoms stands, or its places where line breaks were lost: providers and
 * categories repeat from row to row.
 */
export function repeatedTexts(
	{ text, starts, ends, lineAt }: CutText,
	isFlowing = false,
): ReadonlyMap<string, number> {
	const counts = new Map<string, { lines: number; last: number }>();
	let line = 0;
	for (let atom = 0; atom < starts.length; atom++) {
		if (isFlowing) line = atom;
		else if ((lineAt[atom] ?? -1) >= 0) line = lineAt[atom] ?? 0;
		for (let end = atom; end < Math.min(starts.length, atom + 6); end++) {
			if (end > atom && (lineAt[end] ?? -1) >= 0) break;
			const piece = text.slice(starts[atom], ends[end]);
			if (piece.length > 60) break;
			// Words that sentences repeat are no cells.
			if (isFlowing && !TITLE.test(piece)) continue;
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

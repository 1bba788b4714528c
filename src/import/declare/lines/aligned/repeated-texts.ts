import type { CutText } from './cut-text.ts';

/** Counts the lines in which each short run of atoms stands: providers and categories repeat from row to row. */
export function repeatedTexts({ text, starts, ends, lineAt }: CutText): ReadonlyMap<string, number> {
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

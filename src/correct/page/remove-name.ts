import type { Change } from '../correction.ts';
import type { DeclaredNames } from '../names.ts';
import type { RowEdit } from './correct-row.ts';
import type { RowGroup, RowPart } from './parts.ts';

const AFTER = /^(?:\s*[,;|/]\s*|\s*<br\s*\/?>\s*|\s+(?=[^\s<]))/i;
const BEFORE = /(?<!\s)(?:\s*[,;|/]\s*|\s*<br\s*\/?>\s*|\s+)$/i;
/** Characters of a tag, a blank or a separator beside a name. */
const BESIDE = 200;

/** Extends a range over tags that hold it alone, and marks of code. */
function withTags(source: string, from: number, to: number): { from: number; to: number } {
	let range = { from, to };
	for (let depth = 0; depth < 5; depth++) {
		const before = source.slice(Math.max(0, range.from - BESIDE), range.from);
		const after = source.slice(range.to, range.to + BESIDE);
		const open = /<([a-z][a-z0-9]*)\b[^<>]*>$|(`)$/i.exec(before);
		const tag = open?.[1]?.toLowerCase();
		if (open === null || tag === 'td' || tag === 'th' || tag === 'li') break;
		const close = open[2] === undefined ? new RegExp(`^</${tag}\\s*>`, 'i').exec(after) : /^`/.exec(after);
		if (close === null) break;
		range = { from: range.from - open[0].length, to: range.to + close[0].length };
	}
	return range;
}

/** Takes names out of a cell that has others too, each with the sign that parts it from them. */
export function removeNames(
	{ columns }: RowGroup,
	row: RowPart,
	change: Change,
	names: DeclaredNames,
	source: string,
): readonly RowEdit[] {
	const cell = row.cells[columns.findIndex((meaning) => meaning?.role === 'name')];
	if (cell == null || row.names.every((name) => change.names.includes(name))) return [];
	return [...cell.text.text.matchAll(/[^\s,;|/]+/g)].flatMap(({ 0: word, index }) => {
		const pattern = names.patternOf(word);
		if (pattern === null || !change.names.includes(pattern)) return [];
		const range = cell.text.sourceRange(index, index + word.length);
		const { from, to } = withTags(source, range.from, range.to);
		const after = AFTER.exec(source.slice(to, Math.min(cell.to, to + BESIDE)))?.[0].length ?? 0;
		if (after > 0) return { from, to: to + after, text: '' };
		const before = BEFORE.exec(source.slice(Math.max(cell.from, from - BESIDE), from))?.[0].length ?? 0;
		return { from: from - before, to, text: '' };
	});
}

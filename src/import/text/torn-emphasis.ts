import type { SourceLine } from './source-lines.ts';

/** A line that begins in emphasis, does not end it, and that Markdown breaks on purpose (two blanks, or a backslash). */
const BEGINS = /^\s{0,3}(_{1,2}|\*{1,2})(?![\s_*])(?:(?!\1).){1,200}(?: {2,}|\\)$/;

/**
 * Takes off the marks of emphasis that ends behind a line break: `_Title␠␠`, then `_Text …`. Editors put a break within
 * emphasised words there, and each mark alone looks like a part of its word.
 */
export function withoutTornEmphasis(lines: readonly SourceLine[]): readonly SourceLine[] {
	return lines.map((line, index) => {
		const own = BEGINS.exec(line.text)?.[1];
		const isBegun = own !== undefined && lines[index + 1]?.text.trimStart().startsWith(own);
		const above = BEGINS.exec(lines[index - 1]?.text ?? '')?.[1];
		const isEnd = above !== undefined && line.text.trimStart().startsWith(above);
		const mark = isBegun ? own : isEnd ? above : undefined;
		return mark === undefined ? line : { ...line, text: line.text.replace(mark, '') };
	});
}

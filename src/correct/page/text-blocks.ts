import type { DeclaredNames } from '../names.ts';
import type { DeclarationQueue } from './declaration-queue.ts';
import type { RowGroup, RowPart } from './parts.ts';
import { namesIn } from './plan-table.ts';
import { countFields, fillTemplate, type TemplatePiece } from './row-template.ts';
import { lineBreakOf, mapText, type TextLine } from './text-lines.ts';

/** A row begins with its name, perhaps behind a sign or a label. */
const LEADING = 3;
/** Lines of one row. */
const MAX_LINES = 12;
const plain = (text: string) =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/<(?=[a-z/!])/gi, '‹');

/** Whether a line begins with a declared name. */
function beginsWithName({ text }: TextLine, names: DeclaredNames): boolean {
	const lead = text.trim().split(/\s+/).slice(0, LEADING);
	return lead.some((word) => namesIn(word, names).length > 0);
}

const indentOf = ({ text }: TextLine) => /^\s*/.exec(text)?.[0].length ?? 0;

/** Lines that end the front matter of a text, or begin another part of it. */
const PART_MARK = /^(?:---+|\+\+\+|\.\.\.|#{1,6}\s.*)$/;

/** The rows of a run; the last one ends where one like the others would: what goes on behind it is other text. */
function withUsualEnd(rows: readonly TextLine[][]): TextLine[][] {
	const lengths = rows.slice(0, -1).map(({ length }) => length);
	const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? MAX_LINES;
	return rows.map((row, index) =>
		index === rows.length - 1 && row.length > usual + 1 ? row.slice(0, usual) : row,
	);
}

/** Runs of lines that begin with a name each; a blank line or another beginning ends a row. */
function rowsOfLines(
	lines: readonly TextLine[],
	names: DeclaredNames,
	used: ReadonlySet<TextLine>,
): TextLine[][][] {
	const groups: TextLine[][][] = [];
	let group: TextLine[][] = [];
	let row: TextLine[] | null = null;
	let gap = 0;
	const endGroup = () => {
		if (group.length > 1) groups.push(withUsualEnd(group));
		group = [];
		row = null;
	};
	for (const line of lines) {
		if (used.has(line) || PART_MARK.test(line.text.trimEnd())) endGroup();
		else if (line.text.trim() === '') {
			gap += 1;
			row = null;
			if (gap > 1) endGroup();
		} else if (beginsWithName(line, names)) {
			row = [line];
			group.push(row);
			gap = 0;
		} else if (row !== null && row.length < MAX_LINES) row.push(line);
		else {
			endGroup();
			gap = 0;
		}
	}
	endGroup();
	return groups;
}

function piecesOf(row: readonly TextLine[], source: string): readonly TemplatePiece[] {
	const eol = lineBreakOf(source);
	return row.flatMap((line, index): TemplatePiece[] => [
		{ markup: `${index > 0 ? eol : ''}${line.text.slice(0, indentOf(line))}` },
		{ run: mapText(source, line.from, line.to) },
	]);
}

/** The groups of rows of a text that are no tables: lists, and lines of one cookie each. */
export function textBlockGroups(
	lines: readonly TextLine[],
	source: string,
	names: DeclaredNames,
	queue: DeclarationQueue,
	used: ReadonlySet<TextLine>,
): readonly RowGroup[] {
	const eol = lineBreakOf(source);
	return rowsOfLines(lines, names, used).flatMap((own): RowGroup[] => {
		const rows = own.map((row): RowPart => {
			const [from, to] = [row[0]?.from ?? 0, row.at(-1)?.to ?? 0];
			const rowNames = namesIn(row[0]?.text ?? '', names);
			return {
				from,
				to,
				text: mapText(source, from, to),
				cells: [],
				names: rowNames,
				isWhole: true,
				declarations: queue.take(rowNames),
			};
		});
		const points = rows.map(({ text, declarations: [declaration], names: named }) =>
			countFields(text.text, declaration, names, named),
		);
		const best = points.indexOf(Math.max(...points.slice(0, 200)));
		const [template, lastLine] = [rows[best], own.at(-1)?.at(-1)];
		if (template === undefined || lastLine === undefined) return [];
		const first = lines.indexOf(own[1]?.[0] ?? lastLine);
		const hasGap = lines[first - 1]?.text.trim() === '';
		return [
			{
				columns: [],
				rows,
				end: lastLine.to,
				write({ fields }) {
					const row = fillTemplate(piecesOf(own[best] ?? [], source), template, fields, names, plain);
					if (row === null) return null;
					return `${hasGap ? eol : ''}${eol}${row.replace(/(?<![ \t])[ \t]+$/gm, '')}`;
				},
				section: null,
			},
		];
	});
}

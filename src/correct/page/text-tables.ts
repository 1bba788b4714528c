import { hasPipes } from '../../import/text/pipe-table.ts';
import { spaceHeader, spaceTableEnd } from '../../import/text/space-table.ts';
import { hasTabs, tabRunEnd } from '../../import/text/tab-table.ts';
import type { DeclaredNames } from '../names.ts';
import type { DeclarationQueue } from './declaration-queue.ts';
import type { CellPart, RowGroup, RowPart } from './parts.ts';
import { namesIn, planTable } from './plan-table.ts';
import { refineColumns } from './refine-columns.ts';
import { lineBreakOf, mapText, type TextLine } from './text-lines.ts';

/** A line cut into cells. */
interface CellLine {
	readonly line: TextLine;
	readonly cells: readonly CellPart[];
}

/** A way in which lines of a text are tables. */
interface TextForm {
	cut(line: TextLine, source: string): readonly CellPart[];
	/** Writes a line of cells like another. */
	write(cells: readonly string[], like: CellLine): string;
}

const singleLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Text that would begin a tag is written with another character. */
const plain = (text: string) => singleLine(text).replace(/<(?=[a-z/!])/gi, '‹');

function cutAt(line: TextLine, source: string, marks: RegExp): CellPart[] {
	const cells: CellPart[] = [];
	let from = 0;
	const add = (to: number) => {
		const [start, end] = [line.from + from, line.from + to];
		cells.push({ from: start, to: end, text: mapText(source, start, end) });
	};
	for (const { 0: mark, index } of line.text.matchAll(marks)) {
		add(index);
		from = index + mark.length;
	}
	add(line.text.length);
	return cells;
}

const TABS: TextForm = {
	cut: (line, source) => cutAt(line, source, /\t/g),
	write: (cells) => cells.map(plain).join('\t'),
};

const PIPES: TextForm = {
	cut(line, source) {
		const cells = cutAt(line, source, /(?<!\\)\|/g);
		if (/^\s*\|/.test(line.text)) cells.shift();
		if (/(?<!\\)\|\s*$/.test(line.text)) cells.pop();
		return cells;
	},
	write(cells, { line }) {
		const [start, end] = [
			/^\s*\|\s?/.exec(line.text)?.[0] ?? '',
			/\s?(?<!\\)\|\s*$/.exec(line.text)?.[0].trimEnd() ?? '',
		];
		return `${start}${cells.map((cell) => plain(cell).replaceAll('|', '\\|')).join(' | ')}${end}`;
	},
};

/** Columns laid out with blanks, at these places. */
function spaced(columns: readonly number[]): TextForm {
	return {
		cut(line, source) {
			const pieces = [...line.text.matchAll(/\S+(?:\s\S+)*/g)];
			return columns.map((column, index) => {
				const next = columns[index + 1] ?? Number.POSITIVE_INFINITY;
				const own = pieces.filter(({ index: at }) => at >= column - 2 && at < next - 2);
				const from = line.from + (own[0]?.index ?? Math.min(column, line.text.length));
				const end = own.at(-1);
				const to = end === undefined ? from : line.from + end.index + end[0].length;
				return { from, to, text: mapText(source, from, to) };
			});
		},
		write(cells) {
			let line = '';
			for (const [index, column] of columns.entries()) {
				const text = plain(cells[index] ?? '');
				if (text === '') continue;
				const at = line === '' ? column : Math.max(column, line.length + 2);
				line = line.padEnd(at) + text;
			}
			return line;
		},
	};
}

const isRule = ({ text }: TextLine) => /^[\s|:+=-]+$/.test(text);

/** Writes a heading like the line above a table, where that is marked as one. */
function headingLike(above: string, heading: string): string {
	const marks = /^\s{0,3}#{1,6}\s+/.exec(above)?.[0];
	if (marks !== undefined) return `${marks}${heading}`;
	return /^\s*\*\*[^*]+\*\*\s*$/.test(above) ? `**${heading}**` : heading;
}

function groupsOf(
	lines: readonly TextLine[],
	above: string,
	form: TextForm,
	source: string,
	names: DeclaredNames,
	queue: DeclarationQueue,
): readonly RowGroup[] {
	const rows = lines
		.filter((line) => line.text.trim() !== '' && !isRule(line))
		.map((line): CellLine => ({ line, cells: form.cut(line, source) }));
	const plan = planTable(
		rows.map(({ cells }) => ({
			texts: cells.map(({ text }) => text.text.replaceAll('`', '')),
			isHeader: false,
		})),
		names,
	);
	if (plan === null) return [];
	const eol = lineBreakOf(source);
	const titles = plan.header === null ? undefined : rows[plan.header];
	const titlesEnd = titles === undefined ? -1 : lines.indexOf(titles.line);
	const rule = lines[titlesEnd + 1];
	const head =
		titles === undefined
			? ''
			: `${titles.line.text}${eol}${rule !== undefined && isRule(rule) && rule.text.trim() !== '' ? `${rule.text}${eol}` : ''}`;
	return plan.groups.flatMap((indexes): RowGroup[] => {
		const own = indexes.flatMap((index) => rows[index] ?? []);
		const last = own.at(-1);
		if (last === undefined) return [];
		const template = own.findLast(({ cells }) => cells.length >= plan.columns.length) ?? last;
		// What follows without a cell of its own belongs to the last row.
		let end = lines.indexOf(last.line);
		for (let next = lines[end + 1]; next && next.text.trim() !== '' && !isRule(next); next = lines[end + 1]) {
			if (form.cut(next, source).length > 1) break;
			end += 1;
		}
		const after = lines[end]?.to ?? last.line.to;
		const write = (cells: readonly string[]) => form.write(cells, template);
		const parts = own.map(({ line, cells }): RowPart => {
			const rowNames = namesIn(cells[plan.name]?.text.text ?? '', names);
			return {
				from: line.from,
				to: line.to,
				text: mapText(source, line.from, line.to),
				cells,
				names: rowNames,
				isWhole: true,
				declarations: queue.take(rowNames),
			};
		});
		return [
			{
				columns: refineColumns(plan.columns, parts),
				rows: parts,
				end: after,
				write: ({ cells }) => `${eol}${write(cells)}`,
				section:
					titles === undefined
						? null
						: (heading) => ({
								at: lines.at(-1)?.to ?? after,
								before: `${eol}${eol}${headingLike(above, plain(heading))}${eol}${eol}${head.slice(0, -eol.length)}`,
								after: '',
							}),
			},
		];
	});
}

/** The line over a table. */
function lineAbove(lines: readonly TextLine[], table: number): string {
	for (let i = table - 1; i >= Math.max(0, table - 4); i--) {
		const text = lines[i]?.text ?? '';
		if (text.trim() !== '') return text;
	}
	return '';
}

/** The groups of rows in the tables of a text: parted by tabs, pipes or blanks. `used` gets their lines. */
export function textTableGroups(
	lines: readonly TextLine[],
	source: string,
	names: DeclaredNames,
	queue: DeclarationQueue,
	used: Set<TextLine>,
): readonly RowGroup[] {
	const groups: RowGroup[] = [];
	const asSource = lines.map(({ text }) => ({ text, place: { line: null } }));
	for (let i = 0; i < lines.length; ) {
		const line = asSource[i];
		if (line === undefined) break;
		let end = i + 1;
		let form: TextForm | null = null;
		if (hasTabs(line)) {
			end = tabRunEnd(asSource, i);
			form = TABS;
		} else if (hasPipes(line)) {
			while (end < lines.length && hasPipes(asSource[end] ?? line)) end += 1;
			form = PIPES;
		} else {
			const columns = spaceHeader(line);
			if (columns !== null) {
				end = spaceTableEnd(asSource, i, columns);
				form = spaced(columns);
			}
		}
		const own =
			form === null ? [] : groupsOf(lines.slice(i, end), lineAbove(lines, i), form, source, names, queue);
		for (const group of own) groups.push(group);
		if (own.length > 0) for (const member of lines.slice(i, end)) used.add(member);
		i = end;
	}
	return groups;
}

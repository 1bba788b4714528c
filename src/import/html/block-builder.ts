import { type Block, elementPlace } from '../document.ts';
import { readText } from '../read-text.ts';
import { Frame, type FrameKind, isRich, type Spans, textOf } from './frames.ts';
import { spread } from './grid.ts';
import { InlineBuffer } from './inline-buffer.ts';

/** Deeper elements are merged into their parent; their text still counts. */
const MAX_DEPTH = 64;

/** The element that each kind may stand in; anything between is closed with it. */
const BOUNDS: Partial<Record<FrameKind, readonly FrameKind[]>> = {
	cell: ['table'],
	caption: ['table'],
	item: ['list', 'table'],
	term: ['definitions', 'table'],
	detail: ['definitions', 'table'],
	heading: ['cell', 'item', 'detail', 'table'],
	pre: ['cell', 'table'],
	list: ['cell'],
	definitions: ['cell'],
};

/** Builds blocks out of elements as they open and close, in whatever order they do. */
export function createBlockBuilder() {
	const root = new Frame('root');
	const frames: Frame[] = [root];
	const top = () => frames[frames.length - 1] ?? root;
	/** The paragraphs whose elements stand side by side as cells, with their rows. */
	const rowsOf = new Map<Block, readonly (readonly string[])[]>();

	/** Ends the paragraph that is being gathered. */
	function flush(): void {
		const frame = top();
		if (frame.inline.isEmpty) return;
		const { text, lead, allBold, rows } = frame.inline.finish();
		frame.inline = new InlineBuffer();
		if (text === '') return;
		if (rows !== null) {
			const block: Block = { kind: 'paragraph', text, lead, place: elementPlace() };
			rowsOf.set(block, rows);
			frame.blocks.push(block);
			return;
		}
		const stands = allBold && text.length <= 200 && frame.kind !== 'cell' && frame.kind !== 'item';
		frame.blocks.push(
			stands
				? { kind: 'heading', level: 7, text, place: elementPlace() }
				: { kind: 'paragraph', text, lead, place: elementPlace() },
		);
	}

	function open(kind: FrameKind, spans: Spans = {}): void {
		flush();
		if (frames.length < MAX_DEPTH) frames.push(new Frame(kind, spans));
	}

	/** Closes the nearest open element of a kind, with all that is still open in it. */
	function close(kind: FrameKind): void {
		flush();
		const bounds = BOUNDS[kind] ?? [];
		for (let i = frames.length - 1; i > 0; i--) {
			const frame = frames[i];
			if (!frame || (frame.kind !== kind && bounds.includes(frame.kind))) return;
			if (frame.kind !== kind) continue;
			while (frames.length > i) finish();
			return;
		}
	}

	/** Closes the innermost element and adds its content to its parent. */
	function finish(): void {
		flush();
		const frame = frames.pop();
		if (!frame) return;
		const parent = top();
		for (const block of blocksOf(frame, parent)) parent.blocks.push(block);
	}

	function endAll(): Block[] {
		while (frames.length > 1) finish();
		flush();
		return rowsOf.size === 0 ? root.blocks : withTables(root.blocks, rowsOf);
	}

	/** Text, and what sets it off; within `pre` the source's own lines count. */
	const inPre = () => top().kind === 'pre';
	return {
		open,
		close,
		flush,
		endAll,
		top,
		text: (text: string) => (inPre() ? void top().raw.push(text) : top().inline.text(text)),
		lineBreak: () => (inPre() ? void top().raw.push('\n') : top().inline.lineBreak()),
		begin: (tag: string) => (inPre() ? undefined : top().inline.begin(tag)),
		beginMark: () => (inPre() ? undefined : top().inline.beginMark()),
		endMark: () => (inPre() ? undefined : top().inline.endMark()),
		end: (tag: string) => (inPre() ? undefined : top().inline.end(tag)),
	};
}

/** Puts together rows of as many cells each, that stand below each other, as a table. */
function withTables(
	blocks: readonly Block[],
	rowsOf: ReadonlyMap<Block, readonly (readonly string[])[]>,
): Block[] {
	const whole: Block[] = [];
	const rowsAt = (at: number) => {
		const block = blocks[at];
		return block === undefined ? [] : (rowsOf.get(block) ?? []).map((cells) => ({ cells, block }));
	};
	for (let at = 0; at < blocks.length; ) {
		const rows = rowsAt(at);
		const width = rows[0]?.cells.length ?? 0;
		let end = at + 1;
		for (; width > 0 && rowsAt(end)[0]?.cells.length === width; end++)
			for (const row of rowsAt(end)) rows.push(row);
		if (rows.length > 1)
			whole.push({
				kind: 'table',
				caption: null,
				rows: rows.map(({ cells, block }) => ({
					cells: cells.map((text) => ({ text, header: false, span: 1 })),
					place: block.place,
				})),
				place: elementPlace(),
			});
		else whole.push(...blocks.slice(at, end));
		at = end;
	}
	return whole;
}

/** Returns the blocks that a closed element adds to its parent's; cells and items are added to the parent itself. */
function blocksOf(frame: Frame, parent: Frame): readonly Block[] {
	switch (frame.kind) {
		case 'heading':
			return headingOf(frame);
		case 'pre':
			return readText(frame.raw.join(''), false).blocks;
		case 'cell':
			return addCell(frame, parent);
		case 'caption':
			if (parent.kind !== 'table') return frame.blocks;
			parent.caption = textOf(frame.blocks);
			return [];
		case 'item':
			return addItem(frame, parent);
		case 'term':
		case 'detail':
			return addDefinition(frame, parent);
		case 'table':
			return tableOf(frame);
		case 'list':
			if (frame.rich || frame.items.length === 0) return frame.blocks;
			return [{ kind: 'list', items: frame.items, place: elementPlace() }, ...frame.blocks];
		case 'definitions':
			if (frame.rich || frame.entries.length === 0) return frame.blocks;
			return [{ kind: 'definitions', entries: frame.entries, place: elementPlace() }, ...frame.blocks];
		case 'root':
			return frame.blocks;
	}
}

function headingOf(frame: Frame): readonly Block[] {
	const text = textOf(frame.blocks).replaceAll('\n', ' ');
	if (isRich(frame.blocks)) return frame.blocks;
	return text === '' ? [] : [{ kind: 'heading', level: frame.spans.level ?? 7, text, place: elementPlace() }];
}

function addCell(frame: Frame, parent: Frame): readonly Block[] {
	if (parent.kind !== 'table') return frame.blocks;
	parent.cells += 1;
	for (const block of frame.blocks) {
		parent.loose.push(block);
		if (block.kind === 'table' || block.kind === 'definitions') parent.nested.push(block);
	}
	if (isRich(frame.blocks)) parent.richCells += 1;
	const row = parent.rows[parent.rows.length - 1];
	const { header = false, rowspan = 1, colspan = 1 } = frame.spans;
	const cell = { text: textOf(frame.blocks), header, rowspan, colspan };
	if (row) row.push(cell);
	else parent.rows.push([cell]);
	return [];
}

function tableOf(frame: Frame): readonly Block[] {
	// A table used for layout is no table; one strange cell does not make it one.
	const layout = frame.richCells > 0 && (frame.rows.length < 3 || frame.richCells * 5 > frame.cells);
	const hasSingleColumn = frame.rows.every((row) => row.length <= 1);
	if (layout || hasSingleColumn) return [...frame.loose, ...frame.blocks];
	const rows = spread(frame.rows).filter(({ cells }) => cells.some(({ text }) => text !== ''));
	return [
		...frame.blocks,
		{ kind: 'table', caption: frame.caption || null, rows, place: elementPlace() },
		...frame.nested,
	];
}

function addItem(frame: Frame, parent: Frame): readonly Block[] {
	const plain = frame.blocks.every(({ kind }) => kind === 'paragraph' || kind === 'list');
	if (parent.kind !== 'list' || !plain) {
		if (parent.kind === 'list') parent.rich = true;
		return frame.blocks;
	}
	const paragraphs = frame.blocks.filter((block) => block.kind === 'paragraph');
	const lists = frame.blocks.filter((block) => block.kind === 'list');
	const text = textOf(paragraphs);
	if (text === '') return lists;
	const children = lists.flatMap(({ items }) => items);
	parent.items.push({ text, lead: paragraphs[0]?.lead ?? null, children, place: elementPlace() });
	return [];
}

function addDefinition(frame: Frame, parent: Frame): readonly Block[] {
	if (parent.kind !== 'definitions') return frame.blocks;
	if (isRich(frame.blocks)) {
		parent.rich = true;
		return frame.blocks;
	}
	const text = textOf(frame.blocks);
	const last = parent.entries[parent.entries.length - 1];
	if (frame.kind === 'term' || !last) parent.entries.push({ term: text, details: [], place: elementPlace() });
	else last.details.push(text);
	return [];
}

import type { Block, Definition, ListItem } from '../document.ts';
import type { RawCell } from './grid.ts';
import { InlineBuffer } from './inline-buffer.ts';

export type FrameKind =
	| 'root'
	| 'table'
	| 'cell'
	| 'caption'
	| 'list'
	| 'item'
	| 'definitions'
	| 'term'
	| 'detail'
	| 'heading'
	| 'pre';

export interface Spans {
	/** Of a heading. */
	readonly level?: number;
	readonly rowspan?: number;
	readonly colspan?: number;
	readonly header?: boolean;
}

/** An element that is open and gathers what stands in it. */
export class Frame {
	readonly kind: FrameKind;
	readonly spans: Spans;
	readonly blocks: Block[] = [];
	/** The paragraph that is being gathered. */
	inline = new InlineBuffer();
	readonly rows: RawCell[][] = [];
	/** Blocks of cells and items that are more than text: a table used for layout. */
	readonly loose: Block[] = [];
	readonly items: ListItem[] = [];
	readonly entries: (Definition & { readonly details: string[] })[] = [];
	rich = false;
	cells = 0;
	richCells = 0;
	/** Tables found in cells of a table. */
	readonly nested: Block[] = [];
	/** Text of `pre`, as it stands. */
	readonly raw: string[] = [];
	caption: string | null = null;

	constructor(kind: FrameKind, spans: Spans = {}) {
		this.kind = kind;
		this.spans = spans;
	}
}

/** The lines of an item and of those within it. */
function itemLines({ text, children }: ListItem): string[] {
	return [text, ...children.flatMap(itemLines)];
}

/** The text of what was gathered, a line a paragraph. */
export function textOf(blocks: readonly Block[]): string {
	return blocks
		.map((block) => {
			if (block.kind === 'paragraph' || block.kind === 'heading') return block.text;
			if (block.kind === 'list') return block.items.flatMap(itemLines).join('\n');
			return '';
		})
		.filter((text) => text !== '')
		.join('\n');
}

/** Whether what was gathered is more than the text of one cell or item. */
export function isRich(blocks: readonly Block[]): boolean {
	return blocks.some(
		(block) =>
			block.kind === 'table' ||
			block.kind === 'definitions' ||
			(block.kind === 'heading' && block.level < 7 && blocks.length > 2),
	);
}

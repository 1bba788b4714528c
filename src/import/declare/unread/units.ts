import type { Block, ListItem, Place } from '../../document.ts';

/** A piece of a document that may declare a cookie: a line, an item, a row. */
export interface Unit {
	readonly kind: 'heading' | 'line' | 'item' | 'row' | 'definition';
	/** The cells of a row; the text of another unit, or its term and details. */
	readonly cells: readonly string[];
	/** The bold or code text at its very beginning. */
	readonly lead: string | null;
	readonly place: Place;
	/** The level of a heading. */
	readonly level?: number;
	/** Index of its block. */
	readonly block: number;
}

function* itemsOf(items: readonly ListItem[], block: number): Generator<Unit> {
	for (const { text, lead, children, place } of items) {
		yield { kind: 'item', cells: [text], lead, place, block };
		yield* itemsOf(children, block);
	}
}

/** The pieces of a document, in its order. */
export function* unitsOf(blocks: readonly Block[]): Generator<Unit> {
	for (const [index, block] of blocks.entries()) {
		switch (block.kind) {
			case 'heading':
				yield {
					kind: 'heading',
					cells: [block.text],
					lead: null,
					place: block.place,
					level: block.level,
					block: index,
				};
				break;
			case 'paragraph':
				yield { kind: 'line', cells: [block.text], lead: block.lead, place: block.place, block: index };
				break;
			case 'list':
				yield* itemsOf(block.items, index);
				break;
			case 'table':
				for (const { cells, place } of block.rows)
					yield { kind: 'row', cells: cells.map(({ text }) => text), lead: null, place, block: index };
				break;
			case 'definitions':
				for (const { term, details, place } of block.entries)
					yield { kind: 'definition', cells: [term, ...details], lead: null, place, block: index };
		}
	}
}

/** A unit's text, its cells apart. */
export function textOf({ cells }: Unit): string {
	return cells.length === 1 ? (cells[0] ?? '') : cells.join(' | ');
}

import type { Block, ListItem, Place, Table } from '../../document.ts';
import { splitAtLabels } from './split-at-labels.ts';

/** A line of a block, or one label of it: a paragraph's, an item's, a definition's, a cell's. */
export interface Piece {
	readonly text: string;
	/** The bold or code text at its very beginning. */
	readonly lead: string | null;
	readonly place: Place;
	/** Index of its block, counted from where reading began. */
	readonly block: number;
	/** Index of its item within the block: lines of one item belong together. */
	readonly item: number;
	/** A definition's term: a label without a colon. */
	readonly isTerm?: true;
	/** A line of a list's item or of a cell: what stands beside it there is about the same. */
	readonly isItem?: true;
	/** The level of a heading of markup. */
	readonly headingLevel?: number;
}

/** Pieces from some place on, made as they are asked for. */
export interface Pieces {
	at(index: number): Piece | undefined;
}

/** Whether a table's cells each hold labelled lines of their own, as cards do. */
export type HoldsCards = (table: Table) => boolean;

type Line = Omit<Piece, 'block'>;

function linesOfText(text: string, lead: string | null, place: Place, item: number): Line[] {
	const lines = text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.flatMap(splitAtLabels);
	return lines.map((line, index) => ({
		text: line,
		lead: index === 0 && lead !== null && line.startsWith(lead) ? lead : null,
		place,
		item,
	}));
}

function linesOfItem({ text, lead, children, place }: ListItem, item: number): Line[] {
	return [
		...linesOfText(text, lead, place, item).map((line) => ({ ...line, isItem: true as const })),
		...children.flatMap((child) => linesOfItem(child, item)),
	];
}

/** The lines of a block; null for one that is none of lines. */
function linesOf(block: Block, holdsCards: HoldsCards): Line[] | null {
	switch (block.kind) {
		case 'paragraph':
			return linesOfText(block.text, block.lead, block.place, 0);
		case 'heading':
			return linesOfText(block.text, null, block.place, 0).map((line) =>
				block.level < 7 ? { ...line, headingLevel: block.level } : line,
			);
		case 'list':
			return block.items.flatMap(linesOfItem);
		case 'definitions':
			return block.entries.flatMap(({ term, details, place }, item): Line[] => [
				{ text: term, lead: null, place, item, isTerm: true },
				...details.flatMap((detail) => linesOfText(detail, null, place, item)),
			]);
		case 'table':
			if (!holdsCards(block)) return null;
			return block.rows.flatMap(({ cells, place }, row) =>
				cells.flatMap(({ text }, column) =>
					linesOfText(text, null, place, row * cells.length + column).map((line) => ({
						...line,
						isItem: true as const,
					})),
				),
			);
	}
}

/** The pieces of blocks; up to the first that has none. */
export function piecesFrom(
	block: (index: number) => Block | undefined,
	holdsCards: HoldsCards = () => false,
): Pieces {
	const pieces: Piece[] = [];
	let next = 0;
	let isEnd = false;
	return {
		at(index) {
			while (pieces.length <= index && !isEnd) {
				const current = block(next);
				const lines = current === undefined ? null : linesOf(current, holdsCards);
				if (lines === null) isEnd = true;
				else for (const line of lines) pieces.push({ ...line, block: next });
				next += 1;
			}
			return pieces[index];
		},
	};
}

import type { Block, Cell, Definition, ListItem, PolicyDocument, Row } from './document.ts';
import { withoutNumbers } from './item-numbers.ts';
import { decodeEntities } from './text/entities.ts';
import { isKnownBehindUnderscores } from './understand/names/known-names.ts';
import { joinPlaceholders } from './understand/names/placeholders.ts';

/** Signs without which a text stays as it is. */
const MAY_CHANGE = /&[#a-z]|[<{[(→]|[-=]>|[_.-] {1,3}[*#xX….<{]|[\w*][—–]\s|(?<!\S)_{1,3} \w/i;

/** An arrow between the parts of a line: "quay_id --> keeps the quay --> 1 day"; behind a quote it is code. */
const ARROW = /(?<=[^\s'"][ \t]{1,4})(?:-{1,3}>|=>|→)(?=[ \t])/g;

/** A dash right behind a name, before its description: "quay_id— keeps the quay". */
const DASH = /(?=[—–]\s)(?<=(?:^|[.;])[A-Za-z_][\w.*-]{1,60})/g;

/** A known name that translators part: "_ utmb". */
const PARTED = /(?<!\S)(_{1,3}) (?=(\w{2,20})(?!\S*[*_]))/g;
const withoutPart = (whole: string, signs: string, rest: string) =>
	isKnownBehindUnderscores(signs + rest) ? signs : whole;

/**
 * Tidies a text that a document holds: entities are decoded, names with placeholders, and known ones that were parted, are one word, arrows are dashes, and
 * a blank stands before a dash.
 */
function tidy(text: string): string {
	if (!MAY_CHANGE.test(text)) return text;
	return joinPlaceholders(
		decodeEntities(text).replace(ARROW, '–').replace(DASH, ' ').replace(PARTED, withoutPart),
	);
}

const tidyOrNull = (text: string | null): string | null => text && tidy(text);

function tidyCell(cell: Cell): Cell {
	const text = tidy(cell.text);
	return text === cell.text ? cell : { ...cell, text };
}

function tidyRow(row: Row): Row {
	return row.cells.some(({ text }) => MAY_CHANGE.test(text))
		? { ...row, cells: row.cells.map(tidyCell) }
		: row;
}

function tidyItem(item: ListItem): ListItem {
	return {
		...item,
		text: tidy(item.text),
		lead: tidyOrNull(item.lead),
		children: item.children.map(tidyItem),
	};
}

const tidyEntry = (entry: Definition): Definition => ({
	...entry,
	term: tidy(entry.term),
	details: entry.details.map(tidy),
});

function tidyBlock(block: Block): Block {
	switch (block.kind) {
		case 'heading':
			return { ...block, text: tidy(block.text) };
		case 'paragraph':
			return { ...block, text: tidy(block.text), lead: tidyOrNull(block.lead) };
		case 'list':
			return { ...block, items: withoutNumbers(block.items).map(tidyItem) };
		case 'table':
			return { ...block, caption: tidyOrNull(block.caption), rows: block.rows.map(tidyRow) };
		case 'definitions':
			return { ...block, entries: block.entries.map(tidyEntry) };
	}
}

/** Tidies the texts of a document, whatever its format: the readers of layouts find them as a person does. */
export function tidyDocument(document: PolicyDocument): PolicyDocument {
	return { ...document, blocks: document.blocks.map(tidyBlock) };
}

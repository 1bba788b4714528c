import type { Declaration } from '../../core/policy/policy.ts';
import type { ColumnMeaning } from '../../import/understand/read-column-role.ts';
import type { MappedText } from '../html/mapped-text.ts';

/** A cell, or the text of one, with its place in the source. */
export interface CellPart {
	readonly from: number;
	readonly to: number;
	readonly text: MappedText;
}

/** A part of a page that declares one or several cookies: a row, an item, a few lines. */
export interface RowPart {
	readonly from: number;
	readonly to: number;
	readonly text: MappedText;
	/** By column; empty where there are none, null where a cell of another row stands. */
	readonly cells: readonly (CellPart | null)[];
	/** The declared name patterns in it. */
	readonly names: readonly string[];
	/** Whether it can be taken out: no cell goes over to another row. */
	readonly isWhole: boolean;
	/** Its declarations, as the importer reads them. */
	readonly declarations: readonly Declaration[];
}

/** Rows of one form that stand together, under one category where the page is ordered so. */
export interface RowGroup {
	/** The meaning of each column; empty where there are none. */
	readonly columns: readonly (ColumnMeaning | null)[];
	readonly rows: readonly RowPart[];
	/** Where a further row goes. */
	readonly end: number;
	/** Writes a row of the group's own form; null where it cannot hold one. `cells`: by column, or by field where there are none. */
	write(row: NewRow): string | null;
	/** Writes another group of the same form under a heading; null where that cannot be done. */
	section: ((heading: string) => NewSection) | null;
}

/** The text around the rows of a new group, and where it goes. */
export interface NewSection {
	readonly at: number;
	readonly before: string;
	readonly after: string;
}

/** The texts of a row to add. */
export interface NewRow {
	/** By column. */
	readonly cells: readonly string[];
	/** By field, for groups without columns; empty where there is nothing to say. */
	readonly fields: NewRowFields;
}

export interface NewRowFields {
	readonly name: string;
	readonly provider: string;
	readonly lifetime: string;
	readonly purpose: string;
}

import type { ColumnMeaning } from '../understand/read-column-role.ts';

/** A labelled piece of a row: a cell and what its column holds. */
export interface Field {
	readonly meaning: ColumnMeaning | null;
	readonly text: string;
}

/** The text of the field that holds the names. */
export function nameIn(fields: readonly Field[]): string | undefined {
	return fields.find(({ meaning }) => meaning?.role === 'name')?.text;
}

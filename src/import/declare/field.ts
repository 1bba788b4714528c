import { readNames } from '../understand/names/read-names.ts';
import type { ColumnMeaning } from '../understand/read-column-role.ts';

/** A labelled piece of a row: a cell and what its column holds. */
export interface Field {
	readonly meaning: ColumnMeaning | null;
	readonly text: string;
}

/** The text of the field that holds the names: of several whose labels may say so, the first that does hold some. */
export function nameIn(fields: readonly Field[]): string | undefined {
	const named = fields.filter(({ meaning }) => meaning?.role === 'name');
	if (named.length < 2) return named[0]?.text;
	return (named.find(({ text }) => readNames(text).names.length > 0) ?? named[0])?.text;
}

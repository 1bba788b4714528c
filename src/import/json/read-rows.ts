import { documentOf, NO_PLACE, type PolicyDocument, plainCell } from '../document.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import { asArray, asObject, type JsonObject, objectsIn, textIn } from './values.ts';

/** Levels of nesting that are searched for an array of rows. */
const MAX_DEPTH = 4;
const MAX_COLUMNS = 40;

/** "cookieName", "cookie_name": the words of a key. */
const wordsOfKey = (key: string) =>
	key
		.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
		.replace(/[_-]+/g, ' ')
		.toLowerCase();

function isRows(objects: readonly JsonObject[]): boolean {
	const [first] = objects;
	if (first === undefined) return false;
	const roles = Object.keys(first).map((key) => readColumnRole(wordsOfKey(key))?.role);
	return roles.includes('name') && roles.filter((role) => role !== undefined).length >= 2;
}

function findRows(value: unknown, depth: number): readonly JsonObject[] {
	const objects = objectsIn(value);
	if (isRows(objects)) return objects;
	if (depth >= MAX_DEPTH) return [];
	const object = asObject(value);
	for (const inner of object ? Object.values(object) : asArray(value).slice(0, 50)) {
		const rows = findRows(inner, depth + 1);
		if (rows.length > 0) return rows;
	}
	return [];
}

/** A list of rows whose keys are known headings ("name", "category", "duration"), as a table; null when there is none. */
export function readRows(root: unknown): PolicyDocument | null {
	const rows = findRows(root, 0);
	if (rows.length === 0) return null;
	const keys = [...new Set(rows.slice(0, 200).flatMap((row) => Object.keys(row)))].slice(0, MAX_COLUMNS);
	const table = [
		keys.map((key) => plainCell(wordsOfKey(key), true)),
		...rows.map((row) => keys.map((key) => plainCell(textIn(row, key) ?? ''))),
	];
	return documentOf([
		{
			kind: 'table',
			caption: null,
			rows: table.map((cells) => ({ cells, place: NO_PLACE })),
			place: NO_PLACE,
		},
	]);
}

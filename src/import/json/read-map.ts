import type { Collector } from '../declare/collector.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import { readRows } from './read-rows.ts';
import { meaningOfKey } from './row-keys.ts';
import type { Around } from './row-plan.ts';
import { nameShare } from './row-text.ts';
import { withLineOf } from './script/script-values.ts';
import { holdsList, isListKey, isTextObject } from './settings-facts.ts';
import type { JsonObject } from './values.ts';

/** Roles of keys of which one at least stands under each name. */
const SAYING: ReadonlySet<ColumnRole | undefined> = new Set([
	'lifetime',
	'purpose',
	'provider',
	'category',
] as const);

/** The object that a list of pairs `[key, object]` writes; null for any other list. */
export function objectOfPairs(items: readonly unknown[]): JsonObject | null {
	const pairs = items.flatMap((item) =>
		Array.isArray(item) && item.length === 2 && typeof item[0] === 'string' && isTextObject(item[1])
			? [[item[0], item[1]] as const]
			: [],
	);
	return pairs.length > 0 && pairs.length === items.length ? Object.fromEntries(pairs) : null;
}

/** A row under the name of its cookie, among other keys. */
export function readKeyed(name: string, row: JsonObject, around: Around, collector: Collector): boolean {
	const roles = Object.keys(row).map((key) => meaningOfKey(key)?.role);
	if (nameShare(name) < 1 || !roles.includes('lifetime') || roles.includes('name') || holdsList(row))
		return false;
	return readRows([withLineOf(row, { ...row, name })], around, collector);
}

/** Rows by the name of the cookie, or by any key: `{ _ga: { purpose, duration } }`. */
export function readMap(object: JsonObject, key: string, around: Around, collector: Collector): boolean {
	const entries = Object.entries(object).filter(([, value]) => isTextObject(value)) as [string, JsonObject][];
	if (entries.length === 0 || entries.length < Object.keys(object).length) return false;
	if (entries.some(([, value]) => holdsList(value))) return false;
	const rows = entries.map(([, value]) => value);
	const sure = entries.filter(([key]) => nameShare(key) >= 1).length;
	const isNamed = rows.every((row) => Object.keys(row).some((key) => meaningOfKey(key)?.role === 'name'));
	// A single one is read as an object of its own.
	if (isNamed && rows.length > 1 && readRows(rows, around, collector)) return true;
	// Under the names stands at least what each is for or how long it lasts.
	const saysMore = rows.every((row) => Object.keys(row).some((key) => SAYING.has(meaningOfKey(key)?.role)));
	if (isNamed || !saysMore || (sure * 2 < entries.length && !isListKey(key))) return false;
	const keyed = entries.map(([name, value]) => withLineOf(value, { ...value, name }));
	return readRows(keyed, around, collector);
}

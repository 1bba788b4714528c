import { singleBlanks } from '../single-blanks.ts';

// Small readers of untrusted JSON: what is not of the kind asked for is null.

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function asArray(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** The objects of an array; whatever else it holds is left out. */
export function objectsIn(value: unknown): JsonObject[] {
	return asArray(value)
		.map(asObject)
		.filter((object) => object !== null);
}

/** A field of an object, its own and not inherited. */
export function field(object: JsonObject, ...keys: readonly string[]): unknown {
	for (const key of keys)
		if (Object.hasOwn(object, key) && object[key] !== null && object[key] !== undefined) return object[key];
	return undefined;
}

/** The text in a field, trimmed and without markup; null when there is none. */
export function textIn(object: JsonObject, ...keys: readonly string[]): string | null {
	const value = field(object, ...keys);
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'string') return null;
	const text = singleBlanks(value.replace(/<[^<>]{0,500}>/g, ' ')).trim();
	return text === '' ? null : text;
}

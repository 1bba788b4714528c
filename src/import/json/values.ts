import { singleBlanks } from '../single-blanks.ts';

// Small readers of untrusted JSON: what is not of the kind asked for is null.

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function asArray(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** The objects of an array, and of the arrays in it; whatever else it holds is left out. */
export function objectsIn(value: unknown): JsonObject[] {
	return asArray(value)
		.flat()
		.map(asObject)
		.filter((object) => object !== null);
}

/** A field of an object, its own and not inherited. */
export function field(object: JsonObject, ...keys: readonly string[]): unknown {
	for (const key of keys)
		if (Object.hasOwn(object, key) && object[key] !== null && object[key] !== undefined) return object[key];
	return undefined;
}

const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;

/** A text without markup; of one in several languages the first. */
export function textOf(value: unknown): string | null {
	if (typeof value === 'number') return String(value);
	if (typeof value === 'string') {
		const text = singleBlanks(value.replace(/<[^<>]{0,500}>/g, ' ')).trim();
		return text === '' ? null : text;
	}
	const entries = Object.entries(asObject(value) ?? {});
	if (entries.length === 0 || !entries.every(([key]) => LANGUAGE.test(key))) return null;
	for (const [, inner] of entries) if (typeof inner === 'string') return textOf(inner);
	return null;
}

/** The text in a field, trimmed and without markup; null when there is none. */
export function textIn(object: JsonObject, ...keys: readonly string[]): string | null {
	return textOf(field(object, ...keys));
}

// Values as they stand in a script, and what is remembered of its objects and arrays.

/** Stands for what is computed: its value is not known. */
export const COMPUTED = Symbol('computed');

/** Stands for no value at all. */
export const NOTHING = Symbol('nothing');

/** A value that has a name in the script; replaced by what is assigned to that name, where that is written down. */
export class Reference {
	readonly path: readonly string[];
	constructor(path: readonly string[]) {
		this.path = path;
	}
}

/** A text put together: pieces, and names or computed values between them. */
export class Template {
	readonly parts: readonly unknown[];
	constructor(parts: readonly unknown[]) {
		this.parts = parts;
	}
}

/** An array or object whose content is put in the place of `...value`. */
export class SpreadValue {
	readonly value: unknown;
	constructor(value: unknown) {
		this.value = value;
	}
}

/** Stands in a text for a computed piece of it: read as a placeholder in a name. */
export const HOLE = '$\u007b…}';

/** Names around a value that are kept. */
export const MAX_PATH = 8;

export type Entries = readonly (readonly [key: string | null, value: unknown])[];
export type Holder = Record<string, unknown> | unknown[];

/** Whether a value is an object or an array of the script. */
export const isContainer = (value: unknown): value is object =>
	typeof value === 'object' &&
	value !== null &&
	!(value instanceof Reference) &&
	!(value instanceof Template) &&
	!(value instanceof SpreadValue);

/** Lines on which objects and arrays of a script begin. */
const LINES = new WeakMap<object, number>();

/** The line on which an object or array begins, where it was read from a script. */
export function lineOf(value: unknown): number | null {
	return typeof value === 'object' && value !== null ? (LINES.get(value) ?? null) : null;
}

/** Notes the line on which an object or array begins. */
export function setLine(value: object, line: number): void {
	LINES.set(value, line);
}

/** An object made of another, on its line. */
export function withLineOf<T extends object>(original: object, copy: T): T {
	const line = LINES.get(original);
	if (line !== undefined) LINES.set(copy, line);
	return copy;
}

/** Names that a script gives to its objects and arrays, and by which it puts them into others. */
const NAMES = new WeakMap<object, string>();

/** The variable that an object or array is assigned to in its script; of a row, the list that it came with. */
export function variableOf(value: unknown): string | null {
	return typeof value === 'object' && value !== null ? (NAMES.get(value) ?? null) : null;
}

/** Notes the name of an object or array, the first that it gets. */
export function setVariable(value: unknown, name: string): void {
	if (isContainer(value) && !NAMES.has(value)) NAMES.set(value, name);
}

/** Sets a field of the object's own, even one called `__proto__`. */
export function define(at: object, key: string, value: unknown): void {
	Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Pieces of a text that is put together. */
const MAX_PIECES = 200;

/** Two values with a plus sign between. */
export function sumOf(first: unknown, second: unknown): unknown {
	if (typeof first === 'number' && typeof second === 'number') return first + second;
	const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number';
	if (isText(first) && isText(second)) return `${first}${second}`;
	const partsOf = (value: unknown) => (value instanceof Template ? value.parts : [value]);
	const parts = [...partsOf(first), ...partsOf(second)];
	return parts.length > MAX_PIECES ? COMPUTED : new Template(parts);
}

import { define, setLine } from '../../json/script/script-values.ts';
import type { JsonObject } from '../../json/values.ts';
import type { YamlTree } from '../yaml/yaml-tree.ts';

const KEY_PART = /"([^"\n]{1,200})"|'([^'\n]{1,200})'|([\w-]{1,200})/g;
/** The head of a table, or of the next one of a list: "[site]", "[[group.cookie]]". */
const HEAD = /^\[(\[?)\s*([^[\]\n]{1,200}?)\s*\]\]?\s*(?:#.*)?$/;
const PAIR = /^((?:"[^"\n]{1,200}"|'[^'\n]{1,200}'|[\w-]{1,200})(?:\s*\.\s*[\w-]{1,100}){0,5})\s*=\s*(.*)$/s;
const MULTILINE = /^("""|''')/;
/** Lines over which a text or a list goes on. */
const MAX_LINES = 200;
const MAX_NESTING = 4;

const partsOf = (key: string): string[] =>
	[...key.matchAll(KEY_PART)].map(([, double, single, plain]) => double ?? single ?? plain ?? '');

/** The value of a text, a number or a word; a comment behind it is left out. */
function scalarOf(text: string): unknown {
	const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/.exec(text) ?? [];
	if (double !== undefined) return double.replace(/\\(["\\])/g, '$1').replace(/\\n/g, '\n');
	if (single !== undefined) return single;
	const plain = (text.split('#', 1)[0] ?? '').trim();
	if (plain === 'true' || plain === 'false') return plain === 'true';
	return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(plain) ? Number(plain) : plain;
}

/** The pieces between the commas of a list or a table on one line; those within quotes or brackets part nothing. */
function piecesOf(inside: string): string[] {
	const pieces: string[] = [];
	let depth = 0;
	let quote = '';
	let start = 0;
	for (let at = 0; at < inside.length; at++) {
		const sign = inside[at] ?? '';
		if (quote !== '') quote = sign === quote ? '' : quote;
		else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === '[' || sign === '{') depth += 1;
		else if (sign === ']' || sign === '}') depth -= 1;
		else if (sign === ',' && depth === 0) {
			pieces.push(inside.slice(start, at));
			start = at + 1;
		}
	}
	return [...pieces, inside.slice(start)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function valueIn(text: string, line: number, nesting = 0): unknown {
	const inside = /^([[{])(.*)[\]}]\s*(?:#.*)?$/s.exec(text);
	if (inside === null || nesting > MAX_NESTING) return scalarOf(text);
	const pieces = piecesOf(inside[2] ?? '');
	if (inside[1] === '[') return pieces.map((piece) => valueIn(piece, line, nesting + 1));
	const table = {};
	setLine(table, line);
	for (const piece of pieces) {
		const [, key = '', value = ''] = PAIR.exec(piece) ?? [];
		if (key !== '') define(table, partsOf(key).join('.'), valueIn(value.trim(), line, nesting + 1));
	}
	return table;
}

/** The number of brackets that a line opens and does not close. */
const depthOf = (line: string): number =>
	(line.match(/[[{]/g)?.length ?? 0) - (line.match(/[\]}]/g)?.length ?? 0);

/** The object under a key of another, made where there is none; of a list its last one. */
function objectAt(object: JsonObject, key: string, line: number): JsonObject {
	const own: unknown = Object.hasOwn(object, key) ? object[key] : undefined;
	const value: unknown = Array.isArray(own) ? own.at(-1) : own;
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
	const fresh = {};
	setLine(fresh, line);
	define(object, key, fresh);
	return fresh;
}

/** Reads lines of TOML as a tree of tables and lists, each with its line, leniently. Linear in their length. */
export function readTomlTree(source: readonly string[]): YamlTree {
	const root: JsonObject = {};
	setLine(root, 1);
	const ends = new Map<number, number>();
	let current = root;
	let start = 1;
	let lines = 0;
	let unfit = 0;
	for (let at = 0; at < source.length; at++) {
		const text = (source[at] ?? '').trim();
		if (text === '' || text.startsWith('#')) continue;
		lines += 1;
		const number = at + 1;
		const [, isNext, path = ''] = HEAD.exec(text) ?? [];
		const [, key = '', value = ''] = path === '' ? (PAIR.exec(text) ?? []) : [];
		if (path !== '') {
			const keys = partsOf(path);
			const last = keys.pop() ?? '';
			const parent = keys.reduce((object, part) => objectAt(object, part, number), root);
			if (isNext !== '') {
				const list: unknown = Object.hasOwn(parent, last) ? parent[last] : undefined;
				const item = {};
				setLine(item, number);
				if (Array.isArray(list)) list.push(item);
				else define(parent, last, [item]);
				current = item;
			} else current = objectAt(parent, last, number);
			start = number;
		} else if (key !== '') {
			const quote = MULTILINE.exec(value)?.[1];
			const parts = [value];
			let depth = quote === undefined && /^[[{]/.test(value) ? depthOf(value) : 0;
			let isText = quote !== undefined && value.indexOf(quote, quote.length) < 0;
			while ((depth > 0 || isText) && parts.length < MAX_LINES && at + 1 < source.length) {
				at += 1;
				const line = (source[at] ?? '').trim();
				parts.push(line);
				if (isText) isText = !line.includes(quote ?? '');
				else depth += depthOf(line);
			}
			const whole = parts.join('\n');
			const keys = partsOf(key);
			const last = keys.pop() ?? '';
			const object = keys.reduce((outer, part) => objectAt(outer, part, number), current);
			const end = quote === undefined ? -1 : whole.indexOf(quote, quote.length);
			const read =
				quote === undefined ? valueIn(whole, number) : whole.slice(quote.length, end < 0 ? undefined : end);
			define(object, last, typeof read === 'string' ? read.trim() : read);
		} else unfit += 1;
		ends.set(start, at + 1);
	}
	return { value: root, lines, unfit, ends, keys: new Map() };
}

/** The texts of a file of TOML, each in its line, without keys and heads. */
export const tomlTexts = (lines: readonly string[]): string[] =>
	lines.map((line) => {
		if (HEAD.test(line.trim())) return '';
		const value = PAIR.exec(line.trim())?.[2];
		return value === undefined ? line.replace(/^\s*#\s?/, '') : String(scalarOf(value));
	});

import { define, setLine } from '../../json/script/script-values.ts';

/** A line that holds something: its indent and what follows it. */
interface YamlLine {
	indent: number;
	text: string;
	readonly number: number;
}

/** A tree read from YAML, and how many of its lines fit into none. */
export interface YamlTree {
	readonly value: unknown;
	readonly lines: number;
	readonly unfit: number;
	/** The last line of the map that begins on a line. */
	readonly ends: ReadonlyMap<number, number>;
	/** The line of the key over the map that begins on a line. */
	readonly keys: ReadonlyMap<number, number>;
}

const MAX_DEPTH = 40;
/** Lines over which a list or map in brackets goes on. */
const MAX_FLOW_LINES = 40;
const KEY =
	/^(?:"([^"\\]{1,200})"|'([^']{1,200})'|([^\s:#'"[\]{}&*!|>%@`,-][^:#]{0,80}|-[^\s:][^:#]{0,80}))\s?:(?:\s+|$)/;
const COMMENT_START = /(?:^|\s)#/;
const BLOCK_SCALAR = /^([|>])[+-]?\d?[+-]?\s*(?:#.*)?$/;
/** An anchor or a tag before a value. */
const MARK = /^(?:[&!]\S*(?:\s+|$))+/;

/** A text without the comment at its end, whatever stands in it. */
function withoutComment(text: string): string {
	const start = text.search(COMMENT_START);
	return start < 0 ? text : text.slice(0, start);
}

/** A text without the signs that quote it. */
function unquoted(text: string): string {
	const quote = text[0];
	if (quote === '"' && text.length > 1 && text.endsWith('"'))
		return text
			.slice(1, -1)
			.replace(/\\(["\\/])/g, '$1')
			.replace(/\\n/g, '\n');
	if (quote === "'" && text.length > 1 && text.endsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
	return withoutComment(text).trim();
}

function scalarOf(text: string): unknown {
	const plain = unquoted(text);
	if (/^["']/.test(text)) return plain;
	if (/^-?\d{1,15}(?:\.\d{1,10})?$/.test(plain)) return Number(plain);
	if (/^(?:true|yes|on)$/i.test(plain)) return true;
	if (/^(?:false|no|off)$/i.test(plain)) return false;
	return /^(?:null|~|)$/i.test(plain) ? null : plain;
}

/** Splits the inside of brackets at its commas; those within quotes or brackets part nothing. */
function piecesOf(inside: string): string[] {
	const pieces: string[] = [];
	let depth = 0;
	let quote = '';
	let start = 0;
	for (let at = 0; at < inside.length; at++) {
		const sign = inside[at] ?? '';
		if (quote !== '') {
			if (sign === quote) quote = '';
		} else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === '[' || sign === '{') depth += 1;
		else if (sign === ']' || sign === '}') depth -= 1;
		else if (sign === ',' && depth === 0) {
			pieces.push(inside.slice(start, at));
			start = at + 1;
		}
	}
	return [...pieces, inside.slice(start)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** A list or map in brackets; of what is nested in it only the first levels. */
function flowOf(text: string, number: number, depth = 0): unknown {
	const trimmed = text.trim();
	const isList = trimmed.startsWith('[') && trimmed.endsWith(']');
	const isMap = trimmed.startsWith('{') && trimmed.endsWith('}');
	if (depth > 4 || !(isList || isMap)) return scalarOf(trimmed);
	const pieces = piecesOf(trimmed.slice(1, -1));
	if (isList) return pieces.map((piece) => flowOf(piece, number, depth + 1));
	const map = {};
	setLine(map, number);
	for (const piece of pieces) {
		const [whole = '', double, single, plain] = KEY.exec(piece) ?? [];
		if (whole !== '')
			define(
				map,
				(double ?? single ?? plain ?? '').trim(),
				flowOf(piece.slice(whole.length), number, depth + 1),
			);
	}
	return map;
}

/** Reads what a file of YAML holds, leniently: what fits nowhere is left out. Linear in its length. */
class YamlReader {
	readonly #lines: YamlLine[] = [];
	readonly #source: readonly string[];
	#at = 0;
	unfit = 0;
	readonly ends = new Map<number, number>();
	readonly keys = new Map<number, number>();

	constructor(source: readonly string[]) {
		this.#source = source;
		source.forEach((line, index) => {
			const text = line.trimStart();
			if (text === '' || text.startsWith('#') || /^(?:---|\.\.\.)\s*$/.test(line) || text.startsWith('%'))
				return;
			this.#lines.push({ indent: line.length - text.length, text: text.trimEnd(), number: index + 1 });
		});
	}

	get count(): number {
		return this.#lines.length;
	}

	read(): unknown {
		const value = this.#block(0, 0);
		this.unfit += this.#lines.length - this.#at;
		return value;
	}

	#next(): YamlLine | undefined {
		return this.#lines[this.#at];
	}

	/** Reads the value that begins at the next line, if it stands at least so deep. */
	#block(least: number, depth: number): unknown {
		const first = this.#next();
		if (first === undefined || first.indent < least) return null;
		if (depth > MAX_DEPTH) {
			while ((this.#next()?.indent ?? -1) >= least) this.#at += 1;
			return null;
		}
		if (/^-(?:\s|$)/.test(first.text)) return this.#list(first.indent, depth);
		return KEY.test(first.text) ? this.#map(first.indent, depth) : this.#words(least, '');
	}

	#list(indent: number, depth: number): unknown[] {
		const items: unknown[] = [];
		const start = this.#next()?.number;
		for (
			let line = this.#next();
			line?.indent === indent && /^-(?:\s|$)/.test(line.text);
			line = this.#next()
		) {
			const rest = line.text.slice(1).trimStart();
			if (rest === '') this.#at += 1;
			else {
				line.indent += line.text.length - rest.length;
				line.text = rest;
			}
			const isScalar = rest !== '' && !KEY.test(rest) && !/^-(?:\s|$)/.test(rest);
			items.push(isScalar ? this.#value(rest, indent, depth) : this.#block(indent + 1, depth + 1));
		}
		if (start !== undefined) setLine(items, start);
		return items;
	}

	#map(indent: number, depth: number): object {
		const map = {};
		const start = this.#next()?.number ?? 1;
		setLine(map, start);
		for (let line = this.#next(); line !== undefined && line.indent >= indent; line = this.#next()) {
			const [whole = '', double, single, plain] = line.indent === indent ? (KEY.exec(line.text) ?? []) : [];
			if (whole === '') {
				if (line.indent === indent && /^-(?:\s|$)/.test(line.text)) break;
				this.unfit += 1;
				this.#at += 1;
				continue;
			}
			const value = line.text.slice(whole.length).replace(MARK, '');
			define(map, (double ?? single ?? plain ?? '').trim(), this.#value(value, indent, depth));
		}
		// Of maps that begin on one line the innermost ends first.
		if (!this.ends.has(start)) this.ends.set(start, this.#lines[this.#at - 1]?.number ?? start);
		return map;
	}

	/** Reads the value behind a key or a dash on the next line, and what goes on below. */
	#value(text: string, indent: number, depth: number): unknown {
		const line = this.#next();
		this.#at += 1;
		if (line === undefined) return null;
		if (text === '' || text.startsWith('#')) {
			const below = this.#next();
			const isList = below?.indent === indent && /^-(?:\s|$)/.test(below.text);
			if (below !== undefined && below.indent > indent) this.keys.set(below.number, line.number);
			return this.#block(isList ? indent : indent + 1, depth + 1);
		}
		const block = BLOCK_SCALAR.exec(text);
		if (block) return this.#scalar(line.number, indent, block[1] === '|' ? '\n' : ' ');
		if (/^[[{](?![{%])/.test(text)) return this.#flow(text, line.number);
		return this.#words(indent + 1, text);
	}

	/** The lines of a text that stand deeper, as they are in the source. */
	#scalar(from: number, indent: number, joint: string): string {
		let end = from;
		for (; end < this.#source.length; end++) {
			const line = this.#source[end] ?? '';
			if (line.trim() !== '' && line.length - line.trimStart().length <= indent) break;
		}
		while ((this.#next()?.number ?? Number.POSITIVE_INFINITY) <= end) this.#at += 1;
		return this.#source
			.slice(from, end)
			.map((line) => line.trim())
			.join(joint)
			.trim();
	}

	/** A text without quotes, or in them, with the lines that go on deeper. */
	#words(least: number, start: string): unknown {
		let text = start;
		for (let line = this.#next(); line !== undefined && line.indent >= least; line = this.#next()) {
			text += `${text === '' ? '' : ' '}${line.text}`;
			this.#at += 1;
		}
		return scalarOf(text);
	}

	#flow(start: string, number: number): unknown {
		let text = start;
		const isOpen = () => (text.match(/[[{]/g)?.length ?? 0) > (text.match(/[\]}]/g)?.length ?? 0);
		for (let count = 0; isOpen() && count < MAX_FLOW_LINES; count++) {
			const line = this.#next();
			if (line === undefined) break;
			text += ` ${line.text}`;
			this.#at += 1;
		}
		return flowOf(withoutComment(text), number);
	}
}

/** Reads lines of YAML as a tree of objects and lists, each with its line. */
export function readYamlTree(source: readonly string[]): YamlTree {
	const reader = new YamlReader(source);
	const value = reader.read();
	return { value, lines: reader.count, unfit: reader.unfit, ends: reader.ends, keys: reader.keys };
}

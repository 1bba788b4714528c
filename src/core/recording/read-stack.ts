import { shortAddress } from '../web/short-address.ts';

/** A place in a script. */
export interface StackFrame {
	/** Empty where the browser tells none (a script made from a string). See `shortAddress` for its form. */
	readonly url: string;
	/** 1-based; null where the browser does not tell. */
	readonly line: number | null;
	readonly column: number | null;
	/** Empty for code outside of functions. */
	readonly function: string;
}

const MAX_FRAMES = 20;
const MAX_STACK_LENGTH = 16_384;
const MAX_LINE_LENGTH = 2048;
const MAX_FUNCTION_LENGTH = 100;

/** Where a frame is: an address with line and column behind it, or what stands there instead. */
interface SourceLocation {
	readonly url: string;
	readonly line: number | null;
	readonly column: number | null;
}

const NO_LOCATION: SourceLocation = { url: '', line: null, column: null };

/** `https://…/a.js:10:5`, or without the column. */
function parseLocation(text: string): SourceLocation {
	const [, url, line, column] = /^(.*?):(\d{1,9})(?::(\d{1,9}))?$/s.exec(text) ?? [];
	if (url === undefined || line === undefined) return { ...NO_LOCATION, url: text };
	return { url, line: Number(line), column: column === undefined ? null : Number(column) };
}

/** Code made from a string by `eval` and the like: where that was called, as the engines tell it. */
function evalLocation(text: string): SourceLocation | null {
	if (text.startsWith('eval at ')) {
		const [, inner] = /\(([^()\s]+:\d{1,9}:\d{1,9})\)/.exec(text) ?? [];
		return inner === undefined ? NO_LOCATION : parseLocation(inner);
	}
	const [, url, line] = /^(\S+) line (\d{1,9}) > /.exec(text) ?? [];
	return url === undefined ? null : { url, line: Number(line), column: null };
}

/** `<anonymous>`, `native code`, `index 0` and the like are no places. */
const isLocation = (text: string) => /^[a-z][a-z0-9+.-]*:/i.test(text);

function frameOf(name: string, where: string): StackFrame & { readonly whole: string } {
	const called = evalLocation(where);
	const place = called ?? (isLocation(where) ? parseLocation(where) : NO_LOCATION);
	const { url, line, column } = place;
	const named = /^<anonymous>$|^anonymous$/.test(name) ? '' : name;
	return {
		whole: url,
		url: url === '' ? '' : shortAddress(url),
		line,
		column,
		function: named.slice(0, MAX_FUNCTION_LENGTH),
	};
}

/** V8: `    at async name (place)`, or `    at place`. */
function readV8(line: string): ReturnType<typeof frameOf> | null {
	const [, text] = /^\s*at (.*)$/.exec(line) ?? [];
	if (text === undefined) return null;
	const rest = text.replace(/^async /, '');
	const open = rest.indexOf(' (');
	if (open < 0 || !rest.endsWith(')') || rest.startsWith('eval at ')) return frameOf('', rest);
	return frameOf(rest.slice(0, open), rest.slice(open + 2, -1));
}

/** SpiderMonkey: `name@place`, with `async*` or the like before the name. */
function readSpiderMonkey(line: string): ReturnType<typeof frameOf> | null {
	const at = line.indexOf('@');
	if (at < 0) return null;
	const name = line.slice(0, at);
	return frameOf(name.slice(name.lastIndexOf('*') + 1), line.slice(at + 1));
}

/**
 * Reads a stack as V8 or SpiderMonkey words it, innermost first. Frames whose address begins with `own` are cut, and
 * so is the line that names the error. Of code made from a string, the place is where that was made. The text is the
 * page's word: bounded in every way, at most 20 frames.
 */
export function readStack(stack: string, own: string): StackFrame[] {
	const lines = stack.slice(0, MAX_STACK_LENGTH).split('\n', 200);
	const isV8 = lines.some((line) => /^\s+at /.test(line));
	const frames: StackFrame[] = [];
	for (const line of lines) {
		const read = (isV8 ? readV8 : readSpiderMonkey)(line.slice(0, MAX_LINE_LENGTH).trimEnd());
		if (read === null) continue;
		const { whole, ...frame } = read;
		if (own !== '' && whole.startsWith(own)) continue;
		if (frames.push(frame) === MAX_FRAMES) break;
	}
	return frames;
}

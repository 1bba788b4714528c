import { shortAddress } from '../web/short-address.ts';

/** A call in a script. */
export interface StackFrame {
	/** Short (see `shortAddress`); empty if the browser gives none (code from a string). */
	readonly url: string;
	/** 1-based; null if the browser gives none. */
	readonly line: number | null;
	readonly column: number | null;
	/** Empty for code outside of functions. */
	readonly function: string;
}

const MAX_FRAMES = 20;
const MAX_STACK_LENGTH = 16_384;
const MAX_LINE_LENGTH = 2048;
const MAX_FUNCTION_LENGTH = 100;

/** Address, line and column of a frame; the raw text as `url` if it has another form. */
type SourceLocation = Pick<StackFrame, 'url' | 'line' | 'column'>;

const NO_LOCATION: SourceLocation = { url: '', line: null, column: null };

/** Parses `https://…/a.js:10:5`; the column is optional. */
function parseLocation(text: string): SourceLocation {
	const [, url, line, column] = /^(.*?):(\d{1,9})(?::(\d{1,9}))?$/s.exec(text) ?? [];
	if (url === undefined || line === undefined) return { ...NO_LOCATION, url: text };
	return { url, line: Number(line), column: column === undefined ? null : Number(column) };
}

/** Location of the `eval` call (or alike) that created a frame's code; null for other frames. */
function evalLocation(text: string): SourceLocation | null {
	if (text.startsWith('eval at ')) {
		const [, inner] = /\(([^()\s]+:\d{1,9}:\d{1,9})\)/.exec(text) ?? [];
		return inner === undefined ? NO_LOCATION : parseLocation(inner);
	}
	const [, url, line] = /^(\S+) line (\d{1,9}) > /.exec(text) ?? [];
	return url === undefined ? null : { url, line: Number(line), column: null };
}

/** `<anonymous>`, `native code`, `index 0` and the like are not locations. */
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

/** Parses a V8 line: `    at async name (location)`, or `    at location`. */
function readV8(line: string): ReturnType<typeof frameOf> | null {
	const [, text] = /^\s*at (.*)$/.exec(line) ?? [];
	if (text === undefined) return null;
	const rest = text.replace(/^async /, '');
	const open = rest.indexOf(' (');
	if (open < 0 || !rest.endsWith(')') || rest.startsWith('eval at ')) return frameOf('', rest);
	return frameOf(rest.slice(0, open), rest.slice(open + 2, -1));
}

/** Parses a SpiderMonkey line: `name@location`, optionally `async*` or alike before the name. */
function readSpiderMonkey(line: string): ReturnType<typeof frameOf> | null {
	const at = line.indexOf('@');
	if (at < 0) return null;
	const name = line.slice(0, at);
	return frameOf(name.slice(name.lastIndexOf('*') + 1), line.slice(at + 1));
}

/**
 * Parses a V8 or SpiderMonkey stack, innermost frame first. Drops the error line and frames whose address begins with
 * `own`. For code from a string, the location is the `eval` call. The page controls the text, so lengths are limited
 * and at most 20 frames are returned.
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

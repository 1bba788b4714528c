import { hostOf } from '../web/address.ts';
import { shortAddress } from '../web/short-address.ts';

/** A call in a script. */
export interface StackFrame {
	/** Short (see `shortAddress`); empty where nothing vouches for one (code from a string, and see `claimed`). */
	readonly url: string;
	/** 1-based; null if the browser gives none. */
	readonly line: number | null;
	readonly column: number | null;
	/** Empty for code outside of functions, and for names that could be read as something else. */
	readonly function: string;
	/** Short address that the script says to be, where neither the browser nor an answer of the visit vouches for it. */
	readonly claimed?: string;
}

/** A call as the browser's script engine gives it, its address short. */
export interface EngineFrame extends Omit<StackFrame, 'claimed'> {
	/** Whether the engine vouches for the address; otherwise a script may have chosen it (`//# sourceURL=`). */
	readonly isCertain: boolean;
}

/** Addresses that answers of a visit have delivered, to compare those of scripts with. */
export interface DeliveredAddresses {
	/** Short. */
	readonly urls: ReadonlySet<string>;
	/** Whether an answer of this host would have been observed. */
	readonly isObserved: (host: string) => boolean;
}

/** The place of a `new Error()`, as Firefox fills its properties: by where the code is from, whatever the code says. */
export interface FirefoxPlace {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

const MAX_FRAMES = 20;
const MAX_STACK_LENGTH = 16_384;
const MAX_LINE_LENGTH = 4096;
const MAX_FUNCTION_LENGTH = 100;

/** A page chooses names freely: those that hold a line break, an address or any text but names are not shown. */
const NAMES = /^[\p{ID_Continue}$#./<^[\] ]*$/u;
/** The innermost name in `outer/inner<`, `Tracker.send` or `get value`. */
const LAST_NAME = /([\p{ID_Continue}$#]+)[^\p{ID_Continue}$#]*$/u;

function functionName(text: string): string {
	if (text.length > MAX_FUNCTION_LENGTH || !NAMES.test(text)) return '';
	const [, name = ''] = LAST_NAME.exec(text) ?? [];
	return name === 'anonymous' ? '' : name;
}

const position = (value: unknown): number | null =>
	typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;

type Place = Pick<StackFrame, 'url' | 'line' | 'column'>;

/** Address, line and column; none of them for `native code`, `<anonymous>` and the like, which are no places. */
function placeOf(text: unknown, line: unknown, column: unknown): Place {
	const isAddress = typeof text === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(text);
	if (!isAddress) return { url: '', line: null, column: null };
	const url = shortAddress(text.slice(0, MAX_LINE_LENGTH));
	return { url, line: position(line), column: position(column) };
}

/**
 * Reads the frames of a V8 stack, innermost first, as `capture-stack.ts` sends them. Skips what has another form; at
 * most 20.
 */
export function readV8Frames(frames: unknown): EngineFrame[] {
	if (!Array.isArray(frames)) return [];
	return frames.slice(0, MAX_FRAMES).flatMap((frame: unknown) => {
		if (typeof frame !== 'object' || frame === null) return [];
		const { url, line, column, name }: Partial<Record<string, unknown>> = { ...frame };
		return {
			...placeOf(url, line, column),
			function: typeof name === 'string' ? functionName(name) : '',
			isCertain: true,
		};
	});
}

/** Reads `https://… line 5 > eval` as the place of the call that made the code. */
function firefoxPlace(file: string, line: number, column: number): Place {
	const [, caller, callerLine] = /^(\S+) line (\d{1,9}) > /.exec(file) ?? [];
	return caller === undefined ? placeOf(file, line, column) : placeOf(caller, Number(callerLine), null);
}

/** Reads a line of a Firefox stack: `name@location`, with `async*` or alike before the name. */
function firefoxFrame(text: string): EngineFrame | null {
	const [, name, file, line, column] = /^([^@]*)@(.*):(\d{1,9}):(\d{1,9})$/.exec(text) ?? [];
	if (name === undefined || file === undefined) return null;
	return {
		...firefoxPlace(file, Number(line), Number(column)),
		function: functionName(name.slice(name.lastIndexOf('*') + 1)),
		isCertain: false,
	};
}

/**
 * Reads a Firefox stack, innermost frame first; at most 20. The text gives addresses as the scripts name themselves, and
 * a function's name may look like further lines: only the innermost frame is certain, by its `place`.
 */
export function readFirefoxStack(stack: string, place: FirefoxPlace): EngineFrame[] {
	const lines = stack.slice(0, MAX_STACK_LENGTH).split('\n', 200);
	const end = `:${place.line}:${place.column}`;
	const first = lines.findIndex((line) => line.includes('@') && line.endsWith(end));
	const [name = ''] = first === 0 ? (lines[0]?.split('@', 1) ?? []) : [];
	const innermost: EngineFrame = {
		...firefoxPlace(place.file, place.line, place.column),
		function: functionName(name.slice(name.lastIndexOf('*') + 1)),
		isCertain: true,
	};
	const outer = lines.slice(first + 1).flatMap((line) => firefoxFrame(line.slice(0, MAX_LINE_LENGTH)) ?? []);
	return [innermost, ...outer].slice(0, MAX_FRAMES);
}

/**
 * Reads a Firefox stack on which our own frames are, innermost first, as in the sandboxes of a driven browser: `own` is the
 * address that our script gives itself. None if they are not there. No frame is certain.
 */
export function readFirefoxStackBelow(stack: string, own: string): EngineFrame[] {
	const lines = stack.slice(0, MAX_STACK_LENGTH).split('\n', 200);
	const isOwn = (line: string) => line.includes(`@${own}:`);
	const first = lines.findIndex((line) => !isOwn(line));
	if (first < 1) return [];
	return lines
		.slice(first)
		.flatMap((line) => firefoxFrame(line.slice(0, MAX_LINE_LENGTH)) ?? [])
		.slice(0, MAX_FRAMES);
}

/** Separates the address that something vouches for from the one that a script merely claims. */
function judgeFrame(frame: EngineFrame, delivered: DeliveredAddresses): StackFrame {
	const { isCertain, ...shown } = frame;
	const { url } = frame;
	const isWeb = /^https?:/.test(url);
	// `about:srcdoc`, `data:…`: no address that an answer could have delivered.
	if (!isWeb && !/^[a-z]+-extension:/.test(url)) return shown;
	if (delivered.urls.has(url)) return shown;
	if (isCertain && !(isWeb && delivered.isObserved(hostOf(url) ?? ''))) return shown;
	return { ...shown, url: '', claimed: url };
}

/** Judges the frames of a stack by the answers of its visit. Drops those whose address begins with `own`. */
export function judgeStack(
	frames: readonly EngineFrame[],
	delivered: DeliveredAddresses,
	own: string,
): readonly StackFrame[] {
	const others = own === '' ? frames : frames.filter(({ url }) => !url.startsWith(own));
	return others.map((frame) => judgeFrame(frame, delivered));
}

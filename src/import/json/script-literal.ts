/**
 * Reads what a script writes down: objects, arrays, texts, numbers, regular expressions, and to what they are assigned.
 * Nothing is evaluated. One pass over the source, each character once; brackets are counted on a stack of its own, so
 * that no depth of nesting ends it.
 */

/** Stands for what is computed: its value is not known. */
export const COMPUTED = Symbol('computed');

/** A value that has a name in the script; replaced by what is assigned to that name, where that is written down. */
export class Reference {
	readonly path: readonly string[];
	constructor(path: readonly string[]) {
		this.path = path;
	}
}

/** A text put together: pieces, and names or computed values between them. */
class Template {
	readonly parts: readonly unknown[];
	constructor(parts: readonly unknown[]) {
		this.parts = parts;
	}
}

/** An array or object whose content is put in the place of `...value`. */
class Spread {
	readonly value: unknown;
	constructor(value: unknown) {
		this.value = value;
	}
}

/** Stands in a text for a computed piece of it: read as a placeholder in a name. */
export const HOLE = '$\u007b…}';

/** An object or array that no other holds. */
export interface ScriptRoot {
	readonly value: object;
	/** Keys and names around it, outermost first: what it is assigned to, which call it is handed to. */
	readonly path: readonly string[];
}

/** A call with texts alone: `job.push('name')`. */
export interface ScriptCall {
	readonly callee: readonly string[];
	readonly texts: readonly string[];
}

export interface Script {
	readonly roots: readonly ScriptRoot[];
	/** Everything assigned, by its whole path. */
	readonly assigned: ReadonlyMap<string, unknown>;
	readonly calls: readonly ScriptCall[];
	/** Objects and arrays that stand by their name in another. */
	readonly embedded: ReadonlySet<object>;
	/** Whether the script ends before its brackets do. */
	readonly isCut: boolean;
}

const NOTHING = Symbol('nothing');
type Value = unknown;

/** Lines on which objects and arrays of a script begin. */
const LINES = new WeakMap<object, number>();

/** The line on which an object or array begins, where it was read from a script. */
export function lineOf(value: unknown): number | null {
	return typeof value === 'object' && value !== null ? (LINES.get(value) ?? null) : null;
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

const BLANK = /\s+/y;
const WORD = /[\p{L}_$#][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:0x[\da-f]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)n?(?![\w$])/iy;
const REGEXP = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const PLAIN_STRING = { '"': /"([^"\\\n]*)"/y, "'": /'([^'\\\n]*)'/y } as const;
const GENERIC = /<[^()=;]{1,200}>(?=\s?\()/y;
const CODE_POINT = /(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2}))/iy;
/** Looks for a closing sign that go to the end of their line and find none, before no more are made. */
const MAX_UNCLOSED = 200;
/** Pieces of a text that is put together. */
const MAX_PIECES = 200;
const ESCAPES: Readonly<Record<string, string>> = {
	n: '\n',
	t: '\t',
	r: '\r',
	b: '\b',
	f: '\f',
	v: '\v',
	'0': '',
};

/** Words before a value that are no part of it. */
const PREFIXES = new Set(
	'return default yield await new typeof throw export async void case of in delete static readonly private public protected declare abstract override get set extends const let var function class type interface enum namespace import'.split(
		' ',
	),
);
const CONSTANTS: Readonly<Record<string, Value>> = {
	true: true,
	false: false,
	null: null,
	undefined: NOTHING,
};
/** Open brackets that one of another kind may close, where a script is broken. */
const MAX_SKIPPED = 30;
/** Names around a value that are kept. */
const MAX_PATH = 8;
const MAX_CALLS = 1000;
/** Names that stand for the page or the module itself. */
const GLOBAL = new Set(['window', 'self', 'globalThis', 'exports', 'module', 'this']);

const isContainer = (value: Value): value is object =>
	typeof value === 'object' &&
	value !== null &&
	!(value instanceof Reference) &&
	!(value instanceof Template) &&
	!(value instanceof Spread);

/** A bracket that is open, and the piece between commas that is being read in it. */
class Frame {
	readonly open: string;
	readonly line: number;
	/** The function called, for round brackets. */
	readonly callee: readonly string[] | null;
	/** Code and no value: the body of a function, an index. */
	readonly isCode: boolean;
	readonly entries: [key: string | null, value: Value][] = [];
	/** For template strings: the pieces so far. */
	readonly pieces: Value[] | null;
	/** The assignment that the first piece was. */
	assigned: readonly string[] | null = null;
	pieceCount = 0;

	key: string | null = null;
	keyReference: Reference | null = null;
	target: readonly string[] | null = null;
	path: string[] | null = null;
	value: Value = NOTHING;
	operator: '+' | '*' | null = null;
	/** After `as`: a type follows, which is passed over. */
	isTyped = false;
	isSpread = false;
	isDotted = false;
	isMinus = false;
	/** The function or method whose body may follow. */
	method: readonly string[] | null = null;
	/** Objects and arrays that the piece holds beside its value. */
	strays: object[] = [];
	/** A sign of an operator that is not understood stood in the piece. */
	isComputed = false;

	constructor(
		open: string,
		line: number,
		callee: readonly string[] | null = null,
		isCode = false,
		pieces: Value[] | null = null,
	) {
		this.open = open;
		this.line = line;
		this.callee = callee;
		this.isCode = isCode;
		this.pieces = pieces;
	}

	/** Forgets the piece between commas, for the next. */
	reset(): void {
		this.key = null;
		this.keyReference = null;
		this.target = null;
		this.path = null;
		this.value = NOTHING;
		this.operator = null;
		this.isTyped = false;
		this.isSpread = false;
		this.isDotted = false;
		this.isMinus = false;
		this.isComputed = false;
		this.method = null;
		if (this.strays.length > 0) this.strays = [];
	}
}

const CLOSES: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };

class ScriptReader {
	readonly #source: string;
	#at = 0;
	#line = 1;
	#unclosed = 0;
	#hasOpenComment = false;
	/** Whether the sign before was `=>`. */
	#isArrow = false;
	/** The sign before this one. */
	#before = '';
	/** Whether a line ended since the last sign. */
	#isNewLine = true;
	readonly #stack: Frame[] = [new Frame('', 1)];
	#frame: Frame;
	readonly roots: ScriptRoot[] = [];
	readonly assigned = new Map<string, Value>();
	readonly calls: ScriptCall[] = [];
	isCut = false;
	/** Places that hold a name to be replaced. */
	readonly #pending: { holder: Record<string, Value> | Value[]; key: string | number }[] = [];
	/** Containers with spreads among them. */
	readonly #spreads: (Record<string, Value> | Value[])[] = [];
	readonly embedded = new Set<object>();
	readonly #spreadEntries = new WeakMap<object, [string | null, Value][]>();

	constructor(source: string) {
		this.#source = source;
		this.#frame = this.#stack[0] as Frame;
	}

	read(): void {
		const source = this.#source;
		while (this.#at < source.length) {
			this.#skipBlanks();
			const sign = source[this.#at];
			if (sign === undefined) break;
			this.#readSign(sign);
			this.#isNewLine = false;
			this.#before = source[this.#at - 1] ?? '';
			if (this.#before !== '>') this.#isArrow = false;
		}
		this.isCut = this.#stack.some(({ open, isCode }) => !isCode && (open === '{' || open === '['));
		while (this.#stack.length > 1) this.#close(this.#frame.open);
		this.#finish();
		this.#resolve();
	}

	#readSign(sign: string): void {
		if (sign === '"' || sign === "'") this.#operandOr(this.#string(sign));
		else if (sign === '`') this.#template([]);
		else if (sign === '{' || sign === '[' || sign === '(') this.#open(sign);
		else if (sign === '}' || sign === ']' || sign === ')') this.#closeSign(sign);
		else this.#readOther(sign);
	}

	#readOther(sign: string): void {
		const word = this.#take(WORD);
		if (word !== null) {
			this.#word(word);
			return;
		}
		const number = this.#take(NUMBER);
		if (number !== null) {
			this.#operand(this.#signed(Number(number.replace(/[_n]/g, ''))));
			return;
		}
		const regExp = sign === '/' && this.#mayBeRegExp() ? this.#takeRegExp() : null;
		if (regExp === null) this.#punctuation(sign);
		else this.#operand(regExp);
	}

	#signed(number: number): number {
		return this.#frame.isMinus ? -number : number;
	}

	#mayBeRegExp(): boolean {
		const frame = this.#frame;
		// `</` ends an element.
		if (this.#before === '<') return false;
		return frame.path === null
			? frame.value === NOTHING || frame.operator !== null || frame.isComputed
			: frame.path.length === 1 && PREFIXES.has(frame.path[0] ?? '');
	}

	#punctuation(sign: string): void {
		const source = this.#source;
		const frame = this.#frame;
		const next = source[this.#at + 1];
		this.#at += 1;
		switch (sign) {
			case ',':
				this.#finish();
				return;
			case ';':
				this.#finish();
				return;
			case ':':
				this.#colon();
				return;
			case '=':
				if (next === '>' || next === '=') {
					this.#isArrow = next === '>';
					while (/[=>]/.test(source[this.#at] ?? '')) this.#at += 1;
					this.#computed();
				} else this.#assign();
				return;
			case '.':
				if (next === '.' && source[this.#at + 1] === '.') {
					this.#at += 2;
					frame.isSpread = true;
				} else frame.isDotted = true;
				return;
			case '?':
				if (next === '.') {
					this.#at += 1;
					frame.isDotted = true;
				} else if (next !== ':') this.#computed();
				return;
			case '+':
			case '*':
				this.#operator(sign);
				return;
			case '-':
				if (frame.value === NOTHING && frame.path === null) frame.isMinus = true;
				else this.#computed();
				return;
			case '!':
				if (next === '0' || next === '1') {
					this.#at += 1;
					this.#operand(next === '0');
				} else if (next === '=') this.#computed();
				else if (frame.value === NOTHING && frame.path === null) this.#computed();
				return;
			case '<':
				this.#generic();
				return;
			case '>':
			case '/':
				// The end of an element behind its last attribute.
				if (frame.target !== null && /["'}]/.test(this.#before) && (sign === '>' || next === '>'))
					this.#finish();
				else this.#computed();
				return;
			case '@':
			case '\\':
				return;
			default:
				this.#computed();
		}
	}

	/** `ref<Row[]>(…)`: the type is passed over, the call remains one of that name. */
	#generic(): void {
		const { path, value } = this.#frame;
		this.#at -= 1;
		if (path !== null && value === NOTHING && this.#take(GENERIC) !== null) return;
		this.#at += 1;
		this.#computed();
	}

	/** A value that an operator made: not known. */
	#computed(): void {
		const frame = this.#frame;
		this.#keepStray(frame, frame.value);
		frame.path = null;
		frame.value = COMPUTED;
		frame.operator = null;
		frame.isComputed = true;
	}

	#keepStray(frame: Frame, value: Value): void {
		if (isContainer(value)) frame.strays.push(value);
	}

	#operator(sign: '+' | '*'): void {
		const frame = this.#frame;
		this.#pathToValue(frame);
		frame.value = this.#numberOf(frame.value);
		if (frame.value === NOTHING || frame.value === COMPUTED || isContainer(frame.value)) {
			if (frame.value === COMPUTED && sign === '+') frame.operator = '+';
			else this.#computed();
		} else frame.operator = sign;
	}

	/** The number that a name above stands for, where it is one. */
	#numberOf(value: Value): Value {
		if (!(value instanceof Reference) || value.path.length > MAX_PATH) return value;
		const assigned = this.assigned.get(value.path.join('.'));
		return typeof assigned === 'number' ? assigned : value;
	}

	/** Turns a name into a value: something follows that only a value has. */
	#pathToValue(frame: Frame): void {
		const { path } = frame;
		if (path === null) return;
		frame.path = null;
		const [only] = path;
		const isConstant = path.length === 1 && only !== undefined && Object.hasOwn(CONSTANTS, only);
		this.#operand(isConstant ? CONSTANTS[only ?? ''] : new Reference(path));
	}

	#operandOr(text: string | null): void {
		if (text === null) this.#at += 1;
		else this.#operand(text);
	}

	#operand(value: Value): void {
		const frame = this.#frame;
		if (frame.isTyped) return;
		if (frame.path !== null) {
			const [only] = frame.path;
			const isPrefix = frame.path.length === 1 && PREFIXES.has(only ?? '');
			if (isPrefix) frame.path = null;
			// Two values beside one another: a statement without a semicolon, or text between tags.
			else if (frame.key === null || this.#isNewLine) this.#finish();
			else this.#computed();
		}
		if (frame.value === NOTHING) frame.value = value;
		else if (frame.operator === '+') frame.value = this.#sum(frame.value, value);
		else if (frame.operator === '*' && typeof frame.value === 'number' && typeof value === 'number')
			frame.value *= value;
		else if (this.#isNewLine && frame.operator === null && !frame.isComputed) {
			this.#finish();
			frame.value = value;
		} else {
			this.#keepStray(frame, frame.value);
			this.#keepStray(frame, value);
			frame.value = COMPUTED;
		}
		frame.operator = null;
		frame.isMinus = false;
	}

	#sum(first: Value, second: Value): Value {
		if (typeof first === 'number' && typeof second === 'number') return first + second;
		const isText = (value: Value) => typeof value === 'string' || typeof value === 'number';
		if (isText(first) && isText(second)) return `${first}${second}`;
		const partsOf = (value: Value) => (value instanceof Template ? value.parts : [value]);
		const parts = [...partsOf(first), ...partsOf(second)];
		return parts.length > MAX_PIECES ? COMPUTED : new Template(parts);
	}

	#word(word: string): void {
		const frame = this.#frame;
		if (frame.isDotted) {
			frame.isDotted = false;
			if (frame.path !== null) frame.path.push(word);
			// A method of a literal array keeps its rows, of a text makes another text.
			else if (Array.isArray(frame.value)) frame.isTyped = true;
			else if (frame.value !== NOTHING && !frame.isTyped) {
				this.#keepStray(frame, frame.value);
				frame.value = COMPUTED;
			}
			return;
		}
		if (frame.isTyped) {
			// A type goes on behind an operator; otherwise a line that begins with a word is the next statement.
			if (!this.#isNewLine || !/[\w$>\])}"'`]/.test(this.#before)) return;
			this.#finish();
		} else if (frame.operator === null && (frame.value !== NOTHING || frame.path !== null)) {
			const prefix = frame.path?.length === 1 && PREFIXES.has(frame.path[0] ?? '');
			if (prefix) frame.path = null;
			else if (word === 'as' || word === 'satisfies') {
				this.#pathToValue(frame);
				frame.isTyped = true;
				return;
			} else if (frame.key !== null && !this.#isNewLine) {
				this.#computed();
				return;
			} else this.#finish();
		}
		if (frame.operator !== null) this.#operand(this.#numberOf(this.#referenceAhead(word)));
		else frame.path = [word];
	}

	/** The name that begins with a word, and what follows it with dots. */
	#referenceAhead(word: string): Value {
		const path = [word];
		while (this.#source[this.#at] === '.' && path.length < MAX_PATH) {
			const before = this.#at;
			this.#at += 1;
			const next = this.#take(WORD);
			if (next === null) {
				this.#at = before;
				break;
			}
			path.push(next);
		}
		return new Reference(path);
	}

	#colon(): void {
		const frame = this.#frame;
		if (frame.isTyped) return;
		if (frame.key !== null || frame.open === '[' || frame.isComputed) {
			this.#computed();
			return;
		}
		const { path, value } = frame;
		if (path !== null) frame.key = path.at(-1) ?? '';
		else if (typeof value === 'string' || typeof value === 'number') frame.key = String(value);
		else if (Array.isArray(value) && value.length === 1) {
			// `[Kind.NAME]: …`
			const [only] = value as unknown[];
			frame.key = only instanceof Reference ? (only.path.at(-1) ?? '') : String(only ?? '');
		} else frame.key = '';
		frame.path = null;
		frame.value = NOTHING;
		frame.isMinus = false;
	}

	#assign(): void {
		const frame = this.#frame;
		const { key, path } = frame;
		const target = frame.target;
		const isDefault = frame.value === COMPUTED && key === null && path === null;
		// Behind a name's colon stood its type.
		if (key !== null && frame.target === null && frame.open !== '[') frame.target = [key];
		else if (path !== null) frame.target = path;
		else if (target === null && !isDefault) frame.target = null;
		frame.key = frame.target === null ? key : null;
		frame.path = null;
		frame.value = NOTHING;
		frame.operator = null;
		frame.isTyped = false;
		frame.isComputed = false;
		frame.strays = [];
	}

	#open(sign: '{' | '[' | '('): void {
		const frame = this.#frame;
		this.#at += 1;
		const isPrefix = frame.path?.length === 1 && PREFIXES.has(frame.path[0] ?? '');
		if (isPrefix) frame.path = null;
		const isAfterValue = frame.operator === null && (frame.path !== null || frame.value !== NOTHING);
		let callee: readonly string[] | null = null;
		let isCode = false;
		if (sign === '(') {
			callee = isAfterValue ? (frame.path ?? []) : null;
			frame.path = null;
		} else if ((isAfterValue && !this.#mayBeValue(sign)) || frame.isTyped) {
			// A body after its head, an index or a type after a name. On a line of its own, an array is a statement's.
			isCode = true;
			if (sign === '[') this.#pathToValue(frame);
			else {
				frame.path = null;
				if (frame.value === NOTHING) frame.value = COMPUTED;
			}
		}
		this.#push(new Frame(sign, this.#line, callee, isCode));
	}

	/** Whether a bracket behind a computed value is one itself: the other branch of a choice, what a function gives. */
	#mayBeValue(sign: '{' | '['): boolean {
		return /[?:|&]/.test(this.#before) || (sign === '[' && this.#isArrow);
	}

	#push(frame: Frame): void {
		this.#stack.push(frame);
		this.#frame = frame;
	}

	#closeSign(sign: '}' | ']' | ')'): void {
		const open = CLOSES[sign] ?? '';
		this.#at += 1;
		if (this.#frame.open === '`' && sign === '}') {
			this.#finish();
			const frame = this.#pop();
			const pieces = frame.pieces ?? [];
			pieces.push(frame.entries[0]?.[1] ?? COMPUTED);
			this.#at -= 1;
			this.#template(pieces);
			return;
		}
		if (this.#frame.open === open) this.#close(open);
		// A bracket that closes none is passed over; one that closes an outer one closes those within.
		else if (this.#stack.slice(-MAX_SKIPPED).some((frame) => frame.open === open)) {
			while (this.#frame.open !== open) this.#close(this.#frame.open);
			this.#close(open);
		}
	}

	#pop(): Frame {
		const frame = this.#stack.pop() as Frame;
		this.#frame = this.#stack.at(-1) ?? (this.#stack[0] as Frame);
		return frame;
	}

	/** Ends the innermost bracket. */
	#close(open: string): void {
		this.#finish();
		const frame = this.#pop();
		const parent = this.#frame;
		if (open === '`') return;
		if (open === '(') {
			this.#closeRound(frame);
			return;
		}
		if (frame.isCode) {
			if (frame.open === '[') {
				// `Cookie[]` is a type, `list[0]` a part of one.
				const isKept = parent.isTyped || parent.value === COMPUTED || parent.value instanceof Template;
				if (!isKept && frame.entries.length > 0) this.#computed();
			}
			this.#emitWithin(frame);
			return;
		}
		this.#operand(this.#valueOf(frame));
	}

	/** The objects and arrays of a body of code stand for themselves. */
	#emitWithin(frame: Frame): void {
		for (const [key, value] of frame.entries)
			if (isContainer(value)) this.#emit(value, key === null ? [] : [key]);
	}

	#closeRound(frame: Frame): void {
		const parent = this.#frame;
		const values = frame.entries.map(([, value]) => value);
		const [first] = values;
		if (frame.callee === null) {
			if (frame.assigned !== null && values.length <= 1 && parent.value === NOTHING) {
				for (const value of values) this.#keepStray(parent, value);
				parent.path = [...frame.assigned];
			} else if (values.length === 1) this.#operand(first);
			else {
				for (const value of values) this.#keepStray(parent, value);
				this.#operand(COMPUTED);
			}
			return;
		}
		const method = frame.callee.at(-1) ?? '';
		parent.method = frame.callee;
		if (parent.isTyped) {
			// `[…].map(…)`: the rows are those of the array.
			for (const value of values) this.#keepStray(parent, value);
			return;
		}
		if (
			values.length > 0 &&
			this.calls.length < MAX_CALLS &&
			values.every((value) => typeof value === 'string')
		)
			this.calls.push({ callee: frame.callee, texts: values as string[] });
		// A call among the pieces of a text is one of them.
		if (parent.value === COMPUTED || parent.value instanceof Template) {
			for (const value of values) this.#keepStray(parent, value);
			return;
		}
		const called = this.#called(method, values);
		if (called === COMPUTED) for (const value of values) this.#keepStray(parent, value);
		this.#operand(called);
		if (isContainer(called) && parent.key === null && parent.target === null) parent.target = frame.callee;
	}

	/** The result of a call, where its name says it: an expression, an object only handed on. */
	#called(method: string, values: readonly Value[]): Value {
		const [first] = values;
		if (method === 'RegExp')
			return typeof first === 'string' ? (first.startsWith('/') ? first : `/${first}/`) : COMPUTED;
		if (method === 'parse' && typeof first === 'string') {
			try {
				const value: unknown = JSON.parse(first);
				return value;
			} catch {
				return COMPUTED;
			}
		}
		return values.length === 1 && isContainer(first) ? first : COMPUTED;
	}

	/** The array or object that a bracket holds. */
	#valueOf(frame: Frame): Value {
		const { entries } = frame;
		const [only] = entries;
		// `rows={[…]}`: what is set between tags.
		if (frame.open === '{' && frame.pieceCount === 1 && only?.[0] === null && !(only[1] instanceof Spread))
			return only[1];
		const hasSpread = entries.some(([, value]) => value instanceof Spread);
		let value: Record<string, Value> | Value[];
		if (frame.open === '[') value = entries.map(([, item]) => item);
		else {
			value = {};
			for (const [key, item] of entries)
				if (key !== null) define(value, key, item);
				else if (isContainer(item)) this.#emit(item, []);
		}
		LINES.set(value, frame.line);
		if (hasSpread) {
			this.#spreads.push(value);
			this.#spreadEntries.set(value, entries);
		}
		for (const [key, item] of Object.entries(value))
			if (item instanceof Reference || item instanceof Template)
				this.#pending.push({ holder: value, key: Array.isArray(value) ? Number(key) : key });
		return value;
	}

	/** Ends the piece between two commas or statements. */
	#finish(): void {
		const frame = this.#frame;
		const { open, key, target } = frame;
		const shorthand =
			frame.path !== null && frame.path.length === 1 && frame.value === NOTHING ? frame.path[0] : null;
		this.#pathToValue(frame);
		if (frame.operator !== null && frame.value !== NOTHING) frame.value = this.#sum(frame.value, COMPUTED);
		const { value, strays } = frame;
		const isEmpty = value === NOTHING && key === null && target === null;
		if (!isEmpty) frame.pieceCount += 1;
		if (target !== null) {
			if (frame.assigned === null && open === '(') frame.assigned = target;
			if (value !== NOTHING) this.#set(target, value);
			if (isContainer(value)) this.#emit(value, target);
			if (open === '(') frame.entries.push([null, value === NOTHING ? COMPUTED : value]);
		} else if (!isEmpty) this.#keep(frame, key, value, shorthand ?? null);
		for (const stray of strays) this.#emit(stray, target ?? (key === null ? [] : [key]));
		frame.reset();
	}

	#keep(frame: Frame, key: string | null, value: Value, shorthand: string | null): void {
		const kept = value === NOTHING ? null : frame.isSpread ? new Spread(value) : value;
		switch (frame.open) {
			case '{':
				if (key !== null || kept instanceof Spread) frame.entries.push([key, kept]);
				else if (shorthand !== null) frame.entries.push([shorthand, kept]);
				else frame.entries.push([null, kept]);
				return;
			case '[':
			case '(':
			case '`':
				frame.entries.push([null, key === null ? kept : COMPUTED]);
				if (key !== null && isContainer(value)) this.#emit(value, [key]);
				return;
			default:
				if (isContainer(value)) this.#emit(value, key === null ? [] : [key]);
		}
	}

	#set(target: readonly string[], value: Value): void {
		const path = target.filter((name, index) => index > 0 || !GLOBAL.has(name));
		if (path.length === 0 || path.length > MAX_PATH || this.assigned.size > 100_000) return;
		const name = path.join('.');
		if (isContainer(value) && !NAMES.has(value)) NAMES.set(value, path.at(-1) ?? '');
		// The first text that a name stands for; of an object, the newest.
		if (!this.assigned.has(name) || isContainer(value)) this.assigned.set(name, value);
	}

	#emit(value: object, own: readonly string[]): void {
		const path: string[] = [];
		for (let index = Math.max(1, this.#stack.length - MAX_PATH); index < this.#stack.length; index += 1) {
			const outer = this.#stack[index - 1];
			if (outer === undefined) continue;
			if (outer.key !== null) path.push(outer.key);
			else if (outer.target !== null) path.push(...outer.target);
			else if (outer.method !== null) path.push(...outer.method.slice(-1));
			path.push(...(this.#stack[index]?.callee ?? []));
		}
		this.roots.push({ value, path: [...path, ...own].slice(-MAX_PATH) });
	}

	/** Puts values in the place of their names. An object or array is put into one place only. */
	#resolve(): void {
		const used = this.embedded;
		for (const { holder, key } of this.#pending) {
			const item = (holder as Record<string | number, Value>)[key];
			const value = item instanceof Template ? this.#textOf(item) : this.#lookUp(item as Reference);
			if (isContainer(value)) {
				if (used.has(value) || value === holder) continue;
				used.add(value);
			}
			if (value !== NOTHING) (holder as Record<string | number, Value>)[key] = value;
		}
		for (const holder of this.#spreads) this.#spreadInto(holder);
	}

	#spreadInto(holder: Record<string, Value> | Value[]): void {
		const entries = this.#spreadEntries.get(holder) ?? [];
		const spreadValue = (spread: Spread): Value => {
			const value = spread.value instanceof Reference ? this.#lookUp(spread.value) : spread.value;
			if (!isContainer(value) || value === holder) return COMPUTED;
			if (spread.value instanceof Reference && Array.isArray(holder)) {
				if (this.embedded.has(value)) return COMPUTED;
				this.embedded.add(value);
			}
			return value;
		};
		if (Array.isArray(holder)) {
			const isAll = entries.every(([, value]) => value instanceof Spread);
			const items = holder.flatMap((item): Value[] => {
				if (!(item instanceof Spread)) return [item];
				const value = spreadValue(item);
				// Where all are such, each stays a list of its own, with the name that it has.
				return Array.isArray(value) && !isAll ? [...markAll(value)] : [value];
			});
			holder.length = 0;
			for (const item of items) holder.push(item);
			return;
		}
		const merged: Record<string, Value> = {};
		for (const [key, item] of entries) {
			if (!(item instanceof Spread)) {
				if (key !== null) define(merged, key, Object.hasOwn(holder, key) ? holder[key] : item);
				continue;
			}
			const value = spreadValue(item);
			// A text that each row takes over is no list: bounded by the number of its fields.
			if (isContainer(value) && !Array.isArray(value))
				for (const [name, inner] of Object.entries(value).slice(0, 50))
					if (!isContainer(inner)) define(merged, name, inner);
		}
		for (const key of Object.keys(holder)) delete holder[key];
		for (const [key, item] of Object.entries(merged)) define(holder, key, item);
	}

	/** The value that a name stands for; nothing where the script does not say. */
	#lookUp({ path }: Reference): Value {
		const names = path[0] !== undefined && GLOBAL.has(path[0]) ? path.slice(1) : path;
		let value: Value = NOTHING;
		for (let length = Math.min(names.length, MAX_PATH); length > 0; length -= 1) {
			const name = names.slice(0, length).join('.');
			if (!this.assigned.has(name)) continue;
			value = this.assigned.get(name);
			for (const key of names.slice(length, length + MAX_PATH)) {
				if (!isContainer(value) || !Object.hasOwn(value, key)) return NOTHING;
				value = (value as Record<string, Value>)[key];
			}
			break;
		}
		if (value instanceof Reference) {
			const next = value;
			value = this.assigned.get(next.path.join('.')) ?? NOTHING;
		}
		if (value instanceof Template) return this.#textOf(value);
		return value instanceof Reference || value === COMPUTED ? NOTHING : value;
	}

	#textOf(template: Template, depth = 0): string {
		return template.parts
			.map((part) => {
				if (typeof part === 'string' || typeof part === 'number') return String(part);
				if (part instanceof Template && depth < 20) return this.#textOf(part, depth + 1);
				const value = part instanceof Reference && depth < 20 ? this.#plain(part) : null;
				return value ?? HOLE;
			})
			.join('')
			.slice(0, 20_000);
	}

	/** The text or number that a name stands for, itself put together of none. */
	#plain({ path }: Reference): string | null {
		const value = this.assigned.get(path.join('.'));
		const inner = value ?? this.#lookUp(new Reference(path.slice(0, MAX_PATH)));
		return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : null;
	}

	#take(pattern: RegExp): string | null {
		pattern.lastIndex = this.#at;
		const text = pattern.exec(this.#source)?.[0] ?? null;
		if (text !== null) this.#at += text.length;
		return text;
	}

	/** Each look for one that is never closed goes to the end of its line: their number is bounded. */
	#takeRegExp(): string | null {
		const text = this.#unclosed > MAX_UNCLOSED ? null : this.#take(REGEXP);
		if (text === null) this.#unclosed += 1;
		return text;
	}

	/** Passes over blanks and comments, and counts lines. */
	#skipBlanks(): void {
		const source = this.#source;
		for (;;) {
			const before = this.#at;
			this.#take(BLANK);
			this.#countLines(before);
			const isLine = source.startsWith('//', this.#at);
			if (!isLine && (this.#hasOpenComment || !source.startsWith('/*', this.#at))) return;
			const end = source.indexOf(isLine ? '\n' : '*/', this.#at + 2);
			if (end < 0 && !isLine) {
				this.#hasOpenComment = true;
				return;
			}
			const start = this.#at;
			this.#at = end < 0 ? source.length : end + (isLine ? 0 : 2);
			this.#countLines(start);
		}
	}

	#countLines(from: number): void {
		for (let at = from; at < this.#at; at += 1)
			if (this.#source[at] === '\n') {
				this.#line += 1;
				this.#isNewLine = true;
			}
	}

	/** A text in quotes; null where the line ends before it does. */
	#string(quote: '"' | "'"): string | null {
		if (this.#unclosed > MAX_UNCLOSED) return null;
		const plain = PLAIN_STRING[quote];
		plain.lastIndex = this.#at;
		const match = plain.exec(this.#source);
		if (match) {
			this.#at += match[0].length;
			return match[1] ?? '';
		}
		let text = '';
		const start = this.#at;
		for (this.#at += 1; this.#at < this.#source.length; ) {
			const sign = this.#source[this.#at] ?? '';
			if (sign === quote) {
				this.#at += 1;
				return text;
			}
			if (sign === '\n') break;
			text += this.#character(sign);
		}
		this.#at = start;
		this.#unclosed += 1;
		return null;
	}

	/** One character of a text, or what an escape stands for. */
	#character(sign: string): string {
		this.#at += 1;
		if (sign !== '\\') {
			if (sign === '\n') this.#line += 1;
			return sign;
		}
		CODE_POINT.lastIndex = this.#at;
		const code = CODE_POINT.exec(this.#source);
		if (code) {
			this.#at += code[0].length;
			const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
			return point > 0x10ffff ? '' : String.fromCodePoint(point);
		}
		const escaped = this.#source[this.#at] ?? '';
		this.#at += 1;
		if (escaped === '\n') this.#line += 1;
		return escaped === '\n' ? '' : (ESCAPES[escaped] ?? escaped);
	}

	/** Reads on in a template string, from its beginning or behind `${…}`. */
	#template(pieces: Value[]): void {
		let text = '';
		for (this.#at += 1; this.#at < this.#source.length; ) {
			const sign = this.#source[this.#at] ?? '';
			if (sign === '`') {
				this.#at += 1;
				if (text !== '' || pieces.length === 0) pieces.push(text);
				const isText = pieces.every((piece) => typeof piece === 'string');
				// A tagged template is a call.
				if (this.#frame.path !== null && this.#frame.operator === null && !this.#isPrefixed())
					this.#computed();
				else this.#operand(isText ? pieces.join('') : new Template(pieces));
				return;
			}
			if (sign === '$' && this.#source[this.#at + 1] === '{') {
				this.#at += 2;
				if (text !== '') pieces.push(text);
				this.#push(new Frame('`', this.#line, null, false, pieces));
				return;
			}
			text += this.#character(sign);
		}
	}

	#isPrefixed(): boolean {
		const { path } = this.#frame;
		return path?.length === 1 && PREFIXES.has(path[0] ?? '');
	}
}

/** Marks the objects of an array with the name of the variable that it was. */
function markAll(items: readonly Value[]): readonly Value[] {
	const name = NAMES.get(items);
	if (name !== undefined)
		for (const item of items) if (isContainer(item) && !NAMES.has(item)) NAMES.set(item, name);
	return items;
}

/** Sets a field of the object's own, even one called `__proto__`. */
export function define(at: object, key: string, value: unknown): void {
	Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Reads what a script writes down. Linear in its length; no script is refused, whatever is broken is passed over. */
export function readScript(source: string): Script {
	const reader = new ScriptReader(source);
	reader.read();
	const { roots, assigned, calls, embedded, isCut } = reader;
	return { roots, assigned, calls, embedded, isCut };
}

import { append } from '../../../core/lib/unbounded.ts';
import { OpenBracket } from './open-bracket.ts';
import { NameTable } from './script-names.ts';
import { COMPUTED, isContainer, MAX_PATH, NOTHING, Reference, SpreadValue, sumOf } from './script-values.ts';

/** An object or array that no other holds. */
export interface ScriptRoot {
	readonly value: object;
	/** Keys and names around it, outermost first: what it is assigned to, which call it is handed to. */
	readonly path: readonly string[];
}

const CONSTANTS: Readonly<Record<string, unknown>> = {
	true: true,
	false: false,
	null: null,
	undefined: NOTHING,
};
/** Reads the piece between two commas or statements: its key, its value, what it is assigned to. */
export class PieceReader {
	readonly names = new NameTable();
	readonly roots: ScriptRoot[] = [];
	/** Whether a line ended before the sign that is read. */
	isNewLine = true;
	/** The sign before it. */
	before = '';
	protected readonly stack: OpenBracket[] = [];
	frame = new OpenBracket('', 1);

	constructor() {
		this.stack.push(this.frame);
	}

	/** A value that an operator made: not known. */
	computed(): void {
		const frame = this.frame;
		this.keepStray(frame, frame.value);
		frame.path = null;
		frame.value = COMPUTED;
		frame.operator = null;
		frame.isComputed = true;
	}

	keepStray(frame: OpenBracket, value: unknown): void {
		if (isContainer(value)) frame.strays.push(value);
	}

	operator(sign: '+' | '*'): void {
		const frame = this.frame;
		this.pathToValue(frame);
		frame.value = this.names.numberOf(frame.value);
		if (frame.value === NOTHING || frame.value === COMPUTED || isContainer(frame.value)) {
			if (frame.value === COMPUTED && sign === '+') frame.operator = '+';
			else this.computed();
		} else frame.operator = sign;
	}

	/** Turns a name into a value: something follows that only a value has. */
	pathToValue(frame: OpenBracket): void {
		const { path } = frame;
		if (path === null) return;
		frame.path = null;
		const [only] = path;
		const isConstant = path.length === 1 && only !== undefined && Object.hasOwn(CONSTANTS, only);
		this.operand(isConstant ? CONSTANTS[only ?? ''] : new Reference(path));
	}

	operand(value: unknown): void {
		const frame = this.frame;
		if (frame.isTyped) return;
		if (frame.path !== null) {
			const isPrefix = frame.isPrefixed;
			if (isPrefix) frame.path = null;
			// Two values beside one another: a statement without a semicolon, or text between tags.
			else if (frame.key === null || this.isNewLine) this.finish();
			else this.computed();
		}
		if (frame.value === NOTHING) frame.value = value;
		else if (frame.operator === '+') frame.value = sumOf(frame.value, value);
		else if (frame.operator === '*' && typeof frame.value === 'number' && typeof value === 'number')
			frame.value *= value;
		else if (this.isNewLine && frame.operator === null && !frame.isComputed) {
			this.finish();
			frame.value = value;
		} else {
			this.keepStray(frame, frame.value);
			this.keepStray(frame, value);
			frame.value = COMPUTED;
		}
		frame.operator = null;
		frame.isMinus = false;
	}

	/** Reads a word. `ahead` gives the whole name that begins with it, where dots follow. */
	word(word: string, ahead: (word: string) => unknown): void {
		const frame = this.frame;
		if (frame.isDotted) {
			frame.isDotted = false;
			if (frame.path !== null) frame.path.push(word);
			// A method of a literal array keeps its rows, of a text makes another text.
			else if (Array.isArray(frame.value)) frame.isTyped = true;
			else if (frame.value !== NOTHING && !frame.isTyped) {
				this.keepStray(frame, frame.value);
				frame.value = COMPUTED;
			}
			return;
		}
		if (frame.isTyped) {
			// A type goes on behind an operator; otherwise a line that begins with a word is the next statement.
			if (!this.isNewLine || !/[\w$>\])}"'`]/.test(this.before)) return;
			this.finish();
		} else if (frame.operator === null && (frame.value !== NOTHING || frame.path !== null)) {
			const prefix = frame.isPrefixed;
			if (prefix) frame.path = null;
			else if (word === 'as' || word === 'satisfies') {
				this.pathToValue(frame);
				frame.isTyped = true;
				return;
			} else if (frame.key !== null && !this.isNewLine) {
				this.computed();
				return;
			} else this.finish();
		}
		if (frame.operator !== null) this.operand(this.names.numberOf(ahead(word)));
		else frame.path = [word];
	}

	colon(): void {
		const frame = this.frame;
		if (frame.isTyped) return;
		// `kind: :necessary`: a name of Ruby.
		if (frame.key !== null && frame.path === null && frame.value === NOTHING && !frame.isComputed) return;
		if (frame.key !== null || frame.open === '[' || frame.isComputed) {
			this.computed();
			return;
		}
		const { path, value } = frame;
		if (path !== null) frame.key = path.at(-1) ?? '';
		else if (typeof value === 'string' || typeof value === 'number') frame.key = String(value);
		else if (Array.isArray(value) && value.length === 1) {
			// `[Kind.NAME]: …`
			const [only] = value as unknown[];
			if (only instanceof Reference) frame.key = only.path.at(-1) ?? '';
			else frame.key = typeof only === 'string' || typeof only === 'number' ? String(only) : '';
		} else frame.key = '';
		frame.path = null;
		frame.value = NOTHING;
		frame.isMinus = false;
	}

	/** `'name' => …`, as PHP and Ruby write a key. Returns whether it is one: in JavaScript no text stands before an arrow. */
	arrowKey(): boolean {
		const frame = this.frame;
		const { key, path, value } = frame;
		if (frame.open === '' || frame.isComputed || frame.operator !== null) return false;
		const isText = key === null && path === null && (typeof value === 'string' || typeof value === 'number');
		// `:name => …`: the colon stood before the word.
		const [symbol] = key === '' && value === NOTHING && path?.length === 1 ? path : [];
		if (!isText && symbol === undefined) return false;
		frame.key = symbol ?? String(value);
		frame.path = null;
		frame.value = NOTHING;
		return true;
	}

	assign(): void {
		const frame = this.frame;
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

	/** Ends the piece between two commas or statements. */
	finish(): void {
		const frame = this.frame;
		const { open, key, target } = frame;
		const shorthand =
			frame.path !== null && frame.path.length === 1 && frame.value === NOTHING ? frame.path[0] : null;
		this.pathToValue(frame);
		if (frame.operator !== null && frame.value !== NOTHING) frame.value = sumOf(frame.value, COMPUTED);
		const { value, strays } = frame;
		const isEmpty = value === NOTHING && key === null && target === null;
		if (!isEmpty) frame.pieceCount += 1;
		if (target !== null) {
			if (frame.assigned === null && open === '(') frame.assigned = target;
			if (value !== NOTHING) this.names.set(target, value);
			if (isContainer(value)) this.emit(value, target);
			if (open === '(') {
				frame.entries.push([null, value === NOTHING ? COMPUTED : value]);
				frame.named.push([target.at(-1) ?? '', value]);
			} else if (open === '{' && !frame.isCode) frame.entries.push([target.at(-1) ?? '', value]);
		} else if (!isEmpty) this.keep(frame, key, value, shorthand ?? null);
		for (const stray of strays) this.emit(stray, target ?? (key === null ? [] : [key]));
		frame.reset();
	}

	keep(frame: OpenBracket, key: string | null, value: unknown, shorthand: string | null): void {
		const kept = value === NOTHING ? null : frame.isSpread ? new SpreadValue(value) : value;
		switch (frame.open) {
			case '{':
				if (key !== null || kept instanceof SpreadValue) frame.entries.push([key, kept]);
				else if (shorthand !== null) frame.entries.push([shorthand, kept]);
				else frame.entries.push([null, kept]);
				return;
			case '[':
				frame.entries.push([key, kept]);
				return;
			case '(':
			case '`':
				frame.entries.push([null, key === null ? kept : COMPUTED]);
				if (key !== null) frame.named.push([key, kept]);
				if (key !== null && isContainer(value)) this.emit(value, [key]);
				return;
			default:
				if (isContainer(value)) this.emit(value, key === null ? [] : [key]);
		}
	}

	emit(value: object, own: readonly string[]): void {
		const path: string[] = [];
		for (let index = Math.max(1, this.stack.length - MAX_PATH); index < this.stack.length; index += 1) {
			const outer = this.stack[index - 1];
			if (outer === undefined) continue;
			if (outer.key !== null) path.push(outer.key);
			else if (outer.target !== null) append(path, outer.target);
			else if (outer.method !== null) append(path, outer.method.slice(-1));
			append(path, this.stack[index]?.callee ?? []);
		}
		this.roots.push({ value, path: [...path, ...own].slice(-MAX_PATH) });
	}
}

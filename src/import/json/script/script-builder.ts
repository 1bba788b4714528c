import { OpenBracket } from './open-bracket.ts';
import { PieceReader } from './script-pieces.ts';
import {
	COMPUTED,
	define,
	type Holder,
	isContainer,
	NOTHING,
	SpreadValue,
	setLine,
	Template,
} from './script-values.ts';

/** A call with texts alone: `job.push('name')`. */
export interface ScriptCall {
	readonly callee: readonly string[];
	readonly texts: readonly string[];
}

/** Open brackets that one of another kind may close, where a script is broken. */
const MAX_SKIPPED = 30;
const MAX_CALLS = 1000;
/** Texts given with their names that make a call one of a record. */
const MIN_NAMED = 2;

/** Functions that give a text in the language of the page. */
export const TRANSLATE =
	/^(?:_|__|_e|_x|\$?t|__t|trans|lang|gettext|translate|(?:esc_html|esc_attr)_(?:_|e|x))$/;

const CLOSES: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };

/** Builds the objects and arrays of a script, bracket by bracket, on a stack of its own. */
export class ScriptBuilder extends PieceReader {
	readonly calls: ScriptCall[] = [];
	/** Whether the sign before was `=>`. */
	isArrow = false;

	/** Whether brackets of objects or arrays are open. */
	get isOpen(): boolean {
		return this.stack.some(({ open, isCode }) => !isCode && (open === '{' || open === '['));
	}

	/** Ends all that is open. */
	end(): void {
		while (this.stack.length > 1) this.close(this.frame.open);
		this.finish();
		this.names.resolve();
	}

	open(sign: '{' | '[' | '(', line: number): void {
		const frame = this.frame;
		const isPrefix = frame.isPrefixed;
		if (isPrefix) frame.path = null;
		const isAfterValue = frame.operator === null && (frame.path !== null || frame.value !== NOTHING);
		let callee: readonly string[] | null = null;
		let isCode = false;
		if (sign === '(') {
			callee = isAfterValue ? (frame.path ?? []) : null;
			frame.path = null;
		} else if ((isAfterValue && !this.mayBeValue(sign)) || frame.isTyped) {
			// A body after its head, an index or a type after a name. On a line of its own, an array is a statement's.
			isCode = true;
			if (sign === '[') this.pathToValue(frame);
			else {
				frame.path = null;
				if (frame.value === NOTHING) frame.value = COMPUTED;
			}
		}
		this.push(new OpenBracket(sign, line, callee, isCode));
	}

	/** Whether a bracket behind a computed value is one itself: the other branch of a choice, what a function gives. */
	mayBeValue(sign: '{' | '['): boolean {
		return /[?:|&]/.test(this.before) || (sign === '[' && this.isArrow);
	}

	push(frame: OpenBracket): void {
		this.stack.push(frame);
		this.frame = frame;
	}

	/** Ends a template string's `${…}`; null where a bracket of code closes. */
	closeHole(): unknown[] | null {
		if (this.frame.open !== '`') return null;
		this.finish();
		const { pieces, entries } = this.pop();
		pieces?.push(entries[0]?.[1] ?? COMPUTED);
		return pieces;
	}

	closeSign(sign: '}' | ']' | ')'): void {
		const open = CLOSES[sign] ?? '';
		if (this.frame.open === open) this.close(open);
		// A bracket that closes none is passed over; one that closes an outer one closes those within.
		else if (this.stack.slice(-MAX_SKIPPED).some((frame) => frame.open === open)) {
			while (this.frame.open !== open) this.close(this.frame.open);
			this.close(open);
		}
	}

	pop(): OpenBracket {
		const frame = this.stack.pop() as OpenBracket;
		this.frame = this.stack.at(-1) ?? (this.stack[0] as OpenBracket);
		return frame;
	}

	/** Ends the innermost bracket. */
	close(open: string): void {
		this.finish();
		const frame = this.pop();
		const parent = this.frame;
		if (open === '`') return;
		if (open === '(') {
			this.closeRound(frame);
			return;
		}
		if (frame.isCode) {
			if (frame.open === '[') {
				// `Cookie[]` is a type, `list[0]` a part of one.
				const isKept = parent.isTyped || parent.value === COMPUTED || parent.value instanceof Template;
				if (!isKept && frame.entries.length > 0) this.computed();
			}
			this.emitWithin(frame);
			return;
		}
		this.operand(this.containerOf(frame));
	}

	/** The objects and arrays of a body of code stand for themselves. */
	emitWithin(frame: OpenBracket): void {
		// `new[] { new { … }, new { … } }`: a list of them.
		const unnamed = frame.entries.flatMap(([key, value]) =>
			key === null && isContainer(value) ? [value] : [],
		);
		const isList = unnamed.length > 1;
		if (isList) {
			setLine(unnamed, frame.line);
			this.emit(unnamed, []);
		}
		for (const [key, value] of frame.entries)
			if (isContainer(value) && (key !== null || !isList)) this.emit(value, key === null ? [] : [key]);
	}

	closeRound(frame: OpenBracket): void {
		const parent = this.frame;
		const values = frame.entries.map(([, value]) => value);
		const [first] = values;
		// `array('name' => …)`, as PHP writes a list.
		if (frame.callee?.length === 1 && frame.callee[0] === 'array') {
			this.operand(this.listOf(frame, frame.named.length > 0 ? frame.named : frame.entries));
			return;
		}
		if (frame.callee === null) {
			// `("a", "b")`: a row of Python.
			const isRow = values.length > 1 && values.every((value) => typeof value === 'string');
			if (isRow && frame.assigned === null) {
				this.operand(this.listOf(frame, frame.entries));
				return;
			}
			if (frame.assigned !== null && values.length <= 1 && parent.value === NOTHING) {
				for (const value of values) this.keepStray(parent, value);
				parent.path = [...frame.assigned];
			} else if (values.length === 1) this.operand(first);
			else {
				for (const value of values) this.keepStray(parent, value);
				this.operand(COMPUTED);
			}
			return;
		}
		const method = frame.callee.at(-1) ?? '';
		parent.method = frame.callee;
		if (parent.isTyped) {
			// `[…].map(…)`: the rows are those of the array.
			for (const value of values) this.keepStray(parent, value);
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
			for (const value of values) this.keepStray(parent, value);
			return;
		}
		const record = frame.named.filter(([, value]) => typeof value === 'string').length >= MIN_NAMED;
		const called = record ? this.listOf(frame, frame.named) : this.called(method, values);
		if (called === COMPUTED) for (const value of values) this.keepStray(parent, value);
		this.operand(called);
		// In a list, `cookie({ … })` is an item of it.
		const isItem = parent.open === '[';
		if (isContainer(called) && !isItem && parent.key === null && parent.target === null)
			parent.target = frame.callee;
	}

	/** The result of a call, where its name says it: an expression, an object only handed on. */
	called(method: string, values: readonly unknown[]): unknown {
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
		// `__('Essential cookies')`: a text in the language of the page; without blanks it is a key.
		if (TRANSLATE.test(method) && typeof first === 'string' && /\s|^\p{Lu}/u.test(first)) return first;
		return values.length === 1 && isContainer(first) ? first : COMPUTED;
	}

	/** The array or object that a bracket holds. */
	containerOf(frame: OpenBracket): unknown {
		const { entries } = frame;
		const [only] = entries;
		// `rows={[…]}`: what is set between tags.
		if (
			frame.open === '{' &&
			frame.pieceCount === 1 &&
			only?.[0] === null &&
			!(only[1] instanceof SpreadValue)
		)
			return only[1];
		return this.listOf(frame, entries);
	}

	/** The object that entries with keys make, or the array of those without. */
	listOf(frame: OpenBracket, entries: readonly [key: string | null, value: unknown][]): unknown {
		let value: Holder;
		const isKeyed = frame.open === '{' || entries.some(([key]) => key !== null);
		if (!isKeyed) value = entries.map(([, item]) => item);
		else {
			value = {};
			for (const [key, item] of entries)
				if (key !== null) define(value, key, item);
				else if (isContainer(item)) this.emit(item, []);
		}
		setLine(value, frame.line);
		this.names.add(value, entries);
		return value;
	}
}

import { OpenBracket } from './open-bracket.ts';
import { ScriptBuilder, type ScriptCall } from './script-builder.ts';
import type { ScriptRoot } from './script-pieces.ts';
import { Scanner } from './script-scanner.ts';
import { MAX_PATH, NOTHING, Reference, Template } from './script-values.ts';

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

const WORD = /[\p{L}_$#][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:0x[\da-f]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)n?(?![\w$])/iy;
const GENERIC = /<[^()=;]{1,200}>(?=\s?\()/y;
/**
 * Reads what a script writes down: objects, arrays, texts, numbers, regular expressions, and to what they are assigned.
 * Nothing is evaluated. One pass over the source, each character once; brackets are counted on a stack of its own, so
 * that no depth of nesting ends it.
 */
class ScriptReader {
	readonly #scanner: Scanner;
	readonly builder = new ScriptBuilder();

	constructor(source: string) {
		this.#scanner = new Scanner(source);
	}

	/** Reads all. Returns whether the source ends before its brackets do. */
	read(): boolean {
		const scanner = this.#scanner;
		const { builder } = this;
		const { source } = scanner;
		while (scanner.at < source.length) {
			scanner.skipBlanks();
			const sign = source[scanner.at];
			if (sign === undefined) break;
			builder.isNewLine = scanner.isNewLine;
			this.#readSign(sign);
			scanner.isNewLine = false;
			builder.before = source[scanner.at - 1] ?? '';
			if (builder.before !== '>') builder.isArrow = false;
		}
		const isCut = builder.isOpen;
		builder.end();
		return isCut;
	}

	#readSign(sign: string): void {
		if (sign === '"' || sign === "'") this.#operandOr(this.#scanner.string(sign));
		else if (sign === '`') this.#template([]);
		else if (sign === '{' || sign === '[' || sign === '(') {
			this.#scanner.at += 1;
			this.builder.open(sign, this.#scanner.line);
		} else if (sign === '}' || sign === ']' || sign === ')') this.#close(sign);
		else this.#readOther(sign);
	}

	#close(sign: '}' | ']' | ')'): void {
		const pieces = sign === '}' ? this.builder.closeHole() : null;
		if (pieces !== null) {
			this.#template(pieces);
			return;
		}
		this.#scanner.at += 1;
		this.builder.closeSign(sign);
	}

	#readOther(sign: string): void {
		const word = this.#scanner.match(WORD);
		if (word !== null) {
			this.builder.word(word, (first) => this.#referenceAhead(first));
			return;
		}
		const number = this.#scanner.match(NUMBER);
		if (number !== null) {
			this.builder.operand(this.#signed(Number(number.replace(/[_n]/g, ''))));
			return;
		}
		const regExp = sign === '/' && this.#mayBeRegExp() ? this.#scanner.regExp() : null;
		if (regExp === null) this.#punctuation(sign);
		else this.builder.operand(regExp);
	}

	#signed(number: number): number {
		return this.builder.frame.isMinus ? -number : number;
	}

	#mayBeRegExp(): boolean {
		const frame = this.builder.frame;
		// `</` ends an element.
		if (this.builder.before === '<') return false;
		return frame.path === null
			? frame.value === NOTHING || frame.operator !== null || frame.isComputed
			: frame.isPrefixed;
	}

	#punctuation(sign: string): void {
		const source = this.#scanner.source;
		const frame = this.builder.frame;
		const next = source[this.#scanner.at + 1];
		this.#scanner.at += 1;
		switch (sign) {
			case ',':
			case ';':
				this.builder.finish();
				return;
			case ':':
				this.builder.colon();
				return;
			case '=':
				if (next === '>' && this.builder.arrowKey()) {
					this.#scanner.at += 1;
					return;
				}
				if (next === '>' || next === '=') {
					this.builder.isArrow = next === '>';
					while (/[=>]/.test(source[this.#scanner.at] ?? '')) this.#scanner.at += 1;
					this.builder.computed();
				} else this.builder.assign();
				return;
			case '.':
				if (next === '.' && source[this.#scanner.at + 1] === '.') {
					this.#scanner.at += 2;
					frame.isSpread = true;
				} else frame.isDotted = true;
				return;
			case '?':
				if (next === '.') {
					this.#scanner.at += 1;
					frame.isDotted = true;
				} else if (next !== ':') this.builder.computed();
				return;
			case '+':
			case '*':
				this.builder.operator(sign);
				return;
			case '-':
				if (frame.value === NOTHING && frame.path === null) frame.isMinus = true;
				else this.builder.computed();
				return;
			case '!':
				if (next === '0' || next === '1') {
					this.#scanner.at += 1;
					this.builder.operand(next === '0');
				} else if (next === '=') this.builder.computed();
				else if (frame.value === NOTHING && frame.path === null) this.builder.computed();
				return;
			case '<':
				this.#generic();
				return;
			case '>':
			case '/':
				// The end of an element behind its last attribute.
				if (frame.target !== null && /["'}]/.test(this.builder.before) && (sign === '>' || next === '>'))
					this.builder.finish();
				else this.builder.computed();
				return;
			case '@':
			case '\\':
				return;
			default:
				this.builder.computed();
		}
	}

	/** `ref<Row[]>(…)`: the type is passed over, the call remains one of that name. */
	#generic(): void {
		const { path, value } = this.builder.frame;
		this.#scanner.at -= 1;
		if (path !== null && value === NOTHING && this.#scanner.match(GENERIC) !== null) return;
		this.#scanner.at += 1;
		this.builder.computed();
	}

	#operandOr(text: string | null): void {
		if (text === null) this.#scanner.at += 1;
		else this.builder.operand(text);
	}

	/** The name that begins with a word, and what follows it with dots. */
	#referenceAhead(word: string): unknown {
		const path = [word];
		while (this.#scanner.source[this.#scanner.at] === '.' && path.length < MAX_PATH) {
			const before = this.#scanner.at;
			this.#scanner.at += 1;
			const next = this.#scanner.match(WORD);
			if (next === null) {
				this.#scanner.at = before;
				break;
			}
			path.push(next);
		}
		return new Reference(path);
	}

	/** Reads on in a template string, from its beginning or behind `${…}`. */
	#template(pieces: unknown[]): void {
		let text = '';
		for (this.#scanner.at += 1; this.#scanner.at < this.#scanner.source.length; ) {
			const sign = this.#scanner.source[this.#scanner.at] ?? '';
			if (sign === '`') {
				this.#scanner.at += 1;
				if (text !== '' || pieces.length === 0) pieces.push(text);
				const isText = pieces.every((piece) => typeof piece === 'string');
				// A tagged template is a call.
				if (
					this.builder.frame.path !== null &&
					this.builder.frame.operator === null &&
					!this.builder.frame.isPrefixed
				)
					this.builder.computed();
				else this.builder.operand(isText ? pieces.join('') : new Template(pieces));
				return;
			}
			if (sign === '$' && this.#scanner.source[this.#scanner.at + 1] === '{') {
				this.#scanner.at += 2;
				if (text !== '') pieces.push(text);
				this.builder.push(new OpenBracket('`', this.#scanner.line, null, false, pieces));
				return;
			}
			text += this.#scanner.character(sign);
		}
	}
}

/** Reads what a script writes down. Linear in its length; no script is refused, whatever is broken is passed over. */
export function readScript(source: string): Script {
	const reader = new ScriptReader(source);
	const isCut = reader.read();
	const { roots, calls, names } = reader.builder;
	return { roots, calls, isCut, assigned: names.assigned, embedded: names.embedded };
}

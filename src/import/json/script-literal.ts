/**
 * Reads the literals of a script: objects, arrays, strings, numbers, regular expressions. Nothing is evaluated: what
 * is code (functions, calls, names) is passed over, and its key left out.
 */

/** Stands for what is no literal. */
const CODE = Symbol('code');

const MAX_DEPTH = 60;
/** Signs of division, or expressions that are never closed, before no more expressions are looked for. */
const MAX_NO_REGEXP = 200;
const SPACE = /\s+/y;
const KEY = /[\p{L}_$][\p{L}\p{N}_$]*|\d+/uy;
const NUMBER = /[-+]?(?:0x[\da-f]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)(?![\w$])/iy;
const WORD = /(?:true|false|null|!0|!1)(?![\w$.(])/y;
const REGEXP = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const NEW_REGEXP = /(?:new\s+)?RegExp\(\s*/y;
const ESCAPES: Readonly<Record<string, string>> = {
	n: '\n',
	t: '\t',
	r: '\r',
	b: '\b',
	f: '\f',
	v: '\v',
	'0': '',
};

class Broken extends Error {}

/** The literal that begins at `start`, and where it ends; null where none does, or it is never closed. */
export function readLiteral(source: string, start: number): { value: unknown; end: number } | null {
	const reader = new LiteralReader(source, start);
	try {
		const value = reader.value(0);
		return value === CODE ? null : { value, end: reader.at };
	} catch (error) {
		if (error instanceof Broken) return null;
		throw error;
	}
}

class LiteralReader {
	readonly #source: string;
	at: number;
	#hasOpenComment = false;
	#noRegExp = 0;

	constructor(source: string, start: number) {
		this.#source = source;
		this.at = start;
	}

	value(depth: number): unknown {
		if (depth > MAX_DEPTH) throw new Broken();
		this.#blank();
		const value = this.#literal(depth);
		this.#blank();
		if (typeof value === 'string' && this.#source[this.at] === '+') return this.#sum(value, depth);
		if (depth === 0 || /[,}\])]/.test(this.#source[this.at] ?? ',')) return value;
		this.#skip();
		return CODE;
	}

	#literal(depth: number): unknown {
		const sign = this.#source[this.at];
		if (sign === '{') return this.#object(depth);
		if (sign === '[') return this.#array(depth);
		if (sign === '"' || sign === "'" || sign === '`') return this.#string(sign);
		if (sign === '/') return this.#takeRegExp() ?? this.#skip();
		const word = this.#take(WORD);
		if (word !== null) return word === 'null' ? null : word === 'true' || word === '!0';
		const number = this.#take(NUMBER);
		if (number !== null) return Number(number);
		if (this.#take(NEW_REGEXP) !== null) return this.#regExp();
		return this.#skip();
	}

	/** `new RegExp('^_ga')`: the expression as if it were written as a literal. */
	#regExp(): unknown {
		const sign = this.#source[this.at];
		const body = sign === '"' || sign === "'" || sign === '`' ? this.#string(sign) : null;
		while (this.at < this.#source.length && this.#source[this.at] !== ')') this.at += 1;
		this.at += 1;
		return body === null ? CODE : `/${body}/`;
	}

	#sum(first: string, depth: number): unknown {
		this.at += 1;
		const rest = this.value(depth + 1);
		return typeof rest === 'string' || typeof rest === 'number' ? `${first}${rest}` : CODE;
	}

	#object(depth: number): unknown {
		const entries: [string, unknown][] = [];
		this.#eachUntil('}', () => {
			const key = this.#key();
			this.#blank();
			if (key !== null && this.#source[this.at] === ':') {
				this.at += 1;
				const value = this.value(depth + 1);
				if (value !== CODE) entries.push([key, value]);
			} else this.#skip();
		});
		return Object.fromEntries(entries);
	}

	/** Reads what stands between commas, up to and with the bracket that closes it. */
	#eachUntil(close: '}' | ']', read: () => void): void {
		this.at += 1;
		for (;;) {
			this.#blank();
			const sign = this.#source[this.at];
			if (sign === undefined) throw new Broken();
			const before = this.at;
			if (sign === close || sign === ',') this.at += 1;
			else read();
			if (sign === close) return;
			if (this.at === before) throw new Broken();
		}
	}

	#key(): string | null {
		const sign = this.#source[this.at];
		if (sign === '"' || sign === "'") return this.#string(sign);
		return this.#take(KEY);
	}

	#array(depth: number): unknown {
		const values: unknown[] = [];
		this.#eachUntil(']', () => {
			const value = this.value(depth + 1);
			if (value !== CODE) values.push(value);
		});
		return values;
	}

	#string(quote: string): string {
		let text = '';
		for (let at = this.at + 1; at < this.#source.length; at += 1) {
			const sign = this.#source[at] ?? '';
			if (sign === quote) {
				this.at = at + 1;
				return text;
			}
			if (sign === '\n' && quote !== '`') break;
			if (sign === '\\') {
				at += 1;
				const code = /^(?:u([\da-f]{4})|x([\da-f]{2}))/i.exec(this.#source.slice(at, at + 5));
				const escaped = this.#source[at] ?? '';
				if (code) {
					text += String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '', 16));
					at += code[0].length - 1;
				} else text += escaped === '\n' ? '' : (ESCAPES[escaped] ?? escaped);
			} else text += sign;
		}
		throw new Broken();
	}

	/** Passes over code, up to the comma or bracket that ends it. */
	#skip(): typeof CODE {
		let depth = 0;
		let before = '(';
		const start = this.at;
		while (this.at < this.#source.length) {
			this.#blank();
			const sign = this.#source[this.at] ?? '';
			if (depth === 0 && this.at > start && /[,}\])]/.test(sign)) return CODE;
			if (sign === '"' || sign === "'" || sign === '`') {
				this.#string(sign);
				before = '"';
				continue;
			}
			if (sign === '/' && /[(,=:[!&|?{};]/.test(before) && this.#takeRegExp() !== null) {
				before = '"';
				continue;
			}
			if (/[([{]/.test(sign)) depth += 1;
			else if (/[)\]}]/.test(sign)) depth -= 1;
			if (depth < 0) return CODE;
			before = sign;
			this.at += 1;
		}
		throw new Broken();
	}

	#take(pattern: RegExp): string | null {
		pattern.lastIndex = this.at;
		const text = pattern.exec(this.#source)?.[0] ?? null;
		if (text !== null) this.at += text.length;
		return text;
	}

	/** Each look for one that is never closed goes to the end of its line: their number is bounded. */
	#takeRegExp(): string | null {
		const text = this.#noRegExp > MAX_NO_REGEXP ? null : this.#take(REGEXP);
		if (text === null) this.#noRegExp += 1;
		return text;
	}

	/** Passes over blanks and comments. */
	#blank(): void {
		for (;;) {
			this.#take(SPACE);
			const isLine = this.#source.startsWith('//', this.at);
			if (!isLine && (this.#hasOpenComment || !this.#source.startsWith('/*', this.at))) return;
			const end = this.#source.indexOf(isLine ? '\n' : '*/', this.at + 2);
			if (end < 0 && !isLine) {
				this.#hasOpenComment = true;
				return;
			}
			this.at = end < 0 ? this.#source.length : end + (isLine ? 0 : 2);
		}
	}
}

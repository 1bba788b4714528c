const BLANK = /\s+/y;
const REGEXP = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const PLAIN_STRING = { '"': /"([^"\\\n]*)"/y, "'": /'([^'\\\n]*)'/y } as const;
const CODE_POINT = /(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2}))/iy;
/** Looks for a closing sign that go to the end of their line and find none, before no more are made. */
const MAX_UNCLOSED = 200;
const ESCAPES: Readonly<Record<string, string>> = {
	n: '\n',
	t: '\t',
	r: '\r',
	b: '\b',
	f: '\f',
	v: '\v',
	'0': '',
};

/** Reads the signs of a script from left to right: blanks and comments, texts, regular expressions. Counts lines. */
export class Scanner {
	readonly source: string;
	at = 0;
	line = 1;
	/** Whether a line ended since the last sign. */
	isNewLine = true;
	#unclosed = 0;
	#hasOpenComment = false;

	constructor(source: string) {
		this.source = source;
	}

	/** Passes over what a sticky pattern matches here; null where it does not. */
	match(pattern: RegExp): string | null {
		pattern.lastIndex = this.at;
		const text = pattern.exec(this.source)?.[0] ?? null;
		if (text !== null) this.at += text.length;
		return text;
	}

	/** Each look for one that is never closed goes to the end of its line: their number is bounded. */
	regExp(): string | null {
		const text = this.#unclosed > MAX_UNCLOSED ? null : this.match(REGEXP);
		if (text === null) this.#unclosed += 1;
		return text;
	}

	/** Passes over blanks and comments, and counts lines. */
	skipBlanks(): void {
		const source = this.source;
		for (;;) {
			const before = this.at;
			this.match(BLANK);
			this.#countLines(before);
			// `# …` on its own line, of PHP, Python and Ruby.
			const isHash = this.isNewLine && /^#[\s'"#!]/.test(source.slice(this.at, this.at + 2));
			const isLine = isHash || source.startsWith('//', this.at);
			if (!isLine && (this.#hasOpenComment || !source.startsWith('/*', this.at))) return;
			const end = source.indexOf(isLine ? '\n' : '*/', this.at + 2);
			if (end < 0 && !isLine) {
				this.#hasOpenComment = true;
				return;
			}
			const start = this.at;
			this.at = end < 0 ? source.length : end + (isLine ? 0 : 2);
			this.#countLines(start);
		}
	}

	#countLines(from: number): void {
		for (let at = from; at < this.at; at += 1)
			if (this.source[at] === '\n') {
				this.line += 1;
				this.isNewLine = true;
			}
	}

	/** A text in quotes; null where the line ends before it does. */
	string(quote: '"' | "'"): string | null {
		if (this.#unclosed > MAX_UNCLOSED) return null;
		const plain = PLAIN_STRING[quote];
		plain.lastIndex = this.at;
		const match = plain.exec(this.source);
		if (match) {
			this.at += match[0].length;
			return match[1] ?? '';
		}
		let text = '';
		const start = this.at;
		for (this.at += 1; this.at < this.source.length; ) {
			const sign = this.source[this.at] ?? '';
			if (sign === quote) {
				this.at += 1;
				return text;
			}
			if (sign === '\n') break;
			text += this.character(sign);
		}
		this.at = start;
		this.#unclosed += 1;
		return null;
	}

	/** One character of a text, or what an escape stands for. */
	character(sign: string): string {
		this.at += 1;
		if (sign !== '\\') {
			if (sign === '\n') this.line += 1;
			return sign;
		}
		CODE_POINT.lastIndex = this.at;
		const code = CODE_POINT.exec(this.source);
		if (code) {
			this.at += code[0].length;
			const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
			return point > 0x10ffff ? '' : String.fromCodePoint(point);
		}
		const escaped = this.source[this.at] ?? '';
		this.at += 1;
		if (escaped === '\n') this.line += 1;
		return escaped === '\n' ? '' : (ESCAPES[escaped] ?? escaped);
	}
}

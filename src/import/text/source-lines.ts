/** A line of the source; `number` is 1-based. */
export interface SourceLine {
	readonly text: string;
	readonly number: number;
}

/** The lines of a text, whatever ends them; a byte order mark is dropped, unusual blanks are made ordinary ones. */
export function sourceLines(text: string): SourceLine[] {
	const body = text.startsWith('\ufeff') ? text.slice(1) : text;
	return body.split(/\r\n|[\n\r]/).map((line, index) => ({
		text: line.replace(/[\u00a0\u2028\u2029\f\v\u0085]/g, ' '),
		number: index + 1,
	}));
}

export function isBlank({ text }: SourceLine): boolean {
	return text.trim() === '';
}

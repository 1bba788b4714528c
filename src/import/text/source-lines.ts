import { NO_PLACE, type Place } from '../document.ts';

/** A line of the source. */
export interface SourceLine {
	readonly text: string;
	readonly place: Place;
}

/**
 * The lines of a text, whatever ends them; a byte order mark is dropped, unusual blanks are made ordinary ones. Without
 * `numbered` they stand nowhere: the text is a part of something else.
 */
export function sourceLines(text: string, numbered: boolean): SourceLine[] {
	const body = text.startsWith('\ufeff') ? text.slice(1) : text;
	return body.split(/\r\n|[\n\r]/).map((line, index) => ({
		text: line.replace(/[\u00a0\u2028\u2029\f\v\u0085]/g, ' '),
		place: numbered ? { line: index + 1 } : NO_PLACE,
	}));
}

export function isBlank({ text }: SourceLine): boolean {
	return text.trim() === '';
}

import { type MappedText, TextGatherer } from '../html/mapped-text.ts';

/** A line of a text with its place, without its line break. */
export interface TextLine {
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

export function linesOf(source: string): readonly TextLine[] {
	const lines: TextLine[] = [];
	let from = 0;
	for (const { 0: end, index } of source.matchAll(/\r\n|[\n\r]/g)) {
		lines.push({ text: source.slice(from, index), from, to: index });
		from = index + end.length;
	}
	lines.push({ text: source.slice(from), from, to: source.length });
	return lines;
}

/** The line break that a text uses. */
export const lineBreakOf = (source: string): string => /\r\n|[\n\r]/.exec(source)?.[0] ?? '\n';

/** Marks of Markdown and of a line break in a cell, and signs that a backslash keeps from being marks. */
const MARKS = /<br\s*\/?>|\\([_*[\]<>#.~`|{}()!+-])|`+|\*\*|(?<![\w*])_(?=\*\*)|(?<=\*\*)_(?![\w*])/gi;

/** A part of a text as a person reads it, with its places: without the marks of Markdown. */
export function mapText(source: string, from: number, to: number): MappedText {
	const gatherer = new TextGatherer();
	const part = source.slice(from, to);
	let at = 0;
	for (const { 0: mark, 1: kept, index } of part.matchAll(MARKS)) {
		gatherer.add(part.slice(at, index), from + at);
		at = index + mark.length;
		if (kept !== undefined) gatherer.add(kept, from + index, from + at);
		else if (mark.startsWith('<')) gatherer.gap();
	}
	gatherer.add(part.slice(at), from + at);
	return gatherer.finish();
}

import type { SourceLine } from './source-lines.ts';

/** The number or sign of an item, and the tab behind it, as word processors copy lists: "2.1.⇥Name", "•⇥one year". */
const MARKED = /^(\s*(?:[•·▪●◦■–—o§*-]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-z][.)]))\t+(?=\S)/;
/** A label and its value: "Name :⇥quay_id". */
const LABELLED = /^\s*[^\t]{1,60}?\s?:\s*\t/;

/**
 * A line of a list as a word processor copies it, without the tab between mark and text; a label loses mark and indent,
 * so that it stands below those of its cookie. A row of a table is left as it is.
 */
export function withoutListTabs(line: SourceLine): SourceLine {
	if (!line.text.includes('\t')) return line;
	const mark = MARKED.exec(line.text);
	const rest = line.text.slice(mark?.[0].length ?? 0);
	if (LABELLED.test(rest)) return { ...line, text: rest.trim() };
	if (mark === null || rest.trim().includes('\t')) return line;
	return { ...line, text: `${mark[1] ?? ''} ${rest}` };
}

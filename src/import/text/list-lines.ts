import type { Block, ListItem } from '../document.ts';
import { readInline } from './inline.ts';
import { isBlank, type SourceLine } from './source-lines.ts';

const BULLET = /^\s*(?:[-*+•·▪●◦‣■–—]|\(?\d{1,3}[.)])\s+(\S.*)$/;
const NUMBER = /^\s*\(?\d{1,3}[.)]/;
const INDENTED = /^(?:\s{2,}|\t)\S/;

/** Whether a line begins a list item. */
export function isBullet({ text }: SourceLine): boolean {
	return BULLET.test(text) && !/^\s*(?:[-*_–—]\s*){3,}$/.test(text);
}

/** Where the list that begins at `start` ends (exclusive), with the lines that carry its items on. */
export function listEnd(lines: readonly SourceLine[], start: number): number {
	let end = start + 1;
	let blanks = 0;
	for (let i = start + 1; i < lines.length; i++) {
		const line = lines[i];
		if (!line) break;
		if (isBlank(line)) {
			blanks += 1;
			if (blanks > 2) break;
		} else if (isBullet(line) || INDENTED.test(line.text)) {
			end = i + 1;
			blanks = 0;
		} else break;
	}
	return end;
}

/** Reads a run of list lines. One numbered line alone is a heading or a paragraph, not a list. */
export function readListRun(run: readonly SourceLine[]): Block {
	const items: ListItem[] = [];
	for (const line of run) {
		if (isBlank(line)) continue;
		const content = isBullet(line) ? BULLET.exec(line.text)?.[1] : undefined;
		const last = items.at(-1);
		const { text, lead } = readInline(content ?? line.text);
		if (content === undefined && last) items[items.length - 1] = { ...last, text: `${last.text}\n${text}` };
		else items.push({ text, lead, place: { line: line.number } });
	}
	const first = run[0];
	const place = { line: first?.number ?? null };
	const only = items.length === 1 ? items[0] : undefined;
	if (only && first && NUMBER.test(first.text))
		return { kind: 'paragraph', text: only.text, lead: only.lead, place };
	return { kind: 'list', items, place };
}

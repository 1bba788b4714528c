import type { Block, Paragraph } from '../../document.ts';

const MIN_LENGTH = 60;

/** A line that can only go on: a copy put what was code or a link in the line above on a line of its own. */
const ONLY_GOES_ON = /^(?:[,;](?=\s)|\))/;

/** Whether a line of a text goes on over the next one: long, cut before its sentence ends. */
function goesOn(line: Paragraph, next: Block | undefined): next is Paragraph {
	if (next?.kind !== 'paragraph' || line.place.line === null || next.place.line !== line.place.line + 1)
		return false;
	if (ONLY_GOES_ON.test(next.text) && !line.text.includes('\n')) return true;
	if (line.text.length < MIN_LENGTH || line.text.includes('\n') || /[.!?:;|]\s*$/.test(line.text))
		return false;
	return /^[\p{Ll}\d(«"“„`§]/u.test(next.text) || /[,–-]\s*$/.test(line.text);
}

/** The end (exclusive) of the paragraph that begins at `start`, where its lines were broken by their length. */
export function endOfWrapped(blocks: readonly Block[], start: number): number {
	let end = start + 1;
	for (let line = blocks[start]; line?.kind === 'paragraph'; line = blocks[end - 1]) {
		if (!goesOn(line, blocks[end])) break;
		end += 1;
	}
	return end;
}

/** The paragraph that the lines from `start` to `end` make. */
export function joinLines(blocks: readonly Block[], start: number, end: number): Paragraph | null {
	const first = blocks[start];
	if (first?.kind !== 'paragraph') return null;
	if (end === start + 1) return first;
	const texts = blocks.slice(start, end).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
	return { ...first, text: texts.join(' ') };
}

/** The paragraphs of a document, broken lines put together. */
export function wholeParagraphs(blocks: readonly Block[]): Paragraph[] {
	const whole: Paragraph[] = [];
	for (let i = 0; i < blocks.length; ) {
		const end = endOfWrapped(blocks, i);
		const paragraph = joinLines(blocks, i, end);
		if (paragraph) whole.push(paragraph);
		i = end;
	}
	return whole;
}

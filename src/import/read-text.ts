import { type Block, documentOf, type PolicyDocument } from './document.ts';
import { readInline } from './text/inline.ts';
import { isBullet, listEnd, readListRun } from './text/list-lines.ts';
import { type NumberedLine, numberedLine, withNumberedTitles } from './text/numbered-titles.ts';
import { hasPipes, readPipeRun } from './text/pipe-table.ts';
import { isUnderline, ruledTableAt } from './text/ruled/ruled-table.ts';
import { readSignRun, signHeader, signTableEnd } from './text/sign-table.ts';
import { isBlank, type SourceLine, sourceLines } from './text/source-lines.ts';
import { readSpaceRun, spaceHeader, spaceTableEnd } from './text/space-table.ts';
import { hasTabs, readTabRun, tabRunEnd } from './text/tab-table.ts';
import { withoutTornEmphasis } from './text/torn-emphasis.ts';
import { withWholePipeRows } from './text/torn-pipe-rows.ts';
import { unwrappedLines } from './text/unwrapped-lines.ts';
import { withoutListTabs } from './text/word-lists.ts';

const RULE = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|(?:=\s*){3,})$/;
/** The bar between two cells, alone on its line: the cells stand on lines of their own. */
const BAR = /^\s*\|\s*$/;
/** The address of a link, set apart from the words that lead there: "[words]: https://…". */
const LINK_ADDRESS = /^\s{0,3}\[[^\][\n]{1,100}\]:\s{1,5}<?https?:\S+(?:\s+["'(][^\n]{0,200})?\s*$/;
const FENCE = /^\s*(?:```|~~~)/;
/** A code block of a shell or of a program's configuration: what it sets are no cookies. */
const SETTINGS_FENCE =
	/^\s*(```|~~~)\s*(?:toml|ini|cfg|conf|env|dotenv|properties|nginx|apache|bash|sh|zsh|shell|console|powershell|docker\w*|makefile|sql|diff|hcl)\s*$/i;
/** The target of a link in reStructuredText: ".. _cookies:". */
const TARGET = /^\s*\.\.\s+_[^:\n]{1,100}:\s*(?:\S+\s*)?$/;
/** Lines that say nothing themselves. */
const MARKS = [RULE, FENCE, BAR, LINK_ADDRESS, TARGET];
const ATX = /^\s{0,3}(#{1,6})\s+(\S.*?)\s*#*$/;
const UNDERLINE = /^\s{0,3}(?:={3,}|-{3,})\s*$/;
/** A heading written as HTML. */
const MARKUP_HEADING = /^\s*<(h[1-6]|summary|legend)\b[^<>\n]{0,500}>([^\n]{1,500})<\/\1>\s*$/i;
const ALL_BOLD = /^\s*(?:\*\*|__)[^*\n]{1,200}(?:\*\*|__)\s*$/;

function runWhile(
	lines: readonly SourceLine[],
	start: number,
	matches: (line: SourceLine) => boolean,
): number {
	let end = start;
	for (let line = lines[end]; line && matches(line); line = lines[end]) end += 1;
	return end;
}

/** The end (exclusive) of a run of pipe lines; single blank lines within it belong to it. */
function pipeRunEnd(lines: readonly SourceLine[], start: number): number {
	let end = start;
	for (;;) {
		end = runWhile(lines, end, hasPipes);
		const afterGap = runWhile(lines, end, isBlank);
		const next = lines[afterGap];
		const gap = afterGap - end;
		if (!next || gap === 0 || gap > 2 || !hasPipes(next)) return end;
		end = afterGap;
	}
}

/** Empties the code blocks that hold settings; one that is never closed stays. */
function withoutSettings(lines: readonly SourceLine[]): readonly SourceLine[] {
	if (!lines.some(({ text }) => SETTINGS_FENCE.test(text))) return lines;
	const kept = [...lines];
	let start: { at: number; mark: string } | null = null;
	for (const [at, { text }] of lines.entries()) {
		const [, mark = ''] = SETTINGS_FENCE.exec(text) ?? [];
		if (start === null) {
			if (mark !== '') start = { at, mark };
		} else if (text.trim() === start.mark) {
			for (let inside = start.at; inside <= at; inside++) {
				const line = lines[inside];
				if (line) kept[inside] = { ...line, text: '' };
			}
			start = null;
		}
	}
	return kept;
}

/** A detail that Markdown writes below a term, beginning with words that are set off: "Kind" and ": `quay_id` – …". */
const DETAIL = /^ {0,3}:[ \t]+([`*].*)$/;

/** Writes the details below a term as items: its list of what bears a name. */
const asItem = (line: SourceLine): SourceLine => {
	const detail = DETAIL.exec(line.text)?.[1];
	return detail === undefined ? line : { ...line, text: `- ${detail}` };
};

/** Reads a plain text, or Markdown, as a document; without `hasLines` its blocks have no lines. Linear in its length. */
export function readText(source: string, hasLines = true): PolicyDocument {
	const lines = withoutTornEmphasis(
		withoutSettings(
			unwrappedLines(withWholePipeRows(sourceLines(source, hasLines)))
				.map(withoutListTabs)
				.map(asItem),
		),
	);
	const blocks: Block[] = [];
	/** The signs that underline titles, in the order in which they are met: each stands for a level. */
	const underlines: string[] = [];
	const numberedLines: NumberedLine[] = [];
	const mayBeTitle = (text: string) => {
		const numbered = numberedLine(text, blocks.length - 1);
		if (numbered !== null) numberedLines.push(numbered);
	};
	for (let i = 0; i < lines.length; ) {
		const line = lines[i];
		if (!line) break;
		const next = lines[i + 1];
		const { place } = line;
		const ruled = isBlank(line) ? null : ruledTableAt(lines, i);
		const spaced = ruled || hasPipes(line) ? null : spaceHeader(line);
		const signed = ruled || spaced ? null : signHeader(line);
		if (ruled) {
			blocks.push(ruled.table);
			i = ruled.end;
		} else if (isBlank(line) || MARKS.some((mark) => mark.test(line.text))) {
			i += 1;
		} else if (signed && signTableEnd(lines, i, signed) > i + 1) {
			const end = signTableEnd(lines, i, signed);
			blocks.push(readSignRun(lines.slice(i, end), signed));
			i = end;
		} else if (hasTabs(line)) {
			const end = tabRunEnd(lines, i);
			blocks.push(readTabRun(lines.slice(i, end)));
			i = end;
		} else if (spaced) {
			const end = spaceTableEnd(lines, i, spaced);
			blocks.push(readSpaceRun(lines.slice(i, end), spaced));
			i = end;
		} else if (hasPipes(line)) {
			const end = pipeRunEnd(lines, i);
			for (const block of readPipeRun(lines.slice(i, end).filter((runLine) => !isBlank(runLine))))
				blocks.push(block);
			i = end;
		} else if (ATX.test(line.text)) {
			const [, marks = '', text = ''] = ATX.exec(line.text) ?? [];
			blocks.push({ kind: 'heading', level: marks.length, text: readInline(text).text, place });
			i += 1;
		} else if (MARKUP_HEADING.test(line.text)) {
			const [, tag = '', text = ''] = MARKUP_HEADING.exec(line.text) ?? [];
			const level = Number(tag[1]) || 7;
			blocks.push({ kind: 'heading', level, text: readInline(text).text, place });
			i += 1;
		} else if (next && UNDERLINE.test(next.text) && !isBullet(line)) {
			const level = next.text.includes('=') ? 1 : 2;
			blocks.push({ kind: 'heading', level, text: readInline(line.text).text, place });
			i += 2;
		} else if (isUnderline(next, line)) {
			const mark = next?.text.trim().charAt(0) ?? '';
			if (!underlines.includes(mark)) underlines.push(mark);
			const level = Math.min(3 + underlines.indexOf(mark), 6);
			blocks.push({ kind: 'heading', level, text: readInline(line.text).text, place });
			i += 2;
		} else if (isBullet(line)) {
			const end = listEnd(lines, i);
			blocks.push(readListRun(lines.slice(i, end)));
			if (blocks.at(-1)?.kind === 'paragraph') mayBeTitle(line.text);
			i = end;
		} else {
			const { text, lead } = readInline(line.text);
			if (ALL_BOLD.test(line.text)) blocks.push({ kind: 'heading', level: 7, text, place });
			else if (text !== '') {
				blocks.push({ kind: 'paragraph', text, lead, place });
				mayBeTitle(text);
			}
			i += 1;
		}
	}
	return documentOf(withNumberedTitles(blocks, numberedLines));
}

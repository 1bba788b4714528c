import { isFootnoteMark } from '../footnote-marks.ts';
import { singleBlanks } from '../single-blanks.ts';
import { isPlainHeading } from '../understand/read-column-role.ts';
import { CODE, SET_OFF } from './tags.ts';

/** The text of a paragraph as it comes in. */
export interface InlineText {
	readonly text: string;
	readonly lead: string | null;
	/** The whole paragraph is set off: it stands as a heading. */
	readonly allBold: boolean;
	/** The texts of the elements that a style sheet sets side by side as cells, by rows; null where they are running text. */
	readonly rows: readonly (readonly string[])[] | null;
}

/** Puts blanks as a browser shows them: runs are one, lines are trimmed. */
export function tidy(text: string): string {
	if (!text.includes('\n')) return tidyLine(text);
	return text
		.split('\n')
		.map(tidyLine)
		.filter((line) => line !== '')
		.join('\n');
}

const tidyLine = (line: string) => singleBlanks(line).trim();

/** Elements that a label and its value stand in side by side: style sheets part them, not blanks. */
const SIDE_BY_SIDE = new Set(['span', 'label', 'strong', 'b', 'em', 'i', 'small', 'code']);
const MAX_LABEL = 50;
/** Fewer elements are a label and its value. */
const MIN_CELLS = 3;
/** Between elements that each stand on a line of the source. */
const isNewLine = (between: string) => between.includes('\n') && between.trim() === '';

/** Gathers text and what is set off in it. A browser's line break is `\n`, the source's own is a blank. */
export class InlineBuffer {
	#parts: string[] = [];
	/** The number of open set-off elements, the part at which the first began, and whether it began the text. */
	#open = 0;
	#leadFrom = -1;
	#lead: string | null = null;
	#blank = true;
	#outside = false;
	#code = 0;
	/** The part at which what may be a footnote's mark begins. */
	#markFrom = -1;
	/** Elements side by side: their number, those open, the part behind the first, and whether words stand beside them. */
	#elements = 0;
	#depth = 0;
	#firstEnd = -1;
	#beside = false;
	/** Where the elements begin and end, and what stands between them, as long as all have the same name. */
	readonly #spans: { readonly from: number; to: number; readonly between: string }[] = [];
	#tag: string | null = null;
	#between = '';

	text(text: string): void {
		const hasWords = /\S/.test(text);
		if (hasWords && this.#open === 0) this.#outside = true;
		if (hasWords && this.#depth === 0) this.#beside = true;
		if (hasWords) this.#blank = false;
		if (this.#depth === 0) this.#between += text;
		this.#parts.push(text.replace(/[\r\n]+/g, ' '));
	}

	lineBreak(): void {
		this.#parts.push('\n');
	}

	/** A set-off element begins. */
	begin(tag: string): void {
		if (SIDE_BY_SIDE.has(tag)) {
			if (this.#depth === 0) {
				this.#elements += 1;
				this.#tag = this.#tag === null || this.#tag === tag ? tag : '';
				this.#spans.push({ from: this.#parts.length, to: this.#parts.length, between: this.#between });
				this.#between = '';
			}
			this.#depth += 1;
		}
		if (!SET_OFF.has(tag)) return;
		if (this.#open === 0 && this.#blank) this.#leadFrom = this.#parts.length;
		this.#open += 1;
		if (!CODE.has(tag)) return;
		if (this.#code === 0) this.#parts.push('`');
		this.#code += 1;
	}

	end(tag: string): void {
		if (SIDE_BY_SIDE.has(tag) && this.#depth > 0) this.#depth -= 1;
		this.#endSetOff(tag);
		const span = this.#spans[this.#spans.length - 1];
		if (this.#depth === 0 && span !== undefined) span.to = this.#parts.length;
		if (this.#depth === 0 && this.#elements === 1) this.#firstEnd = this.#parts.length;
	}

	#endSetOff(tag: string): void {
		if (!SET_OFF.has(tag) || this.#open === 0) return;
		if (CODE.has(tag) && this.#code > 0) {
			this.#code -= 1;
			if (this.#code === 0) this.#parts.push('`');
		}
		this.#open -= 1;
		if (this.#open === 0 && this.#leadFrom >= 0)
			this.#lead ??= tidy(this.#parts.slice(this.#leadFrom).join(''));
	}

	/** Raised text begins, or a link within the page. */
	beginMark(): void {
		if (this.#markFrom < 0) this.#markFrom = this.#parts.length;
	}

	/** It ends: the mark of a footnote is no part of the text. */
	endMark(): void {
		if (this.#markFrom < 0) return;
		const mark = this.#parts.slice(this.#markFrom).join('');
		const before = this.#parts.slice(Math.max(0, this.#markFrom - 20), this.#markFrom).join('');
		if (isFootnoteMark(mark, before.slice(-60))) this.#parts.length = this.#markFrom;
		// A note's own text begins with its mark.
		else if (before.trim() === '') this.#parts.push(' ');
		this.#markFrom = -1;
	}

	/** Whether nothing was gathered, as in most elements. */
	get isEmpty(): boolean {
		return this.#parts.length === 0 && this.#leadFrom < 0;
	}

	/** Puts a colon behind the first of two elements where it is a heading of columns: what stands beside it is its value. */
	#partLabel(): void {
		if (this.#elements !== 2 || this.#beside || this.#firstEnd <= 0) return;
		const label = tidy(this.#parts.slice(0, this.#firstEnd).join(''));
		if (label.length > MAX_LABEL || /[:\n]/.test(label) || !isPlainHeading(label)) return;
		const value = this.#parts.slice(this.#firstEnd).join('');
		const isBelow = /^[^\S\n]*\n/.test(value);
		if (!isBelow && !isPlainHeading(value)) this.#parts.splice(this.#firstEnd, 0, ': ');
	}

	/** The cells that the elements are: nothing stands beside them, and no blank parts them, or each begins a line of the source. */
	#rows(): string[][] | null {
		const spans = this.#spans;
		if (spans.length < MIN_CELLS || this.#beside || this.#tag === '' || this.#depth > 0) return null;
		const texts = spans.map(({ from, to }) => this.#parts.slice(from, to).join(''));
		// A word of which a part is marked, or runs of words: their blanks stand within the elements.
		if (texts.some((text) => /^\s|\s$/.test(text))) return null;
		if (texts.filter((text) => !/[\p{L}\p{N}]/u.test(text)).length > texts.length / 3) return null;
		const seams = spans.slice(1).map(({ between }) => between);
		if (seams.some((between) => between !== '' && !isNewLine(between))) return null;
		const cells = texts.map((text) => tidy(text).replaceAll('\n', ' '));
		const rows: string[][] = [[]];
		for (const [at, cell] of cells.entries()) {
			if (at > 0 && seams[at - 1] !== '') rows.push([]);
			rows[rows.length - 1]?.push(cell);
		}
		const width = rows[0]?.length ?? 0;
		return rows.length > 1 && width > 1 && rows.every((row) => row.length === width) ? rows : [cells];
	}

	/** Ends the paragraph: its text, and what is set off in it. */
	finish(): InlineText {
		if (this.#code > 0) this.#parts.push('`');
		const rows = this.#rows();
		if (rows !== null) {
			const text = rows
				.flat()
				.filter((cell) => cell !== '')
				.join('\n');
			return { text, lead: this.#lead || null, allBold: false, rows };
		}
		this.#partLabel();
		const text = tidy(this.#parts.join('')).replace(/``/g, '');
		if (this.#open > 0 && this.#leadFrom >= 0) this.#lead ??= text;
		const allBold = text !== '' && !this.#outside && this.#leadFrom === 0;
		return { text, lead: this.#lead || null, allBold, rows: null };
	}
}

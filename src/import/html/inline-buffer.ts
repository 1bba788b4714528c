import { singleBlanks } from '../single-blanks.ts';
import { CODE, SET_OFF } from './tags.ts';

/** The text of a paragraph as it comes in. */
export interface InlineText {
	readonly text: string;
	readonly lead: string | null;
	/** The whole paragraph is set off: it stands as a heading. */
	readonly allBold: boolean;
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

const NOTHING: InlineText = { text: '', lead: null, allBold: false };

/** Gathers text and what is set off in it. A browser's line break is `\n`, the source's own is a blank. */
export function createInlineBuffer() {
	let parts: string[] = [];
	let blank = true;
	/** The number of open set-off elements, the part at which the first began, and whether it began the text. */
	let open = 0;
	let leadFrom = -1;
	let lead: string | null = null;
	let outside = false;
	let code = 0;
	const add = (text: string) => {
		parts.push(text);
	};
	return {
		text(text: string): void {
			const hasWords = /\S/.test(text);
			if (hasWords && open === 0) outside = true;
			if (hasWords) blank = false;
			add(text.replace(/[\r\n]+/g, ' '));
		},
		lineBreak(): void {
			add('\n');
		},
		/** A set-off element begins. */
		begin(tag: string): void {
			if (!SET_OFF.has(tag)) return;
			if (open === 0 && blank) leadFrom = parts.length;
			open += 1;
			if (CODE.has(tag)) {
				if (code === 0) add('`');
				code += 1;
			}
		},
		end(tag: string): void {
			if (!SET_OFF.has(tag) || open === 0) return;
			if (CODE.has(tag) && code > 0) {
				code -= 1;
				if (code === 0) add('`');
			}
			open -= 1;
			if (open === 0 && leadFrom >= 0 && lead === null) lead = tidy(parts.slice(leadFrom).join(''));
		},
		/** The text so far, which is then forgotten. */
		take(): InlineText {
			// Most elements end with nothing gathered.
			if (parts.length === 0 && leadFrom < 0) return NOTHING;
			if (code > 0) add('`');
			const text = tidy(parts.join('')).replace(/``/g, '');
			if (open > 0 && leadFrom >= 0 && lead === null) lead = text;
			const result = { text, lead: lead || null, allBold: text !== '' && !outside && leadFrom === 0 };
			parts = [];
			blank = true;
			lead = null;
			outside = false;
			code = 0;
			open = 0;
			leadFrom = -1;
			return result;
		},
	};
}

import type { Block } from '../../../document.ts';
import { looksLikeName } from '../../../understand/names/read-names.ts';

/** "3town_id", "3.town_id": the number of a row that ran into its name. */
const NUMBERED = /^(\d{1,3})[.)]?(?=[A-Za-z_.])/;
/** The title of the column of numbers, before another one: "#", "No.", "S.No.". */
const NUMBER_TITLE = /^(?:#|№|N[°º]|\p{L}{1,2}\.(?:\s?\p{L}{1,2}\.)?)\s?(?=\p{Lu}\p{L}{2})/u;
/** Lines above the first row in which the header may stand. */
const MAX_HEADER_LINES = 4;
const MIN_ROWS = 3;
/** So many numbers below a title of theirs are no chance. */
const MIN_ROWS_TITLED = 2;

const textAt = (blocks: readonly Block[], at: number): string => {
	const block = blocks[at];
	return block?.kind === 'paragraph' ? block.text : '';
};

/** Whether the words behind a number begin with what has the form of a name, alone or with the next cell behind it. */
const beginsName = (text: string): boolean => {
	const [token = ''] = text.split(/\s/, 1);
	return looksLikeName(token.replace(/,$/, '')) === 'certain';
};

/** The line above the rows that begins with the title of their numbers; -1 where none does. */
function titleAbove(blocks: readonly Block[], first: number): number {
	for (let at = first - 1; at >= Math.max(0, first - MAX_HEADER_LINES); at--)
		if (NUMBER_TITLE.test(textAt(blocks, at))) return at;
	return -1;
}

/** Takes the numbers off rows that count from one, where they ran into the names, and their title off the header. */
export function withoutRowNumbers(blocks: readonly Block[]): readonly Block[] {
	let kept: Block[] | null = null;
	let run: number[] = [];
	const strip = (at: number, sign: RegExp) => {
		const block = blocks[at];
		if (block?.kind !== 'paragraph') return;
		kept ??= [...blocks];
		kept[at] = { ...block, text: block.text.replace(sign, '') };
	};
	const close = () => {
		const rows = run;
		run = [];
		if (rows.length < MIN_ROWS_TITLED) return;
		const title = titleAbove(blocks, rows[0] ?? 0);
		const named = rows.filter((at) => beginsName(textAt(blocks, at).replace(NUMBERED, ''))).length;
		const isSure = title < 0 ? named * 2 >= rows.length && rows.length >= MIN_ROWS : named > 0;
		if (!isSure) return;
		if (title >= 0) strip(title, NUMBER_TITLE);
		for (const at of rows) strip(at, NUMBERED);
	};
	for (let at = 0; at < blocks.length; at++) {
		const number = Number(NUMBERED.exec(textAt(blocks, at))?.[1] ?? 0);
		if (number === 0) continue;
		if (number === run.length + 1) run.push(at);
		else if (number === 1) {
			close();
			run.push(at);
		}
	}
	close();
	return kept ?? blocks;
}

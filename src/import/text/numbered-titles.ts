import type { Block } from '../document.ts';
import { wordsOf } from '../understand/fold.ts';
import { unitAt } from '../understand/lifetime/unit-words.ts';
import { looksLikeName } from '../understand/names/read-names.ts';

/** "2. Title", "2) Title", "2.1 Title", and a number that ran into its title: "02Title". */
const NUMBERED =
	/^\s*(?:§\s?)?(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]?\s+|(?=\p{Lu}\p{Ll}+(?:\s|$)))(?=["“«¿]?\p{Lu})(\S.*)$/u;
const MAX_TITLE = 90;
const MAX_WORDS = 12;
/** So many titles in a row, or two from the first one on, are no chance. */
const MIN_TITLES = 3;
const MIN_FROM_FIRST = 2;
/** The level of a line that only looks like a heading. */
const LEVEL = 7;

/** A line with a number before it that may be the title of a section. */
export interface NumberedLine {
	/** The index of its block. */
	readonly at: number;
	readonly numbers: readonly number[];
	/** The line without its number. */
	readonly title: string;
}

/** The number and the title of a line that may be one of numbered sections; null for any other. */
export function numberedLine(line: string, at: number): NumberedLine | null {
	const [, number = '', rest = ''] = NUMBERED.exec(line) ?? [];
	const title = rest.trim().replace(/:$/, '').trimEnd();
	if (title === '' || title.length > MAX_TITLE || /[.;,:!|]$/.test(title)) return null;
	const words = title.split(/\s+/);
	// "1 Jahr" is a cell of its own.
	if (unitAt(wordsOf(title), 0) !== null) return null;
	if (words.length > MAX_WORDS || words.some((word) => looksLikeName(word) === 'certain')) return null;
	return { at, numbers: number.split('.').map(Number), title };
}

/** The longest run of lines whose first numbers count up one by one, those of sections within them left out. */
function longestRun(lines: readonly NumberedLine[]): readonly NumberedLine[] {
	let best: NumberedLine[] = [];
	let run: NumberedLine[] = [];
	for (const line of lines) {
		const number = line.numbers[0] ?? 0;
		const before = run.at(-1)?.numbers[0];
		if (before !== undefined && number === before + 1) run.push(line);
		else run = [line];
		if (run.length > best.length) best = run;
	}
	return best;
}

/** Makes headings of the lines that number the sections of a text one after the other. */
export function withNumberedTitles(blocks: Block[], lines: readonly NumberedLine[]): Block[] {
	const run = longestRun(lines.filter(({ numbers }) => numbers.length === 1));
	const least = run[0]?.numbers[0] === 1 ? MIN_FROM_FIRST : MIN_TITLES;
	if (run.length < least) return blocks;
	const sections = new Set(run.map(({ numbers }) => numbers[0]));
	const isTitle = ({ numbers }: NumberedLine) => numbers.length > 1 && sections.has(numbers[0]);
	for (const { at, title } of [...run, ...lines.filter(isTitle)]) {
		const block = blocks[at];
		if (block) blocks[at] = { kind: 'heading', level: LEVEL, text: title, place: block.place };
	}
	return blocks;
}

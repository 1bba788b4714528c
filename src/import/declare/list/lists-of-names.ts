import type { Block, List, Paragraph } from '../../document.ts';
import { cookieWordIn, speaksOfCookies } from '../../understand/cookie-words.ts';
import { deniesUse } from '../../understand/denial.ts';
import { wordsOf } from '../../understand/fold.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { readCategory } from '../../understand/read-category.ts';

const MAX_INTRODUCTION = 600;

/** The form of the words over a list: "Cookies to …:" is "cookies to"; null where they introduce none. */
function formOfIntroduction({ text }: Pick<Paragraph, 'text'>): string | null {
	const line = text.trim();
	if (!line.endsWith(':') || line.length > 300) return null;
	const words = wordsOf(line.slice(0, 60)).slice(0, 2).join(' ');
	// The cookies themselves are what the line begins with: they are listed, not what they do.
	const at = cookieWordIn(line.slice(0, 40));
	return at === 0 ? words : null;
}

const isBare = ({ items }: List) =>
	items.every(({ text, children }) => children.length === 0 && /^\S{2,60}$/.test(text.trim()));

const holds = ({ items }: List, form: 'certain' | 'plausible') =>
	items.some(({ text }) => looksLikeName(text.trim()) === form);

/** So many words before the colon say what a list holds: "the following cookies:", "evästeitä:". */
const MAX_LAST_WORDS = 2;

/** Whether a line says that cookies follow, and not what they do: "This site sets these cookies:". */
function introducesCookies({ text }: Pick<Paragraph, 'text'>): boolean {
	const line = text.trim();
	if (!line.endsWith(':') || line.length > MAX_INTRODUCTION) return false;
	const words = line.slice(0, -1).trimEnd().split(/\s+/).slice(-MAX_LAST_WORDS);
	return speaksOfCookies(words.join(' ')) && !deniesUse(line.split(/[.!?]\s/).at(-1) ?? '');
}

/** The lists that a line introduces as cookies. */
export function listsOfCookies(blocks: readonly Block[]): ReadonlySet<Block> {
	return new Set(
		blocks.filter((block, index) => {
			const over = blocks[index - 1];
			return block.kind === 'list' && over?.kind === 'paragraph' && introducesCookies(over);
		}),
	);
}

/**
 * The lists whose bare words are names though they do not look so: another list of the document, introduced in the
 * same form, holds names that do.
 */
export function listsOfNames(blocks: readonly Block[]): ReadonlySet<Block> {
	const byForm = new Map<string, List[]>();
	blocks.forEach((block, index) => {
		const over = blocks[index - 1];
		if (block.kind !== 'list' || !over || (over.kind !== 'paragraph' && over.kind !== 'heading')) return;
		const form = formOfIntroduction(over);
		if (form === null || !isBare(block)) return;
		byForm.set(form, [...(byForm.get(form) ?? []), block]);
	});
	const named = [...byForm.values()].filter((lists) => lists.some((list) => holds(list, 'certain')));
	return new Set(named.flat().filter((list) => list.items.every(({ text }) => readCategory(text) === null)));
}

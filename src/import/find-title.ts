import { nameScore } from './declare/table/column-cells.ts';
import type { PolicyDocument } from './document.ts';
import { speaksOfCookies } from './understand/cookie-words.ts';
import { readCategory } from './understand/read-category.ts';

const MAX_TITLE = 150;
/** Blocks from the beginning in which a title may stand. */
const MAX_BLOCKS = 14;

/** Finds the policy's own title: the first heading or short line that speaks of cookies, else the document's. */
export function findTitle({ title, blocks }: PolicyDocument): string | null {
	const headings: string[] = [];
	const lines: string[] = [];
	for (const block of blocks.slice(0, MAX_BLOCKS)) {
		if (block.kind === 'heading') headings.push(block.text);
		else if (block.kind === 'paragraph') lines.push(block.text);
	}
	const short = (text: string) =>
		text.length <= MAX_TITLE && !/[.,;:?]\s*$/.test(text) && !text.includes('\n');
	// "CookieConsent" is a name, "Necessary cookies" a part of the policy.
	const about = (text: string) =>
		short(text) && speaksOfCookies(text) && nameScore(text) < 1 && readCategory(text) === null;
	return (
		headings.find(about) ??
		lines.find((line) => line.length <= 80 && about(line)) ??
		title ??
		headings.find(short) ??
		null
	);
}

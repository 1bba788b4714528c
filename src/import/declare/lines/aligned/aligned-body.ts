import type { Category } from '../../../../core/policy/policy.ts';
import { speaksOfCookies } from '../../../understand/cookie-words.ts';
import { findLifetime } from '../../../understand/lifetime/find-lifetime.ts';
import { readCategory } from '../../../understand/read-category.ts';
import { nameTokenEvidence } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import type { LineBlock, Lines } from '../lines.ts';
import { type AlignedHeader, beginsHeader } from './aligned-header.ts';
import type { Joint } from './cut-text.ts';

const { text: TEXT } = WEIGHTS;

/** Lines that are aligned together. */
export const MAX_LINES = 120;
const MAX_LINE = 2000;
const MAX_CHARACTERS = 20_000;
const MAX_GROUP = 120;

/** The foot or head of a printed page, by its number. */
export const PAGE_FOOT = /^\d{1,3}(?:\s?\/\s?\d{1,3})?$|\d{1,3}\s?\/\s?\d{1,3}$|\s\d{1,3}$|^\d{1,3}\s/;

/** Whether cells ran together in a line. */
export const isGlued = (text: string): boolean => /[\p{Ll})]\p{Lu}/u.test(text);

/** The category that a line between rows names, of those below it; null for other lines. */
export function groupOf(text: string, joint?: Joint): Category | null {
	if (
		(joint === 'glued' && isGlued(text)) ||
		text.length > MAX_GROUP ||
		text.split(/\s+/).some((token) => nameTokenEvidence(token) >= TEXT.nameByForm)
	)
		return null;
	return readCategory(text);
}

/** Whether a line stands like the title of the table under it. */
function isTitle(text: string): boolean {
	if (text.length > MAX_GROUP || /[.;,!]$|[_*]/.test(text) || findLifetime(text) !== null) return false;
	if (text.split(/\s+/).some((token) => nameTokenEvidence(token) >= TEXT.nameByForm)) return false;
	return groupOf(text) !== null || (speaksOfCookies(text) && /^\p{Lu}/u.test(text));
}

/** The last lines of a body that are the title over the next table: one alone, or with the sentence that explains it. */
function titleLines(body: readonly LineBlock[]): number {
	const last = body.at(-1)?.text ?? '.';
	if (isTitle(last)) return 1;
	const explains = /[\p{Ll})][.!?]$/u.test(last) && !isGlued(last) && findLifetime(last) === null;
	return explains && isTitle(body.at(-2)?.text ?? '.') ? 2 : 0;
}

/** The lines of a table from some place on, up to the next header and the title over it, or a line too long for a row. */
export function bodyFrom(lines: Lines, start: number, header: AlignedHeader): LineBlock[] {
	const body: LineBlock[] = [];
	let characters = 0;
	while (body.length < MAX_LINES && characters < MAX_CHARACTERS) {
		const line = lines.at(start + body.length);
		if (line !== undefined && line.text.length > MAX_LINE) break;
		const next = lines.block(start + body.length);
		if (next?.kind === 'table' || (line && beginsHeader(lines, start + body.length, header))) {
			const titled = titleLines(body);
			body.length -= titled;
			break;
		}
		if (line === undefined) break;
		characters += line.text.length;
		body.push(line);
	}
	return body;
}

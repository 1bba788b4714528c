import type { Category } from '../../../core/policy/policy.ts';
import { cookieWordIn, speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { readCategory } from '../../understand/read-category.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import type { Proposal, ProposedRow } from '../evidence/proposal.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { nameCellPoints } from './aligned/name-cell.ts';
import { charactersOf, type LineBlock, type Lines, type LineView } from './lines.ts';

const { text: POINTS } = WEIGHTS;

/** "_ga: …", "“lang” - …": what stands before the sign, and after it. */
const LED = /^\s*(["“„«`]?[^\s:"“”„«»][^:"“”„«»]{0,100}?["”“»`]?)(?:\s*:\s+|\s+[–—=-]\s+)(\S.*)$/s;
/** A title behind a name, which a sentence on the next line explains. */
const MAX_TITLE_WORDS = 6;
const MIN_WORDS = 3;
const MAX_CONTINUED = 3;
const MAX_BEFORE_COOKIE = 60;

interface Led {
	readonly name: string;
	readonly rest: string;
	readonly points: number;
}

/** A line that begins with a name and a sign, or null. */
function ledLine(line: LineBlock | undefined): Led | null {
	const [, lead = '', rest = ''] = LED.exec(line?.text.slice(0, 2000) ?? '') ?? [];
	// What stands in quotes is no label.
	if (lead === '' || (!/^["“„«`]/.test(lead) && readColumnRole(lead) !== null)) return null;
	const points = nameCellPoints(lead);
	return points === null || points < POINTS.smallWord ? null : { name: lead, rest, points };
}

const follows = (line: LineBlock, before: LineBlock): boolean =>
	line.place.line === null || before.place.line === null || line.place.line <= before.place.line + 1;

/** The lines that go on with what a led line says: a sentence that a break tore, or one that explains a title. */
function continuedBy(lines: Lines, at: number, rest: string): LineBlock[] {
	const more: LineBlock[] = [];
	let text = rest;
	for (let i = at + 1; more.length < MAX_CONTINUED; i++) {
		const line = lines.at(i);
		const before = lines.at(i - 1);
		if (!line || !before || !follows(line, before) || ledLine(line) !== null) break;
		const words = line.text.trim().split(/\s+/).length;
		const isTorn = !/[.!?:;]$/.test(text) && /^\p{Ll}/u.test(line.text);
		const isTitle =
			more.length === 0 && !/[.!?:;,]$/.test(rest) && rest.split(/\s+/).length <= MAX_TITLE_WORDS;
		const explains =
			isTitle && (/[.!?]$/.test(line.text) || (words >= MIN_WORDS && readCategory(line.text) === null));
		if (!isTorn && !explains) break;
		more.push(line);
		text = line.text;
	}
	return more;
}

/** The category in "a functional third-party cookie of …", at the beginning of a description. */
function categoryOfCookie(text: string): Category | null {
	const at = cookieWordIn(text);
	const category = at < 0 || at > MAX_BEFORE_COOKIE ? null : readCategory(text.slice(0, at));
	return category === 'unknown' ? null : category;
}

/** A name as a cell that is read as one, whatever its form. */
const asName = (name: string, points: number): string => {
	const bare = name.replace(/^["“„«`]|["”“»`]$/g, '');
	return points < POINTS.nameByForm && !/[\s,;]/.test(bare) ? `\`${bare}\`` : name;
};

/** Proposes lines that each begin with a cookie's name: "_ga: counts visits", "“lang” - Language". */
export function proposeLedLines(lines: Lines, { aboutCookies }: LineView): Proposal | null {
	const rows: (ProposedRow & { readonly points: number })[] = [];
	let at = 0;
	for (let led = ledLine(lines.at(0)); led; led = ledLine(lines.at(at))) {
		const { name, rest, points } = led;
		const more = continuedBy(lines, at, rest);
		const description = [rest, ...more.map(({ text }) => text)].join('\n');
		const place = lines.at(at)?.place ?? { line: null };
		const fields = [
			{ meaning: { role: 'name' }, text: name },
			{ meaning: { role: 'purpose' }, text: description },
		] as const;
		const group = categoryOfCookie(rest);
		const row = { name: asName(name, points), fields, place, description, points };
		rows.push(group === null ? row : { ...row, group });
		at += 1 + more.length;
	}
	if (rows.length === 0 || !isAboutCookies(rows, aboutCookies)) return null;
	const characters = charactersOf(lines.slice(0, at));
	return { layout: 'led-lines', length: at, rows, issues: [], characters, columns: 2 };
}

/** Whether such lines are about cookies: their names are some by their form, or several alike, and the words say so. */
function isAboutCookies(
	rows: readonly { readonly points: number; readonly description?: string }[],
	aboutCookies: boolean,
): boolean {
	const says = (text: string) => speaksOfCookies(text) || findLifetime(text) !== null;
	if (!aboutCookies && !rows.some(({ description }) => says(description ?? ''))) return false;
	const least = rows.length > 1 ? POINTS.hyphenedWord : POINTS.nameByForm;
	if (rows.some(({ points }) => points >= least)) return true;
	// Words alone: each must be said to be kept for some time.
	return rows.length > 1 && rows.every(({ description }) => findLifetime(description ?? '') !== null);
}

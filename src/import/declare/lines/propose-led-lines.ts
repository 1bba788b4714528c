import type { Category } from '../../../core/policy/policy.ts';
import type { Place } from '../../document.ts';
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
const LED = /^\s*(["“„«`]?[^\s:"“”„«»][^:"“”„«»]{0,100}?["”“»`]?)(?:\s*::?\s+|\s+[–—=-]\s+)(\S.*)$/s;
/** Where something lies: nothing is said of a cookie. */
const PATH = /^\/[\w./-]+$/;
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

/** "_ga (2 years)": a name and its lifetime in brackets, and nothing else. */
const BRACKETED = /^\s*([^\s:,;()"“”„«»]{2,60})\s+(\([^()]{2,60}\))[.,;]?\s*$/;

function bracketedLine(line: LineBlock | undefined): Led | null {
	const [, name = '', rest = ''] = BRACKETED.exec(line?.text ?? '') ?? [];
	const points = name === '' || findLifetime(rest) === null ? null : nameCellPoints(name);
	return points === null || points < POINTS.smallWord ? null : { name, rest, points };
}

/** "_ga (lifetime: 2 years) — counts visitors": a name, its lifetime in brackets, and a sign. */
const BRACKET_LED = /^\s*([^\s:,;()"“”„«»]{2,60})\s+(\([^()]{2,60}\))\s*(?::|[–—=-])\s+(\S.*)$/s;

function bracketLedLine(text: string): Led | null {
	const [, name = '', bracket = '', rest = ''] = BRACKET_LED.exec(text) ?? [];
	const points = name === '' || findLifetime(bracket) === null ? null : nameCellPoints(name);
	return points === null || points < POINTS.smallWord ? null : { name, rest: `${bracket} ${rest}`, points };
}

/** A line that begins with a name and a sign, or null. */
function ledLine(line: LineBlock | undefined): Led | null {
	const text = line?.text.slice(0, 2000) ?? '';
	const bracketed = bracketLedLine(text);
	if (bracketed !== null) return bracketed;
	const [, lead = '', rest = ''] = LED.exec(text) ?? [];
	// What stands in quotes is no label.
	if (lead === '') return bracketedLine(line);
	const points = nameCellPoints(lead);
	if (points === null || points < POINTS.smallWord) return null;
	const isLabel = readColumnRole(lead) !== null && !/^[a-z\d]+(?:-[a-z\d]+)+$/.test(lead);
	if (PATH.test(rest)) return null;
	return isLabel && !/^["“„«`]/.test(lead) ? null : { name: lead, rest, points };
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

/** A led line with the lines that go on with it. */
interface Entry {
	readonly led: Led;
	readonly place: Place;
	readonly description: string;
	/** Number of lines. */
	readonly length: number;
	/** Whether it speaks of cookies, or of how long they stay. */
	readonly isAbout: boolean;
}

/** Entries as read: where none is taken, they are read again from each line above them on. */
const entryAt = new WeakMap<LineBlock, Entry>();

function readEntry(lines: Lines, at: number): Entry | null {
	const line = lines.at(at);
	const cached = line && entryAt.get(line);
	if (cached) return cached;
	const led = ledLine(line);
	if (line === undefined || led === null) return null;
	const more = continuedBy(lines, at, led.rest);
	const description = [led.rest, ...more.map(({ text }) => text)].join('\n');
	const isAbout = speaksOfCookies(description) || findLifetime(description) !== null;
	const entry = { led, place: line.place, description, length: 1 + more.length, isAbout };
	// Not where the lines may end too soon.
	if (lines.at(at + MAX_CONTINUED + 1) !== undefined) entryAt.set(line, entry);
	return entry;
}

/** Proposes lines that each begin with a cookie's name: "_ga: counts visits", "“lang” - Language". */
export function proposeLedLines(lines: Lines, view: LineView): Proposal | null {
	const entries: Entry[] = [];
	let at = 0;
	for (let entry = readEntry(lines, 0); entry; entry = readEntry(lines, at)) {
		entries.push(entry);
		at += entry.length;
	}
	if (entries.length === 0 || !isAboutCookies(entries, view)) return null;
	const characters = charactersOf(lines.slice(0, at));
	return { layout: 'led-lines', length: at, rows: entries.map(rowOf), issues: [], characters, columns: 2 };
}

function rowOf({ led: { name, rest, points }, description, place }: Entry): ProposedRow {
	const fields = [
		{ meaning: { role: 'name' }, text: name },
		{ meaning: { role: 'purpose' }, text: description },
	] as const;
	const group = categoryOfCookie(rest);
	const row = { name: asName(name, points), fields, place, description };
	return group === null ? row : { ...row, group };
}

/** Whether such lines are about cookies: their names are some by their form, or several alike, and the words say so. */
function isAboutCookies(entries: readonly Entry[], view: LineView): boolean {
	if (!entries.some(({ isAbout }) => isAbout) && !view.aboutCookies) return false;
	const least = entries.length > 1 ? POINTS.hyphenedWord : POINTS.nameByForm;
	if (entries.some(({ led }) => led.points >= least)) return true;
	// Words alone: each must be said to be kept for some time.
	return entries.length > 1 && entries.every(({ description }) => findLifetime(description) !== null);
}

import type { Lifetime } from '../../../core/policy/lifetime.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { isHeader } from './column-titles.ts';
import type { DeclaredNameLookup } from './declared-names.ts';
import { suspectsIn, type Token } from './suspects.ts';
import type { Unit } from './units.ts';
import { SUSPICION } from './weights.ts';

/** A word that may be a name, by its form and its place in its unit. */
export interface Suspect {
	readonly name: string;
	readonly points: number;
	/** Index of its cell, and where it begins there. */
	readonly cell: number;
	readonly start: number;
	readonly lifetime: Lifetime | null;
}

const MAX_SHORT_CELL = 80;
/** Cells to the left and to the right of a name that are searched for its lifetime. */
const MAX_CELLS = 12;
const MAX_BESIDE = 600;
/** Lines below a name that may hold its lifetime where each cell has a line of its own. */
const MAX_LINES_BELOW = 3;
/** Lines of programs and forms. */
const CODE =
	/^\.\.\s|<%|[;)\s][;{}]\s*$|;\s*$(?<=[)'"}];)|^\s*(?:\/\/|import |export |const |let |var |function |<\/?[a-z]+[ >]|@)|=>|\)\s*\{/;

/** The lifetime in a cell; one with many other words counts only where they say that it is one. */
export function lifetimeIn(text: string): Lifetime | null {
	const stated = findLifetime(text.slice(0, MAX_BESIDE));
	if (stated !== null || text.length > MAX_SHORT_CELL) return stated;
	const read = readLifetime(text);
	return read === null || read.kind === 'unknown' || read.kind === 'session' ? null : read;
}

/** The lifetime beside a name: in another cell of its row, behind it, or in the lines below that hold a cell each. */
export function lifetimeBeside(
	units: readonly Unit[],
	index: number,
	cell: number,
	end: number,
): Lifetime | null {
	const unit = units[index];
	if (unit === undefined) return null;
	if (unit.kind === 'row' || unit.kind === 'definition') {
		const near = Math.max(0, cell - MAX_CELLS);
		for (const [other, text] of unit.cells.slice(near, cell + MAX_CELLS).entries()) {
			const lifetime = other + near === cell ? null : lifetimeIn(text);
			if (lifetime !== null) return lifetime;
		}
	}
	const behind = lifetimeIn((unit.cells[cell] ?? '').slice(end));
	if (behind !== null || unit.kind !== 'line') return behind;
	for (const below of units.slice(index + 1, index + 1 + MAX_LINES_BELOW)) {
		const [text = ''] = below.cells;
		if (below.kind !== 'line' || text.length > MAX_SHORT_CELL) break;
		const lifetime = lifetimeIn(text);
		if (lifetime !== null) return lifetime;
	}
	return null;
}

/** Whether a word stands where names stand: alone in its cell, or first, before a sign that parts it from its description. */
function isInNamePlace(text: string, start: number, end: number): boolean {
	return (
		/^[\s*`"'“”„«([•·–-]*$/.test(text.slice(Math.max(0, start - 8), start)) &&
		start <= 8 &&
		/^[\s*`"'“”»)\]]*(?:$|[:;,(–—=\n]|-\s|\s-|\/\s|(?<=\s)\d)/.test(text.slice(end, end + 12))
	);
}

/** Whether a word begins an item and words follow: "• abc_id counts visits". */
function isAtHead(text: string, start: number, end: number): boolean {
	return (
		start <= 8 &&
		!/[\p{L}\p{N}]/u.test(text.slice(0, start)) &&
		/^[`"'”»)\]]*\s\p{L}/u.test(text.slice(end, end + 6))
	);
}

/** Whether other words with the signs of names stand beside one, parted by commas or short words. */
function hasCompany(text: string, start: number, end: number): boolean {
	return (
		/[\w.-]{0,20}[_*][\w*.-]{0,40}[`"”»]?(?:,|;|\s\p{L}{1,3})\s[`"“„«]?$/u.test(
			text.slice(Math.max(0, start - 70), start),
		) || /^[`"”»]?(?:,|;|\s\p{L}{1,3})\s[`"“„«]?[\w.-]{0,20}[_*]/u.test(text.slice(end, end + 40))
	);
}

/** A label before a word: on its line, or alone on the line above. */
const LABEL_BEFORE = /(?:^|\n)[\s*•–-]{0,12}([^:\n]{2,40}?)\s?[:\n]\s{0,8}[`"'“„«]?$/u;

/** Whether a label says that the value of a cookie follows: "Value: abc_def". */
function isValue(unit: Unit, above: Unit | undefined, text: string, start: number): boolean {
	const before = text.slice(Math.max(0, start - MAX_SHORT_CELL), start);
	const isFirst = unit.kind !== 'row' && !/[\p{L}\p{N}]/u.test(before);
	const [line = ''] = isFirst && above?.kind === unit.kind ? above.cells : [];
	const label =
		LABEL_BEFORE.exec(before)?.[1] ?? (line.length > MAX_SHORT_CELL ? '' : line.replace(/:\s*$/, ''));
	return label !== '' && readColumnRole(label)?.role === 'value';
}

/** Whether a cell holds names and nothing else. */
function holdsOnlyNames(text: string, tokens: readonly Token[]): boolean {
	if (tokens.length < 2) return false;
	const words = text.split(/[\s,;|&/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	return words.length < tokens.length * 1.5;
}

/** The words of a unit that are names by their form, but those declared; null where it has none, declared or not. */
export function suspectsOf(
	units: readonly Unit[],
	index: number,
	isRead: boolean,
	{ hasExactly: isDeclared, declaresAt }: DeclaredNameLookup,
): readonly Suspect[] | null {
	const unit = units[index];
	if (unit === undefined) return null;
	const suspects: Suspect[] = [];
	let hasSigns = false;
	const first = unit.cells.findIndex((text) => text !== '');
	for (const [cell, text] of unit.cells.entries()) {
		// Most rows begin with a name that is declared.
		if (cell === first && isDeclared(text)) {
			hasSigns = true;
			continue;
		}
		const tokens = suspectsIn(text);
		hasSigns ||= tokens.length > 0;
		if (tokens.every(({ name }) => isDeclared(name))) continue;
		if (isHeader(unit)) return null;
		const onlyNames = holdsOnlyNames(text, tokens);
		// Behind names alone, what follows the last one is of all.
		const ofAll = onlyNames ? lifetimeBeside(units, index, cell, tokens.at(-1)?.end ?? 0) : null;
		const mention = declaresAt(unit.place) ? SUSPICION.mentionedInRead : 0;
		const code = CODE.test(text) ? SUSPICION.code : 0;
		for (const { name, points, start, end, isSetOff } of tokens) {
			if (isDeclared(name) || isValue(unit, units[index - 1], text, start)) continue;
			const inPlace =
				onlyNames ||
				isInNamePlace(text, start, end) ||
				(unit.kind === 'item' && points >= SUSPICION.underscore && isAtHead(text, start, end));
			if (points <= SUSPICION.camelCase && !inPlace && text[start - 1] !== '`') continue;
			const isOwn = !onlyNames && (inPlace || tokens.length === 1);
			const lifetime = isOwn ? lifetimeBeside(units, index, cell, end) : ofAll;
			// A name that ran together with the cell behind it is none that a purpose mentions.
			const isGlued = /\p{Lu}/u.test(text[end] ?? '');
			const all =
				points +
				code +
				(isSetOff ? SUSPICION.setOff : 0) +
				(inPlace ? SUSPICION.inNamePlace : 0) +
				(isRead && unit.kind !== 'line' ? (inPlace ? SUSPICION.amongRead : isGlued ? 0 : mention) : 0) +
				(lifetime === null ? 0 : SUSPICION.lifetimeBeside) +
				(onlyNames || hasCompany(text, start, end) ? SUSPICION.amongOthers : 0);
			suspects.push({ name, points: all, cell, start, lifetime });
		}
	}
	return hasSigns ? suspects : null;
}

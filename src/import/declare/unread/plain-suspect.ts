import type { Lifetime } from '../../../core/policy/lifetime.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { isDomain } from '../../understand/names/name-form.ts';
import { cleanToken } from '../../understand/names/name-tokens.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { isHeader, type TitledColumns } from './column-titles.ts';
import { formPoints } from './suspects.ts';
import { lifetimeBeside, lifetimeIn, type Suspect } from './suspects-of-unit.ts';
import { textOf, type Unit } from './units.ts';
import { SUSPICION } from './weights.ts';

const MAX_INTRODUCTION = 600;
/** Items of a list above which the line that introduces it is looked for. */
const MAX_ITEMS_ABOVE = 30;
/** Lines above and below among which a name stands alone where each cell has a line of its own. */
const MAX_LINES_NEAR = 8;
/** Articles, prepositions and the like of all languages. */
const FUNCTION_WORDS = new Set(VOCABULARIES.flatMap(({ functionWords }) => functionWords.split('|')));
/** A word that may be a name only because it stands in the column of names. */
const IN_COLUMN = /^(?!www\.)[\w.*/$~-]{1,80}$/;
/** Characters at the end of a line that may hold its lifetime. */
const MAX_END = 30;

/** Whether a line that ends in a colon and speaks of cookies stands over a list. */
function isIntroduced(units: readonly Unit[], index: number): boolean {
	const unit = units[index];
	for (let above = index - 1; above >= Math.max(0, index - MAX_ITEMS_ABOVE); above--) {
		const other = units[above];
		if (other === undefined) return false;
		if (other.block === unit?.block) continue;
		const text = textOf(other);
		return text.length <= MAX_INTRODUCTION && /:\s*$/.test(text) && speaksOfCookies(text);
	}
	return false;
}

interface PlainWord {
	readonly name: string;
	/** The text up to the end of the word. */
	readonly raw: string;
}

/** Rows above and below in which the column of names is looked for. */
const MAX_ROWS_BESIDE = 3;

/** The column in which rows near this one hold a name by its form and nothing else; the first that is filled otherwise. */
function columnOfNames(units: readonly Unit[], index: number): number {
	const unit = units[index];
	if (unit === undefined) return 0;
	for (const other of units.slice(Math.max(0, index - MAX_ROWS_BESIDE), index + 1 + MAX_ROWS_BESIDE)) {
		if (other === unit || other.kind !== 'row' || other.block !== unit.block) continue;
		const column = other.cells.findIndex((text) => (formPoints(text) ?? 0) >= SUSPICION.underscore);
		if (column >= 0) return column;
	}
	return unit.cells.findIndex((cell) => cell.trim() !== '');
}

/** The single word where a name should stand; null for several. */
function plainWordOf({ kind, cells, lead }: Unit, column: number): PlainWord | null {
	const isCells = kind === 'row' || kind === 'definition';
	const first = (isCells ? cells[column] : cells[0]) ?? '';
	const start = isCells
		? first.trim()
		: (lead ?? /^[^\s:–—(]{2,60}(?=\s*$|\s*[:–—(]|\s-\s)/.exec(first)?.[0] ?? '');
	const bare = start.replace(/^[`"“„«]|[`"”»]$/g, '').replace(/:$/, '');
	if (bare === '' || /\s/.test(bare)) return null;
	return { name: cleanToken(bare), raw: start };
}

/** Small letters with two hyphens: "town-cookie-consent". */
const HYPHENED_ID = /^[a-z\d]+(?:-[a-z\d]+){2,}$/;

/** The first word of a line, before one with a capital, where lines right beside it begin with names by their form. */
function wordAmongNames(units: readonly Unit[], index: number): PlainWord | null {
	const text = units[index]?.cells[0] ?? '';
	const [raw = '', word = ''] = /^\s*([^\s,;:()|]{3,60})\s+(?=\p{Lu})/u.exec(text) ?? [];
	// A line of a text does not begin so.
	if (HYPHENED_ID.test(word)) return { name: cleanToken(word), raw: raw.trimEnd() };
	if (word === '' || FUNCTION_WORDS.has(word.toLowerCase()) || !isAnew(units[index], units[index - 1]))
		return null;
	const isNamed = [-2, -1, 1, 2].some((distance) => {
		const beside = units[index + distance];
		const first = beside?.kind === 'line' ? /^\s*(\S{3,100})\s/.exec(beside.cells[0] ?? '')?.[1] : undefined;
		return first !== undefined && (formPoints(cleanToken(first)) ?? 0) >= SUSPICION.nameEnding;
	});
	return isNamed ? { name: cleanToken(word), raw: raw.trimEnd() } : null;
}

/** Whether a line does not go on with the one above: that ends a sentence, or with a lifetime, or a blank line follows it. */
function isAnew(unit: Unit | undefined, above: Unit | undefined): boolean {
	if (above?.kind !== 'line' || (unit?.place.line ?? 0) > (above.place.line ?? 0) + 1) return true;
	const text = above.cells[0] ?? '';
	return /[.!?;:]\s*$/.test(text) || lifetimeIn(text.slice(-MAX_END)) !== null;
}

/** Whether a word is a name although it has a capital: it has others, or is all of capitals over a lifetime. */
function isNameInSpite({ name }: PlainWord, lifetime: Lifetime | null): boolean {
	return /\p{Ll}\p{Lu}/u.test(name) || (lifetime !== null && /^[A-Z]{4,}$/.test(name));
}

/**
 * A plain word that may be a name by its place: first in its row or item, or alone below a line about
 * cookies. Among rows that were read, ordinary words are none.
 */
export function plainSuspectOf(
	units: readonly Unit[],
	index: number,
	isRead: boolean,
	isUnderCookies: (index: number) => boolean,
	titled: ReadonlyMap<number, TitledColumns>,
): Suspect | null {
	const unit = units[index];
	if (unit === undefined || unit.kind === 'heading' || isHeader(unit)) return null;
	const columns = unit.kind === 'row' ? titled.get(unit.block) : undefined;
	const column = columns?.names ?? (unit.kind === 'row' ? columnOfNames(units, index) : 0);
	const amongNames = unit.kind === 'line' ? wordAmongNames(units, index) : null;
	const word = amongNames ?? plainWordOf(unit, column);
	if (word === null || !isUnderCookies(index)) return null;
	const lifetime =
		(columns === undefined ? null : readLifetime(unit.cells[columns.lifetimes] ?? '')) ??
		lifetimeBeside(units, index, column, word.raw.length);
	const isInColumn =
		columns !== undefined && lifetime !== null && IN_COLUMN.test(word.name) && !isDomain(word.name);
	const form = formPoints(word.name) ?? (isInColumn ? SUSPICION.word : null);
	if (form === null) return null;
	const points = isNameInSpite(word, lifetime) ? Math.max(form, SUSPICION.word) : form;
	if (isRead && (points <= SUSPICION.word || word.name.includes('.'))) return null;
	const isAlone = unit.kind === 'item' && word.raw === (unit.cells[0] ?? '').trim();
	const place =
		(isAlone && isIntroduced(units, index) ? SUSPICION.introduced : 0) +
		(columns !== undefined ? SUSPICION.labelledName : 0) +
		(amongNames === null ? 0 : SUSPICION.amongRead) +
		(isRead && unit.kind !== 'line' ? SUSPICION.amongRead : 0);
	if (lifetime === null && place === 0) return null;
	const isSetOff = unit.lead !== null || /^[`"“„«]/.test(word.raw);
	const hasNeighbour =
		[index - 1, index + 1].some((other) => isNamedRow(units, other, unit.kind)) ||
		(unit.kind === 'line' && word.raw === unit.cells[0]?.trim() && hasNameNear(units, index));
	if (place === 0 && unit.kind === 'line' && !hasNeighbour && !isSetOff && points <= SUSPICION.word)
		return null;
	const all =
		points +
		place +
		SUSPICION.inNamePlace +
		(lifetime === null ? 0 : SUSPICION.lifetimeBeside) +
		(isSetOff ? SUSPICION.setOff : 0) +
		(hasNeighbour ? SUSPICION.amongOthers : 0);
	return { name: word.name, points: all, cell: column, start: 0, lifetime };
}

/** Whether a line near this one is a name by its form and nothing else. */
function hasNameNear(units: readonly Unit[], index: number): boolean {
	return units
		.slice(Math.max(0, index - MAX_LINES_NEAR), index + MAX_LINES_NEAR + 1)
		.some(
			({ kind, cells: [text = ''] }) =>
				kind === 'line' && (formPoints(text.trim()) ?? 0) >= SUSPICION.underscore,
		);
}

/** Whether a unit of the same kind begins with a single word too, beside a lifetime. */
function isNamedRow(units: readonly Unit[], index: number, kind: Unit['kind']): boolean {
	const unit = units[index];
	if (unit?.kind !== kind) return false;
	const word = plainWordOf(unit, 0);
	return (
		word !== null &&
		(formPoints(word.name) ?? SUSPICION.capitalWord) > SUSPICION.capitalWord &&
		lifetimeBeside(units, index, 0, word.raw.length) !== null
	);
}

import { isOpenPlace } from '../../../core/policy/open-places.ts';
import type { ImportIssue, SuggestedRow } from '../../../core/policy/policy.ts';
import type { Block, Place } from '../../document.ts';
import { maskValues } from '../../jar-dump/mask-values.ts';
import { printable } from '../../printable.ts';
import { type Collector, shorten } from '../collector.ts';
import { isGluedHeader } from '../lines/aligned/aligned-header.ts';
import { titledColumns } from './column-titles.ts';
import { createDeclaredNames } from './declared-names.ts';
import { labelledSuspectsOf } from './labelled-suspects.ts';
import { createNearby } from './nearby.ts';
import { plainSuspectOf } from './plain-suspect.ts';
import { suggestedRow } from './suggested-row.ts';
import { suspectsIn } from './suspects.ts';
import { type Suspect, suspectsOf } from './suspects-of-unit.ts';
import { textOf, type Unit, unitsOf } from './units.ts';
import { SUSPICION } from './weights.ts';

/** Lines below the title of a table in which its first rows stand. */
const MAX_ROWS_BELOW = 12;
/** Names suggested of one place. */
const MAX_SUGGESTED = 50;
/** Issues without a line that are searched for a name. */
const MAX_UNPLACED = 100;
/** Characters quoted before a name within a long text. */
const BEFORE = 60;

/** The part of a text around a name. */
function excerptOf(text: string, name: string): string {
	const at = text.indexOf(name.replace(/\*.*$/, ''));
	return at <= BEFORE ? text : `…${text.slice(at - BEFORE)}`;
}

/** Whether a bracket follows right behind a name: it ends there. */
function endsInBracket({ cells }: Unit, { cell, start }: Suspect): boolean {
	return /^[^\s()]{3,100}\)/.test((cells[cell] ?? '').slice(start, start + 110));
}

/** The best place of each suspect that no declaration has, by unit. */
function placesOf(
	units: readonly Unit[],
	{ declarations, places, notSet }: Collector,
	blocksRead: ReadonlySet<number>,
	blocksGlued: ReadonlySet<number>,
	others: ReadonlySet<number>,
) {
	const declared = createDeclaredNames({ declarations, places });
	const nearby = createNearby(units);
	const titled = titledColumns(units);
	/** The suspects of a unit by their place alone. A sentence behind a plain word may mention names. */
	const placedSuspects = (index: number, isRead: boolean, signed: readonly Suspect[] | null) => {
		const labelled = nearby.isUnderCookies(index) ? labelledSuspectsOf(units, index) : [];
		if (labelled.length > 0) return labelled;
		const mayBePlain = signed === null || signed.length === 0 || !isRead;
		const plain = mayBePlain ? plainSuspectOf(units, index, isRead, nearby.isUnderCookies, titled) : null;
		return plain === null ? [] : [plain];
	};
	const best = new Map<string, { unit: number; points: number; suspect: Suspect }>();
	for (const [index, unit] of units.entries()) {
		if (others.has(unit.block) || (unit.kind === 'line' && isGluedHeader(unit.cells[0] ?? ''))) continue;
		const isGlued = blocksGlued.has(unit.block);
		const isRead = isGlued || blocksRead.has(unit.block);
		const all = suspectsOf(units, index, isRead, declared);
		// Where words of two cells ran together, they have the form of names.
		const signed = isGlued ? (all ?? []).filter((suspect) => endsInBracket(unit, suspect)) : all;
		for (const suspect of [...placedSuspects(index, isRead, signed), ...(signed ?? [])]) {
			const { name } = suspect;
			if (notSet.has(name)) continue;
			if (suspect.points + SUSPICION.most < SUSPICION.floor) continue;
			if (declared.has(name, unit.place, unit.kind === 'row')) continue;
			const points = suspect.points + nearby.points(index, suspect);
			const before = best.get(name);
			if (points < SUSPICION.floor || (before !== undefined && before.points >= points)) continue;
			// Signs that nobody sees, and values, are no part of a suggestion.
			if (printable(name) === name && maskValues(name) === name)
				best.set(name, { unit: index, points, suspect });
		}
	}
	const byUnit = new Map<number, Suspect[]>();
	for (const { unit, suspect } of best.values()) {
		const suspects = byUnit.get(unit);
		if (suspects === undefined) byUnit.set(unit, [suspect]);
		else if (suspects.length < MAX_SUGGESTED) suspects.push(suspect);
	}
	return { byUnit, nearby };
}

const positionOf = ({ line, page }: Place) => (line === null ? null : `${page ?? ''}:${line}`);

/** Adds suggestions to the open issues that stand in their places already. */
function createExtension(issues: ImportIssue[]) {
	const byPosition = new Map<string | null, number>();
	const unplaced: number[] = [];
	for (const [index, issue] of issues.entries()) {
		if (!isOpenPlace(issue)) continue;
		const position = positionOf(issue);
		if (position !== null) byPosition.set(position, index);
		else if (unplaced.length < MAX_UNPLACED) unplaced.push(index);
	}
	/** Returns whether there is such an issue. */
	return ({ place }: Unit, suggested: SuggestedRow): boolean => {
		const position = positionOf(place);
		const quotes = (index: number) => suggested.names.every((name) => issues[index]?.text.includes(name));
		const at = position === null ? unplaced.find(quotes) : byPosition.get(position);
		const issue = at === undefined ? undefined : issues[at];
		if (at === undefined || issue === undefined) return false;
		if (issue.suggested === undefined) issues[at] = { ...issue, suggested };
		return true;
	};
}

/** Drops the issues about tables that were read after all, or that hold nothing like a name. */
function dropReadTables(units: readonly Unit[], { declarations, issues }: Collector): void {
	if (!issues.some(({ reason }) => reason === 'table-not-read')) return;
	const lines = new Set(declarations.flatMap(({ line }) => line ?? []));
	const keyOf = (text: string, line: number | null) => `${line} ${text}`;
	const titles = new Map(units.map((unit, index) => [keyOf(shorten(textOf(unit)), unit.place.line), index]));
	const isUnread = ({ reason, text, line }: ImportIssue) => {
		if (reason !== 'table-not-read') return true;
		const at = titles.get(keyOf(text, line)) ?? -1;
		const below = units.slice(at + 1, at + 1 + MAX_ROWS_BELOW);
		return (
			at >= 0 &&
			!below.some(({ place }) => place.line !== null && lines.has(place.line)) &&
			// Of cells that ran together, no word shows what it is.
			(isGluedHeader(text) || below.some(({ cells }) => cells.some((cell) => suspectsIn(cell).length > 0)))
		);
	};
	const kept = issues.filter(isUnread);
	issues.splice(0, issues.length, ...kept);
}

/**
 * Adds an issue for each place of a document that looks like the name of a cookie which no declaration has, unless the
 * text says that it is not set. The last step over a document: what no reader took is not missed in silence. Blocks of
 * `blocksGlued` are rows whose cells ran together and were parted: those that were not have issues of their own.
 * `others` are about other things than cookies.
 */
export function reportUnreadNames(
	blocks: readonly Block[],
	collector: Collector,
	blocksRead: ReadonlySet<number>,
	blocksGlued: ReadonlySet<number> = new Set(),
	others: ReadonlySet<number> = new Set(),
): void {
	const units = [...unitsOf(blocks)];
	dropReadTables(units, collector);
	const extend = createExtension(collector.issues);
	const { byUnit, nearby } = placesOf(units, collector, blocksRead, blocksGlued, others);
	for (const [index, suspects] of [...byUnit].sort(([a], [b]) => a - b)) {
		const unit = units[index];
		const [first] = suspects;
		if (unit === undefined || first === undefined) continue;
		const suggested = suggestedRow(unit, suspects, nearby.heading(index));
		if (extend(unit, suggested)) continue;
		collector.issue('name-not-declared', excerptOf(textOf(unit), first.name), unit.place, suggested);
	}
}

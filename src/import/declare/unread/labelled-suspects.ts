import { readNames } from '../../understand/names/read-names.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { formPoints } from './suspects.ts';
import { lifetimeBeside, type Suspect } from './suspects-of-unit.ts';
import type { Unit } from './units.ts';
import { SUSPICION } from './weights.ts';

/** A label with its value: on one line, or below it. */
const LABELLED = /^[\s*•–-]*([^:\n]{2,40})(?::(?!\/\/)|\n)\s*(\S[^\n]{0,300})/u;
/** Another label within the line: "Name: visit; Purpose: …". */
const NEXT_LABEL = /;\s+(?=[^;:]{2,40}:)/u;
/** Words of a value for each of its names: with more it is a sentence. */
const MAX_WORDS = 2;
/** Cells and lines of a unit that are searched. */
const MAX_PARTS = 12;

/** The value behind a label that is the title of a column: "Name: visit". */
function labelledValue(text: string) {
	const [raw = '', label = '', line = ''] = LABELLED.exec(text.slice(0, 400)) ?? [];
	const role = line === '' ? undefined : readColumnRole(label)?.role;
	if (role === undefined) return null;
	const [value = ''] = line.split(NEXT_LABEL);
	return {
		value,
		role,
		end: raw.length - line.length + value.length,
		isFollowed: value.length < line.length,
	};
}

/** Whether a text states a fact of a cookie behind a label. */
function isLabelledFact(text: string): boolean {
	const role = labelledValue(text)?.role;
	return role !== undefined && role !== 'name' && role !== 'other';
}

/** Whether facts of the cookie stand behind labels too: in the unit, or in the line below. */
function hasLabelledFacts({ cells }: Unit, below: Unit | undefined): boolean {
	const lines = cells
		.slice(0, MAX_PARTS)
		.flatMap((text) => (cells.length > 1 ? [text] : text.split('\n', MAX_PARTS)));
	return lines.some(isLabelledFact) || (below !== undefined && isLabelledFact(below.cells[0] ?? ''));
}

/** The names of a unit that stand behind a label which says that names follow. */
export function labelledSuspectsOf(units: readonly Unit[], index: number): readonly Suspect[] {
	const unit = units[index];
	if (unit === undefined || unit.kind === 'heading') return [];
	for (const [cell, text] of unit.cells.slice(0, MAX_PARTS).entries()) {
		const labelled = labelledValue(text);
		if (labelled?.role !== 'name') continue;
		const { value, end, isFollowed } = labelled;
		const { names } = readNames(value);
		if (value.split(/[\s,;]+/).length > names.length * MAX_WORDS) continue;
		const lifetime = names.length === 0 ? null : lifetimeBeside(units, index, cell, end);
		const isSure = isFollowed || hasLabelledFacts(unit, units[index + 1]);
		return names.flatMap((name) => {
			const form = formPoints(name);
			if (form === null && !isSure) return [];
			const points =
				(isSure ? Math.max(form ?? 0, SUSPICION.word) : (form ?? 0)) +
				SUSPICION.labelledName +
				SUSPICION.inNamePlace +
				(lifetime === null ? 0 : SUSPICION.lifetimeBeside);
			return [{ name, points, cell, start: Math.max(0, text.indexOf(name.replace(/\*.*$/, ''))), lifetime }];
		});
	}
	return [];
}

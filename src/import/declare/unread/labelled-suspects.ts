import { readNames } from '../../understand/names/read-names.ts';
import { gatherFields } from '../labelled/gather-fields.ts';
import { type LabelledField, roleOf } from '../labelled/labelled-pairs.ts';
import { piecesFrom } from '../labelled/pieces.ts';
import { formPoints } from './suspects.ts';
import { lifetimeBeside, type Suspect } from './suspects-of-unit.ts';
import type { Unit } from './units.ts';
import { SUSPICION } from './weights.ts';

/** Words of a value for each of its names: with more it is a sentence. */
const MAX_WORDS = 2;
/** Cells of a row that may each hold a label with its value. */
const MAX_CELLS = 12;
/** Units below a label for a name that may state facts behind labels. */
const MAX_BELOW = 2;
const MAX_TEXT = 1000;

/** Whether a field states a fact of a cookie behind a label. */
function isFact(field: LabelledField): boolean {
	const role = roleOf(field);
	return field.label !== '' && role !== undefined && role !== 'name' && role !== 'other';
}

/** The names of a unit that stand behind a label which says that names follow. */
export function labelledSuspectsOf(units: readonly Unit[], index: number): readonly Suspect[] {
	const unit = units[index];
	if (unit === undefined || unit.kind === 'heading') return [];
	const own = unit.cells.slice(0, MAX_CELLS);
	if (!own.some((text) => /[:\n]/.test(text))) return [];
	const below = unit.kind === 'line' ? units.slice(index + 1, index + 1 + MAX_BELOW) : [];
	const texts = [...own, ...below.map(({ cells: [text = ''] }) => text)].map((text) =>
		text.slice(0, MAX_TEXT),
	);
	const pieces = piecesFrom((at) => {
		const text = texts[at];
		return text === undefined ? undefined : { kind: 'paragraph', text, lead: null, place: unit.place };
	});
	const { fields } = gatherFields(pieces, 0, []);
	const isSure = fields.some(isFact);
	return fields.flatMap((field) => {
		const cell = own.findIndex((text) => text.includes(field.text));
		if (roleOf(field) !== 'name' || field.text === '' || cell < 0) return [];
		const { names } = readNames(field.text);
		if (field.text.split(/[\s,;]+/).length > names.length * MAX_WORDS) return [];
		const end = (own[cell] ?? '').indexOf(field.text) + field.text.length;
		const lifetime = lifetimeBeside(units, index, cell, end);
		return names.flatMap((name) => {
			const form = formPoints(name);
			if (form === null && !isSure) return [];
			const points =
				(isSure ? Math.max(form ?? 0, SUSPICION.word) : (form ?? 0)) +
				SUSPICION.labelledName +
				SUSPICION.inNamePlace +
				(lifetime === null ? 0 : SUSPICION.lifetimeBeside);
			const start = Math.max(0, (own[cell] ?? '').indexOf(name.replace(/\*.*$/, '')));
			return [{ name, points, cell, start, lifetime }];
		});
	});
}

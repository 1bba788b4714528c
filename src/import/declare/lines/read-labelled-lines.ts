import type { Place } from '../../document.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { type Field, nameIn, readFields } from '../read-fields.ts';
import { nameScore } from '../table/column-plan.ts';
import type { LineBlock, Lines } from './read-flattened.ts';

/** Lines that may describe one cookie. */
const MAX_LINES = 20;
const LABEL = /^\s*([^:\s](?:[^:\n]{0,48}[^:\s]|\s))\s*:\s*(\S.*)$/;

/** The field that a line of the form "Provider: Example" is, or null. */
function labelledField(text: string): Field | null {
	const [, label = '', value = ''] = LABEL.exec(text) ?? [];
	const meaning = label === '' || looksLikeName(label) === 'certain' ? null : readColumnRole(label);
	return meaning === null ? null : { meaning, text: value };
}

/** The fields of a line: of each of its own lines, or of "Name: _ga; Purpose: …; Lifetime: …". */
function fieldsOf(text: string): (Field | null)[] {
	return text.split('\n').flatMap((line) => {
		const pieces = line.split(/;\s+(?=[^:;]{2,40}:\s)/).map(labelledField);
		return pieces.length > 1 && pieces.every((piece) => piece !== null) ? pieces : [labelledField(line)];
	});
}

/**
 * Reads one cookie described in lines of the form "Name: _ga", "Provider: Example", … Returns the number of
 * lines read, 0 when the lines from here on are none.
 */
export function readLabelledLines(lines: Lines, context: Context, collector: Collector): number {
	const fields: Field[] = [];
	const first = lines.at(0);
	if (!first) return 0;
	// The name may stand alone above its facts.
	const heading =
		first.text.length <= 120 && nameScore(first.text) === 1 && labelledField(first.text) === null;
	if (heading) fields.push({ meaning: { role: 'name' }, text: first.text });
	let at = heading ? 1 : 0;
	const firstRole = labelledField(first.text)?.meaning?.role;
	for (; at < MAX_LINES; at++) {
		const pieces = fieldsOf(lines.at(at)?.text ?? '');
		const field = pieces[0];
		if (!field) break;
		const role = field.meaning?.role;
		const repeats = fields.length > 0 && (role === 'name' || role === firstRole);
		if (repeats && fields.some((earlier) => earlier.meaning?.role === role)) break;
		for (const piece of pieces) if (piece) fields.push(piece);
	}
	return declareFields(fields, first.place, context, collector) ? at : 0;
}

/** Declares a cookie by its labelled fields; false where they are too few, or name none. */
function declareFields(
	fields: readonly Field[],
	place: Place,
	context: Context,
	collector: Collector,
): boolean {
	const name = nameIn(fields);
	if (name === undefined || fields.length < 2 || nameScore(name) === 0) return false;
	declareNames(name, readFields(fields, context.here(null)), place, collector);
	return true;
}

const MAX_LABEL = 50;
/** Pairs of lines that may describe one cookie. */
const MAX_PAIRS = 12;

function labelOf(line: LineBlock | undefined): Field['meaning'] {
	const text = line?.text ?? '';
	return text === '' || text.length > MAX_LABEL || text.includes('\n')
		? null
		: readColumnRole(text.replace(/(?<!\s)\s*:$/, ''));
}

/**
 * Reads one cookie described in pairs of lines: a label, then what it says ("Name", "_ga", "Duration", "2 years").
 * Returns the number of lines read, 0 when the lines from here on are none.
 */
export function readLabelledPairs(lines: Lines, context: Context, collector: Collector): number {
	const fields: Field[] = [];
	while (fields.length < MAX_PAIRS) {
		const [label, value] = lines.slice(fields.length * 2, fields.length * 2 + 2);
		const meaning = labelOf(label);
		if (meaning === null || value === undefined || labelOf(value) !== null) break;
		// The next cookie begins.
		if (fields.some((field) => field.meaning?.role === meaning.role)) break;
		fields.push({ meaning, text: value.text });
	}
	const first = lines.at(0);
	return first && declareFields(fields, first.place, context, collector) ? fields.length * 2 : 0;
}

import { readColumnRole } from '../../understand/read-column-role.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { type Field, readFields } from '../read-fields.ts';
import { nameScore } from '../table/column-plan.ts';
import type { Lines } from './read-flattened.ts';

const MAX_LABEL = 50;
/** Pairs of lines that may describe one cookie. */
const MAX_FIELDS = 12;

function roleOf(lines: Lines, index: number): Field['meaning'] {
	const text = lines.at(index)?.text ?? '';
	return text === '' || text.length > MAX_LABEL || text.includes('\n')
		? null
		: readColumnRole(text.replace(/\s*:$/, ''));
}

/**
 * Reads one cookie described in pairs of lines: a label, then what it says ("Name", "_ga", "Duration", "2 years").
 * Returns the number of lines read, 0 when the lines from here on are none.
 */
export function readLabelValue(lines: Lines, context: Context, collector: Collector): number {
	const first = roleOf(lines, 0);
	if (first === null || roleOf(lines, 1) !== null) return 0;
	const fields: Field[] = [];
	let at = 0;
	while (fields.length < MAX_FIELDS) {
		const meaning = roleOf(lines, at);
		const value = lines.at(at + 1);
		if (meaning === null || value === undefined || roleOf(lines, at + 1) !== null) break;
		// The next cookie begins.
		if (fields.some((field) => field.meaning?.role === meaning.role)) break;
		fields.push({ meaning, text: value.text });
		at += 2;
	}
	const name = fields.find(({ meaning }) => meaning?.role === 'name');
	const place = lines.at(0)?.place;
	if (!name || !place || fields.length < 2 || nameScore(name.text) === 0) return 0;
	declareNames(name.text, readFields(fields, context.here(null)), place, collector);
	return at;
}

import type { Block, Table } from '../../document.ts';
import { isPlainHeading, readColumnRole } from '../../understand/read-column-role.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { withoutDitto } from '../ditto.ts';
import type { Field } from '../field.ts';
import { readFields } from '../read-fields.ts';
import type { LabelPlace } from './label-place.ts';
import {
	type DescribedCookie,
	endsBlock,
	mayBegin,
	namelessRest,
	readLabelledCookie,
	readLabelledCookies,
} from './labelled-cookies.ts';
import { piecesFrom } from './pieces.ts';

const MAX_CARDS = 400;

/** Whether most rows of a table have a label of its own in each cell: "Name: _ga | Provider: Example | …". */
function areRowsLabelled({ rows }: Table): boolean {
	const labelled = rows.slice(0, MAX_CARDS).filter(({ cells }) => {
		const filled = cells.filter(({ text }) => text.trim() !== '');
		const roles = new Set(filled.map(({ text }) => roleBeforeColon(text)));
		return roles.size > 1 && !roles.has(undefined);
	});
	return labelled.length > 0 && labelled.length * 2 > Math.min(rows.length, MAX_CARDS);
}

const roleBeforeColon = (text: string) => {
	const label = /^\s*([^:\n]{2,50}?)\s?:\s/.exec(text)?.[1];
	return label === undefined || !isPlainHeading(label) ? undefined : readColumnRole(label)?.role;
};

/** Whether most cells of a table each hold a cookie with its labelled facts, as cards do, or one fact with its label. */
function holdsCards(table: Table): boolean {
	const { rows } = table;
	if (areRowsLabelled(table)) return true;
	const cells = rows
		.slice(0, MAX_CARDS)
		.flatMap(({ cells: own }) => own.filter(({ text }) => text.includes('\n')).map(({ text }) => text));
	const filled = rows
		.slice(0, MAX_CARDS)
		.reduce((sum, { cells: own }) => sum + own.filter(({ text }) => text.trim() !== '').length, 0);
	if (cells.length === 0 || cells.length * 2 < filled) return false;
	const isCard = (text: string) => {
		const pieces = piecesFrom((index) => (index === 0 ? paragraph(text) : undefined));
		return readLabelledCookie(pieces, 0, { aboutCookies: true, labelsAbove: new Set() }) !== null;
	};
	return cells.filter(isCard).length * 2 >= filled;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, lead: null, place: { line: null } });

/** The context is asked only where there are labels. */
export const labelPlaceOf = (context: Context): LabelPlace => ({
	get aboutCookies() {
		return context.here(null).aboutCookies;
	},
	get labelsAbove() {
		return context.labelsAbove();
	},
});

/** Declares cookies that labels describe, in order. Returns whether any was declared. */
export function declareLabelled(
	cookies: readonly Pick<DescribedCookie, 'name' | 'fields' | 'place'>[],
	around: ReturnType<Context['here']>,
	collector: Collector,
): boolean {
	let before: readonly Field[] = [];
	let read = false;
	for (const { name, fields, place } of cookies) {
		before = withoutDitto(fields, before);
		read = declareNames(name, readFields(before, around), place, collector) || read;
	}
	return read;
}

/**
 * Reads cookies that labels describe, in blocks that are no plain lines: lists, definitions, headings, cells. Returns
 * the number of blocks read, 0 where a block holds anything else.
 */
export function readLabelled(
	blocks: readonly Block[],
	start: number,
	context: Context,
	collector: Collector,
): number {
	const pieces = piecesFrom((index) => blocks[start + index], holdsCards);
	if (!mayBegin(pieces)) return 0;
	const cookies = readLabelledCookies(pieces, labelPlaceOf(context), 'blocks');
	// What ends within a block leaves the rest of it to others.
	let complete = cookies.length;
	const nameless = cookies.length === 0 ? null : namelessRest(pieces, cookies.at(-1) as DescribedCookie);
	while (nameless === null && complete > 0 && !endsBlock(pieces, cookies[complete - 1] as DescribedCookie))
		complete -= 1;
	const last = cookies[complete - 1];
	if (last === undefined) return 0;
	collector.readAs('labelled');
	if (nameless !== null) collector.issue('row-without-a-cookie-name', nameless.text, nameless.place);
	declareLabelled(cookies.slice(0, complete), context.here(null), collector);
	return (pieces.at(last.end - 1)?.block ?? 0) + 1;
}

/** Reads the cookies that labels describe among whatever else a block holds. Returns whether there were any. */
export function readLabelledWithin(block: Block, context: Context, collector: Collector): boolean {
	const pieces = piecesFrom((index) => (index === 0 ? block : undefined), holdsCards);
	const around = context.here(null);
	const cookies = readLabelledCookies(pieces, labelPlaceOf(context), 'among-others');
	collector.readAs('labelled');
	return declareLabelled(cookies, around, collector);
}

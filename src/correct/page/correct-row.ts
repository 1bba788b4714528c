import { maxOf } from '../../core/lib/unbounded.ts';
import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import { readLifetime } from '../../import/understand/lifetime/read-lifetime.ts';
import type { Change } from '../correction.ts';
import { partyWords, wordsOfPage } from './cell-values.ts';
import type { CellPart, RowGroup, RowPart } from './parts.ts';

/** A part of the source to replace, and the text (not escaped yet) that goes there. */
export interface RowEdit {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** The rows that a change is about, each with its own reading of the declaration. */
export function rowsOf(
	change: Change,
	groups: readonly RowGroup[],
): readonly { readonly group: RowGroup; readonly row: RowPart; readonly declared: Declaration }[] {
	const candidates = groups.flatMap((group) =>
		group.rows.flatMap((row) => {
			const declared = row.declarations.find(({ names }) =>
				change.names.some((name) => names.includes(name)),
			);
			return declared === undefined ? [] : [{ group, row, declared }];
		}),
	);
	// A name may be declared several times: the row with the same statements is meant.
	const { before } = change;
	const same = candidates.filter(
		({ declared }) =>
			before !== null &&
			declared.category === before.category &&
			declared.party === before.party &&
			(declared.lifetime?.seconds ?? null) === (before.lifetime?.seconds ?? null),
	);
	return same.length > 0 ? same : candidates;
}

/** The place of words in a cell or a row, searched from behind its names. */
function placeOf(
	{ text }: Pick<CellPart, 'text'>,
	words: string,
	after: readonly string[],
): { from: number; to: number } | null {
	const value = words.replace(/\s+/g, ' ').trim();
	if (value === '') return null;
	const starts = after.map((name) => text.text.indexOf(name.split('*')[0] ?? name)).filter((at) => at >= 0);
	const behind = maxOf([0, ...starts]);
	const at = text.text.indexOf(value, behind);
	const from = at >= 0 ? at : text.text.indexOf(value);
	return from < 0 ? null : text.sourceRange(from, from + value.length);
}

const cellWith = ({ columns }: RowGroup, { cells }: RowPart, roles: readonly string[]): CellPart | null => {
	const column = columns.findIndex(
		(meaning, index) => meaning !== null && roles.includes(meaning.role) && cells[index] != null,
	);
	return cells[column] ?? null;
};

const MAX_WORDS = 14;

/** The shortest part of a lifetime's words that says the same: "24 hours" of "does so for 24 hours". */
export function coreOf({ text, kind, seconds }: Lifetime): string {
	const words = text.replace(/\s+/g, ' ').trim().split(' ');
	if (kind === 'session' || seconds === null || words.length > MAX_WORDS) return text;
	for (let length = 1; length < words.length; length++)
		for (let start = 0; start + length <= words.length; start++) {
			const part = words.slice(start, start + length).join(' ');
			const read = readLifetime(part);
			if (read?.seconds === seconds && read.kind === kind) return part.replace(/(?<=\p{L})[.,;:]+$/u, '');
		}
	return text;
}

/** Replaces the words of a row's lifetime: in its column, or wherever the row states it. */
export function lifetimeEdit(
	group: RowGroup,
	row: RowPart,
	declared: Declaration,
	change: Change,
): RowEdit | null {
	const text = change.after?.lifetime?.text;
	if (text === undefined || declared.lifetime === null) return null;
	const stated = coreOf(declared.lifetime);
	const own = cellWith(group, row, ['lifetime']);
	const cells = own === null ? row.cells : [own, ...row.cells];
	for (const cell of cells) {
		const place = cell && placeOf(cell, stated, []);
		if (place) return { ...place, text };
	}
	if (own !== null && own.text.text !== '') return { ...own.text.sourceRange(0, own.text.text.length), text };
	const place = placeOf(row, stated, change.names);
	return place && { ...place, text };
}

/** Replaces what a row's own cell says of party or category. */
export function factEdit(
	group: RowGroup,
	row: RowPart,
	change: Change,
	groups: readonly RowGroup[],
	words: PolicyWords,
): RowEdit | null {
	const { kind, after } = change;
	if (after === null) return null;
	const cell = cellWith(group, row, [kind, 'type']);
	if (cell === null || cell.text.text === '') return null;
	const column = row.cells.indexOf(cell);
	const written = wordsOfPage(column, after, [group, ...groups]);
	const text = written ?? (kind === 'party' ? partyWords(after.party, words) : words.heading[after.category]);
	return { ...cell.text.sourceRange(0, cell.text.text.length), text };
}

/** Takes a row out, with the blank before it; null where others need it. */
export function removal(row: RowPart, change: Change, source: string): RowEdit | null {
	const isAll = row.names.every((name) => change.names.includes(name));
	if (!isAll || !row.isWhole) return null;
	const blank = /(?<!\s)\s*$/.exec(source.slice(Math.max(0, row.from - 200), row.from))?.[0] ?? '';
	return { from: row.from - blank.length, to: row.to, text: '' };
}

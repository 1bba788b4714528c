import { readLifetime } from '../../../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../../../understand/names/read-names.ts';
import type { ColumnRole } from '../../../vocabulary/vocabulary.ts';
import type { AlignedHeader } from '../aligned/aligned-header.ts';
import type { LineBlock, Lines } from '../lines.ts';

/** Lines that are read together, characters of one, and of the lifetime at its end. */
const MAX_ROWS = 100;
const MAX_LINE = 600;
const MAX_END = 40;
const MAX_END_WORDS = 6;
const MIN_ROWS = 2;
/** A small letter, a digit or a sign of a name against the capital of a word: "town_idKeeps". */
const SEAM = /^[A-Za-z_.][\w.*-]*[\p{Ll}\d_*](?=\p{Lu}\p{Ll})/u;
/** Where a lifetime may begin behind words: "chosen2 years", "siteSession". */
const END = /(?<=[\p{L}).”"’])(?=\p{Lu}|\d)/gu;

const COLUMNS: readonly (readonly ColumnRole[])[] = [
	['name', 'purpose', 'lifetime'],
	['name', 'provider', 'purpose', 'lifetime'],
];

/** Whether a lifetime ran into the words before it, at the end of a line. */
function endsWithLifetime(text: string): boolean {
	const end = text.slice(-MAX_END);
	for (const { index } of end.matchAll(END)) {
		const rest = end.slice(index);
		if (rest.split(/\s+/, MAX_END_WORDS + 1).length > MAX_END_WORDS) continue;
		const lifetime = readLifetime(rest);
		if (lifetime !== null && lifetime.kind !== 'unknown') return true;
	}
	return false;
}

/** How a line looks like a row whose cells ran together: by its name and its lifetime, by its name alone, or not at all. */
function rowOf(text: string | undefined): 'whole' | 'named' | null {
	if (text === undefined || text.length > MAX_LINE || !/^[A-Za-z_.\d]/.test(text)) return null;
	const [first = ''] = text.split(/\s/, 1);
	const isList = first.endsWith(',') && looksLikeName(first.slice(0, -1)) === 'certain';
	if (!isList && !SEAM.test(first)) return null;
	return endsWithLifetime(text) ? 'whole' : isList ? 'named' : null;
}

/** Rows below each other whose cells ran together, under no header, and the columns that they may have. */
export interface HeadlessRows {
	readonly lines: Lines;
	readonly headers: readonly AlignedHeader[];
}

/** Only the first of some lines. */
const firstOf = (lines: Lines, count: number): Lines => ({
	at: (index) => (index < count ? lines.at(index) : undefined),
	block: (index) => (index < count ? lines.block(index) : undefined),
	slice: (start, end): LineBlock[] => lines.slice(start, Math.min(end, count)),
});

/** Finds rows like "town_idKeeps the town1 year" that begin here; null where there are none. */
export function headlessRows(lines: Lines): HeadlessRows | null {
	let count = 0;
	let whole = 0;
	let named = 0;
	for (; count < MAX_ROWS; count++) {
		const text = lines.at(count)?.text;
		const row = rowOf(text);
		if (row === null) break;
		whole += Number(row === 'whole');
		// "_ga", "town_id", "townId" and not "AdvertisingThese"
		named += Number(/^[A-Za-z.\d]*[_*-]|^[a-z]+\p{Lu}\p{Ll}+\p{Lu}|,/u.test(text?.split(/\s/, 1)[0] ?? ''));
	}
	if (whole < MIN_ROWS || named * 2 < count) return null;
	const headers = COLUMNS.map(
		(roles): AlignedHeader => ({
			columns: roles.map((role) => ({ role })),
			joint: 'glued',
			length: 0,
			ofCookies: true,
		}),
	);
	return { lines: firstOf(lines, count), headers };
}

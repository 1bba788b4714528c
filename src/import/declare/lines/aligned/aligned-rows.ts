import type { Category } from '../../../../core/policy/policy.ts';
import { findProvider } from '../../../services.ts';
import type { ColumnMeaning } from '../../../understand/read-column-role.ts';
import { readParty } from '../../../understand/read-party.ts';
import { hostOf } from '../../cell-text.ts';
import type { ProposedRow } from '../../evidence/proposal.ts';
import { nameTokenEvidence, roleEvidence } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import type { LineBlock } from '../lines.ts';
import type { AlignedRow } from './align-rows.ts';
import type { AlignedHeader } from './aligned-header.ts';
import { mendNames, nameCellPoints } from './name-cell.ts';
import type { SharedCells } from './shared-cells.ts';

const { text: TEXT, cut: POINTS } = WEIGHTS;

/** A text of fewer words that ends in a full stop is no sentence. */
const MIN_SENTENCE = 4;

const GROUPING: ReadonlySet<string> = new Set(['provider', 'domain', 'category', 'party', 'type']);

/** Columns as their content says: one of types whose cells say no type, with no other for providers, names those. */
export function settleByContent(
	columns: readonly (ColumnMeaning | null)[],
	rows: readonly AlignedRow[],
): (ColumnMeaning | null)[] {
	if (columns.some((column) => column?.role === 'provider')) return [...columns];
	return columns.map((column, index) => {
		if (column?.role !== 'type') return column;
		const cells = rows.flatMap(({ cells }) => (cells[index] ? [cells[index]] : []));
		const says = cells.some((cell) => roleEvidence('type', cell) > 0);
		return !says && cells.length > 0 && cells.every((cell) => /^\p{Lu}/u.test(cell))
			? { role: 'provider' }
			: column;
	});
}

/** Whether a row states the host for which its cookie is set. */
const hasHost = ({ fields }: ProposedRow): boolean =>
	fields.some(({ meaning, text }) => meaning?.role === 'domain' && hostOf(text) !== null);

/**
 * Whether rows hold names: most are no words of a language; or the header says that they are cookies' names, cells stand
 * one a line, or each row states a host, and each row says how long it stays. Where a heading that ran together with
 * others speaks of cookies, words are names in rows that lack nothing.
 */
export function holdsNames(
	rows: readonly ProposedRow[],
	{ ofCookies, mayBeOfCookies, joint }: AlignedHeader,
): boolean {
	const points = rows.map(({ name }) => roleEvidence('name', name));
	const strong = points.filter((point) => point >= TEXT.hyphenedWord).length;
	if (strong > 0 && strong * 2 >= rows.length) return true;
	const lasts = ({ fields }: ProposedRow) =>
		fields.some(({ meaning, text }) => meaning?.role === 'lifetime' && roleEvidence('lifetime', text) > 0);
	const isWhole = ({ fields }: ProposedRow) => fields.length > 2 && fields.every(({ text }) => text !== '');
	const isTable =
		(ofCookies && rows.length > 0) ||
		(rows.length > 1 && (joint === 'lines' || rows.every(hasHost))) ||
		(joint === 'glued' && mayBeOfCookies === true && rows.length > 0 && rows.every(isWhole));
	return isTable && points.every((point) => point >= TEXT.smallWord) && rows.every(lasts);
}

/** Whether what stands before a name may have run into it: the row lacks the cells before it that most others have. */
export function isUnsplit(
	row: AlignedRow,
	rows: readonly AlignedRow[],
	{ columns, joint }: AlignedHeader,
	shared: SharedCells,
): boolean {
	const nameAt = columns.findIndex((column) => column?.role === 'name');
	const name = row.cells[nameAt] ?? '';
	if (joint !== 'glued') return false;
	const cellAt = (column: number) => row.cells[column] ?? '';
	const isShared = (column: number) => shared[column]?.has(cellAt(column)) === true;
	if (row.nameSeam < POINTS.leastNameSeam && nameTokenEvidence(name) < TEXT.knownName) return true;
	// "Matomovisit_tour" behind an empty cell
	const isEmptyBefore = nameAt > 0 && cellAt(nameAt - 1) === '';
	if (isEmptyBefore && /^\p{Lu}\p{Ll}+(?:[._-]|\p{Lu}\p{Ll})/u.test(name)) return true;
	// "hasVisited" or "has", "VisitedCounts the visits" or "Counts"; "tour", "MapSession"
	const role = columns[nameAt + 1]?.role;
	const next = cellAt(nameAt + 1);
	if (
		(role === 'purpose' || role === 'lifetime') &&
		!isShared(nameAt + 1) &&
		/^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(next)
	)
		return true;
	// "theme.", "user": of the cell before, only a sentence ends so
	const before = cellAt(nameAt - 1);
	if (/\p{Ll}{4}\.$/u.test(before) && before.split(' ').length < MIN_SENTENCE && !isShared(nameAt - 1))
		return true;
	// "map_Session", where the column of lifetimes is empty
	const ending = /(?:\p{Lu}|_\p{Ll})\p{Ll}+$/u.exec(name)?.[0].replace('_', '') ?? '';
	if (role === 'lifetime' && next === '' && roleEvidence('lifetime', ending) > 0) return true;
	const isBare = ({ cells }: AlignedRow) => cells.slice(0, nameAt).every((cell) => cell === '');
	if (nameAt === 0 || !isBare(row)) return false;
	return /^\p{Lu}\p{Ll}/u.test(name) || rows.filter(isBare).length * 2 < rows.length;
}

/** Whether a text is two words that ran together, and no service's name. */
const isTwoWords = (text: string): boolean =>
	/^(?:\p{Lu}\p{Ll}+){2}$/u.test(text) && findProvider(text) === null;

/** Whether a row's name is a word between words: "Example Count the visits" names none. */
export function isDoubtful({ cells }: AlignedRow, { columns, joint }: AlignedHeader): boolean {
	const nameAt = columns.findIndex((column) => column?.role === 'name');
	const points = nameCellPoints(cells[nameAt] ?? '') ?? TEXT.notAName;
	if (joint === 'lines' || points >= TEXT.hyphenedWord) return false;
	// "randomly renewed token": the words before a name go on from the line above.
	const first = nameAt > 0 ? (cells.slice(0, nameAt).find((cell) => cell !== '') ?? '') : '';
	if (/^\p{Ll}/u.test(first) && hostOf(first) === null) return true;
	const lasts = columns.findIndex((column) => column?.role === 'lifetime');
	const next = cells.slice(nameAt + 1).find((cell) => cell !== '') ?? '';
	const goesOn = /^\p{Ll}/u.test(next);
	if (lasts >= 0) {
		const lifetime = roleEvidence('lifetime', cells[lasts] ?? '');
		const isUntimed = lifetime <= 0;
		// "DisplayName", in a row that lacks nothing
		const isWhole = lifetime >= TEXT.lifetime && cells.every((cell) => cell !== '');
		if (isWhole && isTwoWords(cells[nameAt] ?? '')) return false;
		return points < TEXT.smallWord || isUntimed || (nameAt > 0 && goesOn);
	}
	const lacks = cells.slice(0, nameAt).includes('');
	return points < TEXT.smallWord || lacks || goesOn;
}

/** The company in brackets behind a name: "town_id (Example)". */
function providerBeside(name: string): string | null {
	const remark = /\s\((\p{Lu}[^()]{1,39})\)$/u.exec(name)?.[1] ?? null;
	return remark === null || readParty(remark) !== null || roleEvidence('lifetime', remark) > 0
		? null
		: remark;
}

export function rowOf(
	row: AlignedRow,
	columns: readonly (ColumnMeaning | null)[],
	above: readonly string[],
	{ place }: LineBlock,
	group: Category | null | undefined,
): ProposedRow {
	const nameAt = columns.findIndex((column) => column?.role === 'name');
	const fields = row.cells.map((cell, index) => {
		const meaning = columns[index] ?? null;
		const carried =
			cell === '' && index < nameAt && GROUPING.has(meaning?.role ?? '') ? (above[index] ?? '') : cell;
		const text = meaning?.role === 'name' ? mendNames(carried).text : carried;
		return { meaning, text: meaning?.role === 'purpose' ? text.replaceAll('\n', ' ') : text };
	});
	const name = fields[nameAt]?.text ?? '';
	const provider = columns.some((column) => column?.role === 'provider') ? null : providerBeside(name);
	if (provider !== null) fields.push({ meaning: { role: 'provider' }, text: provider });
	return { name, fields, place, ...(group !== undefined && { group }) };
}

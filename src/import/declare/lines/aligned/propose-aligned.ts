import { maxOf } from '../../../../core/lib/unbounded.ts';
import type { Category } from '../../../../core/policy/policy.ts';
import type { Block } from '../../../document.ts';
import { speaksOfCookies } from '../../../understand/cookie-words.ts';
import { findLifetime } from '../../../understand/lifetime/find-lifetime.ts';
import { readCategory } from '../../../understand/read-category.ts';
import type { ColumnMeaning } from '../../../understand/read-column-role.ts';
import { readParty } from '../../../understand/read-party.ts';
import {
	type Proposal,
	type ProposedIssue,
	type ProposedRow,
	scoreProposal,
} from '../../evidence/proposal.ts';
import { nameTokenEvidence, roleEvidence } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import { charactersOf, type LineBlock, type Lines, type LineView } from '../lines.ts';
import { type AlignedRow, alignRows } from './align-rows.ts';
import { type AlignedHeader, beginsHeader, headerOfTable, readAlignedHeaders } from './aligned-header.ts';
import { cutText } from './cut-text.ts';
import { mendNames, nameCellPoints } from './name-cell.ts';

const { cut: POINTS, text: TEXT } = WEIGHTS;

/** Lines that are aligned together. */
const MAX_LINES = 120;
const MAX_LINE = 2000;
const MAX_CHARACTERS = 20_000;
const MAX_GROUP = 120;

const PAGE_FOOT = /^\d{1,3}(?:\s?\/\s?\d{1,3})?$|\d{1,3}\s?\/\s?\d{1,3}$|\s\d{1,3}$|^\d{1,3}\s/;

const GROUPING: ReadonlySet<string> = new Set(['provider', 'domain', 'category', 'party', 'type']);

/** Whether a line between rows names the category of those below it. */
function groupOf(text: string): Category | null {
	if (
		text.length > MAX_GROUP ||
		text.split(/\s+/).some((token) => nameTokenEvidence(token) >= TEXT.nameByForm)
	)
		return null;
	return readCategory(text);
}

/** Whether a line stands like the title of the table under it. */
function isTitle(text: string): boolean {
	if (text.length > MAX_GROUP || /[.;,!]$|[_*]/.test(text) || findLifetime(text) !== null) return false;
	if (text.split(/\s+/).some((token) => nameTokenEvidence(token) >= TEXT.nameByForm)) return false;
	return groupOf(text) !== null || (speaksOfCookies(text) && /^\p{Lu}/u.test(text));
}

/** The lines of a table from some place on, up to the next header and the title over it, or a line too long for a row. */
function bodyFrom(lines: Lines, start: number, header: AlignedHeader): LineBlock[] {
	const body: LineBlock[] = [];
	let characters = 0;
	while (body.length < MAX_LINES && characters < MAX_CHARACTERS) {
		const line = lines.at(start + body.length);
		if (line !== undefined && line.text.length > MAX_LINE) break;
		const next = lines.block(start + body.length);
		if (next?.kind === 'table' || (line && beginsHeader(lines, start + body.length, header))) {
			if (isTitle(body.at(-1)?.text ?? '.')) body.pop();
			break;
		}
		if (line === undefined) break;
		characters += line.text.length;
		body.push(line);
	}
	return body;
}

/** Columns as their content says: one of types whose cells say no type, with no other for providers, names those. */
function settleByContent(
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

/**
 * Proposes a table without separators: its header's cells, and those of its rows, ran together, are joined by single
 * blanks, or stand one a line. The rows are those that together align best with the columns.
 */
export function proposeAligned(lines: Lines, view: LineView): Proposal | null {
	const { seen } = view;
	const read = readAlignedHeaders(lines);
	const headers = read.length === 0 && areBareRows(lines) && view.aboutCookies ? BARE : read;
	const proposals = headers.flatMap((header) => proposeUnder(header, lines, seen) ?? []);
	const characters = maxOf(proposals.map((proposal) => proposal.characters));
	const scoreOf = (proposal: Proposal) => scoreProposal(proposal, { aboutCookies: true, characters }).total;
	return proposals.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0] ?? null;
}

/** The columns of rows under a header that is not known, in a language without vocabulary. */
const BARE: readonly AlignedHeader[] = [
	['name', 'purpose', 'lifetime'] as const,
	['name', 'lifetime', 'purpose'] as const,
].map((roles) => ({
	columns: roles.map((role) => ({ role })),
	joint: 'blanks',
	length: 0,
	ofCookies: false,
}));
const MIN_WORDS = 4;

/** Whether lines begin with a cookie's name and go on in words, this one and another near it. */
function areBareRows(lines: Lines): boolean {
	const isRow = (at: number) => {
		const words = lines.at(at)?.text.split(/\s+/, MIN_WORDS) ?? [];
		const [name = ''] = words;
		// "Matomo_pk_id13 months": cells that ran together.
		const isGlued = /[\u00c0-\u024f]|^\p{Lu}\p{Ll}+.*_/u.test(name);
		return words.length >= MIN_WORDS && !isGlued && nameTokenEvidence(name) >= TEXT.nameByForm;
	};
	return isRow(0) && [1, 2, 3].some(isRow);
}

/** Proposes a table whose header's cells tabs part, and whose rows' cells stand one a line. */
export function proposeUnderTable(
	block: Block | undefined,
	lines: Lines,
	{ seen }: LineView,
): Proposal | null {
	const header = headerOfTable(block);
	return header && proposeUnder(header, lines, seen);
}

function proposeUnder(header: AlignedHeader, lines: Lines, seen: LineView['seen']): Proposal | null {
	const rows: ProposedRow[] = [];
	const issues: ProposedIssue[] = [];
	const read: LineBlock[] = [];
	let at = header.length;
	let group: Category | null | undefined;
	for (;;) {
		const body = bodyFrom(lines, at, header);
		if (body.length === 0) break;
		const texts = body.map(({ text }) => text);
		const cut = cutText(texts, header.joint, seen());
		const leaveOut = (line: number): number => {
			const text = texts[line] ?? '';
			if (groupOf(text) !== null) return POINTS.group;
			return PAGE_FOOT.test(text) ? POINTS.pageFoot : POINTS.noise;
		};
		const aligned = alignRows(cut, header.columns, { joint: header.joint, seen: seen(), leaveOut });
		if (aligned.rows.length === 0) break;
		// The last row of a full window may go on below it: the next window begins with it.
		const isFull = body.length >= MAX_LINES && aligned.end > body.length - 12 && aligned.rows.length > 1;
		const kept = isFull ? aligned.rows.slice(0, -1) : aligned.rows;
		const end = kept.at(-1)?.end ?? 0;
		const columns = settleByContent(header.columns, kept);
		const noise = new Set(aligned.noise);
		let next = 0;
		let above: readonly string[] = [];
		for (let line = 0; line < end; line++) {
			const block = body[line];
			if (block === undefined) break;
			if (noise.has(line)) {
				const category = groupOf(block.text);
				if (category !== null) group = category;
				else if (!PAGE_FOOT.test(block.text))
					issues.push({ reason: 'row-without-a-cookie-name', text: block.text, place: block.place });
				continue;
			}
			const row = kept[next];
			if (row === undefined || row.line !== line) continue;
			next += 1;
			if (row.points < POINTS.leastRow || isUnsplit(row, kept, header) || isDoubtful(row, header)) {
				const text = body
					.slice(row.line, row.end)
					.map((part) => part.text)
					.join(' ');
				const reason = header.joint === 'glued' ? 'run-together-row-not-split' : 'row-of-another-shape';
				issues.push({ reason, text, place: block.place });
				continue;
			}
			const proposed = rowOf(row, columns, above, block, group);
			above = row.cells.some((cell) => cell !== '') ? proposed.fields.map(({ text }) => text) : above;
			rows.push(proposed);
		}
		for (const block of body.slice(0, end)) read.push(block);
		at += end;
		if (!isFull) break;
	}
	// Where more lines do not fit than do, they are no rows of this table.
	if (issues.length > rows.length || !holdsNames(rows, header)) return null;
	const characters = charactersOf(read);
	return {
		layout: `aligned-${header.joint}`,
		length: at,
		rows,
		issues,
		characters,
		columns: header.columns.length,
	};
}

/**
 * Whether rows hold names: most are no words of a language; or the header says that they are cookies' names, or cells
 * stand one a line, and each row says how long it stays.
 */
function holdsNames(rows: readonly ProposedRow[], { ofCookies, joint }: AlignedHeader): boolean {
	const points = rows.map(({ name }) => roleEvidence('name', name));
	const strong = points.filter((point) => point >= TEXT.hyphenedWord).length;
	if (strong > 0 && strong * 2 >= rows.length) return true;
	const lasts = ({ fields }: ProposedRow) =>
		fields.some(({ meaning, text }) => meaning?.role === 'lifetime' && roleEvidence('lifetime', text) > 0);
	const isTable = ofCookies ? rows.length > 0 : joint === 'lines' && rows.length > 1;
	return isTable && points.every((point) => point >= TEXT.smallWord) && rows.every(lasts);
}

/** Whether what stands before a name may have run into it: the row lacks the cells before it that most others have. */
function isUnsplit(row: AlignedRow, rows: readonly AlignedRow[], { columns, joint }: AlignedHeader): boolean {
	const nameAt = columns.findIndex((column) => column?.role === 'name');
	const isBare = ({ cells }: AlignedRow) => cells.slice(0, nameAt).every((cell) => cell === '');
	if (joint !== 'glued' || nameAt === 0 || !isBare(row)) return false;
	return /^\p{Lu}\p{Ll}/u.test(row.cells[nameAt] ?? '') || rows.filter(isBare).length * 2 < rows.length;
}

/** Whether a row's name is a word between words: "Example Count the visits" names none. */
function isDoubtful({ cells }: AlignedRow, { columns, joint }: AlignedHeader): boolean {
	const nameAt = columns.findIndex((column) => column?.role === 'name');
	const points = nameCellPoints(cells[nameAt] ?? '') ?? TEXT.notAName;
	if (joint === 'lines' || points >= TEXT.hyphenedWord) return false;
	const lasts = columns.findIndex((column) => column?.role === 'lifetime');
	if (lasts >= 0) return points < TEXT.smallWord || roleEvidence('lifetime', cells[lasts] ?? '') <= 0;
	const next = cells.slice(nameAt + 1).find((cell) => cell !== '') ?? '';
	const lacks = cells.slice(0, nameAt).includes('');
	return points < TEXT.smallWord || lacks || /^\p{Ll}/u.test(next);
}

/** The company in brackets behind a name: "town_id (Example)". */
function providerBeside(name: string): string | null {
	const remark = /\s\((\p{Lu}[^()]{1,39})\)$/u.exec(name)?.[1] ?? null;
	return remark === null || readParty(remark) !== null || roleEvidence('lifetime', remark) > 0
		? null
		: remark;
}

function rowOf(
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

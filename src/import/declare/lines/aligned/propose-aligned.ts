import { maxOf } from '../../../../core/lib/unbounded.ts';
import type { Category } from '../../../../core/policy/policy.ts';
import type { Block } from '../../../document.ts';
import {
	type Proposal,
	type ProposedIssue,
	type ProposedRow,
	scoreProposal,
} from '../../evidence/proposal.ts';
import { headlessRows } from '../glued/headless-rows.ts';
import { charactersOf, type LineBlock, type Lines, type LineView } from '../lines.ts';
import { alignWindow, isSound } from './align-window.ts';
import { bodyFrom, groupOf, isGlued, MAX_LINES, PAGE_FOOT } from './aligned-body.ts';
import { type AlignedHeader, headerOfTable, readAlignedHeaders } from './aligned-header.ts';
import { holdsNames, rowOf, settleByContent } from './aligned-rows.ts';
import { assumedHeader } from './assumed-header.ts';

/**
 * Proposes a table without separators: its header's cells, and those of its rows, ran together, are joined by single
 * blanks, or stand one a line; where these begin with names, without a header too. The rows are those that together align
 * best with the columns.
 */
export function proposeAligned(lines: Lines, view: LineView): Proposal | null {
	const read = readAlignedHeaders(lines);
	const assumed = read.length > 0 ? null : assumedHeader(lines);
	const headless = read.length > 0 || assumed !== null ? null : headlessRows(lines);
	const headers = headless?.headers ?? (assumed === null ? read : [assumed]);
	const rows = headless?.lines ?? lines;
	const proposals = headers.flatMap((header) => proposeUnder(header, rows, view.seen) ?? []);
	const characters = maxOf(proposals.map((proposal) => proposal.characters));
	const scoreOf = (proposal: Proposal) => scoreProposal(proposal, { aboutCookies: true, characters }).total;
	return proposals.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0] ?? null;
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

/** The reason why a line between rows is an open place. */
const noiseReason = (text: string, { joint }: AlignedHeader): ProposedIssue['reason'] =>
	joint === 'glued' && isGlued(text) ? 'run-together-row-not-split' : 'row-without-a-cookie-name';

/** The first of some lines up to one whose cells did not run together. */
export function unsplitFrom(lines: readonly LineBlock[]): readonly LineBlock[] {
	const length = lines.findIndex(({ text }) => !isGlued(text));
	return length < 0 ? lines : lines.slice(0, length);
}

function proposeUnder(header: AlignedHeader, lines: Lines, seen: LineView['seen']): Proposal | null {
	const rows: ProposedRow[] = [];
	const issues: ProposedIssue[] = [];
	const read: LineBlock[] = [];
	let at = header.length;
	let group: Category | null | undefined;
	/** The issues before the last row, and where it ends. */
	let lastRow = { issues: 0, end: 0 };
	for (;;) {
		const body = bodyFrom(lines, at, header);
		if (body.length === 0) break;
		const aligned = alignWindow(body, header, seen());
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
				const category = groupOf(block.text, header.joint);
				if (category !== null) group = category;
				else if (!PAGE_FOOT.test(block.text))
					issues.push({ reason: noiseReason(block.text, header), text: block.text, place: block.place });
				continue;
			}
			const row = kept[next];
			if (row === undefined || row.line !== line) continue;
			next += 1;
			if (!isSound(row, kept, header, aligned.cells)) {
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
			lastRow = { issues: issues.length, end: at + row.end };
		}
		if (header.joint === 'glued' && !isFull)
			for (const { text, place } of unsplitFrom(body.slice(end)))
				issues.push({ reason: 'run-together-row-not-split', text, place });
		for (const block of body.slice(0, end)) read.push(block);
		at += end;
		if (!isFull) break;
	}
	if (issues.length > rows.length && lastRow.issues < issues.length) {
		// Many lines that do not fit behind the last row: the table ends with it, or with rows that ran together.
		const behind = issues.slice(lastRow.issues);
		const other = behind.findIndex(({ reason }) => reason !== 'run-together-row-not-split');
		const unsplit = other < 0 ? behind.length : other;
		issues.length = lastRow.issues + unsplit;
		at = Math.min(at, lastRow.end + unsplit);
		read.length = Math.max(0, at - header.length);
	}
	// Where more lines do not fit than do, they are no rows of this table.
	const misfits = issues.filter(({ reason }) => reason !== 'run-together-row-not-split').length;
	if (misfits > rows.length || !holdsNames(rows, header)) return null;
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

import { maxOf } from '../../../core/lib/unbounded.ts';
import type { Block } from '../../document.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { type Proposal, type ProposalScore, scoreProposal } from '../evidence/proposal.ts';
import { roleEvidence } from '../evidence/role-evidence.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { readItemFacts, statedForAll } from '../list/list-item.ts';
import { readTitledFacts } from '../list/titled-facts.ts';
import { readFields } from '../read-fields.ts';
import { isGluedHeader, readAlignedHeaders } from './aligned/aligned-header.ts';
import { proposeAligned, proposeUnderTable, unsplitFrom } from './aligned/propose-aligned.ts';
import type { WordsOfText } from './aligned/words-of-text.ts';
import { type LineBlock, type Lines, type LineView, linesAfter, linesFrom } from './lines.ts';
import { proposeColumns } from './propose-columns.ts';
import { proposeFlattened } from './propose-flattened.ts';
import { proposeLabelled } from './propose-labelled.ts';
import { proposeLedLines } from './propose-led-lines.ts';
import { proposeNamedLines } from './propose-named-lines.ts';
import { proposeSpokenLines } from './propose-spoken-lines.ts';
import { proposeTitledLines } from './propose-titled-lines.ts';

/** The layouts of lines without markup. Each proposes a reading, or none; of equal ones the first counts. */
const LAYOUTS: readonly ((lines: Lines, view: LineView) => Proposal | null)[] = [
	proposeFlattened,
	proposeColumns,
	proposeAligned,
	proposeLabelled,
	proposeNamedLines,
	proposeLedLines,
	proposeTitledLines,
	proposeSpokenLines,
];

/** Lines by which proposals are compared; the winner reads on. */
const MAX_COMPARED = 200;

/** The first of some lines alone. */
function bounded(lines: Lines): Lines {
	return {
		at: (index) => (index < MAX_COMPARED ? lines.at(index) : undefined),
		block: (index) => (index < MAX_COMPARED ? lines.block(index) : undefined),
		slice: (start, end) => lines.slice(start, Math.min(end, MAX_COMPARED)),
	};
}

/** Most lines are like no layout: only for the others is the context asked. */
const viewOf = (seen: () => WordsOfText, context: Context): LineView => ({
	seen,
	get aboutCookies() {
		return context.here(null).aboutCookies;
	},
	get labelsAbove() {
		return context.labelsAbove();
	},
});

/**
 * Reads some lines as the layout that explains them best. Returns the number of lines read, 0 when no layout's
 * proposal is good enough.
 */
export function readLines(
	lines: Lines,
	seen: () => WordsOfText,
	context: Context,
	collector: Collector,
): number {
	const view = viewOf(seen, context);
	const beginning = bounded(lines);
	const proposals = LAYOUTS.flatMap((propose) => {
		const proposal = propose(beginning, view);
		return proposal === null ? [] : [{ proposal, propose }];
	});
	const characters = maxOf(proposals.map(({ proposal }) => proposal.characters));
	let best: { proposal: Proposal; score: ProposalScore; propose: (typeof LAYOUTS)[number] } | null = null;
	for (const { proposal, propose } of proposals) {
		const score = scoreProposal(proposal, { aboutCookies: view.aboutCookies, characters });
		if (proposal.areLabelsRepeated) {
			best = { proposal, score, propose };
			break;
		}
		if (score.total >= WEIGHTS.floor && score.total > (best?.score.total ?? 0))
			best = { proposal, score, propose };
	}
	const isAligned = best?.proposal.layout.startsWith('aligned') || best?.proposal.layout === 'flattened';
	// The header was a title over labels, or the words of a menu.
	if (best !== null && isAligned && (areLabelsBelow(beginning, view) || !holdsAnyName(best.proposal)))
		return 0;
	const unread = isAligned ? null : unreadTable(lines);
	if (unread !== null && isGluedHeader(unread.text)) return leaveOut(unread, lines, collector);
	if (best === null) {
		if (unread !== null) collector.issue('table-not-read', unread.text, unread.place);
		return 0;
	}
	const goesOn = best.proposal.length * 2 > MAX_COMPARED && lines.at(MAX_COMPARED) !== undefined;
	const whole = (goesOn && best.propose(lines, view)) || best.proposal;
	collector.readAs(best.proposal.layout, best.score.parts);
	declareProposal(whole, context, collector);
	return whole.length;
}

/** Whether any row of a table has a name that looks like one, or a lifetime beside it. */
const holdsAnyName = ({ rows }: Proposal): boolean =>
	rows.some(
		({ name, fields }) =>
			roleEvidence('name', name) >= WEIGHTS.text.smallWord ||
			fields.some(
				({ meaning, text }) =>
					meaning?.role === 'lifetime' && roleEvidence('lifetime', text) >= WEIGHTS.text.lifetimeInWords,
			),
	);

/** Lines of a title that may be taken for the header of a table. */
const MAX_TITLE_LINES = 2;

/** Whether cookies that all bear the same labels begin right below the first lines. */
function areLabelsBelow(lines: Lines, view: LineView): boolean {
	for (let start = 1; start <= MAX_TITLE_LINES; start++)
		if (proposeLabelled(linesAfter(lines, start), view)?.areLabelsRepeated) return true;
	return false;
}

/** Leaves a table out whose rows cannot be split, each with an issue: no other layout reads lines that ran together. */
function leaveOut(header: LineBlock, lines: Lines, { issue }: Collector): number {
	const rows = unsplitFrom(lines.slice(1, MAX_COMPARED));
	issue('table-not-read', header.text, header.place);
	for (const { text, place } of rows) issue('run-together-row-not-split', text, place);
	return 1 + rows.length;
}

/** The first line of what is a table's header by all its words, though no rows were found under it. */
function unreadTable(lines: Lines): LineBlock | null {
	const [header] = readAlignedHeaders(lines);
	const isCertain = header?.columns.every(
		(column) => column !== null && !(column.role === 'name' && column.weak),
	);
	const isWhole = header?.length === 1 || header?.length === header?.columns.length;
	const isTable = header !== undefined && (header.columns.length > 2 || header.ofCookies);
	if (!isTable || !isWhole || !isCertain) return null;
	return lines.at(0) ?? null;
}

/**
 * Reads a header whose cells tabs part, with the lines under it that hold one cell each. Returns the number of blocks
 * read, 0 when the block is no such header.
 */
export function readUnderTable(
	blocks: readonly Block[],
	start: number,
	seen: () => WordsOfText,
	context: Context,
	collector: Collector,
): number {
	const view = viewOf(seen, context);
	const proposal = proposeUnderTable(blocks[start], linesFrom(blocks, start + 1), view);
	if (proposal === null) return 0;
	const score = scoreProposal(proposal, { aboutCookies: view.aboutCookies, characters: proposal.characters });
	if (score.total < WEIGHTS.floor) return 0;
	collector.readAs(proposal.layout, score.parts);
	declareProposal(proposal, context, collector);
	return proposal.length + 1;
}

function declareProposal({ rows, issues }: Proposal, context: Context, collector: Collector): void {
	const around = context.here(null);
	const statedLifetime = statedForAll(
		rows.flatMap(({ description }) => description ?? []),
		around,
	);
	for (const { reason, text, place } of issues) collector.issue(reason, text, place);
	for (const { name, fields, place, group, title, description } of rows) {
		const here = group === undefined ? around : { ...around, category: group };
		if (description === undefined) declareNames(name, readFields(fields, here), place, collector);
		else {
			const facts =
				title === undefined
					? readItemFacts(description, here)
					: readTitledFacts({ title, rest: description }, here);
			declareNames(name, { ...facts, statedLifetime }, place, collector);
		}
	}
}

import type { Category } from '../../../core/policy/policy.ts';
import type { Place } from '../../document.ts';
import type { IssueReason } from '../../issue-reasons.ts';
import type { Field } from '../field.ts';
import { roleEvidence } from './role-evidence.ts';
import { WEIGHTS } from './weights.ts';

/** A row that a layout proposes to declare. */
export interface ProposedRow {
	/** The text that holds the names. */
	readonly name: string;
	/** The cells, that of the names too. */
	readonly fields: readonly Field[];
	readonly place: Place;
	/** The category of a heading in the midst of the rows, where one stands over this row. */
	readonly group?: Category | null;
	/** Words before the names that say what for or whose they are. */
	readonly title?: string;
	/** Running text about the cookie, read like the text of a list's item. */
	readonly description?: string;
}

/** A part of the text that a layout has seen and not understood. */
export interface ProposedIssue {
	readonly reason: IssueReason;
	readonly text: string;
	readonly place: Place;
}

/** A reading of some lines by one layout; nothing is declared yet. */
export interface Proposal {
	/** The layout's name, as `policy parse --explain` shows it. */
	readonly layout: string;
	/** Number of blocks read. */
	readonly length: number;
	readonly rows: readonly ProposedRow[];
	readonly issues: readonly ProposedIssue[];
	/** Characters of the blocks read. */
	readonly characters: number;
	/** Number of columns, or of different facts that the layout expects of a row. */
	readonly columns: number;
	/** Row after row bears the same labels: no other layout explains that. */
	readonly areLabelsRepeated?: boolean;
}

/** A proposal's score, and the points of each part. */
export interface ProposalScore {
	readonly total: number;
	readonly parts: Readonly<Record<keyof typeof WEIGHTS.proposal, number>>;
}

/** Rows by which a proposal is scored. */
const SAMPLE = 40;

const mean = (values: readonly number[]): number =>
	values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const textOf = ({ description, fields, name, title }: ProposedRow): string =>
	description === undefined ? fields.map(({ text }) => text).join('') : (title ?? '') + name + description;

/** The roles of a row's filled cells, as one text. */
const shapeOf = ({ fields }: ProposedRow): string =>
	fields.map(({ meaning, text }) => (text.trim() === '' ? '' : (meaning?.role ?? 'other'))).join(' ');

/** The place of a proposal: its score depends on it too. */
export interface ProposalPlace {
	/** Whether the words above speak of cookies. */
	readonly aboutCookies: boolean;
	/** Characters that the longest of the proposals for the same place reads. */
	readonly characters: number;
}

/** Scores how well a proposal explains its lines. */
export function scoreProposal(
	proposal: Proposal,
	{ aboutCookies, characters }: ProposalPlace,
): ProposalScore {
	const rows = proposal.rows.slice(0, SAMPLE);
	const { proposal: weights } = WEIGHTS;
	const facts = rows.flatMap(({ fields }) =>
		fields.flatMap(({ meaning, text }) =>
			meaning?.role === 'name' || text.trim() === '' ? [] : [roleEvidence(meaning?.role ?? null, text)],
		),
	);
	const shapes = rows.map(shapeOf);
	const agreeing = shapes.filter((shape, index) =>
		[shapes[index - 1], shapes[index + 1]].some((other) => other === shape),
	).length;
	const filled = rows.map(({ fields }) => fields.filter(({ text }) => text.trim() !== '').length);
	const read = proposal.rows.reduce((sum, row) => sum + textOf(row).replace(/\s+/g, '').length, 0);
	const parts = {
		names: weights.names * mean(rows.map(({ name }) => roleEvidence('name', name))),
		facts: weights.facts * mean(facts),
		agreement: weights.agreement * (rows.length < 2 ? 0.5 : agreeing / rows.length),
		explained: weights.explained * Math.min(1, read / Math.max(1, characters)),
		filled: weights.filled * Math.min(1, mean(filled) / Math.max(1, proposal.columns)),
		position: aboutCookies ? weights.position : 0,
	};
	return { total: Object.values(parts).reduce((sum, part) => sum + part, 0), parts };
}

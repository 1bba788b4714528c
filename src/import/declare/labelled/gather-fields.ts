import { findProvider } from '../../services.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import type { Field } from '../field.ts';
import { labelKey } from '../group-label.ts';
import { nameScore } from '../table/column-cells.ts';
import { mayHoldNames } from './labelled-name.ts';
import { type LabelledField, labelledFields, partsOf, roleOf } from './labelled-pairs.ts';
import type { Piece, Pieces } from './pieces.ts';

/** Lines that may describe one cookie. */
const MAX_LINES = 30;
const MAX_PURPOSE = 400;
/** A longer line is no broken one. */
const MAX_WRAPPED = 120;
const MIN_PURPOSE_WORDS = 3;
const MAX_LABEL_WORDS = 4;
/** Labels of one cookie, of which the first may begin the next. */
const MIN_LABELS = 2;

/** The fields of one cookie, and the index of the piece behind them. */
export interface GatheredFields {
	readonly fields: readonly LabelledField[];
	readonly end: number;
}

const isSameLabel = (a: string, b: string) => labelKey(a) === labelKey(b);

/** Whether a label begins the next cookie: that of the first field again, or one for a name where there is one. */
function beginsNext(field: LabelledField, fields: readonly LabelledField[]): boolean {
	const [first] = fields;
	if (first === undefined) return false;
	if (isSameLabel(first.label, field.label) && first.label !== '') return true;
	const repeats = fields.some((other) => roleOf(other) === roleOf(field));
	if (!repeats) return false;
	if (roleOf(field) === 'name')
		return fields.some(
			(other) =>
				roleOf(other) === 'name' &&
				(isSameLabel(other.label, field.label) || nameScore(other.text) > 0 || other.label === ''),
		);
	// Under a name that has no label, the labels begin anew: of one whose name was lost.
	const labelled = fields.filter(({ label }) => label !== '');
	if (
		first.label === '' &&
		labelled.length >= MIN_LABELS &&
		isSameLabel(labelled[0]?.label ?? '', field.label)
	)
		return true;
	return roleOf(first) === roleOf(field) && first.label !== '';
}

/** Gathers the fields of one cookie from a piece on; `named` are those read before. */
export function gatherFields(
	pieces: Pieces,
	start: number,
	named: readonly LabelledField[],
	labelsAbove: ReadonlySet<string> = new Set(),
): GatheredFields {
	const fields = [...named];
	let at = start;
	let before: Piece | undefined;
	for (; at < start + MAX_LINES; at++) {
		const piece = pieces.at(at);
		if (piece === undefined) break;
		const own = labelledFields(piece);
		const [first] = own;
		const last = fields.at(-1);
		// The value of a label that stands alone; "site-cookie-consent" behind "Name" is no label.
		const isAwaited = last !== undefined && last.text === '' && last.label !== '';
		const isValue = first === undefined || (roleOf(last ?? first) === 'name' && isNameNoLabel(piece));
		// The next section begins under a label without a value.
		if (first === undefined && at > start && beginsSection(piece, before)) break;
		if (isAwaited && isValue) {
			// A question and its answer, before any name.
			if (piece.text.length > MAX_PURPOSE && fields.length === 1) break;
			if (roleOf(last) === 'name' && !mayHoldNames(piece.text)) break;
			fields[fields.length - 1] = { ...last, text: piece.text };
		} else if (first === undefined) {
			const unlabelled = unlabelledField(piece, before, fields, (more) => pieces.at(at + more));
			if (unlabelled === null) break;
			fields.push(unlabelled);
		} else {
			// "Cookies of this site" was a title, and no label.
			if (isAwaited && (roleOf(last) === 'name' || isTitle(last, fields, pieces.at(start), piece))) break;
			if (beginsNext(first, fields)) break;
			// A sentence behind the list that held all of a cookie speaks of something else.
			if (before?.isItem && !piece.isItem && isSentence(first) && hasFact(fields)) break;
			// "Category: Statistics" over the next cookies, as one stood over these.
			if (labelsAbove.has(labelKey(first.label)) && hasFact(fields)) break;
			for (const field of own) fields.push(field);
		}
		before = piece;
	}
	return { fields, end: at };
}

const MIN_SENTENCE_WORDS = 4;

/** Whether a field that holds no purpose is a sentence: "Duration: we keep our letters for 2 years." */
const isSentence = (field: LabelledField): boolean =>
	roleOf(field) !== 'purpose' &&
	/[.!?]\s*$/.test(field.text) &&
	field.text.trim().split(/\s+/).length >= MIN_SENTENCE_WORDS;

/** Whether the first label, alone and without a value, is the title over labels that have theirs: "Retention". */
const isTitle = (
	field: LabelledField,
	fields: readonly LabelledField[],
	first: Piece | undefined,
	piece: Piece,
): boolean =>
	fields.length === 1 &&
	(field.isBare === true || first?.headingLevel !== undefined) &&
	piece.headingLevel === undefined &&
	labelledFields(piece)[0]?.text !== '';

/** Whether a heading begins another section: over what is no heading, or over headings of a lower rank. */
function beginsSection({ headingLevel }: Piece, before: Piece | undefined): boolean {
	if (headingLevel === undefined) return false;
	return before?.headingLevel === undefined || headingLevel < before.headingLevel;
}

/** Whether some fields hold a name, and a fact besides. */
const hasFact = (fields: readonly LabelledField[]) =>
	fields.some((field) => roleOf(field) === 'name') && fields.some((field) => roleOf(field) !== 'name');

/** Whether a line that may be a label is a name in the place of one. */
const isNameNoLabel = ({ text, isTerm }: Piece) =>
	isTerm !== true && /\w[-_.]\w|^\S*\p{Ll}\p{Lu}\S*$/u.test(text);

/** Whether a line goes on with the facts of a cookie, by a label that none of them has. */
function goesOn(piece: Piece | undefined, fields: readonly Field[]): boolean {
	const role = piece === undefined ? undefined : labelledFields(piece)[0]?.meaning?.role;
	return role !== undefined && role !== 'name' && !fields.some((field) => roleOf(field) === role);
}

/** A line without a label that is known, between those of one cookie or in the same item of a list; null for others. */
function unlabelledField(
	piece: Piece,
	before: Piece | undefined,
	fields: readonly LabelledField[],
	next: (more: number) => Piece | undefined,
): LabelledField | null {
	if (!fields.some((field) => roleOf(field) === 'name')) return null;
	const { text } = piece;
	const { label, value } = partsOf(text);
	const isService = label !== '' && findProvider(label)?.length === label.length;
	if (isService && !fields.some((field) => roleOf(field) === 'purpose'))
		return { meaning: { role: 'purpose' }, label: '', text };
	const isOfItem = piece.isItem === true && before?.block === piece.block && before.item === piece.item;
	if (!isOfItem && ![1, 2, 3].some((more) => goesOn(next(more), fields))) return null;
	if (label !== '' && label.split(/\s+/).length <= MAX_LABEL_WORDS)
		return { meaning: null, label, text: value };
	// The value of the line above goes on.
	if (/^\s*[\p{Ll}(]/u.test(text) && text.length <= MAX_WRAPPED && !text.includes(':'))
		return { meaning: null, label: '', text };
	const isPurpose =
		text.length <= MAX_PURPOSE &&
		text.trim().split(/\s+/).length >= MIN_PURPOSE_WORDS &&
		!fields.some((field) => roleOf(field) === 'purpose');
	if (isPurpose) return { meaning: { role: 'purpose' }, label: '', text };
	return isOfItem && looksLikeName(text.split(/\s/, 1)[0] ?? '') !== 'certain'
		? { meaning: null, label: '', text }
		: null;
}

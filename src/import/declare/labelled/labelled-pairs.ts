import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { readCategory } from '../../understand/read-category.ts';
import { isPlainHeading, readColumnRole } from '../../understand/read-column-role.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import type { Field } from '../field.ts';
import { isGluedHeader } from '../lines/aligned/aligned-header.ts';
import { nameScore } from '../table/column-cells.ts';
import type { Piece } from './pieces.ts';

/** A value under a label; empty where it stands on the next line. */
export interface LabelledField extends Field {
	readonly label: string;
	/** The label stands alone, without a colon: a word of the text may look like it. */
	readonly isBare?: true;
}

export const roleOf = ({ meaning }: Field): ColumnRole | undefined => meaning?.role;

const LABEL = /^\s*([^:\s](?:[^:\n]{0,48}[^:\s]|\s))\s*:(?!\/\/)\s*(\S.*)$/;
/** "PROVIDER – Example": a label in capitals before a dash. */
const LOUD_LABEL = /^\s*(\p{Lu}[\p{Lu} '’·]{2,48}?)\s?[–—-]\s+(\S.*)$/u;
/** "Provider – Example", "Provider = Example": the label is a heading and nothing else. */
const PARTED_LABEL = /^\s*(\p{L}[^:=–—\n-]{1,40}?)\s+[=–—-]\s+(\S.*)$/u;
const LONE_LABEL = /^[^:\n]{2,50}$/;
/** Words of these headings stand alone in a text for other things: "Cookie policy", "Others". */
const SELDOM_ALONE: ReadonlySet<ColumnRole | undefined> = new Set([
	'link',
	'other',
	'value',
	'location',
] as const);
/** A name within a label: it titles no field. */
const HOLDS_NAME = /\s_\w+_\w/;
const MAX_TEXT = 5000;

/** The label and the value of a line; empty where it has none. */
export function partsOf(text: string): { label: string; value: string } {
	const [, label = '', value = ''] = (text.includes(':') ? LABEL.exec(text) : LOUD_LABEL.exec(text)) ?? [];
	if (label !== '' || text.length > MAX_TEXT) return { label, value };
	const [, heading = '', behind = ''] = PARTED_LABEL.exec(text) ?? [];
	return isPlainHeading(heading) ? { label: heading, value: behind } : { label, value };
}

/** The field that a label and a value are, or null. */
function fieldOf(label: string, value: string): LabelledField | null {
	if (HOLDS_NAME.test(label)) return null;
	const meaning = label === '' || looksLikeName(label) === 'certain' ? null : readColumnRole(label);
	if (meaning === null) return null;
	// A full stop may end any of the lines.
	return { meaning, label, text: meaning.role === 'name' ? value.replace(/(?<=[\w*])[.,;]$/, '') : value };
}

function labelledField(text: string): LabelledField | null {
	const { label, value } = partsOf(text);
	return fieldOf(label, value);
}

/** "Essential website cookies:" stands over cookies, and is no label for a site. */
const isTitleOfKind = (label: string, role: ColumnRole): boolean =>
	role !== 'name' && role !== 'category' && speaksOfCookies(label) && readCategory(label) !== null;

/** The label that a line is, its value standing below; null for any other. */
export function loneLabel({ text, isTerm }: Pick<Piece, 'text' | 'isTerm'>): LabelledField | null {
	const line = text.trim();
	const hasColon = line.endsWith(':');
	const label = hasColon ? line.slice(0, -1).trimEnd() : line;
	if (!LONE_LABEL.test(label) || (isGluedHeader(label) && !isPlainHeading(label))) return null;
	const meaning = looksLikeName(label) === 'certain' ? null : readColumnRole(label);
	const isLabel = hasColon || isTerm === true || (isPlainHeading(label) && !SELDOM_ALONE.has(meaning?.role));
	if (meaning === null || !isLabel || isTitleOfKind(label, meaning.role)) return null;
	return hasColon || isTerm === true
		? { meaning, label, text: '' }
		: { meaning, label, text: '', isBare: true };
}

/** The value behind bold words that are a label: "**Purpose** counts visits". */
function ledField({ text, lead }: Piece): LabelledField | null {
	const label = lead?.replace(/(?<![\s:])[\s:]+$/, '') ?? '';
	if (label === '' || lead === null || !isPlainHeading(label)) return null;
	const value = text.slice(lead.length).replace(/^[\s:=–—-]+/, '');
	return value === '' ? null : fieldOf(label, value);
}

/** The labelled fields of a line, in order; none where it has no label that is known. */
export function labelledFields(piece: Piece): readonly LabelledField[] {
	const { text } = piece;
	if (text.length > MAX_TEXT) return [];
	// Whatever the term of a definition says, it is a label, or a name.
	if (piece.isTerm) {
		if (nameScore(text) === 1) return [];
		return [loneLabel(piece) ?? { meaning: null, label: text, text: '' }];
	}
	const field = (/[:=–—-]/.test(text) ? labelledField(text) : null) ?? ledField(piece) ?? loneLabel(piece);
	return field === null ? [] : [field];
}

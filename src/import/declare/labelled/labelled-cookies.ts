import type { Place } from '../../document.ts';
import { findProvider } from '../../services.ts';
import { isPersonName } from '../../understand/names/name-form.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import type { Field } from '../field.ts';
import { labelKey } from '../group-label.ts';
import { rowAlone } from '../list/item-rows.ts';
import { mayBeProvider } from '../may-be-provider.ts';
import { nameScore } from '../table/column-cells.ts';
import { type GatheredFields, gatherFields } from './gather-fields.ts';
import type { LabelPlace } from './label-place.ts';
import { bareName, labelledName, MAX_NAME } from './labelled-name.ts';
import { type LabelledField, labelledFields, roleOf } from './labelled-pairs.ts';
import type { Piece, Pieces } from './pieces.ts';

/** One cookie as its labels describe it, and the index of the piece behind it. */
export interface DescribedCookie {
	readonly name: string;
	readonly fields: readonly (Field & { readonly label?: string })[];
	readonly place: Place;
	readonly end: number;
}
/** Adds the provider that stands behind the name: "_ga (Example)". */
function withProvider(name: string, fields: readonly LabelledField[]): DescribedCookie['fields'] {
	const bracket = /\(([^()]{2,40})\)\s*$/.exec(name)?.[1];
	const provider = findProvider(name) ?? (bracket !== undefined && mayBeProvider(bracket) ? bracket : null);
	return provider === null ? fields : [...fields, { meaning: { role: 'provider' }, text: provider }];
}

/** Pieces behind the fields of a person that may hold the address. */
const MAX_CONTACT = 3;
const MAX_CONTACT_LINE = 120;
/** An address of mail or a telephone number, at the end of a line. */
const IS_CONTACT = /(?:^|[\s:<(])(?:[^\s@:<(]+@[^\s@]+\.\p{L}{2,}|\+?\d[\d\s()/.-]{6,30})[>)]?\s*$/u;

const holdsContact = (text: string) => text.length <= MAX_CONTACT_LINE && IS_CONTACT.test(text);

/** Whether some fields without a lifetime are of somebody whose address stands with them: "Name: …, Role: …, Email: …". */
function isContact(pieces: Pieces, { fields, end }: GatheredFields): boolean {
	if (!fields.some((field) => roleOf(field) === 'name' && isPersonName(field.text))) return false;
	if (fields.some((field) => roleOf(field) === 'lifetime')) return false;
	if (fields.some(({ meaning, text }) => meaning === null && holdsContact(text))) return true;
	const behind = Array.from({ length: MAX_CONTACT }, (_, index) => pieces.at(end + index)?.text ?? '');
	return behind.some(holdsContact);
}

function cookieOf(
	pieces: Pieces,
	gathered: GatheredFields,
	place: Place,
	around: LabelPlace,
): DescribedCookie | null {
	const { fields, end } = gathered;
	const name = isContact(pieces, gathered) ? null : labelledName(fields, around);
	return name === null ? null : { name, fields: withProvider(name, fields), place, end };
}

const MAX_ABOVE = 12;
/** Characters of a line of names. */
const MAX_NAMES = 400;

/** The names alone above their facts, a line each; none where the line is anything else. */
function namesAbove(pieces: Pieces, start: number): string[] {
	const names: string[] = [];
	for (let at = start; names.length < MAX_ABOVE; at++) {
		const piece = pieces.at(at);
		if (piece === undefined || piece.text.length > MAX_NAMES) break;
		const row = nameScore(piece.text) < 1 ? rowAlone(piece.text) : piece.text;
		if (row === null) break;
		// "abc_ref: /path" is a label that is not known, and no name.
		if (/:\/\/|:\s+\S/.test(piece.text) || labelledFields(piece).length > 0) break;
		names.push(row);
	}
	return names;
}

/** A name and labelled facts, of which the next cookie must have the same. */
const MIN_ALIKE = 3;

/** The cookie under a word that is no name by its form, where its facts bear the same labels as those of the one before. */
function nextLikeIt(pieces: Pieces, start: number, before: DescribedCookie): DescribedCookie | null {
	const piece = pieces.at(start);
	const text = bareName(piece?.text ?? '');
	if (piece === undefined || text.length > MAX_NAME || /[\s:]/.test(text) || looksLikeName(text) === null)
		return null;
	const name = { meaning: { role: 'name' }, label: '', text: `\`${text}\`` } as const;
	const gathered = gatherFields(pieces, start + 1, [name]);
	const rolesOf = (fields: readonly Field[]) => fields.map((field) => roleOf(field) ?? '').join(' ');
	const isAlike = before.fields.length >= MIN_ALIKE && rolesOf(gathered.fields) === rolesOf(before.fields);
	return isAlike ? { name: name.text, fields: gathered.fields, place: piece.place, end: gathered.end } : null;
}

/**
 * Reads the cookie that labelled lines describe from a piece on: "Name: _ga", "Provider: Example", …, in whatever blocks
 * they stand. The name may stand alone above its facts. Null where they describe none.
 */
export function readLabelledCookie(pieces: Pieces, start: number, place: LabelPlace): DescribedCookie | null {
	const piece = pieces.at(start);
	if (piece === undefined) return null;
	const above = namesAbove(pieces, start);
	if (above.length === 0 && labelledFields(piece).length === 0) return null;
	const named: LabelledField[] =
		above.length === 0 ? [] : [{ meaning: { role: 'name' }, label: '', text: above.join(', ') }];
	const gathered = gatherFields(pieces, start + above.length, named, place.labelsAbove);
	return cookieOf(pieces, gathered, piece.place, place);
}

/** How cookies are read: as long as one follows the other, over whole blocks, or all that stand among other pieces. */
export type Extent = 'adjoining' | 'blocks' | 'among-others';

/** So many cookies may go on in the next block, one after the other, before one ends with its block. */
const MAX_CROSSING = 12;

/** Whether a cookie ends with the block of its last piece. */
export const endsBlock = (pieces: Pieces, { end }: DescribedCookie): boolean =>
	pieces.at(end)?.block !== pieces.at(end - 1)?.block;

/** Labels behind a cookie that may describe another one. */
const MAX_NAMELESS = 30;

/** The first of the labels behind a cookie, to the end of its block, that describe another one whose name was lost; or null. */
export function namelessRest(pieces: Pieces, cookie: DescribedCookie): Piece | null {
	// A name with a label of its own would stand among the rest too.
	const isBare = cookie.fields.some((field) => roleOf(field) === 'name' && field.label === '');
	if (!isBare || endsBlock(pieces, cookie)) return null;
	const { block } = pieces.at(cookie.end - 1) ?? {};
	for (let at = cookie.end; at < cookie.end + MAX_NAMELESS; at++) {
		const piece = pieces.at(at);
		if (piece?.block !== block) return pieces.at(cookie.end) ?? null;
		if (piece === undefined || labelledFields(piece).length === 0) return null;
	}
	return null;
}

function cookiesFrom(pieces: Pieces, place: LabelPlace, extent: Extent): readonly DescribedCookie[] {
	const cookies: DescribedCookie[] = [];
	let crossing = 0;
	for (let at = 0; pieces.at(at) !== undefined; ) {
		const before: DescribedCookie | undefined = cookies.at(-1);
		const cookie: DescribedCookie | null =
			readLabelledCookie(pieces, at, place) ?? (before ? nextLikeIt(pieces, at, before) : null);
		if (cookie === null && extent !== 'among-others') break;
		if (cookie !== null && extent === 'blocks') {
			if (endsBlock(pieces, cookie)) crossing = 0;
			else if (pieces.at(at)?.block !== pieces.at(cookie.end)?.block) crossing += 1;
			// Every block would be read again from each of those before it.
			if (crossing > MAX_CROSSING) break;
		}
		if (cookie !== null) cookies.push(cookie);
		at = cookie?.end ?? at + 1;
	}
	return cookies;
}

/** Facts that a line may state of all cookies below it, up to the next like it. */
const OF_GROUPS: ReadonlySet<ColumnRole | undefined> = new Set([
	'category',
	'provider',
	'domain',
	'type',
	'party',
] as const);

/** The labelled fields before the name of a cookie. */
const fieldsBeforeName = ({ fields }: DescribedCookie) =>
	fields.slice(
		0,
		fields.findIndex((field) => roleOf(field) === 'name'),
	);

/** The labels that stand over the first of some cookies and not over the second: they are those of groups. */
function groupLabelsOf([first, second]: readonly DescribedCookie[]): ReadonlySet<string> {
	if (first === undefined || second === undefined) return new Set();
	const over = fieldsBeforeName(first);
	const isGroup = over.length > 0 && over.every((field) => OF_GROUPS.has(roleOf(field)));
	const beginsWithName = second.fields[0] !== undefined && roleOf(second.fields[0]) === 'name';
	return new Set(isGroup && beginsWithName ? over.map(({ label = '' }) => labelKey(label)) : []);
}

/** Gives each cookie the facts of the line over its group. */
function withGroups(cookies: readonly DescribedCookie[], labels: ReadonlySet<string>): DescribedCookie[] {
	let group: DescribedCookie['fields'] = [];
	return cookies.map((cookie) => {
		const over = fieldsBeforeName(cookie).filter(({ label = '' }) => labels.has(labelKey(label)));
		if (over.length > 0) group = over;
		return over.length > 0 ? cookie : { ...cookie, fields: [...cookie.fields, ...group] };
	});
}

/** Reads such cookies. */
export function readLabelledCookies(
	pieces: Pieces,
	place: LabelPlace,
	extent: Extent,
): readonly DescribedCookie[] {
	const cookies = cookiesFrom(pieces, place, extent);
	const labels = groupLabelsOf(cookies);
	if (labels.size === 0) return cookies;
	const { aboutCookies } = place;
	return withGroups(cookiesFrom(pieces, { aboutCookies, labelsAbove: labels }, extent), labels);
}

/** Whether such cookies may begin with the first of some pieces. */
export function mayBegin(pieces: Pieces): boolean {
	const first = pieces.at(0);
	return first !== undefined && (labelledFields(first).length > 0 || namesAbove(pieces, 0).length > 0);
}

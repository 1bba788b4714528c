import { looksLikeName } from '../../understand/names/read-names.ts';
import { isPlainHeading, readColumnRole } from '../../understand/read-column-role.ts';
import type { Proposal } from '../evidence/proposal.ts';
import { type Field, nameIn } from '../field.ts';
import { nameScore } from '../table/column-cells.ts';
import { isGluedHeader } from './aligned/aligned-header.ts';
import { charactersOf, type LineBlock, type Lines } from './lines.ts';

/** Lines that may describe one cookie. */
const MAX_LINES = 20;
const MAX_PURPOSE = 400;
/** A longer line is no broken one. */
const MAX_WRAPPED = 120;
const MAX_NAME = 60;
const MIN_PURPOSE_WORDS = 3;
/** A name and labelled facts, of which the next cookie must have the same. */
const MIN_ALIKE = 3;
const MAX_LABEL_WORDS = 4;
const LABEL = /^\s*([^:\s](?:[^:\n]{0,48}[^:\s]|\s))\s*:\s*(\S.*)$/;

/** A name within a label: it titles no field. */
const HOLDS_NAME = /\s_\w+_\w/;

/** "PROVIDER – Example": a label in capitals before a dash. */
const LOUD_LABEL = /^\s*(\p{Lu}[\p{Lu} '’·]{2,48}?)\s?[–—-]\s+(\S.*)$/u;

/** The label and the value of a line; empty where it has none. */
function partsOf(text: string): { label: string; value: string } {
	const [, label = '', value = ''] = (text.includes(':') ? LABEL.exec(text) : LOUD_LABEL.exec(text)) ?? [];
	return { label, value };
}

/** The field that a line of the form "Provider: Example" or "PROVIDER – Example" is, or null. */
function labelledField(text: string): Field | null {
	const { label, value } = partsOf(text);
	if (HOLDS_NAME.test(label)) return null;
	const meaning = label === '' || looksLikeName(label) === 'certain' ? null : readColumnRole(label);
	if (meaning === null) return null;
	// A full stop may end any of the lines.
	return { meaning, text: meaning.role === 'name' ? value.replace(/(?<=[\w*])\.$/, '') : value };
}

/** The fields of a line: of each of its own lines, or of "Name: _ga; Purpose: …; Lifetime: …". */
function fieldsOf(text: string): (Field | null)[] {
	const glued = gluedFields(text);
	if (glued.length > 0) return glued;
	if (!/[:–—-]/.test(text)) return [];
	if (!/[\n;]/.test(text)) return [labelledField(text)];
	return text.split('\n').flatMap((line) => {
		const pieces = line.split(/;\s+(?=[^:;]{2,40}:\s)/).map(labelledField);
		return pieces.length > 1 && pieces.every((piece) => piece !== null) ? pieces : [labelledField(line)];
	});
}

/** A capital where a label may begin: at the start, behind a blank, or where a word ran into it. */
const LABEL_START = /(?:^|(?<=\s)|(?<=[\p{Ll}\d_*]))\p{Lu}\p{Ll}+/gu;
const MIN_GLUED = 3;
const MAX_GLUED = 300;

/** The fields of a line on which labels and values ran together: "Name _gaType SessionExpires 2 years"; none of others. */
function gluedFields(line: string): Field[] {
	if (line.length > MAX_GLUED || line.includes(':')) return [];
	const labels = [...line.matchAll(LABEL_START)].flatMap(({ 0: text, index }) => {
		const meaning = isPlainHeading(text) ? readColumnRole(text) : null;
		return meaning === null ? [] : [{ meaning, start: index, end: index + text.length }];
	});
	const roles = new Set(labels.map(({ meaning }) => meaning.role));
	const [first] = labels;
	if (first?.start !== 0 || first.meaning.role !== 'name') return [];
	if (labels.length < MIN_GLUED || roles.size < labels.length) return [];
	const fields = labels.map(({ meaning, end }, index) => ({
		meaning,
		text: line.slice(end, labels[index + 1]?.start).trim(),
	}));
	return nameScore(fields[0]?.text ?? '') > 0 && !/\s/.test(fields[0]?.text ?? '') ? fields : [];
}

/** The fields of one cookie from a line on, and the line behind them. */
interface LabelledCookie {
	readonly fields: readonly Field[];
	readonly end: number;
}

/** Reads the labelled lines from `start` on; `named` are the fields read before them. */
function labelledFrom(lines: Lines, start: number, named: readonly Field[]): LabelledCookie {
	const fields = [...named];
	const firstRole = named.length > 0 ? undefined : labelledField(lines.at(start)?.text ?? '')?.meaning?.role;
	let at = start;
	for (; at < start + MAX_LINES; at++) {
		const line = lines.at(at)?.text ?? '';
		const pieces = fieldsOf(line);
		const field = pieces[0];
		if (!field) {
			const unlabelled = unlabelledField(line, fields);
			const goes = (more: number) => goesOn(lines.at(at + more)?.text ?? '', fields);
			const between = unlabelled !== null && [1, 2, 3].some(goes) ? unlabelled : null;
			if (between === null) break;
			fields.push(between);
			continue;
		}
		const role = field.meaning?.role;
		const repeats = fields.length > 0 && (role === 'name' || role === firstRole);
		if (repeats && fields.some((earlier) => earlier.meaning?.role === role)) break;
		for (const piece of pieces) if (piece) fields.push(piece);
	}
	return { fields, end: at };
}

const rolesOf = (fields: readonly Field[]) => fields.map(({ meaning }) => meaning?.role ?? '').join(' ');

/** Words in brackets behind a name, and a blank behind its dot: "Abc (may be changed)", ". ABC". */
const nameAbove = (text: string) =>
	text
		.trim()
		.replace(/(?<!\s)\s*\([^()]*\)$/, '')
		.replace(/^\.\s(?=\S+$)/, '.');

/** The cookie under a word that is no name by its form, where its facts bear the same labels as those of the one before. */
function nextLikeIt(lines: Lines, start: number, roles: string): LabelledCookie | null {
	const name = nameAbove(lines.at(start)?.text ?? '');
	if (name.length > MAX_NAME || /[\s:]/.test(name) || looksLikeName(name) === null) return null;
	const cookie = labelledFrom(lines, start + 1, [{ meaning: { role: 'name' }, text: `\`${name}\`` }]);
	return rolesOf(cookie.fields) === roles ? cookie : null;
}

/** Proposes cookies described in lines of the form "Name: _ga", "Provider: Example", … */
export function proposeLabelledLines(lines: Lines): Proposal | null {
	const first = lines.at(0);
	if (!first) return null;
	// The name may stand alone above its facts.
	const firstField = labelledField(first.text);
	const heading = firstField === null && first.text.length <= 120 && nameScore(first.text) === 1;
	// Most lines have no label, and are no headings.
	if (!heading && firstField === null && !/[\n;]/.test(first.text) && gluedFields(first.text).length === 0)
		return null;
	const name: Field[] = heading ? [{ meaning: { role: 'name' }, text: first.text }] : [];
	const cookie = labelledFrom(lines, name.length, name);
	const proposal = proposalOf('labelled-lines', cookie.fields, lines, cookie.end);
	const roles = rolesOf(cookie.fields);
	if (proposal === null || !heading || cookie.fields.length < MIN_ALIKE) return proposal;
	const rows = [...proposal.rows];
	let { end } = cookie;
	for (let next = nextLikeIt(lines, end, roles); next !== null; next = nextLikeIt(lines, end, roles)) {
		const line = lines.at(end);
		if (line !== undefined)
			rows.push({ name: nameIn(next.fields) ?? '', fields: next.fields, place: line.place });
		end = next.end;
	}
	return { ...proposal, rows, length: end, characters: charactersOf(lines.slice(0, end)) };
}

/** Whether a line goes on with the facts of a cookie, by a label that none of them has. */
function goesOn(line: string, fields: readonly Field[]): boolean {
	const role = fieldsOf(line)[0]?.meaning?.role;
	return role !== undefined && role !== 'name' && !fields.some(({ meaning }) => meaning?.role === role);
}

/** A line between labelled ones: under a label that is not known, or the purpose, its label left out. */
function unlabelledField(line: string, fields: readonly Field[]): Field | null {
	if (!fields.some(({ meaning }) => meaning?.role === 'name')) return null;
	const { label, value } = partsOf(line);
	if (label !== '' && label.split(/\s+/).length <= MAX_LABEL_WORDS) return { meaning: null, text: value };
	// The value of the line above goes on.
	if (/^\s*[\p{Ll}(]/u.test(line) && line.length <= MAX_WRAPPED && !line.includes(':'))
		return { meaning: null, text: line };
	const isPurpose =
		line.length <= MAX_PURPOSE &&
		line.trim().split(/\s+/).length >= MIN_PURPOSE_WORDS &&
		!fields.some(({ meaning }) => meaning?.role === 'purpose');
	return isPurpose ? { meaning: { role: 'purpose' }, text: line } : null;
}

/** The proposal of a cookie by its labelled fields; null where they are too few, or name none. */
function proposalOf(layout: string, fields: readonly Field[], lines: Lines, length: number): Proposal | null {
	const name = nameIn(fields);
	const first = lines.at(0);
	if (name === undefined || first === undefined || fields.length < 2 || nameScore(name) === 0) return null;
	const characters = charactersOf(lines.slice(0, length));
	const rows = [{ name, fields, place: first.place }];
	return { layout, length, rows, issues: [], characters, columns: fields.length };
}

const MAX_LABEL = 50;
/** Pairs of lines that may describe one cookie. */
const MAX_PAIRS = 12;

function labelOf(line: LineBlock | undefined): Field['meaning'] {
	const text = line?.text ?? '';
	return text === '' || text.length > MAX_LABEL || text.includes('\n') || isGluedHeader(text)
		? null
		: readColumnRole(text.replace(/(?<!\s)\s*:$/, ''));
}

/** Proposes one cookie described in pairs of lines: a label, then what it says ("Name", "_ga", "Duration", "2 years"). */
export function proposeLabelledPairs(lines: Lines): Proposal | null {
	const fields: Field[] = [];
	while (fields.length < MAX_PAIRS) {
		const [label, value] = lines.slice(fields.length * 2, fields.length * 2 + 2);
		const meaning = labelOf(label);
		if (meaning === null || value === undefined) break;
		// "site-cookie-consent" behind "Name" is no label.
		if (labelOf(value) !== null && !(meaning.role === 'name' && /\w[-_.]\w/.test(value.text))) break;
		// A question and its answer, before any name.
		if (value.text.length > MAX_PURPOSE && fields.length === 0) break;
		// The next cookie begins.
		if (fields.some((field) => field.meaning?.role === meaning.role)) break;
		fields.push({ meaning, text: value.text });
	}
	return proposalOf('labelled-pairs', fields, lines, fields.length * 2);
}

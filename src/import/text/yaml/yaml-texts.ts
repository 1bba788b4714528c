import { createCookieFacts } from '../../../core/known/cookie-facts.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';

/** A line of the form "key: value", perhaps the first of a list's entry. */
const PAIR = /^(\s*)((?:- +)*)(["']?)([\w.*-]+)\3:(?:\s+(.*))?$/;
const ENTRY = /^\s*- +\S/;
const COMMENT = /^\s*#/;
/** A value that stands on the lines below. */
const BLOCK_SCALAR = /^[|>][+-]?\d?\s*$/;
const HEADING_KEY = /^(?:sub)?(?:heading|title|header)$/i;
/** Lines that show whether keys stand within keys, or a text has labels and values alone. */
const SAMPLE = 400;
const MIN_LINES = 6;
const RECORD_ROLES: ReadonlySet<ColumnRole> = new Set(['lifetime', 'purpose', 'provider', 'category']);

interface Pair {
	readonly indent: number;
	readonly key: string;
	readonly value: string;
}

const indentOf = (line: string) => /^\s*/.exec(line)?.[0].length ?? 0;
const isEmpty = (line: string) =>
	line.trim() === '' || COMMENT.test(line) || /^(?:---|\.\.\.)\s*$/.test(line);
const unquoted = (text: string) =>
	text
		.trim()
		.replace(/^(["'])(.*)\1$/, '$2')
		.replace(/^["'](?=\s*$)/, '')
		.replace(/\\(["'])/g, '$1');
const roleOf = (text: string) => readColumnRole(text.replace(/[_-]/g, ' '))?.role ?? null;

function pairOf(line: string): Pair | null {
	const [, blanks = '', dashes = '', , key = '', value = ''] = PAIR.exec(line) ?? [];
	return key === '' ? null : { indent: blanks.length + dashes.length, key, value: value.trim() };
}

/** Whether a text is a file of texts in YAML, as sites keep their translations: keys within keys, and texts below them. */
export function isYamlTexts(lines: readonly string[]): boolean {
	const sample = lines.slice(0, SAMPLE).filter((line) => !isEmpty(line));
	const first = pairOf(sample[0] ?? '');
	if (first === null || first.indent > 0 || first.value !== '' || sample.length < MIN_LINES) return false;
	let within = 0;
	let above: Pair = first;
	for (const line of sample.slice(1)) {
		const pair = pairOf(line);
		// Other lines go on the text of the key above.
		if (pair === null && indentOf(line) <= above.indent && !ENTRY.test(line)) return false;
		if (pair === null) continue;
		if (above.value === '' && pair.indent > above.indent) within += 1;
		above = pair;
	}
	return within >= 2;
}

/** The pairs one level below a key, or those of a list's entry that begins at `start`, by their lines. */
function pairsWithin(
	lines: readonly string[],
	start: number,
	indent: number,
	ofEntry: boolean,
): Map<number, Pair> {
	const pairs = new Map<number, Pair>();
	let depth = -1;
	for (let at = start; at < lines.length; at++) {
		const line = lines[at] ?? '';
		if (isEmpty(line)) continue;
		const pair = pairOf(line);
		if ((pair?.indent ?? indentOf(line)) <= indent) break;
		if (pair === null || pair.value === '') break;
		if (depth < 0) depth = pair.indent;
		if (pair.indent !== depth || (ENTRY.test(line) && !(ofEntry && at === start))) break;
		pairs.set(at, pair);
	}
	return pairs;
}

/** Whether pairs describe a cookie by its name and other facts; `key`: where they stand. */
function isRecord(key: string, pairs: readonly Pair[]): boolean {
	const roles = pairs.map((pair) => roleOf(pair.key));
	if (!roles.some((role) => role !== null && RECORD_ROLES.has(role))) return false;
	return roles.includes('name') || (roles.includes('lifetime') && looksLikeName(key) === 'certain');
}

/** Whether pairs are titles of columns: "expires: Expires". */
const isHeader = (pairs: readonly Pair[]) =>
	pairs.every(({ key, value }) => roleOf(key) === roleOf(unquoted(value)));

/**
 * Replaces the lines of a file of texts in YAML by these texts: keys fall away, titles become headings, and records of
 * cookies labelled lines. Each stays in its line.
 */
export function yamlTexts(lines: readonly string[]): string[] {
	const texts = lines.map(() => '');
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		if (isEmpty(line)) continue;
		const pair = pairOf(line);
		if (pair === null) {
			texts[at] = unquoted(line.replace(/^\s*(?=- )/, ''));
			continue;
		}
		const { key, value, indent } = pair;
		const isEntry = ENTRY.test(line);
		const pairs = isEntry
			? pairsWithin(lines, at, indent - 1, true)
			: pairsWithin(lines, at + 1, indent, false);
		const own = [...pairs.values()];
		if (!(value === '' || isEntry) || !isRecord(isEntry ? '' : key, own)) {
			if (!BLOCK_SCALAR.test(value)) texts[at] = textOf(pair);
			continue;
		}
		if (isHeader(own)) texts[at] = textOf(pair);
		else {
			if (!own.some((field) => roleOf(field.key) === 'name')) texts[at] = `name: ${key}`;
			for (const [index, field] of pairs)
				texts[index] = `${field.key.replace(/[_-]/g, ' ')}: ${unquoted(field.value)}`;
		}
		for (const index of pairs.keys()) at = Math.max(at, index);
	}
	return texts;
}

const FACTS = createCookieFacts(null);
/** Whether a key is the name of a cookie that everybody knows, by signs that no word has. */
const isWellKnownName = (key: string) => /^_|[a-z][A-Z]|[A-Z]{4}/.test(key) && FACTS.entry(key) !== null;

/** A key with others below it, or a title, as a heading of their depth; else the text alone, or behind its cookie's name. */
function textOf({ key, value, indent }: Pair): string {
	const text = unquoted(value);
	const marks = '#'.repeat(Math.min(6, 1 + Math.floor(indent / 2)));
	const isName = isWellKnownName(key);
	if (value === '') return `${marks} ${isName ? key : key.replace(/[_-]/g, ' ')}`;
	if (isName && !BLOCK_SCALAR.test(value)) return `- ${key}: ${text}`;
	return HEADING_KEY.test(key) ? `${marks} ${text}` : text;
}

import Papa from 'papaparse';
import type { ReferenceEntry } from '../core/known/reference-list.ts';
import type { Category } from '../core/policy/policy.ts';
import { asObject, type JsonObject, objectsIn } from './json/values.ts';
import { readCategory } from './understand/read-category.ts';

type Field = 'platform' | 'category' | 'name' | 'domain' | 'wildcard';
/** The fields of the Open Cookie Database, as its CSV and its JSON head them; folded. */
const FIELDS: Readonly<Record<Field, readonly string[]>> = {
	platform: ['platform'],
	category: ['category'],
	name: ['cookiedatakeyname', 'cookie', 'cookiename', 'name'],
	domain: ['domain'],
	wildcard: ['wildcardmatch', 'wildcard'],
};

/** Further entries are not read; the database holds some thousands. */
const MAX_ENTRIES = 100_000;
/** Characters of a name, a product or a domain; longer ones are cut. */
const MAX_TEXT = 500;

/** Categories that the database words in its own way. */
const CATEGORIES: Readonly<Record<string, Category>> = {
	functional: 'functional',
	analytics: 'statistical',
	marketing: 'advertising',
	security: 'necessary',
	personalization: 'functional',
};

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
const wordOf = (value: unknown): string =>
	(typeof value === 'string' || typeof value === 'number' ? String(value) : '').trim().slice(0, MAX_TEXT);

/** Maps the fields to the headings of a row; null for rows of another kind. */
function fieldsOf(headings: readonly string[]): Record<Field, string | null> | null {
	const find = (field: Field) => headings.find((heading) => FIELDS[field].includes(fold(heading))) ?? null;
	const fields = {
		platform: find('platform'),
		category: find('category'),
		name: find('name'),
		domain: find('domain'),
		wildcard: find('wildcard'),
	};
	// Only the database has a column for wildcards: no policy has one.
	return fields.name === null || fields.wildcard === null || fields.category === null ? null : fields;
}

function entryOf(
	row: JsonObject,
	fields: Record<Field, string | null>,
	platform: string,
): ReferenceEntry | null {
	const read = (field: Field) => wordOf(row[fields[field] ?? '']);
	const name = read('name');
	const product = read('platform') || platform;
	if (name === '' || product === '') return null;
	const category = read('category');
	return {
		name,
		platform: product,
		category: CATEGORIES[fold(category)] ?? readCategory(category) ?? 'unknown',
		domain: read('domain') || null,
		wildcard: /^(?:1|true|yes)$/i.test(read('wildcard')),
	};
}

/** Entries of rows that stand under the same headings; null where they are no reference list. */
function entriesOf(
	rows: readonly (readonly [platform: string, row: JsonObject])[],
): readonly ReferenceEntry[] | null {
	const fields = fieldsOf(Object.keys(rows[0]?.[1] ?? {}));
	if (fields === null) return null;
	const entries: ReferenceEntry[] = [];
	for (const [platform, row] of rows) {
		const entry = entries.length < MAX_ENTRIES ? entryOf(row, fields, platform) : null;
		if (entry !== null) entries.push(entry);
	}
	return entries.length === 0 ? null : entries;
}

function readJson(text: string): readonly ReferenceEntry[] | null {
	let root: unknown;
	try {
		root = JSON.parse(text);
	} catch {
		return null;
	}
	const lists = Array.isArray(root) ? [['', root] as const] : Object.entries(asObject(root) ?? {});
	return entriesOf(
		lists.flatMap(([platform, list]) => objectsIn(list).map((row) => [platform, row] as const)),
	);
}

/** Whether a first line heads the columns of a reference list: read before all rows are. */
function isHeader(line: string): boolean {
	const [headings = []] = Papa.parse<string[]>(line, { delimitersToGuess: [',', ';', '\t'] }).data;
	return fieldsOf(headings) !== null;
}

/**
 * Reads a list of well-known cookies, the Open Cookie Database's CSV or JSON, recognised by its columns; null for
 * anything else. Linear in its length; nothing in it is evaluated.
 */
export function readReferenceList(source: string): readonly ReferenceEntry[] | null {
	const text = source.replace(/^\ufeff/, '');
	if (/^\s*[[{]/.test(text)) return /wild\s?card/i.test(text) ? readJson(text) : null;
	const end = text.search(/[\r\n]/);
	if (end < 0 || end > 2000 || !isHeader(text.slice(0, end))) return null;
	const { data } = Papa.parse<Record<string, string>>(text, {
		header: true,
		skipEmptyLines: true,
		delimitersToGuess: [',', ';', '\t'],
	});
	return entriesOf(data.map((row) => ['', row] as const));
}

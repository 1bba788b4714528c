import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import { hostOf } from '../declare/cell-text.ts';
import type { Collector } from '../declare/collector.ts';
import { NO_SURROUNDINGS } from '../declare/context.ts';
import { nameTokenEvidence } from '../declare/evidence/role-evidence.ts';
import { WEIGHTS } from '../declare/evidence/weights.ts';
import { type Field, readFields } from '../declare/read-fields.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { isCategoryName } from '../understand/read-category.ts';
import type { ColumnMeaning } from '../understand/read-column-role.ts';
import type { TimeUnit } from '../vocabulary/vocabulary.ts';
import { declareEntry, placeOfRow } from './declare-entry.ts';
import { categoryOfKey, meaningOfKey, wordsOfKey } from './row-keys.ts';
import { COMPUTED, HOLE, Reference, variableOf } from './script-literal.ts';
import { asArray, asObject, type JsonObject, textOf } from './values.ts';

/** Facts about the cookies of a list, from the keys and objects around it. */
export interface Around {
	readonly category: Category | null;
	readonly provider: string | null;
	readonly party: Party | null;
	readonly storage: StorageKind | null;
	/** Whether a key around it, or the variable, speaks of cookies. */
	readonly aboutCookies: boolean;
}

/** A list of objects as a table: the roles of its keys, and the key of names. */
interface Plan {
	readonly name: string;
	readonly meanings: ReadonlyMap<string, ColumnMeaning>;
}

/** Rows by which the role of a key is judged. */
const SAMPLE = 60;
const MAX_KEYS = 60;
const MAX_NAMES = 200;
/** An age in seconds above this (12 years) is one in milliseconds. */
const MAX_SECONDS = 12 * 366 * 86_400;
const BOOKED_ID = /^(?:[0-9a-f]{8}-[0-9a-f-]{20,40}|[0-9a-f]{16,}|\d+)$/i;
const RULE = /^\/.+\/[a-z]*$|^\^|\\[dwDW.]|\(\?/;

const { nameByForm } = WEIGHTS.text;
const isTrue = (value: unknown): boolean =>
	value === true || value === 1 || /^(?:1|true|yes)$/i.test(String(value));
const isFalse = (value: unknown): boolean =>
	value === false || value === 0 || /^(?:0|false)$/i.test(String(value));

/** The text of a field, of a list of texts, of a length with its unit; null where it is computed. */
export function fieldText(value: unknown): string | null {
	if (Array.isArray(value)) {
		const texts = value.slice(0, MAX_NAMES).map(textOf);
		return texts.length > 0 && texts.every((text) => text !== null) ? texts.join(', ') : null;
	}
	const text = textOf(value);
	if (text !== null) return text;
	const object = value instanceof Reference ? null : asObject(value);
	if (object === null) return null;
	// `{ value: 2, unit: 'years' }`, `{ years: 2 }`
	const parts = Object.entries(object).slice(0, 4);
	const numbers = parts.filter(([, part]) => typeof part === 'number' || /^\d+$/.test(String(part)));
	const [number] = numbers;
	if (numbers.length !== 1 || number === undefined) return null;
	const unit = parts.find(([key, part]) => typeof part === 'string' && key !== number[0])?.[1];
	return parts.length <= 2 ? `${number[1]} ${typeof unit === 'string' ? unit : number[0]}` : null;
}

const MARKUP = /<\/?(?:a|b|i|p|br|em|li|td|ul|sub|sup|kbd|code|span|strong)\b[^<>]{0,300}>/gi;

/** The text of a field of names: in `_ga_<id>`, what stands in brackets varies. */
function nameText(value: unknown): string | null {
	if (typeof value === 'string') return value.replace(MARKUP, ' ').trim() || null;
	if (!Array.isArray(value)) return fieldText(value);
	const names = value.slice(0, MAX_NAMES).map(nameText);
	return names.length > 0 && names.every((name) => name !== null) ? names.join(', ') : null;
}

/** How much a text looks like the name of a cookie: 1 by its form, 0 when it is none. */
export function nameShare(text: string): number {
	const plain = text.trim();
	if (plain === '' || plain.length > 400 || BOOKED_ID.test(plain)) return 0;
	if (RULE.test(plain) && !/\s/.test(plain)) return 1;
	const tokens = plain
		.replaceAll(HOLE, '*')
		.split(/[\s,;|]+/)
		.filter((token) => /[\p{L}\p{N}]/u.test(token));
	if (tokens.length === 0 || tokens.length > 40) return 0;
	const sure = tokens.filter((token) => nameTokenEvidence(token) >= nameByForm).length;
	if (sure * 2 >= tokens.length) return 1;
	if (tokens.length > 1) return sure > 0 ? 0.2 : 0;
	const evidence = nameTokenEvidence(plain);
	if (evidence > 0) return evidence >= WEIGHTS.text.smallWord ? 0.5 : 0.35;
	if (!/^[a-z][\w-]*$/i.test(plain) || hostOf(plain) !== null) return 0;
	return /^[a-z]/.test(plain) ? 0.3 : 0.1;
}

function meanOf(
	rows: readonly JsonObject[],
	key: string,
	score: (text: string) => number | boolean,
	read: (value: unknown) => string | null = fieldText,
): number {
	let sum = 0;
	let filled = 0;
	for (const row of rows.slice(0, SAMPLE)) {
		const text = Object.hasOwn(row, key) ? read(row[key]) : null;
		if (text === null) continue;
		filled += 1;
		sum += Number(score(text));
	}
	return filled === 0 ? 0 : sum / filled;
}

const isLifetime = (unit: TimeUnit | undefined) => (text: string) =>
	(readLifetime(text, unit)?.kind ?? 'unknown') !== 'unknown' && text.length < 100;

/** Roles of keys whose words say none, by what stands under them. */
function roleByContent(rows: readonly JsonObject[], key: string): ColumnMeaning | null {
	if (rows.slice(0, SAMPLE).some((row) => Array.isArray(row[key]))) return null;
	const share = (test: (text: string) => boolean) => meanOf(rows, key, test) >= 0.6;
	if (share((text) => /\p{L}/u.test(text) && text.length < 40 && isLifetime(undefined)(text)))
		return { role: 'lifetime' };
	if (share((text) => hostOf(text) !== null)) return { role: 'domain' };
	if (share((text) => text.length < 40 && isCategoryName(text))) return { role: 'category' };
	if (share((text) => text.length > 25 && text.trim().split(/\s+/).length > 3)) return { role: 'purpose' };
	return null;
}

/** The key under which the names stand; null where none does. */
function nameKeyOf(
	rows: readonly JsonObject[],
	keys: readonly string[],
	meanings: ReadonlyMap<string, ColumnMeaning>,
): string | null {
	let best: string | null = null;
	let bestScore = 0;
	for (const key of keys) {
		const meaning = meanings.get(key);
		const isName = meaning?.role === 'name';
		if (!isName && meaning !== undefined && meaning.role !== 'other' && meaning.role !== 'type') continue;
		const share = meanOf(rows, key, nameShare, nameText);
		// A list of names has a word for them in its key.
		if (!isName && rows.slice(0, SAMPLE).some((row) => Array.isArray(row[key]))) continue;
		// Without a word for it in the key, only the form counts.
		if (isName ? share < 0.15 : share < 0.7) continue;
		const speaks = /cookie/i.test(key) ? 0.3 : 0;
		const score = share + speaks + (isName ? (meaning.weak ? 0.1 : 0.3) : 0);
		if (score > bestScore) {
			best = key;
			bestScore = score;
		}
	}
	return best;
}

function planOf(rows: readonly JsonObject[]): Plan | null {
	const keys = [...new Set(rows.slice(0, 200).flatMap((row) => Object.keys(row).slice(0, MAX_KEYS)))].slice(
		0,
		MAX_KEYS,
	);
	const meanings = new Map<string, ColumnMeaning>();
	for (const key of keys) {
		const meaning = meaningOfKey(key);
		if (meaning !== null) meanings.set(key, meaning);
	}
	const name = nameKeyOf(rows, keys, meanings);
	if (name === null) return null;
	const purposes = keys.filter((key) => key !== name && meanings.get(key)?.role === 'purpose');
	for (const key of keys) {
		if (key === name) continue;
		const meaning = meanings.get(key);
		if (meaning === undefined) {
			const byContent = roleByContent(rows, key);
			if (byContent !== null) meanings.set(key, byContent);
		} else if (meaning.role === 'name') {
			// "title" beside "cookieName": a title, and often the service's.
			if (meanOf(rows, key, (text) => text.length <= 60) < 0.9) meanings.set(key, { role: 'purpose' });
			else meanings.delete(key);
		} else if (meaning.role === 'purpose' && purposes.length > 1) {
			// Two keys for what a cookie is for: one of them names its category.
			if (meanOf(rows, key, (text) => text.length < 40 && isCategoryName(text)) >= 0.6)
				meanings.set(key, { role: 'category' });
		}
	}
	return { name, meanings };
}

/** Whether rows are declarations of cookies, by what their keys and texts say together. */
function isPlausible(rows: readonly JsonObject[], { name, meanings }: Plan, around: Around): boolean {
	const of = (role: string) =>
		[...meanings].filter(([key, meaning]) => key !== name && meaning.role === role);
	const sure = meanOf(rows, name, (text) => nameShare(text) >= 1, nameText);
	const named = meanOf(rows, name, (text) => nameShare(text) > 0.2, nameText);
	// A list of categories, or of services.
	if (meanOf(rows, name, (text) => categoryOfKey(text) !== null) > 0.5 && sure < 0.5) return false;
	const lifetime = Math.max(
		0,
		...of('lifetime').map(([key, { unitHint }]) => meanOf(rows, key, isLifetime(unitHint))),
	);
	const others = ['purpose', 'provider', 'category', 'domain', 'party', 'storage', 'type'].filter(
		(role) => of(role).length > 0,
	).length;
	const filled = rows.filter(
		(row) => Object.hasOwn(row, name) && row[name] !== null && row[name] !== '',
	).length;
	if (filled * 10 < rows.length * 6) return false;
	const about = around.aboutCookies || /cookie|tracker/i.test(name);
	if (lifetime >= 0.5) return sure >= 0.5 || (named >= 0.6 && (about || others > 0));
	if (about)
		return (
			(sure >= 0.3 && others > 0) || (named >= 0.7 && others > 0 && isNamed(meanings, name)) || sure >= 0.6
		);
	return sure >= 0.7 && others >= 2 && around.category !== null;
}

const isNamed = (meanings: ReadonlyMap<string, ColumnMeaning>, name: string) =>
	meanings.get(name)?.role === 'name';

/** An age of more seconds than any cookie has is one in milliseconds. */
function unitOf({ unitHint }: ColumnMeaning, text: string): TimeUnit | undefined {
	return unitHint === 'second' && Number(text) > MAX_SECONDS ? 'millisecond' : unitHint;
}

/** A field as a column's cell: a number gets the unit that its key says. */
function fieldOf(key: string, value: unknown, meaning: ColumnMeaning): Field | null {
	// `Category.NECESSARY`: the name says what the value would.
	if (value instanceof Reference && (meaning.role === 'category' || meaning.role === 'type'))
		return { meaning, text: wordsOfKey(value.path.at(-1) ?? '') };
	const text = fieldText(value);
	if (text === null || text.includes(HOLE)) return null;
	// The type of storage in disclosures of vendors.
	if (text === 'web' && key === 'type') return { meaning: { role: 'storage' }, text: 'localStorage' };
	if (meaning.role !== 'lifetime' && !/\p{L}/u.test(text)) return null;
	if (meaning.role !== 'lifetime') return { meaning, text };
	const unit = /^-?\d+(?:\.\d+)?$/.test(text) ? unitOf(meaning, text) : undefined;
	if (unit === undefined && Number(text) === 0 && !/session/i.test(key))
		return { meaning: { role: 'lifetime', unitHint: 'day' }, text };
	const count = unit === 'millisecond' ? String(Math.round(Number(text) / 1000)) : text;
	const hint = unit === 'millisecond' ? 'second' : unit;
	return {
		meaning: hint === undefined ? { role: 'lifetime' } : { role: 'lifetime', unitHint: hint },
		text: count,
	};
}

/** Facts that true and false state in a row: `required`, `session`, `thirdParty`. */
function factsOfFlags(row: JsonObject): {
	category: Category | null;
	party: Party | null;
	isSession: boolean;
} {
	let category: Category | null = null;
	let party: Party | null = null;
	let isSession = false;
	for (const [key, value] of Object.entries(row).slice(0, MAX_KEYS)) {
		if (typeof value !== 'boolean') continue;
		const words = wordsOfKey(key).replace(/^is /i, '').toLowerCase().replaceAll(' ', '');
		if (
			value &&
			/^(?:required|readonly|necessary|essential|strictlynecessary|mandatory|alwayson|alwaysactive)$/.test(
				words,
			)
		)
			category = 'necessary';
		if (/^thirdparty$/.test(words)) party = value ? 'third' : 'first';
		if (/^firstparty$/.test(words)) party = value ? 'first' : 'third';
		if (value && /^session(?:cookie|only)?$/.test(words)) isSession = true;
	}
	return { category, party, isSession };
}

export const isRequired = (object: JsonObject): boolean => factsOfFlags(object).category === 'necessary';

/** A row that the file says is deleted, ignored, or not to be shown. */
function isOmitted(row: JsonObject): boolean {
	for (const key of ['deleted', 'isDeleted', 'ignored', 'hidden', 'isHidden'])
		if (Object.hasOwn(row, key) && isTrue(row[key])) return true;
	return Object.hasOwn(row, 'showOnPolicy') && isFalse(row['showOnPolicy']);
}

function declareRow(row: JsonObject, plan: Plan, around: Around, collector: Collector): void {
	if (isOmitted(row)) return;
	const fields: Field[] = [];
	for (const [key, value] of Object.entries(row).slice(0, MAX_KEYS)) {
		const meaning = plan.meanings.get(key);
		if (key === plan.name || meaning === undefined) continue;
		const field = fieldOf(key, value, meaning);
		if (field !== null) fields.push(field);
	}
	const flags = factsOfFlags(row);
	const variable = variableOf(row);
	const facts = readFields(fields, {
		...NO_SURROUNDINGS,
		...around,
		category: flags.category ?? (variable === null ? null : categoryOfKey(variable)) ?? around.category,
	});
	const value = row[plan.name];
	const name = nameText(value);
	if (name === null) {
		const shown = facts.purpose ?? facts.provider;
		// What is computed may well be a name; what is empty is none.
		if (value === COMPUTED || value instanceof Reference || shown)
			collector.issue('row-without-a-cookie-name', shown ?? plan.name, placeOfRow(row));
		return;
	}
	const session = { text: 'session', kind: 'session', seconds: 0 } as const;
	declareEntry(collector, {
		name,
		isRule: RULE.test(name) || isTrue(row['is_regex']) || isTrue(row['isRegex']),
		category: facts.category ?? null,
		provider: facts.provider ?? null,
		purpose: facts.purpose ?? null,
		lifetime: flags.isSession ? session : (facts.lifetime ?? null),
		lifetimes: facts.lifetimes ?? [],
		party: flags.party ?? facts.party ?? null,
		domain: facts.domain ?? null,
		storage: facts.storage ?? null,
		row,
	});
}

/**
 * Declares the rows of a list of objects. Returns whether it is a list of cookies: its keys are known headings, or
 * what stands under them says so.
 */
export function readRows(rows: readonly JsonObject[], around: Around, collector: Collector): boolean {
	const plan = rows.length === 0 ? null : planOf(rows);
	if (plan === null || !isPlausible(rows, plan, around)) return false;
	// One object alone shows no columns: its keys must say which is the name.
	if (rows.length === 1 && meaningOfKey(plan.name)?.role !== 'name') return false;
	for (const row of rows) declareRow(row, plan, around, collector);
	return true;
}

/** Declares a list of names alone. Returns whether it is one. */
export function readNameList(
	values: readonly unknown[],
	facts: Partial<Omit<Parameters<typeof declareEntry>[1], 'name'>>,
	isNamed: boolean,
	collector: Collector,
): boolean {
	const texts = values.flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value] : []));
	if (texts.length === 0 || texts.length * 2 < asArray(values).length) return false;
	const shares = texts.map(nameShare);
	const sure = shares.filter((share) => share >= 1).length;
	const possible = shares.filter((share) => share > 0).length;
	// `cookies: ['necessary', 'statistics']` lists categories.
	if (texts.every((text) => categoryOfKey(text) !== null)) return false;
	// Under a category, one that is certainly a name speaks for the others.
	const isGrouped = isNamed || (facts.category != null && sure > 0);
	if (isGrouped ? possible * 10 < texts.length * 8 : sure * 10 < texts.length * 6) return false;
	for (const name of texts) declareEntry(collector, { ...facts, name, isRule: RULE.test(name) });
	return true;
}

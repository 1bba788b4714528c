import type { Collector } from '../declare/collector.ts';
import type { Field } from '../declare/field.ts';
import { readFields } from '../declare/read-fields.ts';
import { NO_SURROUNDINGS } from '../declare/surroundings.ts';
import type { ColumnMeaning } from '../understand/read-column-role.ts';
import type { TimeUnit } from '../vocabulary/vocabulary.ts';
import { declareEntry, placeOfRow } from './declare-entry.ts';
import { factsOfFlags } from './row-flags.ts';
import { categoryOfKey, meaningOfKey, wordsOfKey } from './row-keys.ts';
import { type Around, isPlausible, MAX_KEYS, planOf, type RowPlan } from './row-plan.ts';
import { fieldText, isRule, nameShare, nameText } from './row-text.ts';
import { COMPUTED, HOLE, Reference, variableOf } from './script/script-values.ts';
import { flaggedNotSet } from './unused-flags.ts';
import type { JsonObject } from './values.ts';

/** An age in seconds above this (12 years) is one in milliseconds. */
const MAX_SECONDS = 12 * 366 * 86_400;

const isTrue = (value: unknown): boolean =>
	value === true || value === 1 || (typeof value === 'string' && /^(?:1|true|yes)$/i.test(value));
const isFalse = (value: unknown): boolean =>
	value === false || value === 0 || (typeof value === 'string' && /^(?:0|false)$/i.test(value));

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

/** A row that the file says is deleted, ignored, or not to be shown. */
function isOmitted(row: JsonObject): boolean {
	for (const key of ['deleted', 'isDeleted', 'ignored', 'hidden', 'isHidden'])
		if (Object.hasOwn(row, key) && isTrue(row[key])) return true;
	return Object.hasOwn(row, 'showOnPolicy') && isFalse(row['showOnPolicy']);
}

function declareRow(row: JsonObject, plan: RowPlan, around: Around, collector: Collector): void {
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
		isRule: isRule(name) || isTrue(row['is_regex']) || isTrue(row['isRegex']),
		category: facts.category ?? null,
		provider: facts.provider ?? null,
		purpose: facts.purpose ?? null,
		lifetime: flags.isSession ? session : (facts.lifetime ?? null),
		lifetimes: facts.lifetimes ?? [],
		party: flags.party ?? facts.party ?? null,
		domain: facts.domain ?? null,
		storage: facts.storage ?? null,
		notSet: facts.notSet ?? false,
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
	const unused = flaggedNotSet(rows);
	for (const row of rows)
		declareRow(row, plan, unused.has(row) ? { ...around, notSet: true } : around, collector);
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
	if (texts.length === 0 || texts.length * 2 < values.length) return false;
	const shares = texts.map(nameShare);
	const sure = shares.filter((share) => share >= 1).length;
	const possible = shares.filter((share) => share > 0).length;
	// `cookies: ['necessary', 'statistics']` lists categories.
	if (texts.every((text) => categoryOfKey(text) !== null)) return false;
	// Under a category, one that is certainly a name speaks for the others.
	const isGrouped = isNamed || (facts.category != null && sure > 0);
	if (isGrouped ? possible * 10 < texts.length * 8 : sure * 10 < texts.length * 6) return false;
	for (const name of texts) declareEntry(collector, { ...facts, name, isRule: isRule(name) });
	return true;
}

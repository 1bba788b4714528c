import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import { hostOf } from '../declare/cell-text.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { isCategoryName } from '../understand/read-category.ts';
import type { ColumnMeaning } from '../understand/read-column-role.ts';
import type { TimeUnit } from '../vocabulary/vocabulary.ts';
import { categoryOfKey, meaningOfKey } from './row-keys.ts';
import { fieldText, nameShare, nameText } from './row-text.ts';
import type { JsonObject } from './values.ts';

/** Facts about the cookies of a list, from the keys and objects around it. */
export interface Around {
	readonly category: Category | null;
	readonly provider: string | null;
	readonly party: Party | null;
	readonly storage: StorageKind | null;
	/** Whether a key around it, or the variable, speaks of cookies. */
	readonly aboutCookies: boolean;
	/** A key around it, or the variable, says that these cookies are not set: `notUsed`. */
	readonly notSet: boolean;
}

/** A list of objects as a table: the roles of its keys, and the key of names. */
export interface RowPlan {
	readonly name: string;
	readonly meanings: ReadonlyMap<string, ColumnMeaning>;
}

/** Rows by which the role of a key is judged. */
const SAMPLE = 60;
/** Keys of a row that are read. */
export const MAX_KEYS = 60;

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

/** Whether a text is a lifetime, a number with the unit of its key. */
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

export function planOf(rows: readonly JsonObject[]): RowPlan | null {
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
		} else if (meaning.role === 'purpose') {
			// Of two keys for what a cookie is for one names its category. One alone is read as that of any table.
			if (purposes.length < 2 || rows.length < 2) continue;
			if (meanOf(rows, key, (text) => text.length < 40 && isCategoryName(text)) >= 0.6)
				meanings.set(key, { role: 'category' });
		}
	}
	return { name, meanings };
}

/** Whether rows are declarations of cookies, by what their keys and texts say together. */
export function isPlausible(
	rows: readonly JsonObject[],
	{ name, meanings }: RowPlan,
	around: Around,
): boolean {
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
	// Lifetimes may be said in words: "variable".
	if (lifetime > 0 && sure >= 0.5 && of('purpose').length > 0) return true;
	if (lifetime >= 0.5) return sure >= 0.5 || (named >= 0.6 && (about || others > 0));
	if (about)
		return (
			(sure >= 0.3 && others > 0) || (named >= 0.7 && others > 0 && isNamed(meanings, name)) || sure >= 0.6
		);
	return sure >= 0.7 && others >= 2 && around.category !== null;
}

const isNamed = (meanings: ReadonlyMap<string, ColumnMeaning>, name: string) =>
	meanings.get(name)?.role === 'name';

import type { Collector } from '../declare/collector.ts';
import { Context } from '../declare/context.ts';
import { readTable } from '../declare/table/read-table.ts';
import { plainCell } from '../document.ts';
import { findProvider } from '../services.ts';
import { isCookieWord } from '../understand/cookie-words.ts';
import { wordsOf } from '../understand/fold.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import { readBorlabs } from './borlabs.ts';
import { readComplianz } from './complianz.ts';
import { readCookiebot } from './cookiebot.ts';
import { readCookieConsent } from './cookieconsent.ts';
import { readCookieConsent2 } from './cookieconsent-v2.ts';
import { placeOfRow } from './declare-entry.ts';
import { readKlaro } from './klaro.ts';
import { readOneTrust } from './onetrust.ts';
import { readOwnCookie } from './own-cookie.ts';
import { type Around, fieldText, isRequired, nameShare, readNameList, readRows } from './read-rows.ts';
import { categoryOfKey, meaningOfKey, wordsOfKey } from './row-keys.ts';
import { Reference, variableOf, withLineOf } from './script-literal.ts';
import { readTarteaucitron } from './tarteaucitron.ts';
import { asObject, field, type JsonObject, textIn, textOf } from './values.ts';

/** Readers of the settings of one consent manager each. They return false for an object that is not its own. */
const MANAGERS: readonly ((object: JsonObject, collector: Collector) => boolean)[] = [
	readCookiebot,
	readOneTrust,
	readCookieConsent,
	readCookieConsent2,
	readTarteaucitron,
	readKlaro,
	readBorlabs,
	readComplianz,
];

/** Levels of nesting that are searched. */
const MAX_DEPTH = 40;
/** Keys under which programs put a title. */
const TITLE_KEYS = [
	'category',
	'categorySlug',
	'linkedCategory',
	'slug',
	'id',
	'key',
	'identifier',
	'type',
	'name',
	'title',
	'label',
];
const NAME_KEYS = [
	'provider',
	'vendor',
	'dataProcessor',
	'company',
	'service',
	'title',
	'label',
	'name',
	'displayName',
];
const MAX_TITLE = 60;
/** Codes of languages, as keys of translations. */
const LANGUAGES = new Set(
	'en fr de es it nl pt pl sv da no nb nn fi cs sk hu ro bg el et lv lt sl hr mt ga ca eu gl cy uk ru tr br oc'.split(
		' ',
	),
);

/** Roles of keys of which one at least stands under each name. */
const SAYING: ReadonlySet<ColumnRole | undefined> = new Set([
	'lifetime',
	'purpose',
	'provider',
	'category',
] as const);

const NOWHERE: Around = { category: null, provider: null, party: null, storage: null, aboutCookies: false };

const speaksOfCookies = (key: string): boolean => {
	const words = wordsOf(wordsOfKey(key));
	return words.length <= 8 && words.some(isCookieWord);
};

/** Whether a key is one for cookies and nothing else: `cookies`, `necessaryCookies`, `cookieNames`, `COOKIE_LIST`. */
const isListKey = (key: string): boolean =>
	/cookies$|cookies?[-_ ]?(?:names?|list|table|data|rows|keys|ids|entries|items|info|details|declarations?)$/i.test(
		key,
	);

const isTextObject = (value: unknown): value is JsonObject =>
	asObject(value) !== null && !(value instanceof Reference);

/** Searches settings for the cookies that they declare: as one of the managers has it, or as any list of cookies. */
class SettingsReader {
	readonly #seen = new Set<unknown>();
	readonly #collector: Collector;

	constructor(collector: Collector) {
		this.#collector = collector;
	}

	/** Marks an object or array as read; false where it was before. */
	#enter(value: object): boolean {
		if (this.#seen.has(value)) return false;
		this.#seen.add(value);
		return true;
	}

	read(value: unknown, keys: readonly string[]): void {
		let around = NOWHERE;
		for (const key of keys) around = this.#within(around, key);
		this.#value(value, keys.at(-1) ?? '', around, 0);
	}

	/** Reads what is assigned in a script, each by its own name. */
	readAssigned(tree: JsonObject): void {
		readOwnCookie(tree, this.#collector);
		for (const [key, value] of Object.entries(tree)) this.read(value, [key]);
	}

	/** The facts that hold below a key. */
	#within(around: Around, key: string): Around {
		const category = categoryOfKey(key) ?? around.category;
		// What is said of vendors and services is no list of cookies, until a key says so again.
		const isElsewhere = meaningOfKey(key)?.role === 'provider';
		const aboutCookies = (around.aboutCookies && !isElsewhere) || speaksOfCookies(key);
		if (category === around.category && aboutCookies === around.aboutCookies) return around;
		return { ...around, category, aboutCookies };
	}

	#value(value: unknown, key: string, outer: Around, depth: number): void {
		if (typeof value !== 'object' || value === null || value instanceof Reference || depth > MAX_DEPTH)
			return;
		if (!this.#enter(value)) return;
		const variable = variableOf(value);
		const around = variable === null || variable === key ? outer : this.#within(outer, variable);
		if (Array.isArray(value)) this.#list(value, variable ?? key, around, depth);
		else this.#object(value as JsonObject, variable ?? key, around, depth);
	}

	#list(items: readonly unknown[], key: string, around: Around, depth: number): void {
		const collector = this.#collector;
		const objects = items.filter(isTextObject);
		const rows = objects.filter((object) => !this.#isGroup(object));
		if (this.#managed(objects)) return;
		if (rows.length > 0 && rows.length * 2 > items.filter((item) => typeof item === 'object').length) {
			if (readRows(rows, around, collector)) {
				for (const row of rows) this.#seen.add(row);
			} else if (isListKey(key) && rows.some((row) => this.#looksLikeRow(row)))
				collector.issue('list-not-read', key, placeOfRow(items));
		}
		const pairs = items.flatMap((item) =>
			Array.isArray(item) && item.length === 2 && typeof item[0] === 'string' && isTextObject(item[1])
				? [[item[0], item[1]] as const]
				: [],
		);
		if (
			pairs.length > 0 &&
			pairs.length === items.length &&
			this.#map(Object.fromEntries(pairs), key, around)
		)
			return;
		if (this.#table(items, key, around)) return;
		const facts = { ...around, row: items };
		if (readNameList(items, facts, isListKey(key), collector)) return;
		for (const item of items) this.#value(item, key, around, depth + 1);
	}

	/** Marks all that an object holds as read. */
	#claim(object: object): void {
		const pending: object[] = [object];
		for (let next = pending.pop(); next !== undefined; next = pending.pop())
			for (const value of Object.values(next))
				if (typeof value === 'object' && value !== null && this.#enter(value)) pending.push(value);
	}

	/** Whether objects of a list belong to a manager; read one by one. */
	#managed(rows: readonly JsonObject[]): boolean {
		return (
			rows.some((row) => 'FirstPartyCookies' in row || 'Hosts' in row) &&
			readOneTrust({ Groups: rows }, this.#collector)
		);
	}

	#looksLikeRow(row: JsonObject): boolean {
		const keys = Object.keys(row).slice(0, 40);
		const roles = new Set(keys.map((key) => meaningOfKey(key)?.role));
		return roles.has('name') && (roles.has('lifetime') || roles.has('purpose')) && !roles.has(undefined);
	}

	/** Rows as lists of cells. */
	#table(items: readonly unknown[], key: string, around: Around): boolean {
		const rows = items.flatMap((item) => (Array.isArray(item) && item.length >= 2 ? [item] : []));
		if (rows.length === 0 || rows.length < items.length) return false;
		const cells = rows.map((row) => row.slice(0, 40).map((cell) => fieldText(cell) ?? ''));
		if (!cells.some((row) => row.some((text) => nameShare(text) >= 1))) return false;
		const context = new Context();
		// The table stands under its key, as under a heading.
		const title = around.category ?? (speaksOfCookies(key) ? 'cookies' : '');
		if (title !== '') context.pass({ kind: 'heading', level: 2, text: title, place: placeOfRow(items) });
		const before = this.#collector.declarations.length;
		readTable(
			{
				kind: 'table',
				caption: null,
				rows: cells.map((row, index) => ({
					cells: row.map((text) => plainCell(text)),
					place: placeOfRow(rows[index]),
				})),
				place: placeOfRow(items),
			},
			context,
			this.#collector,
		);
		return this.#collector.declarations.length > before;
	}

	/** Whether an object holds a list of cookies of its own: a service, a category. */
	#isGroup(object: JsonObject): boolean {
		return Object.entries(object).some(([key, value]) => {
			const isList = Array.isArray(value) && value.length > 0;
			const isMap = isTextObject(value) && Object.values(value).some(isTextObject);
			if (key === 'deviceStorage') return true;
			if (!isList && !isMap) return false;
			if (isMap) return speaksOfCookies(key);
			const items = value as readonly unknown[];
			return items.some(isTextObject) ? true : speaksOfCookies(key);
		});
	}

	#object(object: JsonObject, key: string, around: Around, depth: number): void {
		const collector = this.#collector;
		const own = readOwnCookie(object, collector);
		const inner = asObject(object['cookie']);
		if (own > 0 && inner !== null) this.#seen.add(inner);
		if (this.#languages(object, around, depth)) return;
		if (MANAGERS.some((read) => read(object, collector))) {
			this.#claim(object);
			return;
		}
		const isGroup = this.#isGroup(object);
		if (!isGroup && own === 0 && readRows([object], { ...around, aboutCookies: false }, collector)) return;
		if (this.#map(object, key, around)) return;
		const within = depth === 0 ? this.#categoryOf(object, around) : this.#facts(object, around, isGroup);
		for (const [name, value] of Object.entries(object)) {
			if (typeof value !== 'object' || value === null) continue;
			const next = this.#within(within, name);
			// Facts of a service hold for its names alone; rows have their own.
			if (isGroup && Array.isArray(value) && speaksOfCookies(name) && this.#names(object, value, next))
				continue;
			this.#value(value, name, next, depth + 1);
		}
	}

	/** Reads the same texts in several languages once: in the first that declares cookies. */
	#languages(object: JsonObject, around: Around, depth: number): boolean {
		const keys = Object.keys(object);
		if (
			keys.length < 2 ||
			!keys.every((key) => LANGUAGES.has(key.slice(0, 2).toLowerCase()) && key.length <= 5)
		)
			return false;
		if (!keys.some((key) => /^(?:en|fr|de|es|it|nl|pt)\b/i.test(key))) return false;
		const before = this.#collector.declarations.length;
		for (const value of Object.values(object)) {
			this.#value(value, '', around, depth + 1);
			if (this.#collector.declarations.length > before) break;
		}
		this.#claim(object);
		return true;
	}

	/** The names under a service, with what it says of them. */
	#names(group: JsonObject, names: readonly unknown[], around: Around): boolean {
		if (this.#seen.has(names)) return true;
		const facts = {
			...around,
			purpose: textIn(group, 'description', 'purpose', 'desc'),
			row: group,
		};
		if (!readNameList(names, facts, true, this.#collector)) return false;
		this.#seen.add(names);
		return true;
	}

	#categoryOf(object: JsonObject, around: Around, isGroup = false): Around {
		const titles = [...TITLE_KEYS, ...(isGroup ? Object.keys(object).slice(0, 20) : [])];
		const named = titles
			.map((key) => this.#titleIn(object, key))
			.find((text) => text !== null && categoryOfKey(text) !== null);
		const category =
			(named == null ? null : categoryOfKey(named)) ?? (isRequired(object) ? 'necessary' : null);
		return category === null ? around : { ...around, category };
	}

	#titleIn(object: JsonObject, key: string): string | null {
		const value = field(object, key);
		if (value instanceof Reference) return value.path.at(-1) ?? null;
		const text = Array.isArray(value) ? textOf(value[0]) : textOf(value);
		return text !== null && text.length <= MAX_TITLE ? text : null;
	}

	/** The facts that an object states of the cookies in it: a category, or the service that sets them. */
	#facts(object: JsonObject, around: Around, isGroup: boolean): Around {
		const within = this.#categoryOf(object, around, isGroup);
		if (!isGroup) return within;
		const purposes = field(object, 'purposes');
		const listed = Array.isArray(purposes) ? purposes.map((value) => categoryOfKey(textOf(value) ?? '')) : [];
		const category = within.category ?? listed.find((value) => value !== null) ?? null;
		const provider = NAME_KEYS.map((key) => this.#titleIn(object, key)).find(
			(text) =>
				text !== null &&
				(findProvider(text) !== null || (categoryOfKey(text) === null && !speaksOfCookies(text))),
		);
		return { ...within, category, provider: provider ?? within.provider };
	}

	/** Rows by the name of the cookie, or by any key: `{ _ga: { purpose, duration } }`. */
	#map(object: JsonObject, key: string, around: Around): boolean {
		const entries = Object.entries(object).filter(([, value]) => isTextObject(value)) as [
			string,
			JsonObject,
		][];
		if (entries.length === 0 || entries.length < Object.keys(object).length) return false;
		if (entries.some(([, value]) => this.#isGroup(value))) return false;
		const rows = entries.map(([, value]) => value);
		const sure = entries.filter(([key]) => nameShare(key) >= 1).length;
		const isNamed = rows.every((row) => Object.keys(row).some((key) => meaningOfKey(key)?.role === 'name'));
		// A single one is read as an object of its own.
		if (isNamed && rows.length > 1 && readRows(rows, around, this.#collector)) return true;
		// Under the names stands at least what each is for or how long it lasts.
		const saysMore = rows.every((row) => Object.keys(row).some((key) => SAYING.has(meaningOfKey(key)?.role)));
		if (isNamed || !saysMore || (sure * 2 < entries.length && !isListKey(key))) return false;
		const keyed = entries.map(([name, value]) => withLineOf(value, { ...value, name }));
		return readRows(keyed, around, this.#collector);
	}
}

/**
 * Reads values with the keys around them, and before them what a script assigns; what they declare goes to the
 * collector.
 */
export function readSettings(
	values: readonly { readonly value: unknown; readonly path: readonly string[] }[],
	collector: Collector,
	assigned: JsonObject = {},
): void {
	const reader = new SettingsReader(collector);
	reader.readAssigned(assigned);
	for (const { value, path } of values) reader.read(value, path);
}

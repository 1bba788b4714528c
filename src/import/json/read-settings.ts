import type { Category, Declaration } from '../../core/policy/policy.ts';
import type { Collector } from '../declare/collector.ts';
import { placeOfRow } from './declare-entry.ts';
import { readBorlabs } from './managers/borlabs.ts';
import { readComplianz } from './managers/complianz.ts';
import { readCookiebot } from './managers/cookiebot.ts';
import { readCookieConsent } from './managers/cookieconsent.ts';
import { readCookieConsent2 } from './managers/cookieconsent-v2.ts';
import { readKlaro } from './managers/klaro.ts';
import { readOneTrust } from './managers/onetrust.ts';
import { readTarteaucitron } from './managers/tarteaucitron.ts';
import { readOwnCookie } from './own-cookie.ts';
import { cellsUnderHeader, readCells } from './read-cells.ts';
import { objectOfPairs, readKeyed, readMap } from './read-map.ts';
import { readNameList, readRows } from './read-rows.ts';
import { meaningOfKey } from './row-keys.ts';
import type { Around } from './row-plan.ts';
import { Reference, variableOf } from './script/script-values.ts';
import {
	factsBelow,
	factsWithin,
	holdsList,
	isByLanguage,
	isListKey,
	isTextObject,
	speaksOfCookies,
	withCategory,
	withFirstLanguage,
} from './settings-facts.ts';
import { flaggedNotSet } from './unused-flags.ts';
import { asObject, type JsonObject, textIn } from './values.ts';

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
const NOWHERE: Around = {
	category: null,
	provider: null,
	party: null,
	storage: null,
	aboutCookies: false,
	notSet: false,
};

/** Searches settings for the cookies that they declare: as one of the managers has it, or as any list of cookies. */
class SettingsReader {
	readonly #seen = new Set<unknown>();
	readonly #own = new Set<Declaration>();
	/** Names of lists of names alone, with their facts. */
	readonly #listed = new Set<string>();
	readonly #collector: Collector;
	/** Whether an object may stand in several places: in a script, by its name. */
	readonly #isScript: boolean;

	/** The facts that the words before a value state. */
	readonly #before: (value: unknown) => Around | null;

	constructor(collector: Collector, isScript: boolean, before: (value: unknown) => Around | null) {
		this.#collector = collector;
		this.#isScript = isScript;
		this.#before = before;
	}

	/** Marks an object or array as read; false where it was before. */
	#enter(value: object): boolean {
		if (this.#seen.has(value)) return false;
		if (this.#isScript) this.#seen.add(value);
		return true;
	}

	read(value: unknown, keys: readonly string[]): void {
		let around = this.#before(value) ?? NOWHERE;
		for (const key of keys) around = factsBelow(around, key);
		this.#value(value, keys.at(-1) ?? '', around, 0);
	}

	/** Declares the manager's own cookie, as far as no list does. */
	#ownCookie(settings: JsonObject): number {
		const { declarations } = this.#collector;
		const before = declarations.length;
		const count = readOwnCookie(settings, this.#collector);
		for (const declaration of declarations.slice(before)) this.#own.add(declaration);
		return count;
	}

	/** Drops the manager's own cookie where a list says more of it. */
	end(): void {
		if (this.#own.size === 0) return;
		const listed = new Set(
			this.#collector.declarations.flatMap((declaration) =>
				this.#own.has(declaration) || declaration.lifetime === null ? [] : declaration.names,
			),
		);
		this.#collector.drop(
			(declaration) => this.#own.has(declaration) && declaration.names.every((name) => listed.has(name)),
		);
	}

	/** Reads what is assigned in a script, each by its own name. */
	readAssigned(tree: JsonObject): void {
		this.#ownCookie(tree);
		for (const [key, value] of Object.entries(tree)) this.read(value, [key]);
	}

	#value(value: unknown, key: string, outer: Around, depth: number): void {
		if (typeof value !== 'object' || value === null || value instanceof Reference || depth > MAX_DEPTH)
			return;
		if (!this.#enter(value)) return;
		const variable = variableOf(value);
		const around = variable === null || variable === key ? outer : factsBelow(outer, variable);
		if (Array.isArray(value)) this.#list(value, variable ?? key, around, depth);
		else this.#object(value as JsonObject, variable ?? key, around, depth);
	}

	#list(items: readonly unknown[], key: string, around: Around, depth: number): void {
		const collector = this.#collector;
		const objects = items.filter(isTextObject);
		const rows = objects.filter((object) => !holdsList(object));
		if (this.#managed(objects)) return;
		if (rows.length > 0 && rows.length * 2 > items.filter((item) => typeof item === 'object').length) {
			if (readRows(rows.map(withFirstLanguage), around, collector)) {
				for (const row of rows) this.#seen.add(row);
			} else if (isListKey(key) && rows.some((row) => this.#looksLikeRow(row)))
				collector.issue('list-not-read', key, placeOfRow(items));
		}
		const pairs = objectOfPairs(items);
		if (pairs !== null && readMap(pairs, key, around, collector)) return;
		if (readCells(items, key, around, collector)) return;
		const facts = { ...around, row: items };
		if (readNameList(this.#unlisted(items, around), facts, isListKey(key), collector)) return;
		const unused = flaggedNotSet(objects);
		for (const item of items)
			this.#value(
				item,
				key,
				unused.has(item as JsonObject) ? { ...around, notSet: true } : around,
				depth + 1,
			);
	}

	/** The names of a list without those that another list gives with the same facts: by category and all together. */
	#unlisted(names: readonly unknown[], { category, provider }: Around): readonly unknown[] {
		if (!names.every((name) => typeof name === 'string')) return names;
		return names.filter((name) => {
			const key = JSON.stringify([name, category ?? 'unknown', provider]);
			const isNew = !this.#listed.has(key);
			this.#listed.add(key);
			return isNew;
		});
	}

	/** Marks all that an object holds as read. */
	#claim(object: object): void {
		if (!this.#isScript) return;
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

	#object(object: JsonObject, key: string, around: Around, depth: number): void {
		const collector = this.#collector;
		const own = this.#ownCookie(object);
		const inner = asObject(object['cookie']);
		if (own > 0 && inner !== null) this.#seen.add(inner);
		if (this.#languages(object, around, depth)) return;
		// PHP writes a list whose numbers have gaps as an object.
		const keys = Object.keys(object);
		if (keys.length > 0 && keys.every((name) => /^\d+$/.test(name))) {
			this.#list(Object.values(object), key, around, depth);
			return;
		}
		if (MANAGERS.some((read) => read(object, collector))) {
			this.#claim(object);
			return;
		}
		const isGroup = holdsList(object);
		if (!isGroup && own === 0 && readRows([object], { ...around, aboutCookies: false }, collector)) return;
		if (readMap(object, key, around, collector)) return;
		const table = cellsUnderHeader(object);
		if (table !== null && readCells(table, key, around, collector)) {
			this.#claim(object);
			return;
		}
		const within = depth === 0 ? withCategory(object, around) : factsWithin(object, around, isGroup);
		/** The categories that siblings before bear as titles: under the only one stand its cookies, as on a page. */
		const titled = new Set<Category>();
		const unused = flaggedNotSet(Object.values(object).filter(isTextObject));
		for (const [name, value] of Object.entries(object)) {
			if (typeof value !== 'object' || value === null) continue;
			const below = factsBelow(within, name);
			const [only = null] = titled.size === 1 ? titled : [];
			const notSet = below.notSet || unused.has(value as JsonObject);
			const next = { ...below, category: below.category ?? only, notSet };
			const own =
				isTextObject(value) && !holdsList(value) ? withCategory(value, factsBelow(NOWHERE, name)) : null;
			if (own !== null && own.category !== null) titled.add(own.category);
			// Facts of a service hold for its names alone; rows have their own.
			if (isGroup && Array.isArray(value) && speaksOfCookies(name) && this.#names(object, value, next))
				continue;
			// `{ title: "Statistics", _ga: { purpose, duration } }`
			if (isTextObject(value) && readKeyed(name, value, next, collector)) continue;
			this.#value(value, name, next, depth + 1);
		}
	}

	/** Reads the same texts in several languages once: in the first that declares cookies. */
	#languages(object: JsonObject, around: Around, depth: number): boolean {
		if (!isByLanguage(object)) return false;
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
		if (!readNameList(this.#unlisted(names, around), facts, true, this.#collector)) return false;
		this.#seen.add(names);
		return true;
	}
}

/**
 * Reads values with the keys around them, and before them what a script assigns; what they declare goes to the
 * collector. `before` gives the facts that the words before a value state.
 */
export function readSettings(
	values: readonly { readonly value: unknown; readonly path: readonly string[] }[],
	collector: Collector,
	assigned: JsonObject | null = null,
	before: (value: unknown) => Around | null = () => null,
): void {
	const reader = new SettingsReader(collector, assigned !== null, before);
	if (assigned !== null) reader.readAssigned(assigned);
	for (const { value, path } of values) reader.read(value, path);
	reader.end();
}

import type { Definitions, List, ListItem } from '../document.ts';
import {
	findLifetime,
	findProvider,
	looksLikeName,
	readCategory,
	readColumnRole,
	readNames,
	readParty,
	readStorage,
} from '../words.ts';
import type { Collector } from './collector.ts';
import { nameScore } from './columns.ts';
import type { Context, Surroundings } from './context.ts';
import { declareNames } from './declare-names.ts';
import { type Field, readFields } from './row.ts';
import { speaksOfCookies } from './words.ts';

/** What parts a name from what is said of it. */
const PARTING = /\s*(?:\n|\s[–—-]\s|[:;]\s|\s\(|\s=\s|,\s(?=\p{Ll}))/u;
const LABEL = /^\s*([^:\n]{2,50}?)\s*:\s*(\S.*)$/s;

interface Said {
	readonly name: string;
	readonly rest: string;
}

/** "All cookies that begin with `abc_`", where an item begins so: a comma may stand in it. */
function patternWords(text: string): string | null {
	const start = /^[^–—:;(\n]{1,120}/.exec(text)?.[0].trim() ?? '';
	const isPattern =
		start.split(' ').length > 2 &&
		speaksOfCookies(start) &&
		readNames(start).names.some((one) => one.endsWith('*'));
	return isPattern ? start : null;
}

/** "abc_id, abc_ref", where an item begins so. */
function rowOfNames(text: string): string | null {
	const [first = '', ...more] = text.slice(0, 300).split(/(?=[,/]\s)/);
	if (looksLikeName(first.trim()) !== 'certain') return null;
	let row = first;
	for (const piece of more) {
		const name = /^[,/]\s+([^\s,;:()]{2,60})(?=$|[,;:/(]|\s[–—-]\s)/.exec(piece);
		if (!name || looksLikeName(name[1] ?? '') !== 'certain') {
			const last = /^[,/]\s+[^\s,;:()]{2,60}(?=[:;(]|\s)/.exec(piece)?.[0] ?? '';
			return looksLikeName(last.slice(1).trim()) === 'certain' ? row + last : row === first ? null : row;
		}
		row += name[0];
		if (name[0].length < piece.length) break;
	}
	return row === first ? null : row;
}

/** The name that an item begins with, and the rest; null when it begins with prose. */
function splitItem({ text, lead }: Pick<ListItem, 'text' | 'lead'>): Said | null {
	const plain = text.replace(/^[`"'“”«»]+/, '');
	const cut = PARTING.exec(text);
	const whole = lead === null ? (patternWords(text) ?? rowOfNames(text)) : null;
	const start = whole ?? lead ?? (cut ? text.slice(0, cut.index) : text);
	const name = start.replace(/[:;,]\s*$/, '').trim();
	if (name === '' || name.length > 200) return null;
	const rest = (text.startsWith(start) ? text.slice(start.length) : plain).replace(/^[\s:;,–—-]+/, '');
	return { name, rest };
}

/** How surely an item begins with cookie names. */
function certainty({ name, rest }: Said): 'certain' | 'plausible' | null {
	const tokens = name
		.replace(/[`"'“”«»]/g, '')
		.split(/[\s,;/|+&]+|\s(?:and|et|y|und|en|e)\s/)
		.filter(Boolean);
	if (tokens.length === 0 || tokens.length > 8) return null;
	// "Any cookie starting with `abc_`".
	if (patternWords(name) !== null) return 'certain';
	const looks = tokens.map(looksLikeName);
	if (looks.includes('certain') && looks.filter((look) => look === 'certain').length * 2 >= tokens.length)
		return 'certain';
	if (/^`[\w.-]{3,}`$/.test(name)) return 'plausible';
	if (tokens.length > 1 || looks[0] !== 'plausible') return null;
	// A word that is no name by its form is one when code marks it or a lifetime follows.
	if (name.startsWith('`') || findLifetime(rest) !== null) return 'plausible';
	return null;
}

/** The labelled facts of an item ("Provider: Example"), line by line, and what is left as its purpose. */
function fieldsOf(rest: string): Field[] {
	const fields: Field[] = [];
	const prose: string[] = [];
	for (const piece of rest.split(/\n|;\s|\s\|\s|(?<=[.)])\s+(?=\p{Lu}[^.:\n]{1,30}:\s)/u)) {
		const [, label = '', value = ''] = LABEL.exec(piece) ?? [];
		const meaning = label === '' ? null : readColumnRole(label);
		if (meaning) fields.push({ meaning, text: value });
		else if (piece.trim() !== '') prose.push(piece.trim());
	}
	const text = prose.join(' ').replace(/^\(([^()]*)\)$/, '$1');
	if (text !== '') fields.push({ meaning: { role: 'purpose' }, text });
	return fields;
}

/** What stands in brackets right behind a name: a provider, or facts that are read where they stand. */
function splitBracket(rest: string): { bracket: string; provider: string | null; after: string } {
	const match = /^\(([^()]{2,120})\)\s*[:–—-]?\s*/u.exec(rest);
	const bracket = match?.[1] ?? '';
	const isFact =
		findLifetime(bracket) !== null || readParty(bracket) !== null || readStorage(bracket) !== null;
	const isProvider = !isFact && /^\p{Lu}/u.test(bracket) && bracket.length <= 40;
	const known = isFact || isProvider;
	return {
		bracket,
		provider: isProvider ? bracket : null,
		after: known ? rest.slice(match?.[0].length) : rest,
	};
}

/** What an item's own words say, where its labels do not. */
export function readSaid(rest: string, around: Surroundings) {
	const { bracket, provider, after } = splitBracket(rest);
	const fields = fieldsOf(after);
	const found = readFields(fields, around);
	const own = readFields(fields, { ...around, provider: null });
	return {
		...found,
		lifetime: found.lifetime ?? findLifetime(bracket) ?? findLifetime(after),
		party: found.party ?? readParty(rest.slice(0, 200)),
		storage: found.storage ?? readStorage(rest.slice(0, 200)),
		provider: own.provider ?? provider ?? findProvider(after) ?? found.provider ?? null,
	};
}

/** An item's words with those of the items within it, a line each. */
function withChildren({ text, children }: ListItem): string {
	return [text, ...children.map(withChildren)].join('\n');
}

/** Reads a list of which items begin with cookies' names, or hold lists that do. Other lists are passed over. */
export function readList(list: Pick<List, 'items'>, context: Context, collector: Collector): boolean {
	return readItems(list.items, context.here(null), collector);
}

/** An item that tells a cookie by labels alone: "Name: _ga (Example); Purpose: …; Lifetime: 2 years". */
function labelledItem(text: string): { name: string; fields: readonly Field[] } | null {
	if (!LABEL.test(text) || text.length > 5000) return null;
	const fields = fieldsOf(text);
	const name = fields.find(({ meaning }) => meaning?.role === 'name')?.text;
	const labels = fields.filter(({ meaning }) => meaning !== null && meaning.role !== 'purpose').length;
	if (name === undefined || labels < 2 || nameScore(name.replace(/\([^()]*\)/g, '')) === 0) return null;
	const provider = findProvider(name);
	return {
		name,
		fields: provider === null ? fields : [...fields, { meaning: { role: 'provider' }, text: provider }],
	};
}

function readItems(items: readonly ListItem[], around: Surroundings, collector: Collector): boolean {
	const said = items.map((item) => splitItem({ text: withChildren(item), lead: item.lead }));
	const sure = said.map((one) => (one === null ? null : certainty(one)));
	const someCertain = sure.includes('certain');
	const names = someCertain || (around.aboutCookies && sure.some((one) => one !== null));
	let read = false;
	items.forEach((item, index) => {
		const one = said[index];
		const labelled = labelledItem(withChildren(item));
		if (labelled !== null)
			read = declareNames(labelled.name, readFields(labelled.fields, around), item.place, collector) || read;
		else if (names && one && sure[index] !== null)
			read = declareNames(one.name, readSaid(one.rest, around), item.place, collector) || read;
		else if (item.children.length > 0)
			read = readItems(item.children, within(item, around), collector) || read;
		else if (someCertain && readNames(item.text).names.length === 0 && index > 0)
			collector.issue('row-without-a-cookie-name', item.text, item.place);
	});
	return read;
}

/** What the words of an item say of the list within it. */
function within({ text, lead }: ListItem, around: Surroundings): Surroundings {
	const title = lead ?? text.split(/\n|:\s/)[0] ?? '';
	if (title.length > 140) return around;
	return {
		...around,
		category: readCategory(title) ?? around.category,
		party: readParty(title) ?? around.party,
		provider: findProvider(title) ?? around.provider,
	};
}

/** Terms that stand over the same details: each gets them. */
function sharingDetails(entries: Definitions['entries']): Definitions['entries'] {
	let below: readonly string[] = [];
	return entries
		.toReversed()
		.map((entry) => {
			if (entry.details.length > 0) below = entry.details;
			return { ...entry, details: below };
		})
		.toReversed();
}

/** Reads a definition list: names with what is said of them, or fields with their values. */
export function readDefinitions(
	{ entries: told }: Definitions,
	context: Context,
	collector: Collector,
): boolean {
	const around = context.here(null);
	const entries = sharingDetails(told);
	const labelled = entries.filter(({ term }) => readColumnRole(term) !== null).length;
	let read = false;
	if (labelled * 2 > entries.length) {
		let fields: Field[] = [];
		let place = entries[0]?.place ?? { line: null };
		const finish = () => {
			const name = fields.find(({ meaning }) => meaning?.role === 'name');
			if (name) read = declareNames(name.text, readFields(fields, around), place, collector) || read;
			fields = [];
		};
		for (const entry of entries) {
			const meaning = readColumnRole(entry.term);
			if (meaning?.role === 'name' && fields.some((one) => one.meaning?.role === 'name')) finish();
			if (fields.length === 0) place = entry.place;
			fields.push({ meaning, text: entry.details.join('\n') });
		}
		finish();
		return read;
	}
	for (const { term, details, place } of entries) {
		const said: Said = { name: term.replace(/\s*:$/, ''), rest: details.join('\n') };
		if (certainty(said) !== null)
			read = declareNames(said.name, readSaid(said.rest, around), place, collector) || read;
	}
	return read;
}

import type { ListItem } from '../../document.ts';
import { findProvider } from '../../services.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { findEach } from '../../understand/lifetime/read-each.ts';
import { looksLikeName, readNames } from '../../understand/names/read-names.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import { readStorage, storageInText } from '../../understand/read-storage.ts';
import type { Surroundings } from '../context.ts';
import { type Field, readFields } from '../read-fields.ts';

/** Separators between a name and its description. */
const PARTING = /(?<!\s)\s*(?:\n|\s[–—-]\s|[:;]\s|\s\(|\s=\s|,\s(?=\p{Ll}))/u;
export const LABEL = /^\s*([^:\s](?:[^:\n]{0,48}[^:\s]|\s))\s*:\s*(\S.*)$/s;

export interface NamedItem {
	readonly name: string;
	readonly rest: string;
}

/** "All cookies that begin with `abc_`", where an item begins so: a comma may stand in it. */
function patternWords(text: string): string | null {
	const start = /^[^–—:;(\n]{1,120}/.exec(text)?.[0].trim() ?? '';
	const isPattern =
		start.split(' ').length > 2 &&
		speaksOfCookies(start) &&
		readNames(start).names.some((name) => name.endsWith('*') && !start.includes(name));
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
export function splitItem({ text, lead }: Pick<ListItem, 'text' | 'lead'>): NamedItem | null {
	const plain = text.replace(/^[`"'“”«»]+/, '');
	const cut = PARTING.exec(text);
	const whole = lead === null ? (patternWords(text) ?? rowOfNames(text)) : null;
	const start = whole ?? lead ?? (cut ? text.slice(0, cut.index) : text);
	const name = start.replace(/[:;,]\s*$/, '').trim();
	if (name === '' || name.length > 200) return null;
	const rest = (text.startsWith(start) ? text.slice(start.length) : plain).replace(/^[\s:;,–—-]+/, '');
	return { name, rest };
}

/** Rates the certainty that an item begins with cookie names. */
export function nameCertainty({ name, rest }: NamedItem): 'certain' | 'plausible' | null {
	const tokens = name
		.replace(/[`"'“”«»]/g, '')
		.split(/[\s,;|+&]+/)
		.filter((token) => token !== '' && token !== '/');
	if (tokens.length === 0 || tokens.length > 8) return null;
	// "Any cookie starting with `abc_`".
	if (patternWords(name) !== null) return 'certain';
	const forms = tokens.map(looksLikeName);
	if (forms.includes('certain') && forms.filter((form) => form === 'certain').length * 2 >= tokens.length)
		return 'certain';
	if (/^`[\w.-]{3,}`$/.test(name)) return 'plausible';
	if (tokens.length > 1 || forms[0] !== 'plausible') return null;
	// A word that is no name by its form is one when code marks it or a lifetime follows.
	if (name.startsWith('`') || findLifetime(rest) !== null) return 'plausible';
	return null;
}

/** The labelled facts of an item ("Provider: Example"), line by line, and what is left as its purpose. */
export function fieldsOf(rest: string): Field[] {
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

/** Splits off the brackets right behind a name: they hold a provider, or facts such as a lifetime. */
function splitBracket(rest: string): { bracket: string; provider: string | null; after: string } {
	const match = /^\(([^()]{2,120})\)\s*[:–—-]?\s*/u.exec(rest);
	const bracket = match?.[1] ?? '';
	const isFact =
		findLifetime(bracket) !== null || readParty(bracket) !== null || readStorage(bracket) !== null;
	const isProvider = !isFact && /^\p{Lu}/u.test(bracket) && bracket.length <= 40;
	const isUnderstood = isFact || isProvider;
	return {
		bracket,
		provider: isProvider ? bracket : null,
		after: isUnderstood ? rest.slice(match?.[0].length) : rest,
	};
}

/** Reads an item's facts: from its labels, and from its running words where labels say nothing. */
export function readItemFacts(rest: string, around: Surroundings) {
	const { bracket, provider, after } = splitBracket(rest);
	const fields = fieldsOf(after);
	const facts = readFields(fields, around);
	const own = readFields(fields, { ...around, provider: null });
	return {
		...facts,
		lifetime: facts.lifetime ?? findLifetime(bracket) ?? findLifetime(after),
		lifetimes: facts.lifetimes?.length ? facts.lifetimes : findEach(after),
		party: facts.party ?? readParty(rest.slice(0, 200)),
		storage: facts.storage ?? storageInText(rest.slice(0, 200)),
		provider: own.provider ?? provider ?? findProvider(after) ?? facts.provider ?? null,
	};
}

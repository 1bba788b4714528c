import type { Lifetime } from '../../../core/policy/lifetime.ts';
import type { ListItem } from '../../document.ts';
import { findProvider, isCompany } from '../../services.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { findEach } from '../../understand/lifetime/read-each.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { isSessionName, isValue } from '../../understand/names/name-form.ts';
import { saysFollowed } from '../../understand/names/name-tokens.ts';
import { looksLikeName, readNames } from '../../understand/names/read-names.ts';
import { isCategoryName, readCategory } from '../../understand/read-category.ts';
import { isPlainHeading, readColumnRole } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import { readStorage, storageInText } from '../../understand/read-storage.ts';
import { nameTokenEvidence } from '../evidence/role-evidence.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import type { Field } from '../field.ts';
import { isCapitalised, isKindOrService } from '../is-kind.ts';
import { isFunctionWord } from '../lines/aligned/cut-text.ts';
import { mayBeProvider } from '../may-be-provider.ts';
import { readFields } from '../read-fields.ts';
import type { Surroundings } from '../surroundings.ts';
import { ledNames, rowOfNames, rowOfWords } from './item-rows.ts';
import type { NamedItem } from './named-item.ts';

const MAX_FACT = 60;
/** Characters and words of the names that an item begins with. */
const MAX_NAMES = 800;
const MAX_TOKENS = 60;
/** More words than these are names where nearly all have the form of one. */
const MAX_MIXED = 8;
/** Separators between a name and its description. */
const PARTING = /(?<!\s)\s*(?:\n|\s[–—-]\s|[:;]\s|\s\(|\s=\s|,\s(?=\p{Ll}))/u;
export const LABEL = /^\s*([^:\s](?:[^:\n]{0,48}[^:\s]|\s))\s*:\s*(\S.*)$/s;

const isKnown = (lifetime: Lifetime | null) => lifetime !== null && lifetime.kind !== 'unknown';

/** "All cookies that begin with `abc_`", where an item begins so: a comma may stand in it. */
function patternWords(text: string): string | null {
	const start = /^[^–—:;(\n]{1,120}/.exec(text)?.[0].trim() ?? '';
	const isPattern =
		start.split(' ').length > 2 &&
		(speaksOfCookies(start) || saysFollowed(start)) &&
		readNames(start).names.some((name) => name.endsWith('*') && !start.includes(name));
	return isPattern ? start : null;
}

/** The certain name at the very beginning of a sentence: "abc_test is deleted at once". */
export function sentenceOfName({ text }: Pick<ListItem, 'text'>): NamedItem | null {
	const match = /^["'`“„«]?([^\s,;:()"'`”“»]{3,60})["'`”“»]?\s+(\p{Ll}.*)$/su.exec(text);
	const [, name = '', rest = ''] = match ?? [];
	if (looksLikeName(name) !== 'certain' || isWeakName({ name, rest })) return null;
	return /[_*]/.test(name) || isKnownName(name) ? { name, rest } : null;
}

/** A word in the place of such a name, in small letters or with a hyphen, where most items begin with certain names. */
export function sentenceOfWord({ text }: Pick<ListItem, 'text'>): NamedItem | null {
	const [, name = '', rest = ''] =
		/^([a-z][a-z\d]{4,40}|[A-Z\d]{2,40}(?:-[A-Z\d]{2,40}){1,4})\s+(\p{Ll}.*)$/su.exec(text) ?? [];
	return name === '' || isFunctionWord(name) || looksLikeName(name) === null
		? null
		: { name: `\`${name}\``, rest };
}

/** The name that an item begins with, and the rest; null when it begins with prose. */
export function splitItem({ text, lead }: Pick<ListItem, 'text' | 'lead'>): NamedItem | null {
	const plain = text.replace(/^[`"'“”«»]+/, '');
	const cut = PARTING.exec(text);
	const whole = lead === null ? (patternWords(text) ?? rowOfNames(text)) : null;
	const words = lead === null && whole === null ? rowOfWords(text) : null;
	if (words !== null) return words;
	const start = whole ?? ledNames({ text, lead }) ?? (cut ? text.slice(0, cut.index) : text);
	const name = start.replace(/[:;,]\s*$/, '').trim();
	if (name === '' || name.length > MAX_NAMES) return null;
	const rest = (text.startsWith(start) ? text.slice(start.length) : plain).replace(/^[\s:;,–—-]+/, '');
	return { name, rest };
}

/** Rates the certainty that an item begins with cookie names. */
export function nameCertainty({ name, rest }: NamedItem): 'certain' | 'plausible' | null {
	const tokens = name
		.replace(/[`"'“”«»]/g, '')
		.split(/[\s,;|+&]+/)
		.filter((token) => token !== '' && token !== '/');
	if (tokens.length === 0 || tokens.length > MAX_TOKENS) return null;
	const forms = tokens.map(looksLikeName);
	const certain = forms.filter((form) => form === 'certain').length;
	if (tokens.length > MAX_MIXED) return certain * 4 >= tokens.length * 3 ? 'certain' : null;
	// "Any cookie starting with `abc_`".
	if (patternWords(name) !== null) return 'certain';
	if (certain > 0 && certain * 2 >= tokens.length) return 'certain';
	if (/^`[\w.-]{3,}`$/.test(name)) return 'plausible';
	// "abc, abcd (2 years)": a row of words that may each be a name.
	if (tokens.length > 1 && name.startsWith('`') && findLifetime(rest) !== null) return 'plausible';
	if (tokens.length > 1 || forms[0] !== 'plausible') return null;
	// "Duration: 2 years" is a fact.
	if (!name.startsWith('`') && !/-/.test(name) && isPlainHeading(name)) return null;
	if (isCapitalised(name) || isKindOrService(name, rest)) return null;
	// A word that is no name by its form is one when code marks it or a lifetime follows.
	if (name.startsWith('`') || findLifetime(rest) !== null) return 'plausible';
	return null;
}

/** An address or a telephone number behind a word: the word is who is found there. */
const ADDRESS = /^\W{0,4}(?:https?:|www\.|mailto:|\+?\d[\d\s().-]{5,})/i;

/**
 * Whether a name has nothing but a digit, a capital or a dot within it to tell it from a company, a product or a host
 * ("Net10", "eSIM data", "ads.agency"): the list must speak for it.
 */
export function isWeakName({ name }: NamedItem): boolean {
	if (name.includes('`')) return isValue(name.replaceAll('`', ''));
	if (saysFollowed(name)) return false;
	const tokens = name.split(/[\s,;|]+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
	return !tokens.some((token) => /[_*]|^\.\p{L}/u.test(token) || isKnownName(token));
}

/** A well-known name that is no abbreviation in capitals, which may stand for anything. */
export const isKnownName = (token: string) =>
	!/^\p{Lu}{1,4}$/u.test(token) &&
	(nameTokenEvidence(token) >= WEIGHTS.text.knownName || isSessionName(token));

/** Whether a weak name may be one at all: it is the whole beginning of its item, and no address follows. */
export function mayBeName({ name, rest }: NamedItem): boolean {
	const tokens = name.split(/[\s,;|]+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
	return (
		!ADDRESS.test(rest) &&
		tokens.every((token) => looksLikeName(token) === 'certain' && !isValue(token.replaceAll('`', '')))
	);
}

/** A word that is a name beside names: with a hyphen, or with capitals within ("HasSeenTour"), and described. */
export function isNameAmongNames({ name, rest }: NamedItem): boolean {
	return (
		rest.length > 3 &&
		/^(?:[a-z\d]+(?:-[a-z\d]+)+|(?:\p{Lu}\p{Ll}+){2,})$/u.test(name) &&
		looksLikeName(name) !== null &&
		!isKindOrService(name, rest)
	);
}

/** Between the fields of an item: also a dash before a label, "technical cookie – duration: 2 days". */
const FIELD_END =
	/\n|;\s|\s\|\s|(?<=[.)])\s+(?=\p{Lu}[^.:\n]{1,30}:\s)|\s[–—-]\s(?=\p{L}[^.:\n–—]{1,30}:\s)/u;

/** A stroke or a comma between a label and the words before it. */
const BEFORE_LABEL = /\s[–—·•/-]\s|,\s/;

/** The labelled facts of an item ("Provider: Example"), line by line, and what is left as its purpose. */
export function fieldsOf(rest: string): Field[] {
	const fields: Field[] = [];
	const prose: string[] = [];
	for (const piece of rest.split(FIELD_END)) {
		const [, words = '', value = ''] = LABEL.exec(piece) ?? [];
		// "Set by Example – duration: 1 year": the label is behind the stroke.
		const label = words.split(BEFORE_LABEL).at(-1) ?? '';
		const meaning = label === '' ? null : readColumnRole(label);
		if (meaning) {
			if (label !== words)
				prose.push(
					words
						.slice(0, -label.length)
						.replace(/(?<![\s–—·•/,-])[\s–—·•/,-]+$/, '')
						.trim(),
				);
			fields.push({ meaning, text: value });
		} else if (piece.trim() !== '') prose.push(piece.trim());
	}
	const text = prose.join(' ').replace(/^\(([^()]*)\)$/, '$1');
	if (text !== '') fields.push({ meaning: { role: 'purpose' }, text });
	return fields;
}

const isCategory = (text: string) => isCategoryName(text) && !isCompany(text);

/** Splits off the brackets right behind a name: they hold a provider, facts such as a lifetime, or both. */
function splitBracket(rest: string) {
	const match = /^\(([^()]{2,120})\)\s*[:–—-]?\s*/u.exec(rest);
	const bracket = match?.[1] ?? '';
	const pieces = bracket.split(/[,;]\s+|\s[–—-]\s/).map((piece) => piece.trim());
	const lifetimeOf = (text: string) => {
		const whole = text.length <= MAX_FACT ? readLifetime(text) : null;
		return findLifetime(text) ?? (isKnown(whole) ? whole : null);
	};
	const facts = pieces.filter(
		(piece) =>
			lifetimeOf(piece) !== null ||
			readParty(piece) !== null ||
			readStorage(piece) !== null ||
			isCategory(piece),
	);
	const provider =
		pieces.find((piece) => !facts.includes(piece) && piece.length <= 40 && mayBeProvider(piece)) ??
		(facts.length === 0 && /^\p{Lu}/u.test(bracket) && bracket.length <= 40 ? bracket : null);
	const isUnderstood = facts.length > 0 || provider !== null;
	const category = pieces.find(isCategory);
	return {
		provider,
		category: category === undefined ? null : readCategory(category),
		lifetime: lifetimeOf(facts.length === 0 ? '' : bracket) ?? facts.map(lifetimeOf).find(isKnown) ?? null,
		after: isUnderstood ? rest.slice(match?.[0].length) : rest,
	};
}

/** The lifetime that the words above state of items or rows, unless one of these says itself how long it stays. */
export const statedForAll = (texts: readonly string[], { lifetime }: Surroundings): Lifetime | null =>
	lifetime === null || texts.some((text) => findLifetime(text) !== null) ? null : lifetime;

/** Reads an item's facts: from its labels, and from its running words where labels say nothing. */
export function readItemFacts(rest: string, around: Surroundings) {
	const { provider, category, lifetime, after } = splitBracket(rest);
	const fields = fieldsOf(after);
	if (provider !== null) fields.push({ meaning: { role: 'provider' }, text: provider });
	const facts = readFields(fields, around);
	const own = readFields(fields, { ...around, provider: null });
	// Right behind the name stands how long it stays; a purpose may say "session" of anything.
	const labelsLifetime = fields.some(({ meaning }) => meaning?.role === 'lifetime');
	return {
		...facts,
		// Items of a list may well say otherwise, but names alone.
		statedLifetime: rest === '' ? around.lifetime : null,
		category: category ?? facts.category ?? null,
		categoryBasis: category === null ? (facts.categoryBasis ?? null) : ('cell' as const),
		lifetime: (labelsLifetime ? facts.lifetime : null) ?? lifetime ?? facts.lifetime ?? findLifetime(after),
		lifetimes: facts.lifetimes?.length ? facts.lifetimes : findEach(rest),
		party: facts.party ?? readParty(rest.slice(0, 200)),
		storage: facts.storage ?? storageInText(rest.slice(0, 200)),
		provider: own.provider ?? findProvider(after) ?? facts.provider ?? null,
	};
}

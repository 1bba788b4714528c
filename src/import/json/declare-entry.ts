import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import { cellText, hostOf } from '../declare/cell-text.ts';
import type { Collector } from '../declare/collector.ts';
import { noteNotSet } from '../declare/declare-names.ts';
import type { Field } from '../declare/field.ts';
import { readFields } from '../declare/read-fields.ts';
import { NO_SURROUNDINGS } from '../declare/surroundings.ts';
import type { Place } from '../document.ts';
import { isKnownOfOther } from '../known-maker.ts';
import { isVagueLength, readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { formOf } from '../understand/names/name-form.ts';
import { readNames } from '../understand/names/read-names.ts';
import { readCategory } from '../understand/read-category.ts';
import { readParty } from '../understand/read-party.ts';
import type { TimeUnit } from '../vocabulary/vocabulary.ts';
import { isRegExp, patternsOfRegExp } from './regexp-patterns.ts';
import { HOLE, lineOf } from './script/script-values.ts';

/** One cookie of a consent manager's file, in the file's own words. */
export interface Entry {
	readonly name: string;
	/** Whether the name is a regular expression; by its form where the file does not say. */
	readonly isRule?: boolean;
	readonly category?: Category | string | null;
	/** The file does not say the category: the kind of cookie tells it. */
	readonly isCategoryConcluded?: boolean;
	readonly provider?: string | null;
	/** The only service that the words and keys around it name: its provider, unless the cookie is known as another's. */
	readonly service?: string | null;
	readonly purpose?: string | null;
	readonly lifetime?: Lifetime | string | null;
	/** One lifetime for each name, where there are several. */
	readonly lifetimes?: readonly Lifetime[];
	readonly unit?: TimeUnit;
	readonly party?: Party | null;
	readonly domain?: string | null;
	readonly storage?: StorageKind | null;
	/** The file says that the cookie is not set: it becomes an issue. */
	readonly notSet?: boolean;
	/** The object that it was read from: its line is the place. */
	readonly row?: object;
}

/** The place of an object of a script; a file of JSON has no lines. */
export const placeOfRow = (row: unknown): Place => ({ line: lineOf(row) });

/** The name patterns that a field of a file holds. */
function namesOf(entry: Entry, place: Place, collector: Collector): readonly string[] {
	const plain = entry.name.trim();
	if (entry.isRule ?? isRegExp(plain)) {
		const patterns = patternsOfRegExp(plain);
		if (patterns === null) collector.issue('pattern-not-expressible', plain, place);
		return patterns ?? [];
	}
	// A field for a name says that a word is one, whatever its form.
	const isWord = /^[a-z][a-z\d-]{0,200}$/i.test(plain) && formOf(plain) === null;
	// The field is meant for one name, but some files put a list into it.
	const { names, problems } = readNames(isWord ? `\`${plain}\`` : plain.replaceAll(HOLE, '<…>'));
	for (const { reason, text: words } of problems) collector.issue(reason, words, place);
	return names;
}

/** A text that is all written down; of one with computed pieces, nothing is known for certain. */
const wholeText = (text: string | null | undefined): string | null =>
	!text || text.includes(HOLE) ? null : cellText(text);

/** The facts that a purpose states besides, as in the row of any table: the provider, the lifetime. */
function factsIn(name: string, purpose: string | null): ReturnType<typeof readFields> | null {
	if (purpose === null) return null;
	const fields: Field[] = [
		{ meaning: { role: 'name' }, text: name },
		{ meaning: { role: 'purpose' }, text: purpose },
	];
	return readFields(fields, NO_SURROUNDINGS);
}

/** A lifetime that a purpose states and that was understood. */
const statedIn = (lifetime: Lifetime | null | undefined) =>
	lifetime === undefined || lifetime?.kind === 'unknown' ? null : lifetime;

/** Declares one entry; parts that cannot be read become issues. Returns whether any name was declared. */
export function declareEntry(collector: Collector, entry: Entry): boolean {
	const place = placeOfRow(entry.row);
	const names = namesOf(entry, place, collector);
	if (names.length === 0) return false;
	if (entry.notSet) {
		noteNotSet(names, place, collector);
		return true;
	}
	const { category, lifetime, lifetimes = [] } = entry;
	const purpose = wholeText(entry.purpose);
	const inPurpose = factsIn(entry.name, purpose);
	const service = entry.service && !isKnownOfOther(names, entry.service) ? entry.service : null;
	const provider = wholeText(entry.provider) ?? inPurpose?.provider ?? service;
	const read =
		typeof lifetime === 'string'
			? readLifetime(lifetime.replaceAll(HOLE, '…'), entry.unit)
			: (lifetime ?? statedIn(inPurpose?.lifetime));
	const stated = typeof category === 'string' ? readCategory(category) : (category ?? null);
	const party = entry.party ?? (provider ? readParty(provider) : null);
	const domain = entry.domain ? hostOf(entry.domain) : null;
	const storage = entry.storage ?? null;
	const declare = (patterns: readonly string[], value: Lifetime | null) => {
		if (value?.kind === 'unknown' && !isVagueLength(value))
			collector.issue('lifetime-not-understood', value.text, place);
		const categoryBasis = entry.isCategoryConcluded === true ? ('inferred' as const) : null;
		const facts = { storage, category: stated, provider, purpose, party, domain, lifetime: value };
		collector.declare({ names: patterns, ...facts, categoryBasis }, place);
	};
	if (names.length > 1 && lifetimes.length === names.length)
		for (const [index, name] of names.entries()) declare([name], lifetimes[index] ?? null);
	else declare(names, read);
	return true;
}

import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Place } from '../document.ts';
import { isCookieOf, serviceCategory } from '../services.ts';
import { findLifetime } from '../understand/lifetime/find-lifetime.ts';
import { readEach } from '../understand/lifetime/read-each.ts';
import { isVagueLength, readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { readNames } from '../understand/names/read-names.ts';
import type { Collector, ParsedRow } from './collector.ts';

/** The facts of a row without its names, and the services that its section names. */
export type FactsBesideNames = Omit<ParsedRow, 'names'> & {
	readonly services?: readonly string[];
	/** The lifetimes that the row lists, where it lists several. */
	readonly lifetimes?: readonly Lifetime[];
	/** The lifetime that the words above state of all. */
	readonly statedLifetime?: Lifetime | null;
	/** The words above say that these cookies are not set: nothing is declared. */
	readonly notSet?: boolean;
};

const MAX_LIFETIMES_TEXT = 600;

/** A name as a text may write it again: without underscores before it, wildcards and case. */
const bareName = (name: string) => name.replace(/^_+|[*`"'()]/g, '').toLowerCase();

/** Notes cookies of which the policy says that they are not set. */
export function noteNotSet(names: readonly string[], place: Place, collector: Collector): void {
	for (const name of names) collector.notSet.add(name);
	collector.issue('said-not-set', names.join(', '), place);
}

/** Declares the names in a cell; parts that are no names become issues. Returns whether any was declared. */
export function declareNames(
	cell: string,
	facts: FactsBesideNames,
	place: Place,
	collector: Collector,
): boolean {
	const { names, problems, domain } = readNames(cell);
	for (const { text, reason } of problems) collector.issue(reason, text, place);
	if (names.length === 0) {
		if (problems.length === 0) collector.issue('row-without-a-cookie-name', cell, place);
		return false;
	}
	if (facts.notSet) {
		noteNotSet(names, place, collector);
		return true;
	}
	const declare = (patterns: readonly string[], lifetime: Lifetime | null) => {
		if (lifetime?.kind === 'unknown' && !isVagueLength(lifetime))
			collector.issue('lifetime-not-understood', lifetime.text, place);
		collector.declare(rowOf(facts, patterns, lifetime, domain ?? null), place);
	};
	const listed = facts.lifetimes ?? [];
	// "13 months and 30 minutes" of two names: one each.
	const areShared = listed.length !== names.length && facts.lifetime?.kind === 'range';
	const lifetimes = areShared ? readEach(facts.lifetime?.text ?? '') : listed;
	const text = names.length > 1 ? (facts.lifetime?.text ?? '') : '';
	const own = lifetimesByName(text, names) ?? lifetimesByMention(text, names);
	if (own !== null) for (const name of names) declare([name], own.get(name) ?? facts.lifetime ?? null);
	else if (names.length > 1 && lifetimes.length === names.length)
		for (const [index, name] of names.entries()) declare([name], lifetimes[index] ?? null);
	else declare(names, facts.lifetime ?? facts.statedLifetime ?? null);
	return true;
}

/**
 * The lifetimes of a cell that says whose each is: "Varies. abc: 1 year. def and ghi: 2 months"; null where it names
 * fewer than two of the names, or states no lifetime behind one.
 */
function lifetimesByName(text: string, names: readonly string[]): ReadonlyMap<string, Lifetime> | null {
	if (!text.includes(':') || text.length > MAX_LIFETIMES_TEXT) return null;
	const owners = new Map(names.map((name) => [bareName(name), name]));
	const byName = new Map<string, Lifetime>();
	for (const piece of text.split(/[.;\n]\s+|,\s+(?=\S+\s*:)/)) {
		const at = piece.indexOf(':');
		const lifetime = at < 0 ? null : readLifetime(piece.slice(at + 1));
		if (lifetime === null || lifetime.kind === 'unknown') continue;
		for (const word of piece.slice(0, at).split(/[\s,]+/)) {
			const owner = owners.get(bareName(word));
			if (owner !== undefined) byName.set(owner, lifetime);
		}
	}
	return byName.size > 1 ? byName : null;
}

const isCounted = (lifetime: Lifetime | null): lifetime is Lifetime =>
	lifetime !== null && ['fixed', 'up-to', 'session'].includes(lifetime.kind);

/**
 * The lifetimes of a sentence that speaks of each name in turn: "abc_1 is kept for 1 day and abc_2 for 2 months"; null
 * unless every name has a lifetime behind it.
 */
function lifetimesByMention(text: string, names: readonly string[]): ReadonlyMap<string, Lifetime> | null {
	if (text === '' || text.length > MAX_LIFETIMES_TEXT) return null;
	const places = names.map((name) => ({ name, at: text.indexOf(name) })).sort((a, b) => a.at - b.at);
	const byName = new Map<string, Lifetime>();
	for (const [index, { name, at }] of places.entries()) {
		const behind = text.slice(at + name.length, places[index + 1]?.at);
		const lifetime = at < 0 ? null : (findLifetime(behind) ?? readLifetime(behind));
		if (!isCounted(lifetime)) return null;
		byName.set(name, lifetime);
	}
	return byName;
}

/** Builds the row for some names, with provider and category of their service where the row has none. Field by field: a spread was the costliest step here. */
function rowOf(
	facts: FactsBesideNames,
	names: readonly string[],
	lifetime: Lifetime | null,
	domain: string | null,
): ParsedRow {
	const own = facts.provider && facts.category ? null : serviceOf(facts, names);
	return {
		names,
		storage: facts.storage ?? null,
		category: facts.category ?? (own === null ? null : serviceCategory(own)),
		categoryBasis: facts.categoryBasis ?? null,
		provider: facts.provider ?? own,
		location: facts.location ?? null,
		purpose: facts.purpose ?? null,
		party: facts.party ?? null,
		domain: facts.domain ?? domain,
		lifetime,
		host: facts.host ?? null,
		following: facts.following ?? null,
	};
}

/** Finds the service of the row or its section whose cookies have such names. */
function serviceOf({ provider, services = [] }: FactsBesideNames, names: readonly string[]): string | null {
	const candidates = provider ? [provider, ...services] : services;
	return candidates.find((service) => names.every((name) => isCookieOf(service, name))) ?? null;
}

import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Place } from '../document.ts';
import { ISSUE_REASONS, type IssueReason } from '../issue-reasons.ts';
import { isCookieOf, serviceCategory } from '../services.ts';
import { readNames } from '../understand/read-names.ts';
import type { Collector, ParsedRow } from './collector.ts';

/** What was read of a row, and the services that its section names. */
export type RowFacts = Omit<ParsedRow, 'names'> & {
	readonly services?: readonly string[];
	/** The lifetimes that the row lists, where it lists several. */
	readonly lifetimes?: readonly Lifetime[];
};

/** Declares what a name cell holds; what of it is no name becomes an issue. */
export function declareNames(cell: string, found: RowFacts, place: Place, collector: Collector): boolean {
	const { names, problems, domain } = readNames(cell);
	for (const { text, reason } of problems) collector.issue(asReason(reason), text, place);
	if (names.length === 0) {
		if (problems.length === 0) collector.issue('row-without-a-cookie-name', cell, place);
		return false;
	}
	const { lifetimes = [] } = found;
	if (names.length > 1 && lifetimes.length === names.length) {
		names.forEach((name, index) => {
			const lifetime = lifetimes[index] ?? null;
			if (lifetime?.kind === 'unknown') collector.issue('lifetime-not-understood', lifetime.text, place);
			collector.declare(rowOf(found, [name], lifetime, domain ?? null), place);
		});
		return true;
	}
	if (found.lifetime?.kind === 'unknown')
		collector.issue('lifetime-not-understood', found.lifetime.text, place);
	collector.declare(rowOf(found, names, found.lifetime ?? null, domain ?? null), place);
	return true;
}

/** What is declared of names: what was read, and what a service of theirs adds. Field by field: a copy costs more than all else here. */
function rowOf(
	found: RowFacts,
	names: readonly string[],
	lifetime: Lifetime | null,
	domain: string | null,
): ParsedRow {
	const own = found.provider && found.category ? null : serviceOf(found, names);
	return {
		names,
		storage: found.storage ?? null,
		category: found.category ?? (own === null ? null : serviceCategory(own)),
		provider: found.provider ?? own,
		location: found.location ?? null,
		purpose: found.purpose ?? null,
		party: found.party ?? null,
		domain: found.domain ?? domain,
		lifetime,
	};
}

/** The service, of those that the row or its section names, that gives its cookies such names. */
function serviceOf({ provider, services = [] }: RowFacts, names: readonly string[]): string | null {
	const candidates = provider ? [provider, ...services] : services;
	return candidates.find((one) => names.every((name) => isCookieOf(one, name))) ?? null;
}

/** A reason told by the readers of words, as one of the closed list. */
export function asReason(reason: string): IssueReason {
	return ISSUE_REASONS.find((known) => known === reason) ?? 'row-without-a-cookie-name';
}

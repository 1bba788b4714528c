import type { Lifetime } from '../../core/lifetime.ts';
import type { Place } from '../document.ts';
import { ISSUE_REASONS, type IssueReason } from '../issue-reasons.ts';
import { isCookieOf, serviceCategory } from '../services.ts';
import { readNames } from '../words.ts';
import type { Collector, Finding } from './collector.ts';

/** What was read of a row, and the services that its section names. */
export type Said = Omit<Finding, 'names'> & {
	readonly services?: readonly string[];
	/** The lifetimes that the row lists, where it lists several. */
	readonly lifetimes?: readonly Lifetime[];
};

/** Declares what a name cell holds; what of it is no name becomes an issue. */
export function declareNames(cell: string, found: Said, place: Place, collector: Collector): boolean {
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
			collector.declare(
				{ ...withService(found, [name]), names: [name], lifetime, domain: found.domain ?? domain ?? null },
				place,
			);
		});
		return true;
	}
	if (found.lifetime?.kind === 'unknown')
		collector.issue('lifetime-not-understood', found.lifetime.text, place);
	collector.declare({ ...withService(found, names), names, domain: found.domain ?? domain ?? null }, place);
	return true;
}

/** What a service that the section names adds, where the cookie bears a name of that service. */
function withService(found: Said, names: readonly string[]): Said {
	if (found.provider && found.category) return found;
	const candidates = [...(found.provider ? [found.provider] : []), ...(found.services ?? [])];
	const own = candidates.find((one) => names.every((name) => isCookieOf(one, name))) ?? null;
	const provider = found.provider ?? own;
	return { ...found, provider, category: found.category ?? (own === null ? null : serviceCategory(own)) };
}

/** A reason told by the readers of words, as one of the closed list. */
export function asReason(reason: string): IssueReason {
	return ISSUE_REASONS.find((known) => known === reason) ?? 'row-without-a-cookie-name';
}

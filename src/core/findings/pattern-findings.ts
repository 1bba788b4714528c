import { CATEGORIES, type Category, type Declaration } from '../policy/policy.ts';
import type { Certainty, Finding } from './finding.ts';

/** Finding for a name declared in several categories; `unknown` contradicts none. */
export function duplicateFindings(declarations: readonly Declaration[]): readonly Finding[] {
	const stated = new Set<Category>(declarations.map(({ category }) => category));
	stated.delete('unknown');
	if (stated.size < 2) return [];
	const categories = CATEGORIES.filter((category) => stated.has(category));
	return [{ code: 'declared-twice', certainty: 'observed', categories }];
}

/** Findings for a declared name without a matching cookie. */
export function patternFindings(pattern: {
	/** Declarations of the same name pattern that can match the same cookie, including this. */
	readonly sameName: readonly Declaration[];
	/** Since when a match would have been noticed, ms since the epoch; null if unknown. */
	readonly watchingSince: number | null;
	/** When a match was last seen, ms; null: never while watching. */
	readonly lastSeen: number | null;
	/** Certainty that a match would have been noticed. */
	readonly certainty: Certainty;
}): readonly Finding[] {
	const { sameName, watchingSince: since, lastSeen, certainty } = pattern;
	const duplicates = duplicateFindings(sameName);
	if (since === null || lastSeen !== null) return duplicates;
	return [...duplicates, { code: 'never-seen', certainty, since }];
}

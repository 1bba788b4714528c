import { CATEGORIES, type Category, type Declaration } from '../policy/policy.ts';
import type { Certainty, Finding } from './finding.ts';

/** Findings about a name that is declared in contradictory categories; one that is not stated contradicts none. */
export function duplicateFindings(declarations: readonly Declaration[]): readonly Finding[] {
	const stated = new Set<Category>(declarations.map(({ category }) => category));
	stated.delete('unknown');
	if (stated.size < 2) return [];
	const categories = CATEGORIES.filter((category) => stated.has(category));
	return [{ code: 'declared-twice', certainty: 'observed', categories }];
}

/** What is to be said about a declared name that no cookie answers to. */
export function patternFindings(pattern: {
	/** Every declaration of the same name pattern that may mean the same cookie, itself included. */
	readonly sameName: readonly Declaration[];
	/** Since when a cookie of it would have been noticed, ms since the epoch; null: not known. */
	readonly watchingSince: number | null;
	/** When a cookie that it holds for was last there, ms; null: never while watching. */
	readonly lastSeen: number | null;
	/** How sure it is that a cookie of it would have been noticed. */
	readonly certainty: Certainty;
}): readonly Finding[] {
	const { sameName, watchingSince: since, lastSeen, certainty } = pattern;
	const twice = duplicateFindings(sameName);
	if (since === null || lastSeen !== null) return twice;
	return [...twice, { code: 'never-seen', certainty, since }];
}

import type { Declaration } from '../../core/policy/policy.ts';
import type { Collector } from './collector.ts';

/** Adds an issue for each name that the policy puts into two categories: a person decides which one holds. */
export function reportSeveralCategories(declarations: readonly Declaration[], { issue }: Collector): void {
	const first = new Map<string, Declaration>();
	const noted = new Set<string>();
	for (const declaration of declarations) {
		if (declaration.category === 'unknown') continue;
		for (const name of declaration.names) {
			const key = JSON.stringify([name, declaration.domain, declaration.party]);
			const earlier = first.get(key);
			if (earlier === undefined) first.set(key, declaration);
			else if (earlier.category !== declaration.category && !noted.has(key)) {
				noted.add(key);
				const page = declaration.page === undefined ? {} : { page: declaration.page };
				issue('several-categories', name, { line: declaration.line, ...page });
			}
		}
	}
}

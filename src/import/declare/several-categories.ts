import type { Declaration } from '../../core/policy/policy.ts';
import type { Collector } from './collector.ts';

/** Notes names that the policy puts into two categories: which one holds is for a person to say. */
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

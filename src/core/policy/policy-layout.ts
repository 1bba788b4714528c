import type { Declaration } from './policy.ts';

/**
 * The two tables that the platform's portals publish. Older: provider, function and location, cookie names,
 * purposes. Newer: provider, cookie name, duration, function.
 */
export type PolicyLayout = 'older' | 'newer';

/** A lifetime told in a column of its own; one found in the words of the purpose is none. */
function hasLifetimeColumn({ lifetime, purpose }: Declaration): boolean {
	return lifetime !== null && !(purpose ?? '').includes(lifetime.text);
}

/** In which of the portals' layouts a policy seems to be written, by what its declarations tell. */
export function policyLayout(declarations: readonly Declaration[]): PolicyLayout {
	if (declarations.some(hasLifetimeColumn)) return 'newer';
	return declarations.some(({ location }) => location !== null) ? 'older' : 'newer';
}

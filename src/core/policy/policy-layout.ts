import type { Declaration } from './policy.ts';

/**
 * The two layouts of the tables in portals' policies. Older: provider, function and location, cookie names, purposes.
 * Newer: provider, cookie name, duration, function.
 */
export type PolicyLayout = 'older' | 'newer';

/** Whether the lifetime has its own column: it is not a part of the purpose's text. */
function hasLifetimeColumn({ lifetime, purpose }: Declaration): boolean {
	return lifetime !== null && !(purpose ?? '').includes(lifetime.text);
}

/** Guesses the layout of a policy from the fields that its declarations have. */
export function policyLayout(declarations: readonly Declaration[]): PolicyLayout {
	if (declarations.some(hasLifetimeColumn)) return 'newer';
	return declarations.some(({ location }) => location !== null) ? 'older' : 'newer';
}

import type { Declaration } from './policy.ts';

/** A declaration that states nothing but its kind. */
export const BARE_DECLARATION: Declaration = {
	names: [],
	storage: 'cookie',
	category: 'unknown',
	provider: null,
	location: null,
	purpose: null,
	party: null,
	domain: null,
	lifetime: null,
	line: null,
};

import type { Declaration, Policy } from '../../src/core/policy.ts';

/** A declaration of these names with everything else at its plainest. */
export function aDeclaration(names: readonly string[], fields: Partial<Declaration> = {}): Declaration {
	return {
		names,
		storage: 'cookie',
		category: 'necessary',
		provider: null,
		location: null,
		purpose: null,
		party: null,
		domain: null,
		lifetime: null,
		line: null,
		...fields,
	};
}

/** A policy that declares these names; its fingerprint follows from them. */
export function aPolicy(site: string, names: readonly string[], fields: Partial<Policy> = {}): Policy {
	return {
		format: 'cookie-policy/1',
		sites: [site],
		title: null,
		language: 'en',
		date: null,
		readAt: null,
		fingerprint: `sha256:${names.join('-')}`,
		source: { kind: 'text', url: null, name: null },
		declarations: names.map((name) => aDeclaration([name])),
		issues: [],
		...fields,
	};
}

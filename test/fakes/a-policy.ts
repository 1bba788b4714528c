import type { Declaration, Policy } from '../../src/core/policy/policy.ts';
import { makeDeclaration, makePolicy } from './make.ts';

/** Returns a declaration of these names with plain values for the rest. */
export function aDeclaration(names: readonly string[], fields: Partial<Declaration> = {}): Declaration {
	return makeDeclaration({ names, ...fields });
}

/** Returns a policy that declares these names, with a fingerprint made of them. */
export function aPolicy(site: string, names: readonly string[], fields: Partial<Policy> = {}): Policy {
	return makePolicy({
		sites: [site],
		title: null,
		readAt: null,
		fingerprint: `sha256:${names.join('-')}`,
		source: { kind: 'text', url: null, name: null },
		declarations: names.map((name) => aDeclaration([name])),
		...fields,
	});
}

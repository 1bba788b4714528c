import type { Declaration, Policy } from '../../src/core/policy.ts';

/** A declaration with what a test cares about, and plain values for the rest. */
export function declaration(over: Partial<Declaration> = {}): Declaration {
	return {
		names: ['sessionid'],
		storage: 'cookie',
		category: 'necessary',
		provider: 'Opendatasoft',
		location: null,
		purpose: 'Authentication',
		party: null,
		domain: null,
		line: null,
		lifetime: null,
		...over,
	};
}

/** A policy with what a test cares about, and plain values for the rest. */
export function policy(over: Partial<Policy> = {}): Policy {
	return {
		format: 'cookie-policy/1',
		sites: [],
		title: 'Cookies policy',
		language: 'en',
		date: null,
		readAt: '2026-11-21T10:00:00.000Z',
		fingerprint: `sha256:${'0'.repeat(64)}`,
		source: { kind: 'text', url: null, name: null },
		declarations: [declaration()],
		issues: [],
		...over,
	};
}

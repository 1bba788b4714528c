import type { Cookie } from '../../src/core/cookie/cookie.ts';
import type { Declaration, Policy } from '../../src/core/policy/policy.ts';

/** A cookie with everything ordinary but for what a test is about. */
export function makeCookie(fields: Partial<Cookie> = {}): Cookie {
	return {
		store: '0',
		partition: null,
		domain: 'lumiere.opendatasoft.com',
		hostOnly: true,
		path: '/',
		name: 'sessionid',
		secure: false,
		httpOnly: false,
		sameSite: 'lax',
		expires: null,
		firstPartyDomain: '',
		...fields,
	};
}

/** A declaration of one necessary cookie but for what a test is about. */
export function makeDeclaration(fields: Partial<Declaration> = {}): Declaration {
	return {
		names: ['sessionid'],
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

/** A policy for one portal. */
export function makePolicy(fields: Partial<Policy> = {}): Policy {
	return {
		format: 'cookie-policy/1',
		sites: ['lumiere.opendatasoft.com'],
		title: 'Cookies',
		language: 'en',
		date: null,
		readAt: '2026-11-21T10:00:00.000Z',
		fingerprint: `sha256:${'0'.repeat(64)}`,
		source: { kind: 'text', url: null, name: 'lumiere.txt' },
		declarations: [makeDeclaration()],
		issues: [],
		...fields,
	};
}

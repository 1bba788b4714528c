import type { Cookie } from '../../src/core/cookie/cookie.ts';
import type { Declaration, Policy } from '../../src/core/policy/policy.ts';

/** Returns a cookie with ordinary values for the fields that a test leaves out. */
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

/** Returns a declaration of one necessary cookie, changed by the given fields. */
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

/** Returns a policy of one portal, changed by the given fields. */
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

import { isWithin } from '../web/host.ts';
import type { Declaration } from './policy.ts';

/** Where every host is an Opendatasoft portal (the platform is called Huwise now, and answers under both). */
export const PLATFORM_DOMAINS = ['opendatasoft.com', 'huwise.com'] as const;

/** Whether a canonical host is one of the platform's own names. */
export function isPlatformHost(host: string): boolean {
	return PLATFORM_DOMAINS.some((domain) => isWithin(host, domain));
}

const PLATFORM_COOKIES = ['sessionid', 'csrftoken', 'django_language', 'cookies_preferences'] as const;

/** Whether a cookie's name is one of the four that every portal of the platform sets. */
export function isPlatformCookie(name: string): boolean {
	return PLATFORM_COOKIES.some((own) => own === name);
}

function necessary(name: string): Declaration {
	return {
		names: [name],
		storage: 'cookie',
		category: 'necessary',
		provider: 'Opendatasoft',
		location: null,
		// In the person's own language: pages show `platform_purpose_<name>`.
		purpose: null,
		party: null,
		domain: null,
		// Portals state different lifetimes, the older layout none: none is held against a portal that states none.
		lifetime: null,
		line: null,
	};
}

/**
 * The platform default: the four cookies that every Opendatasoft portal's policy declares necessary. Holds
 * for a portal whose own policy was not imported, and is always said to be the default.
 */
export const PLATFORM_DECLARATIONS: readonly Declaration[] = PLATFORM_COOKIES.map(necessary);

import { isWithin } from '../web/host.ts';
import { BARE_DECLARATION } from './bare-declaration.ts';
import type { Declaration } from './policy.ts';

/** Domains whose hosts are all Opendatasoft portals (the platform is now called Huwise and uses both). */
export const PLATFORM_DOMAINS = ['opendatasoft.com', 'huwise.com'] as const;

/** Whether a canonical host is one of the platform's own names. */
export function isPlatformHost(host: string): boolean {
	return PLATFORM_DOMAINS.some((domain) => isWithin(host, domain));
}

const PLATFORM_COOKIES = ['sessionid', 'csrftoken', 'django_language', 'cookies_preferences'] as const;

/** Whether a name is one of the four cookies that every portal of the platform sets. */
export function isPlatformCookie(name: string): boolean {
	return PLATFORM_COOKIES.some((own) => own === name);
}

function necessary(name: string): Declaration {
	return {
		// No purpose: pages show the message `platform_purpose_<name>`. Portals state different lifetimes, the older layout
		// none: no lifetime contradicts the default.
		...BARE_DECLARATION,
		names: [name],
		category: 'necessary',
		provider: 'Opendatasoft',
	};
}

/**
 * The platform default: the four cookies that every Opendatasoft portal's policy declares necessary. In force for a
 * portal whose own policy was not imported; pages always name it as the default.
 */
export const PLATFORM_DECLARATIONS: readonly Declaration[] = PLATFORM_COOKIES.map(necessary);

// The hosts, cookies and policies that sequences of steps use: few, and all known to the demo server.

/** Portals on the platform's domains, one on its own domain, and a page that the product does not watch. */
export const HOSTS = [
	'clairval.opendatasoft.com',
	'mesures.opendatasoft.com',
	'atlas-lumiere.huwise.com',
	'data.ville-lumiere.example',
	'www.ordinaire.example',
] as const;

/** The host that a person adds. */
export const OWN_HOST = HOSTS[3];
export const OWN_ORIGINS = ['*://data.ville-lumiere.example/*', '*://ville-lumiere.example/*'] as const;
/** A third party in frames of portals. */
export const FRAME_HOST = 'video.tierce.example';
export const FRAME_ORIGIN = '*://video.tierce.example/*';
export const FRAME_TOP_LEVEL = 'https://opendatasoft.com';
export const PLATFORM_PATTERNS = ['*://*.opendatasoft.com/*', '*://*.huwise.com/*'] as const;

/** The host permissions that steps grant and withdraw. */
export const GRANTS = [...PLATFORM_PATTERNS, ...OWN_ORIGINS, FRAME_ORIGIN] as const;

/** The names that the platform's default policy declares. */
export const DEFAULT_NAMES = ['sessionid', 'csrftoken', 'django_language', 'cookies_preferences'] as const;

export const COOKIE_NAMES = ['sessionid', 'csrftoken', '_ga', '_ga_X1', 'Sessionid', 'x'] as const;

/** The sites that steps store policies for, and the names that these declare. */
export const POLICY_SITES = [
	HOSTS[0],
	HOSTS[1],
	OWN_HOST,
	'*.opendatasoft.com',
	'*.ville-lumiere.example',
] as const;
export const POLICY_NAMES = [
	['_ga*', 'sessionid'],
	['_ga', 'x', 'never_set'],
	['*'],
	['_*_X1', 'Sessionid'],
] as const;

/** More cookies than either browser stores for one site. */
export const OVERFLOW_COUNT = 190;
/** From this number of cookies on, a jar may evict one for each that is set. */
export const NEARLY_FULL = 140;

/** The small world that sequences of steps play in: names that the demo server answers for, and rules kept few. */

/** Portals on the platform's own names, one on a domain of its own, and a page that nobody watches. */
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
/** A third party that sits in frames of portals. */
export const FRAME_HOST = 'video.tierce.example';
export const FRAME_ORIGIN = '*://video.tierce.example/*';
export const FRAME_TOP_LEVEL = 'https://opendatasoft.com';
export const PLATFORM_PATTERNS = ['*://*.opendatasoft.com/*', '*://*.huwise.com/*'] as const;

/** What a person may give and take away. */
export const GRANTS = [...PLATFORM_PATTERNS, ...OWN_ORIGINS, FRAME_ORIGIN] as const;

/** The names that every portal's policy declares: the platform default. */
export const DEFAULT_NAMES = ['sessionid', 'csrftoken', 'django_language', 'cookies_preferences'] as const;

export const COOKIE_NAMES = ['sessionid', 'csrftoken', '_ga', '_ga_X1', 'Sessionid', 'x'] as const;

/** Where a policy may be stored, and what it may declare. */
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

/** More than either browser keeps for one site. */
export const OVERFLOW_COUNT = 190;
/** From here on a jar may throw something out with every cookie that comes. */
export const NEARLY_FULL = 140;

/** Pages that have no parts. */
const SINGLE_PAGES = ['portals', 'import', 'reports', 'settings', 'about'] as const;

export type SinglePage = (typeof SINGLE_PAGES)[number];

/** A place in the options page, as its address names it behind the `#`. */
export type Route =
	| { readonly page: SinglePage }
	| {
			readonly page: 'portal';
			/** A host, or what stands for the host of a private window's portal (`Portal.key`). */
			readonly portal: string;
			/** Id of the tab; null for the first. */
			readonly tab: string | null;
	  };

/** Stands in addresses for the portal of the browser tab that the page was opened for. */
export const OPENED_PORTAL = '~';

function decode(part: string): string | null {
	try {
		return decodeURIComponent(part);
	} catch {
		return null;
	}
}

/** Reads the part of an address behind `#`; the list of portals where it names no place. */
export function parseRoute(hash: string): Route {
	const [page = '', portal = '', tab = ''] = hash.replace(/^#/, '').split('/');
	const key = decode(portal);
	if (page === 'portal' && key) return { page, portal: key, tab: tab || null };
	return { page: SINGLE_PAGES.find((name) => name === page) ?? 'portals' };
}

/** The address of a place, from the `#` on. */
export function routeHash(route: Route): string {
	if (route.page !== 'portal') return `#${route.page}`;
	const { portal, tab } = route;
	return `#portal/${encodeURIComponent(portal)}${tab === null ? '' : `/${tab}`}`;
}

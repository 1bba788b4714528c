import type { Cookie } from './cookie.ts';

/**
 * Whether an address can name a cookie's path. Browsers let extensions remove a cookie only by such an address, and their
 * parsers change some paths (WHATWG URL: `?`, `#`, blanks, `\`, `/..`, `%2e`, non-ASCII): the address then names other
 * cookies than this one. Firefox keeps an empty path, which it treats as `/`.
 */
export function isAddressablePath(path: string): boolean {
	if (path === '') return true;
	// A path that does not begin with a slash would run on from the host.
	return path.startsWith('/') && new URL(`https://host.invalid${path}`).pathname === path;
}

/**
 * Whether an extension can put a cookie back as it is. Firefox under first-party isolation lists partitioned cookies with a
 * first-party domain, and sets none.
 */
export const isRestorable = ({ path, partition, firstPartyDomain }: Cookie): boolean =>
	isAddressablePath(path) && (partition === null || firstPartyDomain === '');

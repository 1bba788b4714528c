import { canonicalHost } from '../../core/web/host.ts';

/** Pages of the browsers' own shops and accounts, which neither browser opens to extensions. */
const CLOSED_HOSTS: ReadonlySet<string> = new Set([
	'accounts.firefox.com',
	'addons.cdn.mozilla.net',
	'addons.mozilla.org',
	'chromewebstore.google.com',
	'discovery.addons.mozilla.org',
	'profile.accounts.firefox.com',
	'support.mozilla.org',
	'sync.services.mozilla.org',
]);

/**
 * Returns the canonical host of a page that has cookies of its own; null for any other page (files, browser pages), and
 * for a host written with a final dot (see `hostWithoutDot`).
 */
export function tabHost(url: string): string | null {
	if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
	const { hostname } = new URL(url);
	const host = hostname.endsWith('.') ? null : canonicalHost(hostname);
	return host === null || CLOSED_HOSTS.has(host) ? null : host;
}

/**
 * Returns the host of a page that was opened under a name with a final dot, without that dot; null for any other page.
 * Browsers keep such a page's cookies apart (RFC 6265bis 5.1.2 compares names as they are written) and hide them from
 * extensions: they are not looked at.
 */
export function hostWithoutDot(url: string): string | null {
	if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
	const { hostname } = new URL(url);
	return hostname.endsWith('.') ? canonicalHost(hostname) : null;
}

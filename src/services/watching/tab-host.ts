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

/** Returns the canonical host of a page that has cookies of its own; null for any other page (files, browser pages). */
export function tabHost(url: string): string | null {
	if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
	const host = canonicalHost(new URL(url).hostname);
	return host === null || CLOSED_HOSTS.has(host) ? null : host;
}

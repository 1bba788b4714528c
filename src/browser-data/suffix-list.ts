import { getDomain } from 'tldts';

/** Returns a host's registrable domain by the Public Suffix List, private section included: browsers separate cookies by it too. */
export function siteOf(host: string): string | null {
	return getDomain(host, { allowPrivateDomains: true });
}

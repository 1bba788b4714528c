import { getDomain } from 'tldts';

/** The registrable domain of a host by the Public Suffix List, its private part included: browsers keep cookies apart by it too. */
export function siteOf(host: string): string | null {
	return getDomain(host, { allowPrivateDomains: true });
}

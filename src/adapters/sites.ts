import { getDomain } from 'tldts';
import type { Sites } from '../ports.ts';

/** By the Public Suffix List, its private part included: browsers keep cookies apart by it too. */
export const sites: Sites = {
	siteOf: (host) => getDomain(host, { allowPrivateDomains: true }),
};

import type { Party } from '../policy/policy.ts';
import { isWithin } from '../web/host.ts';
import type { Cookie } from './cookie.ts';

/**
 * Returns a cookie's party relative to the tab's top-level site (registrable domain, or the host if there is none). Only
 * domains within the site at a label boundary are first party: `evil-site.example` is not within `site.example`.
 */
export function partyOf(cookie: Pick<Cookie, 'domain'>, site: string): Party {
	return isWithin(cookie.domain, site) ? 'first' : 'third';
}

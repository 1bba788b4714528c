import type { Party } from '../policy/policy.ts';
import { isWithin } from '../web/host.ts';
import type { Cookie } from './cookie.ts';

/**
 * A cookie's party relative to the tab's top-level site. `site` is the registrable domain of the tab (its
 * host where there is none); a cookie's domain lies within it at a label boundary, or the cookie is a third
 * party's. Never a substring test: `evil-site.example` is not within `site.example`.
 */
export function partyOf(cookie: Pick<Cookie, 'domain'>, site: string): Party {
	return isWithin(cookie.domain, site) ? 'first' : 'third';
}

import polyfill from 'webextension-polyfill';
import type { CookieEngine } from '../../core/cookie/set-cookie.ts';

/** The browser's API; imported from nowhere else. */
export const browser = polyfill;

/** Firefox alone has `getBrowserInfo`; the polyfill does not add it. */
export const isFirefox = typeof polyfill.runtime.getBrowserInfo === 'function';

/** The browser whose rules cookies follow here. */
export const engine: CookieEngine = isFirefox ? 'firefox' : 'chromium';

/** A member of cookie queries: under first-party isolation Firefox answers no query without it; Chromium answers none with it. */
export const isolation = isFirefox ? { firstPartyDomain: null } : {};

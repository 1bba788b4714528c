import polyfill from 'webextension-polyfill';

/** The browser's API; imported from nowhere else. */
export const browser = polyfill;

/** Firefox alone has `getBrowserInfo`; the polyfill does not add it. */
export const isFirefox = typeof polyfill.runtime.getBrowserInfo === 'function';

/** A member of cookie queries: under first-party isolation Firefox answers no query without it; Chromium answers none with it. */
export const isolation = isFirefox ? { firstPartyDomain: null } : {};

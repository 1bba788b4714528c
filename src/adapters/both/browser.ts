import polyfill from 'webextension-polyfill';

/** The one place where the browser's own object comes in. */
export const browser = polyfill;

/** Firefox alone has `getBrowserInfo`; the polyfill does not add it. */
export const isFirefox = typeof polyfill.runtime.getBrowserInfo === 'function';

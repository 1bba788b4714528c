import { browser } from '../both/browser.ts';

/** The version of the extension that this page belongs to. */
export const ownVersion = (): string => browser.runtime.getManifest().version;

/** The address of the product's site; null while there is none (`scripts/build/identity.mjs`). */
export const ownSite = (): string | null => browser.runtime.getManifest().homepage_url ?? null;

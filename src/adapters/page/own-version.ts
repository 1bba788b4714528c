import { browser } from '../both/browser.ts';

/** The version of the extension that this page belongs to. */
export const ownVersion = (): string => browser.runtime.getManifest().version;

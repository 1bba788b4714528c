/**
 * Whether a cookie store is that of private windows, by the names that browsers give it. The host of a private portal must
 * be in no title, address or name of a download: those go into the browser's history.
 */
export const isPrivateStore = (store: string): boolean => store === '1' || store === 'firefox-private';

/** The store of windows that are neither private nor containers, as Chromium and Firefox name it. */
const ORDINARY_STORES = { chromium: '0', firefox: 'firefox-default' } as const;

/** Whether a store is that of windows that are neither private nor containers. */
export const isOrdinaryStore = (store: string): boolean =>
	store === ORDINARY_STORES.chromium || store === ORDINARY_STORES.firefox;

/** The store of this browser that a store of any browser is; `ownPrefix`: the address prefix of the extension's pages. */
export function ordinaryStore(store: string, ownPrefix: string): string {
	if (!isOrdinaryStore(store)) return store;
	return ownPrefix.startsWith('moz-extension:') ? ORDINARY_STORES.firefox : ORDINARY_STORES.chromium;
}

/** Returns a portal's host for a file's name, without the colons of IPv6 addresses; `private` for one of a private window. */
export const hostInFileName = ({ store, host }: { readonly store: string; readonly host: string }): string =>
	isPrivateStore(store) ? 'private' : host.replaceAll(/[^a-z0-9.-]+/g, '_');

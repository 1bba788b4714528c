/**
 * Whether a cookie store is that of private windows, by the names that browsers give it. The host of a private portal must
 * be in no title, address or name of a download: those go into the browser's history.
 */
export const isPrivateStore = (store: string): boolean => store === '1' || store === 'firefox-private';

/** Returns a portal's host for a file's name, without the colons of IPv6 addresses; `private` for one of a private window. */
export const hostInFileName = ({ store, host }: { readonly store: string; readonly host: string }): string =>
	isPrivateStore(store) ? 'private' : host.replaceAll(/[^a-z0-9.-]+/g, '_');

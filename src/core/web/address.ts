import { canonicalHost } from './host.ts';

/** Parts of an address that has a host. */
export interface Address {
	/** Lower case, without the colon. */
	readonly scheme: string;
	/** Host and port as written, without credentials. */
	readonly authority: string;
	/** As written; may be empty. */
	readonly path: string;
	readonly hasQuery: boolean;
}

const WITH_HOST = /^([a-z][a-z0-9+.-]{0,30}):\/\/([^/?#\\]*)([^?#]*)(\??)/i;

/** Splits an address as browsers write it; null if it has no host (`about:blank`, `data:…`). */
export function splitAddress(url: string): Address | null {
	const [, scheme, authority, path, query] = WITH_HOST.exec(url) ?? [];
	if (scheme === undefined || authority === undefined) return null;
	return {
		scheme: scheme.toLowerCase(),
		authority: authority.slice(authority.lastIndexOf('@') + 1),
		path: path ?? '',
		hasQuery: query === '?',
	};
}

/** Returns the canonical host of an address; null if it has none. */
export function hostOf(url: string): string | null {
	const { authority } = splitAddress(url) ?? {};
	return authority === undefined ? null : canonicalHost(authority.replace(/:\d*$/, ''));
}

import { canonicalHost } from './host.ts';

/** The parts of an address with a host, as far as we need them. */
export interface Address {
	/** Lower case, without the colon. */
	readonly scheme: string;
	/** Host and port as written, without credentials. */
	readonly authority: string;
	/** As written; empty where there is none. */
	readonly path: string;
	readonly hasQuery: boolean;
}

const WITH_HOST = /^([a-z][a-z0-9+.-]{0,30}):\/\/([^/?#\\]*)([^?#]*)(\??)/i;

/** The parts of an address such as browsers write them; null where it has no host part (`about:blank`, `data:…`). */
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

/** The canonical host of an address; null where it has none. */
export function hostOf(url: string): string | null {
	const { authority } = splitAddress(url) ?? {};
	return authority === undefined ? null : canonicalHost(authority.replace(/:\d*$/, ''));
}

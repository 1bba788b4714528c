import { canonicalHost, isIpHost } from '../../core/web/host.ts';

/**
 * A host name in ASCII, lower case (`données.example` gives `xn--donnes-eva.example`); null for what
 * browsers refuse, and for an IP address in digits of another script. ASCII and lengths are not checked.
 */
export function toAsciiHost(host: string): string | null {
	if (/^\p{ASCII}*$/u.test(host)) return host.toLowerCase();
	// What parts an address, or stands for a character that does, is no host name's.
	if (/[\s/\\?#@:%[\]]/.test(host)) return null;
	try {
		const { hostname } = new URL(`https://${host}`);
		return isIpHost(hostname) ? null : hostname;
	} catch {
		return null;
	}
}

/** The host of an address, canonical; null when it is none of the web. */
export function hostOfAddress(address: string): string | null {
	const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(address.trim())?.[1];
	const ascii = host === undefined ? null : toAsciiHost(host);
	return ascii === null ? null : canonicalHost(ascii);
}

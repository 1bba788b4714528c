import { isIpHost } from '../core/web/host.ts';

/**
 * A host name in ASCII, lower case (`données.example` gives `xn--donnes-fsa.example`); null for one that no browser
 * would look up, and for an IP address in letters of another script. ASCII alone is not looked into.
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

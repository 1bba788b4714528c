/** Format of a canonical host: labels joined by dots, or IPv6 in brackets; at most `MAX_HOST_LENGTH` characters. */
export const HOST_PATTERN =
	/^(?:\[[0-9a-f:.]+\]|[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*)$/;
export const MAX_HOST_LENGTH = 253;

/**
 * Normalizes a host name from a browser (already punycode): lower case, ASCII, no port, no leading or trailing dot; IPv6
 * in brackets. Null if it is not a host name.
 */
export function canonicalHost(text: string): string | null {
	const host = text.trim().toLowerCase().replace(/^\./, '').replace(/\.$/, '');
	return host.length <= MAX_HOST_LENGTH && HOST_PATTERN.test(host) ? host : null;
}

/** Whether a canonical host is an IP address, which has no parent domains (RFC 6265bis 5.1.3). */
export function isIpHost(host: string): boolean {
	return host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
}

/** Whether `host` is `parent` or a subdomain of it. */
export function isWithin(host: string, parent: string): boolean {
	return host === parent || (host.endsWith(`.${parent}`) && !isIpHost(host));
}

/**
 * The form of a canonical host: labels joined by dots, or IPv6 in brackets. It is also at most `MAX_HOST_LENGTH`
 * characters long.
 */
export const HOST_PATTERN =
	/^(?:\[[0-9a-f:.]+\]|[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*)$/;
export const MAX_HOST_LENGTH = 253;

/**
 * A host name in the form the whole product uses: lower case, ASCII, no port, no trailing dot, no leading
 * dot; IPv6 in brackets. Input is what a browser gives (already punycode); returns null for anything that
 * is no host name.
 */
export function canonicalHost(text: string): string | null {
	const host = text.trim().toLowerCase().replace(/^\./, '').replace(/\.$/, '');
	return host.length <= MAX_HOST_LENGTH && HOST_PATTERN.test(host) ? host : null;
}

/** Whether a canonical host is an IP address: such hosts have no parent domains (RFC 6265bis 5.1.3). */
export function isIpHost(host: string): boolean {
	return host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
}

/** Whether `host` is `parent` or lies below it, at a label boundary. */
export function isWithin(host: string, parent: string): boolean {
	return host === parent || (host.endsWith(`.${parent}`) && !isIpHost(host));
}

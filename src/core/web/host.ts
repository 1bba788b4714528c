/**
 * A host name in the form the whole product uses: lower case, ASCII, no port, no trailing dot, no leading
 * dot; IPv6 in brackets. Input is what a browser gives (already punycode); returns null for anything that
 * is no host name.
 */
export function canonicalHost(text: string): string | null {
	const host = text.trim().toLowerCase().replace(/^\./, '').replace(/\.$/, '');
	if (host.startsWith('[')) return /^\[[0-9a-f:.]+\]$/.test(host) ? host : null;
	if (host.length === 0 || host.length > 253) return null;
	return host.split('.').every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
		? host
		: null;
}

/** Whether a canonical host is an IP address: such hosts have no parent domains (RFC 6265bis 5.1.3). */
export function isIpHost(host: string): boolean {
	return host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
}

/** Whether `host` is `parent` or lies below it, at a label boundary. */
export function isWithin(host: string, parent: string): boolean {
	return host === parent || (host.endsWith(`.${parent}`) && !isIpHost(host));
}

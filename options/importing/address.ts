import { POLICY_PATHS } from '../../src/core/policy/policy-page.ts';
import { canonicalHost } from '../../src/core/web/host.ts';

/** The address a person typed: http or https, the scheme may be left out. Null when it is none. */
export function readAddress(text: string): URL | null {
	const words = text.trim();
	if (words === '' || /\s/.test(words)) return null;
	const address = /^[a-z][a-z0-9+.-]*:/i.test(words) && !/^[^/]+:\d/.test(words) ? words : `https://${words}`;
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
	if (canonicalHost(url.hostname) === null) return null;
	url.username = '';
	url.password = '';
	url.hash = '';
	return url;
}

/** The addresses to try for what was typed: a bare portal stands for its policy pages. */
export function addressesToTry(address: URL): readonly URL[] {
	if (address.pathname !== '/' || address.search !== '') return [address];
	return [...POLICY_PATHS.map((path) => new URL(path, address)), address];
}

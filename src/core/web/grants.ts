import { isPlatformHost } from '../policy/platform.ts';
import { isIpHost, isWithin } from './host.ts';

/** The host itself and its parents down to the registrable domain: where a page's cookies can be kept. */
function cookieDomains(host: string, site: string): string[] {
	const domains = [host];
	if (isIpHost(host)) return domains;
	for (let rest = host; rest !== site && isWithin(rest, site); ) {
		rest = rest.slice(rest.indexOf('.') + 1);
		domains.push(rest);
	}
	return domains;
}

/**
 * The match patterns to ask for, to see a host's cookies whole: the host's and each parent's down to the
 * registrable domain `site` (Chromium shows a domain cookie only to who holds the cookie's own domain).
 */
export function neededOrigins(host: string, site: string): string[] {
	if (isPlatformHost(host)) return [`*://*.${site}/*`];
	return cookieDomains(host, site).map((domain) => `*://${domain}/*`);
}

/** Whether granted match patterns cover a host, over http and https alike. */
export function originsCover(granted: readonly string[], host: string): boolean {
	const schemes = new Set<string>();
	for (const origin of granted) {
		const [scheme, rest] = origin === '<all_urls>' ? ['*', '*/*'] : origin.split('://');
		const pattern = (rest ?? '').split('/')[0] ?? '';
		const covers =
			pattern === '*' || pattern === host || (pattern.startsWith('*.') && isWithin(host, pattern.slice(2)));
		if (covers && scheme !== undefined) schemes.add(scheme);
	}
	return schemes.has('*') || (schemes.has('http') && schemes.has('https'));
}

/** The parent domains of a host, down to its registrable domain, that granted match patterns leave out. */
export function uncoveredParents(granted: readonly string[], host: string, site: string): string[] {
	return cookieDomains(host, site).filter((domain) => domain !== host && !originsCover(granted, domain));
}

/** The match pattern to ask for, to see a site's cookies whole; its host alone where it has no subdomains. */
export function siteOrigin(site: string, hasSubdomains: boolean): string {
	return hasSubdomains ? `*://*.${site}/*` : `*://${site}/*`;
}

/** The host that a match pattern is about, without its `*.`; `*` where it is about all. */
export function originHost(origin: string): string {
	const rest = origin === '<all_urls>' ? '*' : (origin.split('://')[1] ?? '');
	return (rest.split('/')[0] ?? '').replace(/^\*\./, '');
}

/** An added site, and its registrable domain (itself where there is none). */
export interface AddedSite {
	readonly host: string;
	readonly site: string;
}

/** The match patterns that are there for an added site: for its host, or a parent of it. */
export function originsOf({ host, site }: AddedSite, granted: readonly string[]): string[] {
	const own = new Set(cookieDomains(host, site));
	return granted.filter((origin) => !origin.includes('://*.') && own.has(originHost(origin)));
}

/** The granted match patterns beside the platform's and the added sites' own. */
export function otherOrigins(granted: readonly string[], added: readonly AddedSite[]): string[] {
	const own = new Set(added.flatMap((site) => originsOf(site, granted)));
	return granted.filter((origin) => !own.has(origin) && !isPlatformHost(originHost(origin)));
}

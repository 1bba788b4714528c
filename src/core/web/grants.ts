import { isPlatformHost } from '../policy/platform.ts';
import { isIpHost, isWithin } from './host.ts';

/** Lists a host and its parents down to the registrable domain: the domains of cookies that it can set. */
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
 * Lists the match patterns to request for seeing all cookies of a host: its own and each parent's down to the
 * registrable domain `site` (Chromium shows a domain cookie only with a permission for the cookie's domain).
 */
export function neededOrigins(host: string, site: string): string[] {
	if (isPlatformHost(host)) return [`*://*.${site}/*`];
	return cookieDomains(host, site).map((domain) => `*://${domain}/*`);
}

/** Whether granted match patterns cover a host for both http and https. */
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

/** Lists the parents of a host, down to its registrable domain, that the granted match patterns do not cover. */
export function uncoveredParents(granted: readonly string[], host: string, site: string): string[] {
	return cookieDomains(host, site).filter((domain) => domain !== host && !originsCover(granted, domain));
}

/** Returns the match pattern to request for seeing all cookies of a site; only its host if it has no subdomains. */
export function siteOrigin(site: string, hasSubdomains: boolean): string {
	return hasSubdomains ? `*://*.${site}/*` : `*://${site}/*`;
}

/** Returns the host of a match pattern without `*.`; `*` for all hosts. */
export function originHost(origin: string): string {
	const rest = origin === '<all_urls>' ? '*' : (origin.split('://')[1] ?? '');
	return (rest.split('/')[0] ?? '').replace(/^\*\./, '');
}

/** A site that the person added, and its registrable domain (itself if there is none). */
export interface AddedSite {
	readonly host: string;
	readonly site: string;
}

/** Lists the granted match patterns of an added site: for its host or a parent. */
export function originsOf({ host, site }: AddedSite, granted: readonly string[]): string[] {
	const own = new Set(cookieDomains(host, site));
	return granted.filter((origin) => !origin.includes('://*.') && own.has(originHost(origin)));
}

/** Lists the granted match patterns that belong neither to the platform nor to an added site. */
export function otherOrigins(granted: readonly string[], added: readonly AddedSite[]): string[] {
	const own = new Set(added.flatMap((site) => originsOf(site, granted)));
	return granted.filter((origin) => !own.has(origin) && !isPlatformHost(originHost(origin)));
}

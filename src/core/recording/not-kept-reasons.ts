import { type Cookie, domainMatches } from '../cookie/cookie.ts';
import { isWithin } from '../web/host.ts';
import type { ReceivedOffer } from './read-offers.ts';
import type { NotKeptReason } from './recording.ts';

/** Whether an offer violates its name prefix (RFC 6265bis 4.1.3, and the upcoming `__Http-`); case-insensitive. */
function violatesPrefix({ offer, isSecure, by }: ReceivedOffer): boolean {
	const [, prefix] = /^__(secure|host-http|host|http)-/i.exec(offer.name) ?? [];
	if (prefix === undefined) return false;
	const kinds = prefix.toLowerCase().split('-');
	if (!offer.secure || !isSecure) return true;
	if (kinds.includes('host') && (offer.domain !== null || offer.path !== '/')) return true;
	return kinds.includes('http') && (!offer.httpOnly || by === 'script');
}

/** Whether the Domain attribute does not match the host, or is a public suffix (above the site). */
function violatesDomain({ offer, host }: ReceivedOffer, site: string): boolean {
	if (offer.domain === null || offer.domain === host) return false;
	if (!domainMatches(host, offer.domain)) return true;
	return isWithin(site, offer.domain) && offer.domain !== site;
}

/**
 * Returns the first rule of RFC 6265bis 5.7 that refuses an offer; null if none is known to.
 * `site`: the portal's registrable domain.
 */
export function refusalOf(offered: ReceivedOffer, site: string): NotKeptReason | null {
	const { offer, by, isSecure } = offered;
	if (offer.refused !== undefined) return offer.refused;
	if (violatesDomain(offered, site)) return 'domain';
	if (offer.httpOnly && by === 'script') return 'http-only-from-script';
	if (violatesPrefix(offered)) return 'prefix';
	if (offer.secure && !isSecure) return 'not-secure';
	if (offer.sameSite === 'no_restriction' && !offer.secure) return 'same-site-none-not-secure';
	if (offer.partitioned && !offer.secure) return 'partitioned-not-secure';
	return null;
}

/** Returns why the jar did not store an allowed offer. `existing`: the cookie of the same identity; null if none. */
export function obstacleOf(
	{ offer, host, by, isSecure }: ReceivedOffer,
	existing: Pick<Cookie, 'httpOnly' | 'secure'> | null,
	{ site, isVisible }: { readonly site: string; readonly isVisible: (domain: string) => boolean },
): NotKeptReason {
	const domain = offer.domain ?? host;
	if (by === 'script' && existing?.httpOnly === true) return 'http-only-exists';
	if (existing?.secure === true && !isSecure) return 'not-secure';
	if (!isVisible(domain)) return 'not-visible';
	return isWithin(domain, site) ? 'unknown' : 'third-party';
}

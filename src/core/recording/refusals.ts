import { type Cookie, domainMatches } from '../cookie/cookie.ts';
import { isWithin } from '../web/host.ts';
import type { ReceivedOffer } from './read-offers.ts';
import type { NotKeptReason } from './recording.ts';

/** What the prefix of a name demands (RFC 6265bis 4.1.3, and its `__Http-` to come), whatever its case. */
function violatesPrefix({ offer, isSecure, by }: ReceivedOffer): boolean {
	const [, prefix] = /^__(secure|host|http|host-http)-/i.exec(offer.name) ?? [];
	if (prefix === undefined) return false;
	const kinds = prefix.toLowerCase().split('-');
	if (!offer.secure || !isSecure) return true;
	if (kinds.includes('host') && (offer.domain !== null || offer.path !== '/')) return true;
	return kinds.includes('http') && (!offer.httpOnly || by === 'script');
}

/** A domain that the host is not in, or one above the site: a public suffix. */
function violatesDomain({ offer, host }: ReceivedOffer, site: string): boolean {
	if (offer.domain === null || offer.domain === host) return false;
	if (!domainMatches(host, offer.domain)) return true;
	return isWithin(site, offer.domain) && offer.domain !== site;
}

/**
 * Why the rules of RFC 6265bis 5.7 refuse an offer, in their order; null where they do not, as far as can be told.
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

/** Why an offer that the rules allow was not kept, where a cookie of its identity is there (null: none). */
export function obstacleOf(
	{ offer, host, by, isSecure }: ReceivedOffer,
	there: Pick<Cookie, 'httpOnly' | 'secure'> | null,
	{ site, isVisible }: { readonly site: string; readonly isVisible: (domain: string) => boolean },
): NotKeptReason {
	const domain = offer.domain ?? host;
	if (by === 'script' && there?.httpOnly === true) return 'http-only-exists';
	if (there?.secure === true && !isSecure) return 'not-secure';
	if (!isVisible(domain)) return 'not-visible';
	return isWithin(domain, site) ? 'unknown' : 'third-party';
}

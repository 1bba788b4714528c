import type { Cookie } from '../cookie/cookie.ts';
import { BROWSER_CAP } from '../policy/lifetime.ts';
import { isIpHost } from '../web/host.ts';
import type { JarMoment } from './read-jar.ts';
import type { ReceivedOffer } from './read-offers.ts';

/** Seconds by which an expiry may differ from what was asked for: clocks, and the time that events take. */
const EXPIRY_SLACK = 10;

/** Cookies and offers that may be of one identity have this in common. */
export const nameDomainKey = (name: string, domain: string): string => `${domain}\n${name}`;

/** Whether an offer asks for no cookie, but for the end of one. */
export const isDeletion = ({ offer }: ReceivedOffer): boolean => offer.asked !== null && offer.asked <= 0;

const withoutEnd = (path: string) => (path.endsWith('/') ? path.slice(0, -1) : path);

function hasPath({ offer, defaultPath, origin }: ReceivedOffer, path: string): boolean {
	const asked = offer.path ?? defaultPath;
	if (asked === null || asked === path) return true;
	// The browsers do not agree on whether `cookieStore` ends a path with a slash.
	const isStore = origin.by === 'script' && origin.api === 'cookieStore';
	return isStore && withoutEnd(asked) === withoutEnd(path);
}

/** Whether a cookie is the one that an offer would have made, by its identity (RFC 6265bis 5.7); store apart. */
export function hasSameIdentity(offered: ReceivedOffer, cookie: Cookie): boolean {
	const { offer, host } = offered;
	if (cookie.name !== offer.name || cookie.domain !== (offer.domain ?? host)) return false;
	const mayBeHostOnly = offer.domain === null || offer.domain === host;
	const mayBeDomain = offer.domain !== null && !isIpHost(host);
	return (cookie.hostOnly ? mayBeHostOnly : mayBeDomain) && hasPath(offered, cookie.path);
}

function hasExpiry({ at, offer }: ReceivedOffer, { expires }: Cookie): boolean {
	if (offer.asked === null || expires === null) return offer.asked === expires;
	return Math.abs(at / 1000 + Math.min(offer.asked, BROWSER_CAP) - expires) <= EXPIRY_SLACK;
}

/** In how many points a cookie, as it was set, contradicts what an offer of its identity asked for. */
export function countContradictions(offered: ReceivedOffer, cookie: Cookie): number {
	const { offer } = offered;
	const points = [
		// A Domain that is the host itself gives a host-only cookie only where the host is a public suffix.
		cookie.hostOnly && offer.domain !== null && !isIpHost(cookie.domain),
		!hasExpiry(offered, cookie),
		offer.secure !== cookie.secure,
		offer.httpOnly !== cookie.httpOnly,
		offer.sameSite !== 'unspecified' && offer.sameSite !== cookie.sameSite,
		offer.partitioned && cookie.partition === null,
	];
	return points.filter(Boolean).length;
}

/** Whether an offer may have made a moment: of the cookie's identity, and an end only where it asks for one. */
export function canExplain(offered: ReceivedOffer, moment: JarMoment): boolean {
	return isDeletion(offered) === (moment.what === 'removed') && hasSameIdentity(offered, moment.cookie);
}

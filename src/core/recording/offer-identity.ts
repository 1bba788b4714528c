import type { Cookie } from '../cookie/cookie.ts';
import { BROWSER_CAP } from '../policy/lifetime.ts';
import { isIpHost } from '../web/host.ts';
import type { JarMoment } from './read-jar.ts';
import type { ReceivedOffer } from './read-offers.ts';

/** Seconds by which an expiry may differ from the requested one: clock differences and event latency. */
const EXPIRY_SLACK = 10;

/** Groups cookies and offers that may share an identity. */
export const nameDomainKey = (name: string, domain: string): string => `${domain}\n${name}`;

/** Whether an offer deletes a cookie. */
export const isDeletion = ({ offer }: ReceivedOffer): boolean => offer.asked !== null && offer.asked <= 0;

const withoutEnd = (path: string) => (path.endsWith('/') ? path.slice(0, -1) : path);

function hasPath({ offer, defaultPath, origin }: ReceivedOffer, path: string): boolean {
	const asked = offer.path ?? defaultPath;
	if (asked === null || asked === path) return true;
	// The browsers do not agree on whether `cookieStore` ends a path with a slash.
	const isStore = origin.by === 'script' && origin.api === 'cookieStore';
	return isStore && withoutEnd(asked) === withoutEnd(path);
}

/** Whether an offer would create or replace this cookie (RFC 6265bis 5.7); ignores the store. */
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

/** Counts the attributes of a cookie that contradict an offer of its identity. */
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

/** Whether an offer can have caused a moment: same identity, and a removal only by a deletion. */
export function canExplain(offered: ReceivedOffer, moment: JarMoment): boolean {
	return isDeletion(offered) === (moment.what === 'removed') && hasSameIdentity(offered, moment.cookie);
}

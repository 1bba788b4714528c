import { type Cookie, cookieKey, cookieReachesHost } from '../cookie/cookie.ts';
import { BROWSER_CAP } from '../policy/lifetime.ts';
import { refusalOf } from '../recording/not-kept-reasons.ts';
import { isDeletion, nameDomainKey } from '../recording/offer-identity.ts';
import { type ReceivedOffer, readOffers } from '../recording/read-offers.ts';
import type { RecordingEvent } from '../recording/recording-event.ts';
import { hostOf } from '../web/address.ts';
import type { Capture, SentCookie } from './capture.ts';

/** The store of a capture's cookies: no browser's. */
export const CAPTURE_STORE = 'har';

export interface CapturePlace {
	/** Registrable domain of the portal. */
	readonly site: string;
	/** The registrable domain of a host; null where there is none. */
	readonly siteOf: (host: string) => string | null;
}

/** The changes of the jar that a capture's responses ask for, and the cookies that only its requests show. */
export interface CaptureJar {
	/** Cookies that were sent before any response of their site had come. */
	readonly initial: readonly Cookie[];
	/** In order of time. */
	readonly changes: readonly RecordingEvent[];
	/** Address of the first request that carried a cookie which no response set, by cookie key. */
	readonly sentTo: ReadonlyMap<string, string>;
	/** Keys of cookies of which only the name and a host are known. */
	readonly nameOnly: ReadonlySet<string>;
}

/** Identity of a cookie but for its partition, which captures do not state. */
const looseKey = ({ domain, hostOnly, path, name }: Omit<Cookie, 'store'>) =>
	JSON.stringify([domain, hostOnly, path, name]);

/** Whether a browser of any settings refuses an offer: by the rules of RFC 6265bis, or for all subdomains of a suffix. */
function isRefused(offered: ReceivedOffer, { site, siteOf }: CapturePlace): boolean {
	const { domain } = offered.offer;
	if (refusalOf(offered, site) !== null) return true;
	return domain !== null && domain !== offered.host && siteOf(domain) === null;
}

/** The cookie that a browser keeps of an offer. */
function cookieOf({ offer, host, at, defaultPath }: ReceivedOffer, { site }: CapturePlace): Cookie {
	const { name, domain, path, secure, httpOnly, sameSite, partitioned, asked } = offer;
	return {
		store: CAPTURE_STORE,
		partition: partitioned ? { topLevelSite: `https://${site}`, hasCrossSiteAncestor: null } : null,
		domain: domain ?? host,
		hostOnly: domain === null,
		path: path ?? defaultPath ?? '/',
		name,
		secure,
		httpOnly,
		sameSite,
		expires: asked === null ? null : Math.floor(at / 1000 + Math.min(asked, BROWSER_CAP)),
		firstPartyDomain: '',
	};
}

/** A cookie of which a request shows the name alone. Its attributes stand for unknown ones. */
function nameOnlyCookie({ name, host: domain }: SentCookie): Cookie {
	return {
		store: CAPTURE_STORE,
		partition: null,
		domain,
		hostOnly: true,
		path: '/',
		name,
		secure: true,
		httpOnly: true,
		sameSite: 'unspecified',
		expires: null,
		firstPartyDomain: '',
	};
}

/** Returns a function that finds a cookie of a name that is sent to a host; the first of its domain. */
function createLookup(cookies: readonly Cookie[]): (name: string, host: string) => Cookie | null {
	const byName = new Map<string, Cookie>();
	for (const cookie of cookies) {
		const key = nameDomainKey(cookie.name, cookie.domain);
		const before = byName.get(key);
		if (before === undefined || (before.hostOnly && !cookie.hostOnly)) byName.set(key, cookie);
	}
	return (name, host) => {
		for (let domain = host; domain !== ''; domain = domain.slice(domain.indexOf('.') + 1)) {
			const cookie = byName.get(nameDomainKey(name, domain));
			if (cookie !== undefined && cookieReachesHost(cookie, host)) return cookie;
			if (!domain.includes('.')) break;
		}
		return null;
	};
}

/** The earliest response of each site, ms. */
function firstAnswers({ answers }: Capture, siteOf: (host: string) => string): ReadonlyMap<string, number> {
	const first = new Map<string, number>();
	for (const { url, at } of answers) {
		const site = siteOf(hostOf(url) ?? '');
		first.set(site, Math.min(at, first.get(site) ?? at));
	}
	return first;
}

/**
 * Plays a capture's responses on a jar: each cookie that they ask for is taken as kept, unless the rules forbid it.
 * A cookie that a request carries though no response has set it was there at the start where no response of its site
 * had come; otherwise it came before that request, in a way that the capture does not show.
 */
export function playCapture(capture: Capture, place: CapturePlace): CaptureJar {
	const siteOf = (host: string) => place.siteOf(host) ?? host;
	const { offers } = readOffers(capture.answers, { ownPrefix: 'capture:', isObserved: () => true });
	const accepted = offers.filter((offered) => !isRefused(offered, place));
	const setCookies = accepted
		.filter((offered) => !isDeletion(offered))
		.map((offered) => cookieOf(offered, place));
	const findSet = createLookup(setCookies);
	const begun = firstAnswers(capture, siteOf);
	const jar = new Map<string, Cookie>();
	const initial: Cookie[] = [];
	const changes: RecordingEvent[] = [];
	const sentTo = new Map<string, string>();
	const nameOnly = new Set<string>();
	/** Sites and names of cookies whose attributes are unknown: each is listed once. */
	const named = new Set<string>();

	function add(cookie: Cookie, at: number): void {
		jar.set(looseKey(cookie), cookie);
		changes.push({ kind: 'jar', at, cookie, removed: false, cause: 'explicit' });
	}

	function playOffer(offered: ReceivedOffer): void {
		const cookie = cookieOf(offered, place);
		const before = jar.get(looseKey(cookie));
		if (before?.secure === true && !offered.isSecure) return;
		if (!isDeletion(offered)) add(cookie, offered.at);
		if (before === undefined || !isDeletion(offered)) return;
		jar.delete(looseKey(cookie));
		changes.push({ kind: 'jar', at: offered.at, cookie: before, removed: true, cause: 'explicit' });
	}

	/** The cookie that a request shows; null where it is known already. */
	function sentCookie(sent: SentCookie): Cookie | null {
		const { host, name, attributes } = sent;
		if (attributes !== null) return { store: CAPTURE_STORE, firstPartyDomain: '', name, ...attributes };
		const same = findSet(name, host);
		if (same !== null) return same;
		const isListed = named.has(`${siteOf(host)}\n${name}`);
		named.add(`${siteOf(host)}\n${name}`);
		return isListed ? null : nameOnlyCookie(sent);
	}

	function playSent(sent: SentCookie): void {
		const cookie = sentCookie(sent);
		if (cookie === null || jar.has(looseKey(cookie)) || everSet.has(looseKey(cookie))) return;
		everSet.add(looseKey(cookie));
		const isKnown = sent.attributes !== null || findSet(sent.name, sent.host) !== null;
		if (!isKnown) nameOnly.add(cookieKey(cookie));
		sentTo.set(cookieKey(cookie), sent.url);
		const isFromStart = sent.at < (begun.get(siteOf(sent.host)) ?? Number.POSITIVE_INFINITY);
		if (!isFromStart) {
			add(cookie, sent.at);
			return;
		}
		jar.set(looseKey(cookie), cookie);
		initial.push(cookie);
	}

	/** Identities that were in the jar: a request may have begun before a response removed its cookie. */
	const everSet = new Set<string>();
	let next = 0;
	for (const offered of [...accepted].sort((a, b) => a.at - b.at)) {
		for (
			let sent = capture.sent[next];
			sent !== undefined && sent.at < offered.at;
			sent = capture.sent[++next]
		) {
			playSent(sent);
		}
		playOffer(offered);
		everSet.add(looseKey(cookieOf(offered, place)));
	}
	for (const sent of capture.sent.slice(next)) playSent(sent);
	return { initial, changes, sentTo, nameOnly };
}

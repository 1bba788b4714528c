import { type Cookie, cookieKey } from '../../src/core/cookie/cookie.ts';
import { isWithin } from '../../src/core/web/host.ts';
import type { CookieChange, CookieChangeCause, CookieJar } from '../../src/ports/cookies.ts';
import type { Clock } from '../../src/ports/time.ts';

/** Returns a cookie with plain values for the fields that a test leaves out. */
export function aCookie(fields: Partial<Cookie> & Pick<Cookie, 'name' | 'domain'>): Cookie {
	return {
		store: '0',
		partition: null,
		hostOnly: true,
		path: '/',
		secure: false,
		httpOnly: false,
		sameSite: 'lax',
		expires: null,
		firstPartyDomain: '',
		...fields,
	};
}

/** A cookie jar that behaves like the browsers' jars. */
export interface FakeJar extends CookieJar {
	/** Reports two changes when it replaces a cookie, like both browsers. */
	set(cookie: Cookie): void;
	remove(cookie: Cookie, cause?: CookieChangeCause): void;
	/** All cookies present, also those that the extension may not see. */
	all(): readonly Cookie[];
	onChange(listener: (change: CookieChange) => void): void;
}

export interface JarRules {
	readonly clock: Clock;
	/** Whether the extension may see a cookie: Chromium requires permission for the cookie's own domain. */
	readonly isVisible: (cookie: Cookie) => boolean;
	readonly hidesParentDomains: boolean;
	/** The top-level site of a tab; null where the browser does not report it. */
	readonly topLevelSite?: (tabId: number) => string | null;
	/** The most cookies of one host; above it the oldest are evicted. */
	readonly capacity?: number;
}

export function createFakeJar(rules: JarRules): FakeJar {
	const { clock, isVisible, hidesParentDomains, topLevelSite, capacity = 180 } = rules;
	const cookies = new Map<string, Cookie>();
	const listeners: ((change: CookieChange) => void)[] = [];

	function notify(cookie: Cookie, removed: boolean, cause: CookieChangeCause): void {
		if (isVisible(cookie)) for (const listener of listeners) listener({ cookie, removed, cause });
	}

	/** Leaves out expired cookies: browsers fire no event for an expiry. */
	function present(): Cookie[] {
		return [...cookies.values()].filter(({ expires }) => expires === null || expires * 1000 > clock.now());
	}

	function evict({ domain, store }: Cookie): void {
		const same = present().filter((other) => other.domain === domain && other.store === store);
		if (same.length <= capacity) return;
		for (const old of same.slice(0, same.length - capacity)) {
			cookies.delete(cookieKey(old));
			notify(old, true, 'evicted');
		}
	}

	return {
		hidesParentDomains,
		topLevelSite: async (tabId) => topLevelSite?.(tabId) ?? null,
		all: present,
		onChange: (listener) => void listeners.push(listener),
		set(cookie) {
			const key = cookieKey(cookie);
			const old = present().find((other) => cookieKey(other) === key);
			cookies.delete(key);
			if (old) notify(old, true, 'overwrite');
			cookies.set(key, cookie);
			notify(cookie, false, 'explicit');
			evict(cookie);
		},
		remove(cookie, cause = 'explicit') {
			const isPresent = present().some((other) => cookieKey(other) === cookieKey(cookie));
			cookies.delete(cookieKey(cookie));
			if (isPresent) notify(cookie, true, cause);
		},
		async readDomain(store, domain) {
			return present().filter((c) => c.store === store && isWithin(c.domain, domain) && isVisible(c));
		},
		async readPartition(store, key) {
			return present().filter((c) => c.store === store && c.partition?.topLevelSite === key && isVisible(c));
		},
		async readIsolated(store, site) {
			return present().filter((c) => c.store === store && c.firstPartyDomain === site && isVisible(c));
		},
	};
}

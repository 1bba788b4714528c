import { type Cookie, cookieKey } from '../../src/core/cookie/cookie.ts';
import { isWithin } from '../../src/core/web/host.ts';
import type { Clock, CookieChange, CookieChangeCause, CookieJar } from '../../src/ports.ts';

/** A cookie with everything but its name and domain at its plainest. */
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

/** A cookie jar that behaves as the browsers' do. */
export interface FakeJar extends CookieJar {
	/** Setting a cookie that is there already tells of two changes, as in both browsers. */
	set(cookie: Cookie): void;
	remove(cookie: Cookie, cause?: CookieChangeCause): void;
	/** What is there now, whoever may see it. */
	all(): readonly Cookie[];
	onChange(listener: (change: CookieChange) => void): void;
}

export interface JarRules {
	readonly clock: Clock;
	/** Which cookies the extension may see: Chromium goes by the cookie's own domain. */
	readonly isVisible: (cookie: Cookie) => boolean;
	readonly hidesParentDomains: boolean;
	/** The top-level site of a tab, where the browser tells. */
	readonly topLevelSite?: (tabId: number) => string | null;
	/** A host holds no more than this: the oldest is evicted. */
	readonly capacity?: number;
}

export function createFakeJar(rules: JarRules): FakeJar {
	const { clock, isVisible, hidesParentDomains, topLevelSite, capacity = 180 } = rules;
	const cookies = new Map<string, Cookie>();
	const listeners: ((change: CookieChange) => void)[] = [];

	function tell(cookie: Cookie, removed: boolean, cause: CookieChangeCause): void {
		if (isVisible(cookie)) for (const listener of listeners) listener({ cookie, removed, cause });
	}

	/** Expiry tells no one: an expired cookie is just not there any more. */
	function present(): Cookie[] {
		return [...cookies.values()].filter(({ expires }) => expires === null || expires * 1000 > clock.now());
	}

	function evict({ domain, store }: Cookie): void {
		const same = present().filter((other) => other.domain === domain && other.store === store);
		if (same.length <= capacity) return;
		for (const old of same.slice(0, same.length - capacity)) {
			cookies.delete(cookieKey(old));
			tell(old, true, 'evicted');
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
			if (old) tell(old, true, 'overwrite');
			cookies.set(key, cookie);
			tell(cookie, false, 'explicit');
			evict(cookie);
		},
		remove(cookie, cause = 'explicit') {
			const isThere = present().some((other) => cookieKey(other) === cookieKey(cookie));
			cookies.delete(cookieKey(cookie));
			if (isThere) tell(cookie, true, cause);
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

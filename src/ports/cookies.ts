import type { ConsentReading } from '../core/consent/consent.ts';
import type { Cookie } from '../core/cookie/cookie.ts';

/** The browser's word for why a cookie's stay in the jar ended or began (`cookies.OnChangedCause`). */
export type CookieChangeCause = 'evicted' | 'expired' | 'explicit' | 'expired_overwrite' | 'overwrite';

export interface CookieChange {
	readonly cookie: Cookie;
	readonly removed: boolean;
	readonly cause: CookieChangeCause;
	/** The choice in a consent manager's cookie that was set. Read in the adapter; nothing else of the value gets past it. */
	readonly consent?: ConsentReading;
}

/** Listens to the changes of the jar that permissions let us see. */
export interface JarWatch {
	/** Starts or stops listening; again is no error. The worker starts with listening. */
	watch(on: boolean): void;
	/** Reads all cookies that we see; returns a number for each, which is another when anything of it changes. */
	fingerprints(): Promise<ReadonlySet<number>>;
}

export interface CookieJar {
	/**
	 * True where the browser shows a domain cookie only with permission for the cookie's own domain (Chromium); false
	 * where the host's permission is enough (Firefox).
	 */
	readonly hidesParentDomains: boolean;
	/** All cookies of a store whose domain is `domain` or below it, partitioned ones included, as far as permissions let us see; no expired ones. */
	readDomain(store: string, domain: string): Promise<readonly Cookie[]>;
	/**
	 * The top-level site of a tab's page as the browser sees it (`example.org`); null where it does not say (no
	 * permission, or Firefox, which has no `cookies.getPartitionKey`).
	 */
	topLevelSite(tabId: number): Promise<string | null>;
	/** All cookies of a store that are partitioned under a top-level site, as far as permissions let us see; no expired ones. */
	readPartition(store: string, topLevelSite: string): Promise<readonly Cookie[]>;
	/** All cookies of a store that first-party isolation keeps for a site (Firefox); none elsewhere. */
	readIsolated(store: string, site: string): Promise<readonly Cookie[]>;
}

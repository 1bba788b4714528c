import { isPolicyPath, POLICY_PATHS } from '../../core/policy/policy-page.ts';
import { originsCover } from '../../core/web/grants.ts';
import { tabHost } from '../watching/tab-host.ts';

/** Returns the match patterns to request for reading an address; empty where its host is granted. */
export function originsToRead(url: string, granted: readonly string[]): string[] {
	const host = tabHost(url);
	return host === null || originsCover(granted, host) ? [] : [`*://${host}/*`];
}

export const withoutFragment = (address: string) => address.replace(/#.*$/s, '');

/** Whether an address has one of the paths under which portals serve their policy. */
export function isStandardAddress(url: string): boolean {
	return URL.canParse(url) && isPolicyPath(new URL(url).pathname);
}

/** Returns the addresses under which portals serve their policy. `base`: the portal's origin, or an address on it. */
export const standardAddresses = (base: string) => POLICY_PATHS.map((path) => new URL(path, base).href);

import type { Category } from './policy.ts';

/** What a cookie is for, where a finding depends on it. */
export type CookieRole = 'consent-choice' | 'session-id';

/** A cookie that is often met on portals. */
export interface KnownCookie {
	/** Its name, the varying part as `*`. */
	readonly pattern: string;
	readonly product: string;
	readonly provider: string;
	/** The category that it usually has. */
	readonly category: Category;
	readonly role?: CookieRole;
	/** The provider's own documentation. */
	readonly source: string;
}

/** Facts on the cookies most often met on portals, each from its provider's own documentation. */
export const KNOWN_COOKIES: readonly KnownCookie[] = [];

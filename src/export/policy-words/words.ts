import type { CookieRole } from '../../core/known/known-cookies.ts';
import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';

/** The purposes of well-known cookies: those with a role of their own, the others by category. */
export type PurposeKind = CookieRole | Exclude<Category, 'unknown'>;

export type PlatformCookie = 'sessionid' | 'csrftoken' | 'cookies_preferences' | 'django_language';

/** The texts of a policy in one language; `$1`, `$2` are placeholders. */
export interface PolicyWords {
	/** BCP 47. */
	readonly language: string;
	/** Headings of the portals' older table: provider, function and location, cookie names, purposes. */
	readonly older: readonly [string, string, string, string];
	/** Headings of the portals' newer table: provider, cookie name, duration, function. */
	readonly newer: readonly [string, string, string, string];
	/** Headings of columns that the portals' tables lack. */
	readonly more: Readonly<Record<'category' | 'party' | 'domain' | 'storage' | 'location', string>>;
	/** Headings over the tables; `unknown` is that of declarations without a category. */
	readonly heading: Readonly<Record<Category, string>>;
	readonly party: Readonly<Record<Party, string>>;
	readonly storage: Readonly<Record<StorageKind, string>>;
	readonly session: string;
	/** A lifetime that was not measured from its beginning; `$1`: the remaining time. */
	readonly atLeast: string;
	/** Purposes to suggest for a well-known cookie, by its role or else its usual category; `$1`: the product. */
	readonly purposes: Readonly<Record<PurposeKind, string>>;
	/** A lifetime at the browsers' limit; `$1`: the limit. */
	readonly cap: string;
	/** The four cookies of the platform: duration and purpose. */
	readonly platform: Readonly<Record<PlatformCookie, readonly [string, string]>>;
}

export function fill(template: string, ...values: readonly string[]): string {
	return template.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
}

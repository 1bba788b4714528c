import { CATEGORIES, type Category } from '../policy/policy.ts';
import { KNOWN_ROWS } from './known-rows.ts';

const ROLES = ['consent-choice', 'session-id'] as const;

/** What a cookie is for, where a finding depends on it. */
export type CookieRole = (typeof ROLES)[number];

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

/** Reads one line of the table; nothing for a heading, an empty line, or one that is not well formed. */
export function parseKnownRow(line: string): readonly KnownCookie[] {
	const [product, provider, kind = '', source, names] = line.split(' | ');
	const [first, second] = kind.split('/');
	const category = CATEGORIES.find((one) => one === first);
	const role = ROLES.find((one) => one === second);
	if (!product || !provider || !source || !names || !category) return [];
	const known = { product, provider, category, source, ...(role && { role }) };
	return names.split(' ').map((pattern) => ({ ...known, pattern }));
}

/** Facts on the cookies most often met on portals, each from its provider's own documentation. */
export const KNOWN_COOKIES: readonly KnownCookie[] = KNOWN_ROWS.split('\n').flatMap(parseKnownRow);

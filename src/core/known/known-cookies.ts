import { CATEGORIES, type Category } from '../policy/policy.ts';
import { KNOWN_ROWS } from './known-rows.ts';

const ROLES = ['consent-choice', 'session-id'] as const;

/** A cookie's purpose that findings depend on. */
export type CookieRole = (typeof ROLES)[number];

/** A cookie that is common on portals. */
export interface KnownCookie {
	/** Its name, the varying part as `*`. */
	readonly pattern: string;
	readonly product: string;
	readonly provider: string;
	/** Its usual category. */
	readonly category: Category;
	readonly role?: CookieRole;
	/** The provider's own documentation. */
	readonly source: string;
}

/** Parses one line of the table, an entry per name; empty for headings, empty lines and malformed ones. */
export function parseKnownRow(line: string): readonly KnownCookie[] {
	const [product, provider, kind = '', source, names] = line.split(' | ');
	const [first, second] = kind.split('/');
	const category = CATEGORIES.find((id) => id === first);
	const role = ROLES.find((id) => id === second);
	if (!product || !provider || !source || !names || !category) return [];
	const facts = { product, provider, category, source, ...(role && { role }) };
	return names.split(' ').map((pattern) => ({ ...facts, pattern }));
}

/** Facts about the cookies most common on portals, each from its provider's documentation. */
export const KNOWN_COOKIES: readonly KnownCookie[] = KNOWN_ROWS.split('\n').flatMap(parseKnownRow);

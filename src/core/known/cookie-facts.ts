import { buildNameIndex } from '../names/name-index.ts';
import { KNOWN_COOKIES, type KnownCookie } from './known-cookies.ts';
import type { KnownElsewhere } from './known-elsewhere.ts';
import type { ReferenceIndex } from './reference-list.ts';

/** Facts about cookies by their names, independent of any policy. */
export interface CookieFacts {
	/** Looks a name up in our own table. */
	entry(name: string): KnownCookie | null;
	/** Looks a name up in our own table, then in the list that the person imported. */
	elsewhere(name: string, domain: string): KnownElsewhere | null;
}

/** Builds the index of our own table once. `imported`: the person's reference list. */
export function createCookieFacts(imported: ReferenceIndex | null): CookieFacts {
	function entry(name: string): KnownCookie | null {
		const best = OWN.match(name)[0];
		return best === undefined ? null : (KNOWN_COOKIES[best.declaration] ?? null);
	}
	return {
		entry,
		elsewhere(name, domain) {
			const own = entry(name);
			if (own !== null) {
				const { product, provider, category, pattern, source } = own;
				return { product, provider, category, pattern, list: 'built-in', source };
			}
			return imported?.find(name, domain) ?? null;
		},
	};
}

const OWN = buildNameIndex(KNOWN_COOKIES.map(({ pattern }) => ({ names: [pattern] })));

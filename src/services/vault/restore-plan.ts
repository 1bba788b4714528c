import { isAddressablePath } from '../../core/cookie/addressable.ts';
import { type Cookie, cookieKey } from '../../core/cookie/cookie.ts';
import type { CookieVault, SetAsideCookie } from '../../ports/vault.ts';

type Equals = CookieVault['equals'];

/** Steps that make the portal's own cookies what they were, and in the order they had. */
export interface RestorePlan {
	readonly remove: readonly SetAsideCookie[];
	readonly put: readonly SetAsideCookie[];
}

/** The cookies that one removal may confuse: of one name in one place, since browsers remove by address and name. */
function twinsKey({ store, partition, firstPartyDomain, name }: Cookie): string {
	return cookieKey({
		store,
		partition,
		firstPartyDomain,
		name,
		domain: '',
		hostOnly: true,
		path: '',
	} as Cookie);
}

/**
 * Finds the cookies that can stay as they are: unchanged, and before all that must be put of their path's length, since
 * the jar's order is by length of the path, then by age.
 */
function keptCookies(
	current: readonly SetAsideCookie[],
	wanted: readonly SetAsideCookie[],
	equals: Equals,
	mustGo: ReadonlySet<string>,
): ReadonlySet<SetAsideCookie> {
	const kept = new Set<SetAsideCookie>();
	for (const length of new Set(wanted.map(({ cookie }) => cookie.path.length))) {
		const isOfLength = ({ cookie }: SetAsideCookie) => cookie.path.length === length;
		const before = wanted.filter(isOfLength);
		const now = current.filter(
			(cookie) => isOfLength(cookie) && before.some((other) => equals(other, cookie)),
		);
		for (const [index, cookie] of before.entries()) {
			const same = now[index];
			if (same === undefined || !equals(cookie, same) || mustGo.has(twinsKey(cookie.cookie))) break;
			kept.add(cookie).add(same);
		}
	}
	return kept;
}

/** Compares the portal's own cookies with those wanted; what no address can remove is left alone. */
export function planRestore(
	current: readonly SetAsideCookie[],
	wanted: readonly SetAsideCookie[],
	equals: Equals,
): RestorePlan {
	const removable = current.filter(({ cookie }) => isAddressablePath(cookie.path));
	const mustGo = new Set<string>();
	for (;;) {
		const kept = keptCookies(removable, wanted, equals, mustGo);
		const remove = removable.filter((cookie) => !kept.has(cookie));
		const put = wanted.filter((cookie) => !kept.has(cookie));
		const before = mustGo.size;
		for (const { cookie } of remove) mustGo.add(twinsKey(cookie));
		if (mustGo.size === before) return { remove, put };
	}
}

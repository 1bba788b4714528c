import { canExplain, countContradictions, nameDomainKey } from './offer-identity.ts';
import type { JarCookie, JarMoment } from './read-jar.ts';
import type { ReceivedOffer } from './read-offers.ts';
import { refusalOf } from './refusals.ts';
import { restoreOrder } from './restore-order.ts';

/** How far apart what set a cookie and the jar's word of it may be told, ms. */
const MATCH_WINDOW_MS = 3000;
/** The same for a script whose word was long under way, where nothing else comes into question. */
const LATE_WINDOW_MS = 15_000;
/** Neighbours in time that are looked at on each side: more are told of one cookie by a loop alone. */
const MAX_NEIGHBOURS = 24;

/** Which offer made each moment. */
export type OfferMatches = ReadonlyMap<JarMoment, ReceivedOffer>;

interface Pair {
	readonly moment: JarMoment;
	readonly offered: ReceivedOffer;
	/** Lower is likelier. */
	readonly cost: number;
}

/**
 * How unlikely a pair is: contradictions count most, then the time between. A script's word comes late, for it takes
 * the longer way; an answer's is told at once, before or after the jar's.
 */
function costOf(offered: ReceivedOffer, moment: JarMoment, site: string): number {
	const delay = offered.at - moment.at;
	const time = offered.by === 'script' && delay > 0 ? delay / 4 : Math.abs(delay);
	const against = moment.what === 'removed' ? 0 : countContradictions(offered, moment.cookie);
	return (against + (refusalOf(offered, site) === null ? 0 : 1)) * LATE_WINDOW_MS + time;
}

/** The place of the first that is told at `at` or later. */
function lowerBound(sorted: readonly { readonly at: number }[], at: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle]?.at ?? 0) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Of offers in order of time, those near a moment. */
function near(
	sorted: readonly ReceivedOffer[],
	{ at }: JarMoment,
	before: number,
	after: number,
): readonly ReceivedOffer[] {
	const middle = lowerBound(sorted, at);
	return sorted
		.slice(Math.max(0, middle - MAX_NEIGHBOURS), middle + MAX_NEIGHBOURS)
		.filter((offered) => offered.at >= at - before && offered.at <= at + after);
}

/** Each offer made one thing at most, and each thing was made by one: the likeliest pairs first. */
function matchNearest(
	moments: readonly JarMoment[],
	offers: readonly ReceivedOffer[],
	site: string,
): Map<JarMoment, ReceivedOffer> {
	const pairs: Pair[] = [];
	for (const moment of moments) {
		for (const offered of near(offers, moment, MATCH_WINDOW_MS, MATCH_WINDOW_MS)) {
			if (canExplain(offered, moment)) pairs.push({ moment, offered, cost: costOf(offered, moment, site) });
		}
	}
	pairs.sort((a, b) => a.cost - b.cost);
	const joined = new Map<JarMoment, ReceivedOffer>();
	const used = new Set<ReceivedOffer>();
	for (const { moment, offered } of pairs) {
		if (joined.has(moment) || used.has(offered)) continue;
		joined.set(moment, offered);
		used.add(offered);
	}
	return joined;
}

/** Joins what is left with scripts' words that come very late, where there is one of each alone. */
function matchLateScripts(
	joined: Map<JarMoment, ReceivedOffer>,
	moments: readonly JarMoment[],
	offers: readonly ReceivedOffer[],
	site: string,
): void {
	const used = new Set(joined.values());
	const free = offers.filter((offered) => offered.by === 'script' && !used.has(offered));
	const claims = new Map<ReceivedOffer, JarMoment[]>();
	for (const moment of free.length === 0 ? [] : moments) {
		if (joined.has(moment)) continue;
		const [only, ...others] = near(free, moment, 0, LATE_WINDOW_MS).filter((offered) =>
			canExplain(offered, moment),
		);
		if (only !== undefined && others.length === 0) claims.set(only, [...(claims.get(only) ?? []), moment]);
	}
	for (const [offered, [moment, ...others]] of claims) {
		if (moment === undefined || others.length > 0) continue;
		if (costOf(offered, moment, site) < LATE_WINDOW_MS) joined.set(moment, offered);
	}
}

/**
 * Finds what set, renewed or removed each cookie, in whatever order the two are told. Only offers of the cookie's
 * identity come into question; the nearest in time wins, one whose attributes or lifetime contradict the cookie
 * behind those that agree. `site`: the portal's registrable domain.
 */
export function matchOffers(
	jar: Iterable<JarCookie>,
	offers: readonly ReceivedOffer[],
	site: string,
): OfferMatches {
	const byLikeness = new Map<string, { moments: JarMoment[]; offers: ReceivedOffer[] }>();
	const keys = new Map<JarMoment, string>();
	for (const { key, moments, cookie } of jar) {
		const likeness = nameDomainKey(cookie.name, cookie.domain);
		const group = byLikeness.get(likeness) ?? { moments: [], offers: [] };
		byLikeness.set(likeness, group);
		for (const moment of moments) {
			if (!moment.wasRequested) continue;
			group.moments.push(moment);
			keys.set(moment, key);
		}
	}
	for (const offered of offers) {
		byLikeness
			.get(nameDomainKey(offered.offer.name, offered.offer.domain ?? offered.host))
			?.offers.push(offered);
	}
	const all = new Map<JarMoment, ReceivedOffer>();
	for (const group of byLikeness.values()) {
		group.offers.sort((a, b) => a.at - b.at);
		const joined = matchNearest(group.moments, group.offers, site);
		restoreOrder(joined, group, (moment) => keys.get(moment) ?? '');
		matchLateScripts(joined, group.moments, group.offers, site);
		for (const [moment, offered] of joined) all.set(moment, offered);
	}
	return all;
}

import { countLeading } from '../lib/count-leading.ts';
import { groupBy } from '../lib/group-by.ts';
import { refusalOf } from './not-kept-reasons.ts';
import { canExplain, countContradictions, nameDomainKey } from './offer-identity.ts';
import type { JarCookie, JarMoment } from './read-jar.ts';
import type { ReceivedOffer } from './read-offers.ts';
import { restoreOrder } from './restore-order.ts';

/** Maximum time between an offer and its jar event. */
const MATCH_WINDOW_MS = 3000;
/** The same for a delayed script message, if it is the only candidate. */
const LATE_WINDOW_MS = 15_000;
/** Candidates to compare on each side in time; only a loop produces more for one cookie. */
const MAX_NEIGHBOURS = 24;

/** Maps each jar moment to the offer that caused it. */
export type OfferMatches = ReadonlyMap<JarMoment, ReceivedOffer>;

interface Pair {
	readonly moment: JarMoment;
	readonly offered: ReceivedOffer;
	/** Lower is likelier. */
	readonly cost: number;
}

/**
 * Cost of a pair: contradictions weigh most, then the time between. Script messages arrive late, so a positive delay
 * counts less for them; responses are reported at once, before or after the jar event.
 */
function costOf(offered: ReceivedOffer, moment: JarMoment, site: string): number {
	const delay = offered.at - moment.at;
	const time = offered.by === 'script' && delay > 0 ? delay / 4 : Math.abs(delay);
	const against = moment.what === 'removed' ? 0 : countContradictions(offered, moment.cookie);
	return (against + (refusalOf(offered, site) === null ? 0 : 1)) * LATE_WINDOW_MS + time;
}

/** Lists the offers within `before` and `after` ms of a moment. `sorted`: by time. */
function near(
	sorted: readonly ReceivedOffer[],
	{ at }: JarMoment,
	before: number,
	after: number,
): readonly ReceivedOffer[] {
	const middle = countLeading(sorted, (offered) => offered.at < at);
	return sorted
		.slice(Math.max(0, middle - MAX_NEIGHBOURS), middle + MAX_NEIGHBOURS)
		.filter((offered) => offered.at >= at - before && offered.at <= at + after);
}

/** Matches moments and offers one to one, cheapest pairs first. */
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

/** Matches remaining moments with late script offers, only where both sides have a single candidate. */
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
 * Finds the offer that set, renewed or removed each cookie, whatever the order of events. Candidates share the
 * cookie's identity; the nearest in time wins, after those whose attributes and lifetime agree with the cookie.
 * `site`: the portal's registrable domain.
 */
export function matchOffers(
	jar: Iterable<JarCookie>,
	offers: readonly ReceivedOffer[],
	site: string,
): OfferMatches {
	const offersByName = groupBy(offers, ({ offer, host }) => nameDomainKey(offer.name, offer.domain ?? host));
	const all = new Map<JarMoment, ReceivedOffer>();
	for (const [name, cookies] of groupBy(jar, ({ cookie }) => nameDomainKey(cookie.name, cookie.domain))) {
		const candidates = (offersByName.get(name) ?? []).sort((a, b) => a.at - b.at);
		/** Cookie keys of the moments. */
		const keys = new Map(
			cookies.flatMap(({ key, moments }) =>
				moments.filter(({ wasRequested }) => wasRequested).map((moment) => [moment, key] as const),
			),
		);
		const moments = [...keys.keys()];
		const joined = matchNearest(moments, candidates, site);
		restoreOrder(joined, { moments, offers: candidates }, (moment) => keys.get(moment) ?? '');
		matchLateScripts(joined, moments, candidates, site);
		for (const [moment, offered] of joined) all.set(moment, offered);
	}
	return all;
}

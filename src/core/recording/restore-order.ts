import { canExplain, hasSameIdentity } from './offer-identity.ts';
import type { JarMoment } from './read-jar.ts';
import type { ReceivedOffer } from './read-offers.ts';

/** Maximum time between an offer and its jar event when they are matched by order alone. */
const LOOP_WINDOW_MS = 1000;

/** Equal for offers of one cookie that differ only in time. */
function offerSignature({ by, offer, host }: ReceivedOffer, key: string): string {
	const { asked, secure, httpOnly, sameSite, partitioned } = offer;
	const minutes = asked === null ? null : Math.round(asked / 60);
	return JSON.stringify([key, by, host, minutes, secure, httpOnly, sameSite, partitioned]);
}

/** Moments and offers that can be paired only by their order. */
interface MatchGroup {
	readonly moments: JarMoment[];
	readonly offers: ReceivedOffer[];
}

/** Matched pairs of one cookie and offer signature, and the unmatched items that could belong to them. */
interface PairGroup {
	readonly matched: MatchGroup;
	readonly unmatched: MatchGroup;
}

/** Groups matched pairs by cookie and offer signature, with the unmatched items of the same group. */
function groupMatches(
	joined: ReadonlyMap<JarMoment, ReceivedOffer>,
	{ moments, offers }: MatchGroup,
	keyOf: (moment: JarMoment) => string,
): readonly PairGroup[] {
	const groups = new Map<string, PairGroup>();
	const byCookie = new Map<string, { cookie: JarMoment; groups: PairGroup[] }>();
	for (const [moment, offered] of joined) {
		const cookie = keyOf(moment);
		const key = offerSignature(offered, cookie);
		let group = groups.get(key);
		if (group === undefined) {
			group = { matched: { moments: [], offers: [] }, unmatched: { moments: [], offers: [] } };
			groups.set(key, group);
			const own = byCookie.get(cookie) ?? { cookie: moment, groups: [] };
			byCookie.set(cookie, own);
			own.groups.push(group);
		}
		group.matched.moments.push(moment);
		group.matched.offers.push(offered);
	}
	const used = new Set(joined.values());
	for (const offered of offers) {
		if (used.has(offered)) continue;
		for (const [key, { cookie }] of byCookie) {
			if (hasSameIdentity(offered, cookie.cookie))
				groups.get(offerSignature(offered, key))?.unmatched.offers.push(offered);
		}
	}
	for (const moment of moments) {
		if (joined.has(moment)) continue;
		for (const { matched, unmatched } of byCookie.get(keyOf(moment))?.groups ?? []) {
			const [offered] = matched.offers;
			if (offered !== undefined && canExplain(offered, moment)) unmatched.moments.push(moment);
		}
	}
	return [...groups.values()];
}

/** Pairs items in order of time; null if any pair is further apart than `window` (ms). */
function pairInOrder(moments: readonly JarMoment[], offers: readonly ReceivedOffer[], window: number) {
	const sorted = [...offers].sort((a, b) => a.at - b.at || a.sequence - b.sequence);
	const pairs: (readonly [JarMoment, ReceivedOffer])[] = [];
	for (const [place, moment] of [...moments].sort((a, b) => a.at - b.at).entries()) {
		const offered = sorted[place];
		if (offered === undefined || Math.abs(offered.at - moment.at) > window) return null;
		pairs.push([moment, offered]);
	}
	return pairs;
}

/**
 * Re-pairs crossed matches in order of time: events of one cookie from one source arrive in order. If a group has as
 * many unmatched offers as moments (a loop that sets a cookie repeatedly), pairs all of them. Mutates `joined`.
 */
export function restoreOrder(
	joined: Map<JarMoment, ReceivedOffer>,
	all: MatchGroup,
	keyOf: (moment: JarMoment) => string,
): void {
	for (const { matched, unmatched } of groupMatches(joined, all, keyOf)) {
		const isEven =
			unmatched.moments.length === unmatched.offers.length &&
			unmatched.moments.every((moment) => !joined.has(moment));
		const whole = isEven
			? pairInOrder(
					[...matched.moments, ...unmatched.moments],
					[...matched.offers, ...unmatched.offers],
					LOOP_WINDOW_MS,
				)
			: null;
		const pairs = whole ?? pairInOrder(matched.moments, matched.offers, Number.POSITIVE_INFINITY) ?? [];
		for (const [moment, offered] of pairs) joined.set(moment, offered);
	}
}

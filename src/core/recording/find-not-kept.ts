import type { ConsentPhase } from '../consent/consent.ts';
import type { Cookie } from '../cookie/cookie.ts';
import { countLeading } from '../lib/count-leading.ts';
import { groupBy } from '../lib/group-by.ts';
import { obstacleOf, refusalOf } from './not-kept-reasons.ts';
import { countContradictions, hasSameIdentity, isDeletion, nameDomainKey } from './offer-identity.ts';
import type { JarCookie } from './read-jar.ts';
import type { ReceivedOffer } from './read-offers.ts';
import type { NotKept, NotKeptReason } from './recording.ts';

/** Time after an offer within which its jar event arrives. */
const JAR_WINDOW_MS = 3000;

/** Returns the cookie as it was at a moment (ms); null if the jar did not hold it. */
function stateAt({ moments, presentAtStart, cookie }: JarCookie, at: number): Cookie | null {
	const last = moments[countLeading(moments, (moment) => moment.at <= at) - 1];
	if (last === undefined) return presentAtStart ? (moments[0]?.cookie ?? cookie) : null;
	return last.what === 'removed' ? null : last.cookie;
}

/** Whether the jar already satisfies an offer: nothing to delete, or the cookie exists as requested. */
function isSatisfied(offered: ReceivedOffer, candidates: readonly JarCookie[]): boolean {
	const { at } = offered;
	const around = candidates.map((cookie) => ({
		now: stateAt(cookie, at),
		later: stateAt(cookie, at + JAR_WINDOW_MS),
	}));
	if (isDeletion(offered)) {
		return around.every(({ now, later }) => now === null || later === null);
	}
	return around.some(({ now, later }) =>
		[now, later].some((cookie) => cookie !== null && countContradictions(offered, cookie) === 0),
	);
}

function duplicateKey(
	{ offer, host, origin }: ReceivedOffer,
	phase: ConsentPhase,
	reason: NotKeptReason,
): string {
	const { asked, ...rest } = offer;
	const source =
		origin.by === 'answer'
			? [origin.url, origin.resource]
			: origin.by === 'script'
				? [
						origin.document,
						origin.api,
						origin.stack[0]?.claimed ?? origin.stack[0]?.url ?? '',
						origin.stack[0]?.line ?? 0,
					]
				: [];
	return JSON.stringify([rest, asked === null, host, phase, reason, source]);
}

/**
 * Lists the offers in the recorded tab that the jar did not store, each once with its count. Skips deletions of absent
 * cookies, offers that match an existing cookie, and those that no rule refuses where the jar's changes were not heard.
 */
export function findNotKept(
	offers: readonly ReceivedOffer[],
	jar: Iterable<JarCookie>,
	by: {
		readonly site: string;
		readonly isVisible: (domain: string) => boolean;
		readonly phaseOf: (at: number) => ConsentPhase;
		/** Whether the jar's change would have been heard after an offer of that moment, ms. */
		readonly isHeard: (at: number) => boolean;
	},
): readonly NotKept[] {
	const byLikeness = groupBy(jar, ({ cookie }) => nameDomainKey(cookie.name, cookie.domain));
	const results = new Map<string, NotKept>();
	for (const offered of offers) {
		const { offer, host, at, inTab, origin } = offered;
		if (!inTab) continue;
		const candidates = (byLikeness.get(nameDomainKey(offer.name, offer.domain ?? host)) ?? []).filter(
			(entry) => hasSameIdentity(offered, entry.cookie),
		);
		const refusal = refusalOf(offered, by.site);
		if ((refusal === null || isDeletion(offered)) && isSatisfied(offered, candidates)) continue;
		const existing = candidates.map((entry) => stateAt(entry, at)).find((cookie) => cookie !== null) ?? null;
		const reason = refusal ?? obstacleOf(offered, existing, by);
		if ((reason === 'unknown' || reason === 'third-party') && !by.isHeard(at)) continue;
		const phase = by.phaseOf(at);
		const key = duplicateKey(offered, phase, reason);
		const same = results.get(key);
		if (same !== undefined) results.set(key, { ...same, times: same.times + 1 });
		else results.set(key, { at, phase, offer, host, origin, reason, times: 1 });
	}
	return [...results.values()].sort((a, b) => a.at - b.at);
}

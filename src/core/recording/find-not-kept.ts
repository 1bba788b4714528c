import type { ConsentPhase } from '../consent/consent.ts';
import type { Cookie } from '../cookie/cookie.ts';
import { countContradictions, hasSameIdentity, isDeletion, nameDomainKey } from './offer-identity.ts';
import type { JarCookie } from './read-jar.ts';
import type { ReceivedOffer } from './read-offers.ts';
import type { NotKept, NotKeptReason } from './recording.ts';
import { obstacleOf, refusalOf } from './refusals.ts';

/** Ms around an offer within which the jar may tell of it. */
const JAR_WINDOW_MS = 3000;

/** The cookie as it was at a moment (ms); null where it was not there. */
function stateAt({ moments, presentAtStart, cookie }: JarCookie, at: number): Cookie | null {
	let [low, high] = [0, moments.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((moments[middle]?.at ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	const last = moments[low - 1];
	if (last === undefined) return presentAtStart ? (moments[0]?.cookie ?? cookie) : null;
	return last.what === 'removed' ? null : last.cookie;
}

/** Whether nothing had to happen: what was to be deleted was not there, or what was asked for is there as asked. */
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
				? [origin.document, origin.api, origin.stack[0]?.url ?? '', origin.stack[0]?.line ?? 0]
				: [];
	return JSON.stringify([rest, asked === null, host, phase, reason, source]);
}

/**
 * What was offered in the recorded tab and the jar did not keep: each once, with how often it was offered. Deletions
 * of what was not there are left out, and so is what was there already as it was asked for.
 */
export function findNotKept(
	offers: readonly ReceivedOffer[],
	jar: Iterable<JarCookie>,
	by: {
		readonly site: string;
		readonly isVisible: (domain: string) => boolean;
		readonly phaseOf: (at: number) => ConsentPhase;
	},
): readonly NotKept[] {
	const byLikeness = new Map<string, JarCookie[]>();
	for (const known of jar) {
		const key = nameDomainKey(known.cookie.name, known.cookie.domain);
		const group = byLikeness.get(key);
		if (group === undefined) byLikeness.set(key, [known]);
		else group.push(known);
	}
	const found = new Map<string, NotKept>();
	for (const offered of offers) {
		const { offer, host, at, inTab, origin } = offered;
		if (!inTab) continue;
		const candidates = (byLikeness.get(nameDomainKey(offer.name, offer.domain ?? host)) ?? []).filter(
			(known) => hasSameIdentity(offered, known.cookie),
		);
		const refusal = refusalOf(offered, by.site);
		if ((refusal === null || isDeletion(offered)) && isSatisfied(offered, candidates)) continue;
		const there = candidates.map((known) => stateAt(known, at)).find((cookie) => cookie !== null) ?? null;
		const reason = refusal ?? obstacleOf(offered, there, by);
		const phase = by.phaseOf(at);
		const key = duplicateKey(offered, phase, reason);
		const known = found.get(key);
		if (known !== undefined) found.set(key, { ...known, times: known.times + 1 });
		else found.set(key, { at, phase, offer, host, origin, reason, times: 1 });
	}
	return [...found.values()].sort((a, b) => a.at - b.at);
}

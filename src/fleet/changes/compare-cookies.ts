import type { Verdict } from '../../core/findings/verdict.ts';
import type { PortalCheck } from '../fleet-history.ts';
import { type ChangeCause, judgeBy } from './compare-policies.ts';
import { type PortalCookie, portalCookies, visitKeys } from './portal-cookies.ts';

/** A cookie of both checks whose verdict differs. */
export interface CookieJudgedAnew {
	readonly cookie: PortalCookie;
	readonly before: Verdict['verdict'];
	/** The verdict on the cookie as it is now, by the policy as it was. */
	readonly byOldPolicy: Verdict['verdict'];
	readonly cause: ChangeCause;
}

export interface CookieChanges {
	/** Seen now, and not before in a visit of the same kind. */
	readonly came: readonly PortalCookie[];
	/** Seen before, and no longer in a visit of the same kind, nor any other. */
	readonly went: readonly PortalCookie[];
	readonly judgedAnew: readonly CookieJudgedAnew[];
	/** Seen in one check only, and in visits of a kind that the other did not make: neither new nor gone. */
	readonly unclear: readonly PortalCookie[];
}

/** Compares the cookies of two checks with a verdict. */
export function compareCookies(before: PortalCheck, after: PortalCheck): CookieChanges {
	const earlier = new Map(portalCookies(before).map((cookie) => [cookie.key, cookie]));
	const later = new Map(portalCookies(after).map((cookie) => [cookie.key, cookie]));
	const [visitsBefore, visitsAfter] = [new Set(visitKeys(before)), new Set(visitKeys(after))];
	const isComparable = ({ visits }: PortalCookie, others: ReadonlySet<string>) =>
		visits.some((visit) => others.has(visit));
	const onlyLater = [...later.values()].filter(({ key }) => !earlier.has(key));
	const onlyEarlier = [...earlier.values()].filter(({ key }) => !later.has(key));
	const byOld = judgeBy(before);
	const judgedAnew = [...later.values()].flatMap((cookie): CookieJudgedAnew | [] => {
		const was = earlier.get(cookie.key);
		if (was === undefined || was.verdict === cookie.verdict) return [];
		const byOldPolicy = byOld(cookie);
		return {
			...{ cookie, before: was.verdict, byOldPolicy },
			cause: byOldPolicy === cookie.verdict ? 'site' : byOldPolicy === was.verdict ? 'policy' : 'unclear',
		};
	});
	return {
		came: onlyLater.filter((cookie) => isComparable(cookie, visitsBefore)),
		went: onlyEarlier.filter((cookie) => isComparable(cookie, visitsAfter)),
		judgedAnew,
		unclear: [
			...onlyLater.filter((cookie) => !isComparable(cookie, visitsBefore)),
			...onlyEarlier.filter((cookie) => !isComparable(cookie, visitsAfter)),
		],
	};
}

import type { CookieHistory, PortalJournal } from './journal.ts';

/**
 * Moves the moments of a journal that lie after `at` to `from`, both ms: the computer's clock was set back since they
 * were noted. What a person has seen at their last look stays older than it, and that look becomes older than `from`,
 * so that all that comes from then on is new. Returns the same journal where no moment lies after `at`.
 */
export function clampMoments(journal: PortalJournal, at: number, from: number): PortalJournal {
	const { lastLook } = journal;
	const clamp = (moment: number) => {
		if (moment <= at) return moment;
		return lastLook !== null && moment <= lastLook ? from - 1 : from;
	};
	const clampHistory = (history: CookieHistory): CookieHistory => ({
		...history,
		firstSeen: clamp(history.firstSeen),
		lastSeen: clamp(history.lastSeen),
		goneAt: history.goneAt === null ? null : clamp(history.goneAt),
		lastSet: history.lastSet && { ...history.lastSet, at: clamp(history.lastSet.at) },
		verdicts: history.verdicts.map((verdict) => ({ ...verdict, at: clamp(verdict.at) })),
	});
	const ahead = [...journal.cookies].filter(
		([, { lastSeen, goneAt }]) => Math.max(lastSeen, goneAt ?? 0) > at,
	);
	const newest = Math.max(journal.watchingSince, lastLook ?? 0, journal.policies[0]?.at ?? 0);
	if (ahead.length === 0 && newest <= at) return journal;
	return {
		...journal,
		watchingSince: clamp(journal.watchingSince),
		lastLook: lastLook === null ? null : clamp(lastLook),
		policies: journal.policies.map((policy) => ({ ...policy, at: clamp(policy.at) })),
		cookies: new Map([
			...journal.cookies,
			...ahead.map(([key, history]) => [key, clampHistory(history)] as const),
		]),
	};
}

import type { CheckOutcome } from '../../check/check-result.ts';
import type { PolicyDiff } from '../../core/policy/policy-diff.ts';
import type { PortalHistory } from '../fleet-history.ts';
import { type CookieChanges, compareCookies } from './compare-cookies.ts';
import { compareFindings, type FindingChanges } from './compare-findings.ts';
import { comparePolicies } from './compare-policies.ts';

/**
 * Whether a portal could be checked, against before: `lost`: no longer; `back`: again; `still-not`: neither before nor
 * now; `not-asked`: it was not checked in this time, so that nothing is known to be new; `first`: for the first time;
 * `first-failed`: not, and it was never tried before.
 */
export const PORTAL_ACCESS = [
	'same',
	'lost',
	'back',
	'still-not',
	'not-asked',
	'first',
	'first-failed',
] as const;
export type PortalAccess = (typeof PORTAL_ACCESS)[number];

/** Differences of a portal between its last verdict before a moment and its newest one. Plain data. */
export interface PortalChanges extends Pick<PortalHistory, 'url' | 'host' | 'title' | 'tags'> {
	readonly access: PortalAccess;
	/** The newest check's outcome and reason; null if there was none. */
	readonly outcome: CheckOutcome | null;
	readonly reason: string | null;
	/** When the compared checks were made, ISO 8601 in UTC; null where there is no such verdict. */
	readonly comparedFrom: string | null;
	readonly comparedTo: string | null;
	readonly cookies: CookieChanges;
	readonly findings: FindingChanges;
	/** Differences of the policy's rows; null where they are the same, or nothing is compared. */
	readonly policy: PolicyDiff | null;
}

const NO_COOKIES: CookieChanges = { came: [], went: [], judgedAnew: [], unclear: [] };
const NO_FINDINGS: FindingChanges = { appeared: [], gone: [], accepted: [] };

function accessOf({ points, latest, before }: PortalHistory, since: string): PortalAccess {
	if (latest === null || latest.at < since) return 'not-asked';
	const earlier = points.filter(({ at }) => at < since).at(-1);
	const isChecked = latest.site.outcome === 'checked';
	if (earlier === undefined) return isChecked ? 'first' : 'first-failed';
	if (earlier.outcome === 'checked') return isChecked ? 'same' : 'lost';
	if (!isChecked) return 'still-not';
	return before === null ? 'first' : 'back';
}

/**
 * Compares a portal's newest verdict with its last one before a moment. A portal without a verdict on either side has no
 * differences: what was not looked at is not gone. `since`: ISO 8601 in UTC.
 */
export function portalChanges(portal: PortalHistory, since: string): PortalChanges {
	const { url, host, title, tags, latest, judged, before } = portal;
	const shared = {
		...{ url, host, title, tags, access: accessOf(portal, since) },
		outcome: latest?.site.outcome ?? null,
		reason: latest?.site.reason ?? null,
	};
	if (judged === null || before === null || judged.at < since) {
		const after = judged !== null && judged.at >= since ? judged : null;
		return {
			...shared,
			comparedFrom: before?.at ?? null,
			comparedTo: after?.at ?? null,
			...{ cookies: NO_COOKIES, findings: NO_FINDINGS, policy: null },
		};
	}
	return {
		...shared,
		comparedFrom: before.at,
		comparedTo: judged.at,
		cookies: compareCookies(before, judged),
		findings: compareFindings(before, judged),
		policy: comparePolicies(before, judged),
	};
}

/** Whether there is anything to tell of a portal. */
export function hasChanges({ access, cookies, findings, policy }: PortalChanges): boolean {
	if (access !== 'same' && access !== 'not-asked' && access !== 'still-not') return true;
	const lists = [cookies.came, cookies.went, cookies.judgedAnew, ...Object.values(findings)];
	return policy !== null || lists.some((list) => list.length > 0);
}

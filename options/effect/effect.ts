import { buildNameIndex } from '../../src/core/names/name-index.ts';
import { candidateSites } from '../../src/core/policy/candidate-sites.ts';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { judge } from '../../src/core/report/judge.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';

/** A policy's verdict on the cookies that a portal was last seen with. */
export interface Effect {
	readonly host: string;
	/** When the portal was looked at, milliseconds since the epoch. */
	readonly at: number;
	/** Number of cookies. */
	readonly cookies: number;
	/** Number of undeclared ones as things stand; null where no policy holds now. */
	readonly undeclaredNow: number | null;
	/** Names of the cookies that would be undeclared, each once, in the report's order. */
	readonly names: readonly string[];
	/** Number of cookies that would be undeclared. */
	readonly undeclared: number;
}

/** Whether a policy for `sites` would hold for a host, beside those that are stored: the nearest one does. */
function wouldHold(host: string, sites: readonly string[], stored: readonly string[]): boolean {
	const nearest = candidateSites(host).find((site) => sites.includes(site) || stored.includes(site));
	return nearest !== undefined && sites.includes(nearest);
}

/** The last report of each host; a portal may be open in several stores (private windows). */
function lastOfEach(reports: readonly SiteReport[]): SiteReport[] {
	const last = new Map<string, SiteReport>();
	for (const report of reports) {
		if ((last.get(report.host)?.at ?? -1) < report.at) last.set(report.host, report);
	}
	return [...last.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
}

/**
 * Judges the cookies of stored reports by a policy that is not saved yet, for each host that it would hold for.
 * `stored`: the sites that have a policy of their own.
 */
export function effectsOf(
	reports: readonly SiteReport[],
	declarations: readonly Declaration[],
	sites: readonly string[],
	stored: readonly string[],
): Effect[] {
	const held = lastOfEach(reports).filter(({ host }) => wouldHold(host, sites, stored));
	if (held.length === 0) return [];
	const policing = { declarations, index: buildNameIndex(declarations), kind: 'portal' as const };
	return held.map(({ host, at, rows, counts, policy }) => {
		const undeclared = rows.filter(
			({ cookie, party, accepted }) =>
				accepted === undefined && judge(cookie, party, policing).verdict.verdict === 'undeclared',
		);
		return {
			host,
			at,
			cookies: rows.length,
			undeclaredNow: policy.kind === 'none' || policy.kind === 'default' ? null : counts.undeclared,
			names: [...new Set(undeclared.map(({ cookie }) => cookie.name))],
			undeclared: undeclared.length,
		};
	});
}

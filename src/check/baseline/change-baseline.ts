import { BASELINE_FORMAT, type Baseline, type BaselineEntry } from '../../core/exceptions/baseline.ts';
import { generaliseName } from '../../core/names/generalise-name.ts';
import type { BaselineState, CheckRun } from '../check-result.ts';
import { isFailing } from '../fails-on.ts';

/** Why and until when findings are accepted. */
export interface Acceptance {
	readonly reason: string;
	/** The last day, in UTC: `2026-12-31`. */
	readonly until: string;
	readonly by: string | null;
}

const entryKey = ({ finding, cookie, host, domain }: BaselineEntry) =>
	JSON.stringify([finding, cookie, host, domain ?? null]);

/** Accepts what makes a check fail: an entry a finding and host; ids in names are left open, as each visit has others. */
export function entriesOfRun(
	{ sites, failOn }: Pick<CheckRun, 'sites' | 'failOn'>,
	{ reason, until, by }: Acceptance,
): readonly BaselineEntry[] {
	const entries = sites.flatMap(({ host, findings }) =>
		findings
			.filter((finding) => isFailing(finding, failOn))
			.map(
				({ code, cookie, pattern }): BaselineEntry => ({
					finding: code,
					cookie: cookie === null ? (pattern ?? '') : generaliseName(cookie.name),
					host,
					...(cookie !== null && { domain: cookie.domain }),
					reason,
					...(by !== null && { by }),
					until,
				}),
			),
	);
	return [...new Map(entries.map((entry) => [entryKey(entry), entry])).values()];
}

/** Adds entries to a baseline, in place of those that accept the same. */
export function withEntries({ accepted }: Baseline, entries: readonly BaselineEntry[]): Baseline {
	const replaced = new Set(entries.map(entryKey));
	const others = accepted.filter((entry) => !replaced.has(entryKey(entry)));
	return { format: BASELINE_FORMAT, accepted: [...others, ...entries] };
}

/** Removes the entries whose day is over, and those that a run did not need. */
export function pruneBaseline(
	{ accepted }: Baseline,
	{ ended, unused }: Pick<BaselineState, 'ended' | 'unused'>,
): Baseline {
	const removed = new Set([...ended, ...unused]);
	return { format: BASELINE_FORMAT, accepted: accepted.filter((_, index) => !removed.has(index)) };
}

/** Writes a baseline as a file, as the extension does. */
export const baselineText = (baseline: Baseline): string => `${JSON.stringify(baseline, null, '\t')}\n`;

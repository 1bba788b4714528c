import type { CheckFinding } from '../../core/check/site-findings.ts';
import type { CheckedSite, CheckRun, ExitCode } from '../check-result.ts';
import { isFailing } from '../fails-on.ts';

/** The difference between two checks of one site. */
export interface SiteComparison {
	readonly host: string;
	/** Null where only one of the runs has the site. */
	readonly before: CheckedSite | null;
	readonly after: CheckedSite | null;
	/** Whether both have a verdict: only then does a missing finding say anything. */
	readonly isComparable: boolean;
	/** Findings of the later check that the earlier one lacks, or had accepted. */
	readonly appeared: readonly CheckFinding[];
	/** Findings of the earlier check that the later one lacks. */
	readonly gone: readonly CheckFinding[];
	/** Findings of both that the later check accepts and the earlier one did not. */
	readonly accepted: readonly CheckFinding[];
	/** Number of findings in both that count in both. */
	readonly same: number;
}

export interface RunComparison {
	readonly sites: readonly SiteComparison[];
	/** 1 if something appeared that makes the later check fail; otherwise 3 if it could not check a site; otherwise 0. */
	readonly exitCode: ExitCode;
}

function compareSite(host: string, before: CheckedSite | null, after: CheckedSite | null): SiteComparison {
	const isComparable = before?.outcome === 'checked' && after?.outcome === 'checked';
	const shared = { host, before, after, isComparable };
	if (!isComparable) return { ...shared, appeared: [], gone: [], accepted: [], same: 0 };
	const earlier = new Map(before.findings.map((finding) => [finding.fingerprint, finding]));
	const later = new Set(after.findings.map(({ fingerprint }) => fingerprint));
	const open = after.findings.filter(({ accepted }) => accepted === null);
	const wasOpen = ({ fingerprint }: CheckFinding) => earlier.get(fingerprint)?.accepted === null;
	return {
		...shared,
		appeared: open.filter((finding) => !wasOpen(finding)),
		gone: before.findings.filter(({ fingerprint, accepted }) => accepted === null && !later.has(fingerprint)),
		accepted: after.findings.filter((finding) => finding.accepted !== null && wasOpen(finding)),
		same: open.filter(wasOpen).length,
	};
}

/** Compares two runs site by site, by host; of several checks of a host the last counts. */
export function compareRuns(
	before: Pick<CheckRun, 'sites'>,
	after: Pick<CheckRun, 'sites' | 'failOn'>,
): RunComparison {
	const earlier = new Map(before.sites.map((site) => [site.host, site]));
	const later = new Map(after.sites.map((site) => [site.host, site]));
	const hosts = new Set([...later.keys(), ...earlier.keys()]);
	const sites = [...hosts].map((host) =>
		compareSite(host, earlier.get(host) ?? null, later.get(host) ?? null),
	);
	const hasFailing = sites.some(({ appeared }) =>
		appeared.some((finding) => isFailing(finding, after.failOn)),
	);
	const hasUnchecked = after.sites.some(({ outcome }) => outcome !== 'checked');
	return { sites, exitCode: hasFailing ? 1 : hasUnchecked ? 3 : 0 };
}

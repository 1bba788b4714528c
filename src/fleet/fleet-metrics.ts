import { type MeasuredSite, sitesOpenmetrics } from '../check/formats/openmetrics.ts';
import type { FleetHistory } from './fleet-history.ts';

/** The newest check of each portal as OpenMetrics: as many series as portals, verdicts and kinds of findings. */
export async function fleetMetrics({
	portals,
}: FleetHistory): Promise<{ readonly text: string; readonly portals: number }> {
	const sites: MeasuredSite[] = [];
	for await (const { url, host, latest } of portals) {
		if (latest === null) continue;
		const { outcome, counts, findings } = latest.site;
		const kinds = findings.map(({ code, accepted }) => ({ code, accepted }));
		sites.push({ url, host, outcome, counts, findings: kinds, at: latest.at });
	}
	return { text: sitesOpenmetrics(sites), portals: sites.length };
}

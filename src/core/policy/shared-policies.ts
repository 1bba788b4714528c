import { groupBy } from '../lib/group-by.ts';
import type { Policy } from './policy.ts';

/** Maps each site to the other sites with the same policy: the same source text and declarations (corrections count). */
export function sitesSharing(policies: ReadonlyMap<string, Policy>): ReadonlyMap<string, readonly string[]> {
	const groups = groupBy(policies, ([, { fingerprint, declarations }]) =>
		JSON.stringify([fingerprint, declarations]),
	);
	const sharing = new Map<string, readonly string[]>();
	for (const group of groups.values()) {
		const sites = group.map(([site]) => site).sort();
		for (const site of sites) {
			const others = sites.filter((other) => other !== site);
			sharing.set(site, others);
		}
	}
	return sharing;
}

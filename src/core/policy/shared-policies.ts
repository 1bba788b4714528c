import type { Policy } from './policy.ts';

/** What two stored policies have in common when they are one text read for two sites: corrections count too. */
function identity({ fingerprint, declarations }: Policy): string {
	return JSON.stringify([fingerprint, declarations]);
}

/** For each site, the other sites that share its policy: the same source text, and the same declarations. */
export function sitesSharing(policies: ReadonlyMap<string, Policy>): ReadonlyMap<string, readonly string[]> {
	const groups = new Map<string, string[]>();
	for (const [site, policy] of policies) {
		const key = identity(policy);
		const group = groups.get(key);
		if (group) group.push(site);
		else groups.set(key, [site]);
	}
	const sharing = new Map<string, readonly string[]>();
	for (const group of groups.values()) {
		const sorted = group.sort();
		for (const site of sorted)
			sharing.set(
				site,
				sorted.filter((other) => other !== site),
			);
	}
	return sharing;
}

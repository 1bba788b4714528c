import type { PolicySummary } from '../../src/messaging/intents/policy.ts';

/** The sites that share a policy with the named ones and would keep the old text; in alphabetical order. */
export function otherSharingSites(named: readonly string[], policies: readonly PolicySummary[]): string[] {
	const sharing = policies.filter(({ site }) => named.includes(site)).flatMap(({ sharedWith }) => sharedWith);
	return [...new Set(sharing)].filter((site) => !named.includes(site)).sort();
}

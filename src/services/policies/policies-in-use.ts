import { buildNameIndex, type NameIndex } from '../../core/names/name-index.ts';
import { candidateSites } from '../../core/policy/candidate-sites.ts';
import { type ResolvedPolicy, resolvePolicy } from '../../core/policy/resolve-policy.ts';
import type { Trouble } from '../../messaging/intents/inspection.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { policyKind, type StoredPolicy } from '../../state/stored-kinds.ts';
import { unpack } from '../../state/stored-value.ts';
import type { OrganisationInUse } from '../organisation/organisation-in-use.ts';
import { policyKey } from './policy-versions.ts';

/** The policy in force for a host, ready to judge by. */
export interface PolicyInUse {
	readonly policy: ResolvedPolicy;
	readonly index: NameIndex;
}

/** Resolves the policy of a host from the stored policies that can hold for it. */
export interface PoliciesInUse {
	/** `host` is canonical; `isPlatform`: the person says that it is an Opendatasoft portal. Cached until `clearCache`. */
	resolve(host: string, isPlatform: boolean): Promise<PolicyInUse>;
	/** Returns why some policies that could hold for a host cannot be read; empty where all can. */
	trouble(host: string): Promise<readonly Trouble[]>;
	/** Clears the cache: stored policies have changed. */
	clearCache(): void;
}

export function createPoliciesInUse({
	local,
	organisation,
}: {
	local: KeyValueStore;
	organisation: OrganisationInUse;
}): PoliciesInUse {
	const cache = new Map<string, PolicyInUse>();
	/** Rises when the cache is cleared: a policy that was read before must not be cached. */
	let generation = 0;

	async function readCandidates(host: string): Promise<Map<string, StoredPolicy>> {
		const sites = candidateSites(host);
		const values = await local.getMany(sites.map(policyKey));
		const policies = new Map<string, StoredPolicy>();
		for (const site of sites) {
			const reading = unpack(policyKind, values.get(policyKey(site)));
			if (reading.ok) policies.set(site, reading.value);
		}
		return policies;
	}

	/** The organisation's policy for a host; null where it has set none, or the person judges the portal by their own. */
	async function organisationPolicy(host: string, own: ReadonlyMap<string, StoredPolicy>) {
		const set = await organisation.policyFor(candidateSites(host));
		return set !== null && own.size > 0 && (await organisation.isOwnFirst(host)) ? null : set;
	}

	return {
		async resolve(host, isPlatform) {
			const key = `${host} ${isPlatform}`;
			const cached = cache.get(key);
			if (cached) return cached;
			const started = generation;
			const own = await readCandidates(host);
			const set = await organisationPolicy(host, own);
			const policy = resolvePolicy(host, { get: (site) => own.get(site)?.policy }, isPlatform, set);
			const resolved = { policy, index: buildNameIndex(policy.declarations) };
			if (started === generation) cache.set(key, resolved);
			return resolved;
		},
		async trouble(host) {
			const values = await local.getMany(candidateSites(host).map(policyKey));
			const reasons = new Set<Trouble['reason']>();
			for (const value of values.values()) {
				const reading = unpack(policyKind, value);
				if (!reading.ok) reasons.add(reading.reason);
			}
			return [...reasons].map((reason) => ({ area: 'policies', reason }));
		},
		clearCache() {
			generation++;
			cache.clear();
		},
	};
}

import { inForceFingerprint, withInForce } from '../../core/policy/in-force-fingerprint.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { type FormerPolicy, historyKind, policyKind, type StoredPolicy } from '../../state/stored-kinds.ts';
import { pack, type Unpacked, unpack } from '../../state/stored-value.ts';

/** Former versions of a site's policy that are kept. */
export const MAX_FORMER_VERSIONS = 10;

export const policyKey = (site: string) => `${policyKind.prefix}${site}`;
export const historyKey = (site: string) => `${historyKind.prefix}${site}`;

/** Stored policies by site, with their former versions. */
export interface PolicyVersions {
	/** Reads the current policy of a site; null where none is stored. */
	current(site: string): Promise<Unpacked<StoredPolicy> | null>;
	/** Returns the values to store so that policies are in force on each of their sites, former versions included. */
	valuesToSave(policies: readonly Policy[]): Promise<Record<string, unknown>>;
}

export function createPolicyVersions({
	local,
	clock,
}: {
	local: KeyValueStore;
	clock: Clock;
}): PolicyVersions {
	async function current(site: string): Promise<Unpacked<StoredPolicy> | null> {
		const value = await local.get(policyKey(site));
		return value === undefined ? null : unpack(policyKind, value);
	}

	/** Returns the former versions once `replaced` is replaced; the same declarations are no new version. */
	function history(former: readonly FormerPolicy[], replaced: StoredPolicy, next: Policy, now: number) {
		if (withInForce(replaced.policy).inForce === next.inForce) return former;
		const { policy, savedAt } = replaced;
		return [{ policy, savedAt, replacedAt: now }, ...former].slice(0, MAX_FORMER_VERSIONS);
	}

	async function valuesFor(site: string, policy: Policy): Promise<Record<string, unknown>> {
		const now = clock.now();
		const own = { ...policy, sites: [site], inForce: inForceFingerprint(policy.declarations) };
		const keys = [policyKey(site), historyKey(site)] as const;
		const stored = await local.getMany(keys);
		const replaced = unpack(policyKind, stored.get(keys[0]));
		const kept = unpack(historyKind, stored.get(keys[1]));
		const former = kept.ok ? kept.value : [];
		const versions = replaced.ok ? history(former, replaced.value, own, now) : former;
		const damaged = [...stored].filter(([key]) => !(key === keys[0] ? replaced : kept).ok);
		const hasHistory = versions.length > 0 || stored.has(keys[1]);
		return {
			...Object.fromEntries(damaged.map(([key, value]) => [`damaged:${key}`, value])),
			[keys[0]]: pack(policyKind, { policy: own, savedAt: now, versions: versions.length + 1 }),
			...(hasHistory ? { [keys[1]]: pack(historyKind, versions) } : {}),
		};
	}

	return {
		current,
		async valuesToSave(policies) {
			const all: Record<string, unknown> = {};
			for (const policy of policies) {
				for (const site of policy.sites) Object.assign(all, await valuesFor(site, policy));
			}
			return all;
		},
	};
}

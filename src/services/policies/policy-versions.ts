import type { Policy } from '../../core/policy/policy.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { historyKind, policyKind, type StoredPolicy } from '../../state/stored-kinds.ts';
import { pack, type Unpacked, unpack } from '../../state/stored-value.ts';

/** Former versions of a site's policy that are kept. */
const MAX_FORMER_VERSIONS = 10;

export const policyKey = (site: string) => `${policyKind.prefix}${site}`;
const historyKey = (site: string) => `${historyKind.prefix}${site}`;

/** Stored policies by site, with their former versions. */
export interface PolicyVersions {
	/** Reads the current policy of a site; null where none is stored. */
	current(site: string): Promise<Unpacked<StoredPolicy> | null>;
	/**
	 * Returns the values to store so that policies are in force on each of their sites, former versions included. Refuses
	 * with `newer-format` where a newer version of the extension has stored one.
	 */
	valuesToSave(policies: readonly Policy[]): Promise<Record<string, unknown>>;
	/** Returns the keys that hold a site's policy and its former versions, to be removed; refuses as `valuesToSave` does. */
	keysToDelete(site: string): Promise<readonly string[]>;
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

	async function currentUnlessNewer(site: string): Promise<Unpacked<StoredPolicy> | null> {
		const reading = await current(site);
		if (reading && !reading.ok && reading.reason === 'newer-format') throw refusal('newer-format', site);
		return reading;
	}

	/** Returns the former versions once `replaced` is replaced; the same text read again is no new version. */
	async function history(site: string, replaced: StoredPolicy, next: Policy, now: number) {
		const reading = unpack(historyKind, await local.get(historyKey(site)));
		const former = reading.ok ? reading.value : [];
		if (replaced.policy.fingerprint === next.fingerprint) return former;
		const { policy, savedAt } = replaced;
		return [{ policy, savedAt, replacedAt: now }, ...former].slice(0, MAX_FORMER_VERSIONS);
	}

	async function valuesFor(site: string, policy: Policy): Promise<Record<string, unknown>> {
		const now = clock.now();
		const own = { ...policy, sites: [site] };
		const key = policyKey(site);
		const reading = await currentUnlessNewer(site);
		if (!reading?.ok) {
			const damaged = reading ? { [`damaged:${key}`]: await local.get(key) } : {};
			return { ...damaged, [key]: pack(policyKind, { policy: own, savedAt: now, versions: 1 }) };
		}
		const former = await history(site, reading.value, own, now);
		return {
			[key]: pack(policyKind, { policy: own, savedAt: now, versions: former.length + 1 }),
			[historyKey(site)]: pack(historyKind, former),
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
		async keysToDelete(site) {
			await currentUnlessNewer(site);
			return [policyKey(site), historyKey(site)];
		},
	};
}

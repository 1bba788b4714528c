import { withInForce } from '../../core/policy/in-force-fingerprint.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { type FormerPolicy, historyKind, policyKind, type StoredPolicy } from '../../state/stored-kinds.ts';
import { pack, type StoredKind, unpack } from '../../state/stored-value.ts';
import { readValue } from '../lib/read-stored.ts';
import { sourceKey } from '../policies/policy-sources.ts';
import { historyKey, MAX_FORMER_VERSIONS, policyKey } from '../policies/policy-versions.ts';

/** The former versions of both sides, each once, newest first. */
function joined(versions: readonly FormerPolicy[]): FormerPolicy[] {
	const nameOf = ({ policy, savedAt }: FormerPolicy) => `${savedAt} ${withInForce(policy).inForce}`;
	const each = new Map(versions.map((version) => [nameOf(version), version]));
	return [...each.values()].sort((a, b) => b.savedAt - a.savedAt).slice(0, MAX_FORMER_VERSIONS);
}

/**
 * Returns the values to store so that the policies among restored ones are in force: a policy that one replaces becomes a
 * former version. A large backup is several files: former versions or a source may come without their policy.
 */
export async function restoredPolicies(
	local: KeyValueStore,
	values: ReadonlyMap<string, unknown>,
	now: number,
): Promise<Record<string, unknown>> {
	const all: Record<string, unknown> = {};
	const siteOf = (key: string, { prefix }: StoredKind<unknown>) =>
		key.startsWith(prefix) ? [key.slice(prefix.length)] : [];
	const sites = [...values.keys()].flatMap((key) => [
		...siteOf(key, policyKind),
		...siteOf(key, historyKind),
	]);
	for (const site of new Set(sites)) {
		const coming = unpack(policyKind, values.get(policyKey(site)));
		const stored = await readValue(local, policyKind, policyKey(site));
		const current = coming.ok ? coming.value : stored;
		const formerInFile = unpack(historyKind, values.get(historyKey(site)));
		const former = joined([
			...(coming.ok ? replacedBy(coming.value, stored, now) : []),
			...((await readValue(local, historyKind, historyKey(site))) ?? []),
			...(formerInFile.ok ? formerInFile.value : []),
		]);
		if (current) all[policyKey(site)] = pack(policyKind, { ...current, versions: former.length + 1 });
		if (former.length > 0) all[historyKey(site)] = pack(historyKind, former);
		const isReplaced = coming.ok && replacedBy(coming.value, stored, now).length > 0;
		// The source is that of the policy in force.
		if (isReplaced && !values.has(sourceKey(site))) all[sourceKey(site)] = null;
	}
	return all;
}

function replacedBy(coming: StoredPolicy, stored: StoredPolicy | null, now: number): FormerPolicy[] {
	if (stored === null) return [];
	const { policy, savedAt } = stored;
	const isSame = withInForce(policy).inForce === withInForce(coming.policy).inForce;
	return isSame ? [] : [{ policy, savedAt, replacedAt: now }];
}

import { canonicalJson } from '../../core/lib/canonical-json.ts';
import { sha256 } from '../../core/lib/sha256.ts';
import type { ManagedValues } from '../../ports/managed.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { organisationKind, organisationPolicyKind } from '../../state/organisation-kinds.ts';
import { pack } from '../../state/stored-value.ts';
import { readKind, readValue } from '../lib/read-stored.ts';
import { organisationPolicyKey } from './organisation-in-use.ts';
import { parseOrganisation } from './parse-organisation.ts';

/** Takes over what an organisation has set in the browser's policies. */
export interface Organisation {
	/** Reads it anew and stores what has changed. */
	refresh(): Promise<void>;
}

export function createOrganisation(deps: {
	managed: ManagedValues;
	local: KeyValueStore;
	clock: Clock;
	/** See `createChange` in the worker. */
	change: <T>(task: () => Promise<T>) => Promise<T>;
}): Organisation {
	const { managed, local, clock, change } = deps;

	async function remove(sites: Iterable<string>): Promise<void> {
		await local.remove([organisationKind.prefix, ...[...sites].map(organisationPolicyKey)]);
	}

	async function store(given: Readonly<Record<string, unknown>>, fingerprint: string): Promise<void> {
		const now = clock.now();
		const { settings, policies } = parseOrganisation(given, now);
		const former = await readKind(local, organisationPolicyKind);
		const stored = [...policies].map(([site, policy]) => {
			const before = former.get(site);
			const since = before?.policy.inForce === policy.inForce ? (before?.since ?? now) : now;
			return [organisationPolicyKey(site), pack(organisationPolicyKind, { policy, since })];
		});
		// One write: a worker that dies here leaves the former whole, or the new.
		await local.set({
			...Object.fromEntries(stored),
			[organisationKind.prefix]: pack(organisationKind, { ...settings, fingerprint, readAt: now }),
		});
		const gone = [...former.keys()].filter((site) => !policies.has(site));
		if (gone.length > 0) await local.remove(gone.map(organisationPolicyKey));
	}

	return {
		async refresh() {
			const given = await managed.read();
			const before = await readValue(local, organisationKind);
			const fingerprint = given && sha256(canonicalJson(given));
			if ((before?.fingerprint ?? null) === fingerprint) return;
			await change(async () => {
				if (given === null) await remove((await readKind(local, organisationPolicyKind)).keys());
				else await store(given, fingerprint ?? '');
			});
		},
	};
}

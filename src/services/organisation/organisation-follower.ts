import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { organisationKind, organisationPolicyKind } from '../../state/organisation-kinds.ts';
import { parseOrganisation } from '../../state/parse-organisation.ts';
import { pack } from '../../state/stored-value.ts';
import { readKind, readValue } from '../lib/read-stored.ts';
import { organisationPolicyKey } from './organisation-in-use.ts';

/** Takes over what an organisation has set in the browser's policies. */
export interface OrganisationFollower {
	/** Stores what has changed in the values that are set now; null: nothing is. */
	follow(given: Readonly<Record<string, unknown>> | null): Promise<void>;
}

/** By the browser's own digest, as thousands of policies are compared at each start of the browser. */
async function fingerprintOf(given: Readonly<Record<string, unknown>>): Promise<string> {
	const bytes = new TextEncoder().encode(JSON.stringify(given));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export function createOrganisationFollower(deps: {
	local: KeyValueStore;
	clock: Clock;
	/** See `createChange` in the worker. */
	change: <T>(task: () => Promise<T>) => Promise<T>;
}): OrganisationFollower {
	const { local, clock, change } = deps;

	async function remove(sites: Iterable<string>): Promise<void> {
		await local.remove([organisationKind.prefix, ...[...sites].map(organisationPolicyKey)]);
	}

	async function store(given: Readonly<Record<string, unknown>>, fingerprint: string): Promise<void> {
		const now = clock.now();
		const { settings, policies } = parseOrganisation(given, now);
		const former = await readKind(local, organisationPolicyKind);
		const stored = [...policies].map(([site, policy]) => [
			organisationPolicyKey(site),
			pack(organisationPolicyKind, policy),
		]);
		// One write: a worker that dies here leaves the former whole, or the new.
		await local.set({
			...Object.fromEntries(stored),
			[organisationKind.prefix]: pack(organisationKind, { ...settings, fingerprint, readAt: now }),
		});
		const gone = [...former.keys()].filter((site) => !policies.has(site));
		if (gone.length > 0) await local.remove(gone.map(organisationPolicyKey));
	}

	return {
		async follow(given) {
			const before = await readValue(local, organisationKind);
			const fingerprint = given && (await fingerprintOf(given));
			if ((before?.fingerprint ?? null) === fingerprint) return;
			await change(async () => {
				if (given === null) await remove((await readKind(local, organisationPolicyKind)).keys());
				else await store(given, fingerprint ?? '');
			});
		},
	};
}

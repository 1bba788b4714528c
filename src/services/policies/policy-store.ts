import * as v from 'valibot';
import { withInForce } from '../../core/policy/in-force-fingerprint.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { sitesSharing } from '../../core/policy/shared-policies.ts';
import type { PolicyPages } from '../../core/policy/source-page.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { PolicySummary } from '../../messaging/intents/policy.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { PolicySchema } from '../../state/policy-schema.ts';
import { type FormerPolicy, historyKind, policyKind } from '../../state/stored-kinds.ts';
import { readKind, readValue } from '../lib/read-stored.ts';
import type { UndoableStore } from '../lib/undo.ts';
import type { OrganisationInUse } from '../organisation/organisation-in-use.ts';
import { createPoliciesInUse, type PoliciesInUse } from './policies-in-use.ts';
import { readSourcePages, sourceKey, sourceValues } from './policy-sources.ts';
import { policySummary } from './policy-summary.ts';
import { createPolicyVersions, historyKey, policyKey } from './policy-versions.ts';

export interface SaveOptions {
	/** The policy's source, as sent; absent: what is stored of it stays as it is. */
	readonly pages?: unknown;
	/** The person keeps the finding that the policy declares no cookie. */
	readonly declaresNothing?: boolean;
}

/** Stores policies by site. */
export interface PolicyStore extends PoliciesInUse {
	list(): Promise<PolicySummary[]>;
	/** Null where a site has no policy, or none that can be read. */
	get(site: string): Promise<Policy | null>;
	/** Former versions of a site's policy, newest first; none where they cannot be read. */
	versions(site: string): Promise<readonly FormerPolicy[]>;
	/** All policies that can be read. */
	all(): Promise<readonly Policy[]>;
	/**
	 * Stores a policy for each of its sites; returns the undo token. Refuses with `not-a-policy`, `no-site`,
	 * `newer-format`, `organisation-locked`, or `no-declarations` unless it is stored as one that `declaresNothing`.
	 */
	save(policy: unknown, options?: SaveOptions): Promise<string>;
	/** Returns the source of a site's policy, or why there is none. */
	source(site: string): Promise<PolicyPages>;
	/** Deletes sites' policies, their sources and former versions; returns the undo token. Refuses with `newer-format`. */
	delete(sites: readonly string[]): Promise<string>;
	/** Returns the values to store so that policies without a source are in force, former versions included. */
	storedValues(policies: readonly Policy[]): Promise<Record<string, unknown>>;
}

/** Callers must not let two changes overlap. */
export function createPolicyStore(deps: {
	local: KeyValueStore;
	undoable: UndoableStore;
	clock: Clock;
	organisation: OrganisationInUse;
}): PolicyStore {
	const { local, undoable } = deps;
	const inUse = createPoliciesInUse(deps);
	const versions = createPolicyVersions(deps);

	const change = (values: Readonly<Record<string, unknown>>) =>
		undoable.change(values).finally(inUse.clearCache);

	return {
		...inUse,
		async storedValues(policies) {
			const sites = policies.flatMap((policy) => policy.sites);
			return { ...(await versions.valuesToSave(policies)), ...sourceValues(sites, null) };
		},
		source: (site) => readSourcePages(local, site),
		async list() {
			const values = await readKind(local, policyKind);
			const sharing = sitesSharing(new Map([...values].map(([site, { policy }]) => [site, policy])));
			const policies = [...values].map(([site, stored]) =>
				policySummary(site, stored, sharing.get(site) ?? []),
			);
			return policies.sort((a, b) => (a.site < b.site ? -1 : 1));
		},
		async get(site) {
			const reading = await versions.current(site);
			return reading?.ok ? withInForce(reading.value.policy) : null;
		},
		versions: async (site) => (await readValue(local, historyKind, historyKey(site))) ?? [],
		async all() {
			return [...(await readKind(local, policyKind)).values()].map(({ policy }) => withInForce(policy));
		},
		async save(given, { pages, declaresNothing = false } = {}) {
			const parsed = v.safeParse(PolicySchema, given);
			if (!parsed.success) throw refusal('not-a-policy');
			if (parsed.output.sites.length === 0) throw refusal('no-site');
			const locked = await deps.organisation.lockedSite(parsed.output.sites);
			if (locked !== null) throw refusal('organisation-locked', locked);
			if (parsed.output.declarations.length === 0 && !declaresNothing) throw refusal('no-declarations');
			const source = pages === undefined ? {} : sourceValues(parsed.output.sites, pages);
			return change({ ...(await versions.valuesToSave([parsed.output])), ...source });
		},
		async delete(sites) {
			const keys = sites.flatMap((site) => [policyKey(site), historyKey(site), sourceKey(site)]);
			return change(Object.fromEntries(keys.map((key) => [key, null])));
		},
	};
}

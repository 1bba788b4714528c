import { readBaseline } from '../../core/exceptions/baseline.ts';
import type { ExceptionDraft } from '../../core/exceptions/check-exception.ts';
import { candidateSites } from '../../core/policy/candidate-sites.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import {
	organisationKind,
	organisationPolicyKind,
	ownFirstKind,
	type StoredOrganisation,
} from '../../state/organisation-kinds.ts';
import { unpack } from '../../state/stored-value.ts';
import { createCached } from '../lib/cached.ts';
import { readValue } from '../lib/read-stored.ts';

export const organisationPolicyKey = (site: string) => `${organisationPolicyKind.prefix}${site}`;

/** An organisation's policies and exceptions as reports need them: read from our own storage, never from the browser's policies. */
export interface OrganisationInUse {
	/** Null where nothing is set. Cached until `clearCache`. */
	settings(): Promise<StoredOrganisation | null>;
	/** Returns its policy for one of the sites, the first that has one; null where none has. */
	policyFor(sites: readonly string[]): Promise<{ readonly site: string; readonly policy: Policy } | null>;
	/** Whether a portal's own policy, where it has one, comes before the organisation's: the person says so, and it is not locked. */
	isOwnFirst(host: string): Promise<boolean>;
	/** The portals that the person has said so of; the lock is not considered. */
	ownFirst(): Promise<readonly string[]>;
	/** The exceptions that it has set for a portal and that hold at a moment (ms). */
	exceptions(host: string, now: number): Promise<readonly ExceptionDraft[]>;
	/** Returns the first of the sites whose policy it has locked; null where there is none. */
	lockedSite(sites: readonly string[]): Promise<string | null>;
	clearCache(): void;
}

export function createOrganisationInUse({ local }: { local: KeyValueStore }): OrganisationInUse {
	const settings = createCached(() => readValue(local, organisationKind));
	const ownFirst = createCached(async () => (await readValue(local, ownFirstKind)) ?? []);

	async function siteWithPolicy(sites: readonly string[]): Promise<string | null> {
		const withPolicy = new Set((await settings.get())?.policySites);
		return sites.find((site) => withPolicy.has(site)) ?? null;
	}

	return {
		settings: settings.get,
		ownFirst: ownFirst.get,
		async isOwnFirst(host) {
			return (await settings.get())?.locked === false && (await ownFirst.get()).includes(host);
		},
		clearCache() {
			settings.clear();
			ownFirst.clear();
		},
		async policyFor(sites) {
			const site = await siteWithPolicy(sites);
			if (site === null) return null;
			const reading = unpack(organisationPolicyKind, await local.get(organisationPolicyKey(site)));
			return reading.ok ? { site, policy: reading.value } : null;
		},
		async exceptions(host, now) {
			const accepted = (await settings.get())?.accepted ?? [];
			return accepted.length === 0 ? [] : readBaseline({ accepted }, host, now).drafts;
		},
		async lockedSite(sites) {
			if ((await settings.get())?.locked !== true) return null;
			for (const site of sites) if ((await siteWithPolicy(candidateSites(site))) !== null) return site;
			return null;
		},
	};
}

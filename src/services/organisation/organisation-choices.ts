import { candidateSites } from '../../core/policy/candidate-sites.ts';
import { isPlatformHost } from '../../core/policy/platform.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { OrganisationSummary } from '../../messaging/intents/organisation.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { Sites } from '../../ports/sites.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { organisationPolicyKind, ownFirstKind } from '../../state/organisation-kinds.ts';
import { pack } from '../../state/stored-value.ts';
import { readKind } from '../lib/read-stored.ts';
import type { UndoableStore } from '../lib/undo.ts';
import type { PolicyStore } from '../policies/policy-store.ts';
import { policySummary } from '../policies/policy-summary.ts';
import { missingOrigins, originsToAsk } from '../sites/added-sites.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { OrganisationInUse } from './organisation-in-use.ts';

/** Shows people the values of their organisation, and stores their choices beside them. Callers must not let two changes overlap. */
export interface OrganisationChoices {
	/** Null where no organisation has set anything. */
	summary(): Promise<OrganisationSummary | null>;
	/** The policy that it has set for this very site; null where it has set none. */
	policy(site: string): Promise<Policy | null>;
	/** Its own portals that the person has not allowed or added yet. */
	sitesToAllow(): Promise<readonly string[]>;
	/**
	 * Judges a portal by the person's own policy (a copy of the organisation's where there is none), or by the
	 * organisation's again; returns the undo token. Refuses with `organisation-locked`.
	 */
	setOwnFirst(host: string, isOwnFirst: boolean): Promise<string>;
}

export function createOrganisationChoices(deps: {
	local: KeyValueStore;
	jar: Pick<CookieJar, 'hidesParentDomains'>;
	permissions: Permissions;
	sites: Sites;
	siteStore: SiteStore;
	undoable: UndoableStore;
	organisation: OrganisationInUse;
	policies: Pick<PolicyStore, 'get' | 'storedValues' | 'clearCache'>;
}): OrganisationChoices {
	const { local, jar, permissions, siteStore, undoable, organisation, policies } = deps;

	async function outstanding(): Promise<{ toAllow: string[]; missing: string[] }> {
		const hosts = ((await organisation.settings())?.sites ?? []).filter((host) => !isPlatformHost(host));
		const [granted, added] = await Promise.all([permissions.origins(), siteStore.all()]);
		const watched = new Set(added.map(({ host }) => host));
		const ofHost = (host: string) =>
			missingOrigins(originsToAsk(host, deps.sites.siteOf(host) ?? host, jar.hidesParentDomains), granted);
		const toAllow = hosts.filter((host) => !watched.has(host) || ofHost(host).length > 0);
		return { toAllow, missing: [...new Set(toAllow.flatMap(ofHost))] };
	}

	/** The person's own policy that would hold for a portal. */
	async function ownPolicy(host: string): Promise<Policy | null> {
		for (const site of candidateSites(host)) {
			const policy = await policies.get(site);
			if (policy !== null) return policy;
		}
		return null;
	}

	/** Returns the values to store so that a portal has a policy of the person's own; none where it has one. */
	async function copyFor(host: string): Promise<Record<string, unknown>> {
		if ((await ownPolicy(host)) !== null) return {};
		const set = await organisation.policyFor(candidateSites(host));
		return set === null ? {} : policies.storedValues([{ ...set.policy, sites: [host] }]);
	}

	return {
		async summary() {
			const settings = await organisation.settings();
			if (settings === null) return null;
			const { name, contact, locked, refused, readAt, sites, accepted } = settings;
			const stored = await readKind(local, organisationPolicyKind);
			const summaries = [...stored].map(([site, policy]) => policySummary(site, { policy, versions: 1 }, []));
			return {
				...{ name, contact, locked, refused, readAt },
				policies: summaries.sort((a, b) => (a.site < b.site ? -1 : 1)),
				exceptions: accepted.length,
				ownFirst: locked ? [] : await organisation.ownFirst(),
				sites: sites.length,
				...(await outstanding()),
			};
		},
		policy: async (site) => (await organisation.policyFor([site]))?.policy ?? null,
		sitesToAllow: async () => (await outstanding()).toAllow,
		async setOwnFirst(host, isOwnFirst) {
			const locked = await organisation.lockedSite([host]);
			if (locked !== null) throw refusal('organisation-locked', locked);
			const others = (await organisation.ownFirst()).filter((other) => other !== host);
			const hosts = isOwnFirst ? [...others, host].sort() : others;
			const values = {
				...(isOwnFirst && (await copyFor(host))),
				[ownFirstKind.prefix]: hosts.length === 0 ? null : pack(ownFirstKind, hosts),
			};
			return undoable.change(values).finally(() => {
				organisation.clearCache();
				policies.clearCache();
			});
		},
	};
}

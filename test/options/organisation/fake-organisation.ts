import type { OrganisationClient } from '../../../options/organisation/organisation-model.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { refusal } from '../../../src/messaging/intent-error.ts';
import type { OrganisationSummary } from '../../../src/messaging/intents/organisation.ts';
import { policySummary } from '../policy-summary.ts';

export interface FakeOrganisation extends OrganisationClient {
	/** The organisation's settings, but its policies; null where there are none. */
	set: Omit<OrganisationSummary, 'policies' | 'ownFirst'> | null;
	/** Its policies, by site. */
	readonly policies: Map<string, Policy>;
	readonly ownFirst: Set<string>;
	/** How often its portals were added. */
	additions: number;
}

/** An organisation's settings, in memory. `tell` is called after each change. */
export function createFakeOrganisation(tell: () => void): FakeOrganisation {
	const fake: FakeOrganisation = {
		set: null,
		policies: new Map(),
		ownFirst: new Set(),
		additions: 0,
		async 'organisation.get'() {
			if (fake.set === null) return null;
			const policies = [...fake.policies].map(([site, policy]) => policySummary(site, policy, [], 1));
			return { ...fake.set, policies, ownFirst: [...fake.ownFirst] };
		},
		'organisation.policy': async ({ site }) => fake.policies.get(site) ?? null,
		async 'organisation.own-first'({ host, isOwnFirst }) {
			if (fake.set?.locked === true) throw refusal('organisation-locked', host);
			if (isOwnFirst) fake.ownFirst.add(host);
			else fake.ownFirst.delete(host);
			tell();
			return { undo: 'own-first' };
		},
		async 'organisation.add-sites'() {
			fake.additions++;
			if (fake.set !== null) fake.set = { ...fake.set, toAllow: [], missing: [] };
			return null;
		},
	};
	return fake;
}

import * as v from 'valibot';
import { ORGANISATION_REFUSALS, type OrganisationSettings } from '../core/policy/organisation.ts';
import type { Policy } from '../core/policy/policy.ts';
import { BaselineEntrySchema } from './baseline-schema.ts';
import { HostSchema, PolicySchema, SiteSchema } from './policy-schema.ts';
import type { StoredKind } from './stored-value.ts';

/** What an organisation has set, as last read: reports need not wait until the browser gives it again. */
export interface StoredOrganisation extends OrganisationSettings {
	/** Fingerprint of the values as they were set. */
	readonly fingerprint: string;
}

/** In local storage: `organisation:settings`. */
export const organisationKind: StoredKind<StoredOrganisation> = {
	prefix: 'organisation:settings',
	schema: v.object({
		fingerprint: v.string(),
		name: v.nullable(v.string()),
		contact: v.nullable(v.string()),
		locked: v.boolean(),
		sites: v.array(HostSchema),
		policySites: v.array(SiteSchema),
		accepted: v.array(BaselineEntrySchema),
		refused: v.array(v.object({ place: v.string(), reason: v.picklist(ORGANISATION_REFUSALS) })),
		readAt: v.number(),
	}),
	migrations: [],
};

/** An organisation's policy for one site, in local storage: `organisation:policy:<site>`. */
export interface OrganisationPolicy {
	readonly policy: Policy;
	/** Since when it declares what it does, ms. */
	readonly since: number;
}

export const organisationPolicyKind: StoredKind<OrganisationPolicy> = {
	prefix: 'organisation:policy:',
	schema: v.object({ policy: PolicySchema, since: v.number() }),
	migrations: [],
};

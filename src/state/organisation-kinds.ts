import * as v from 'valibot';
import { ORGANISATION_REFUSALS, type OrganisationSettings } from '../core/policy/organisation.ts';
import type { Policy } from '../core/policy/policy.ts';
import { BaselineEntrySchema } from './baseline-schema.ts';
import { ORGANISATION_KEY } from './organisation-key.ts';
import { HostSchema, PolicySchema, SiteSchema } from './policy-schema.ts';
import type { StoredKind } from './stored-value.ts';

/** The values of an organisation, as last read: reports need not wait until the browser gives them again. */
export interface StoredOrganisation extends OrganisationSettings {
	/** Fingerprint of the values as they were set. */
	readonly fingerprint: string;
}

/** In local storage: `organisation:settings`. */
export const organisationKind: StoredKind<StoredOrganisation> = {
	prefix: ORGANISATION_KEY,
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
export const organisationPolicyKind: StoredKind<Policy> = {
	prefix: 'organisation:policy:',
	schema: PolicySchema,
	migrations: [],
};

/** The portals that a person judges by a policy of their own although an organisation has set one. In local storage: `organisation:own-first`. */
export const ownFirstKind: StoredKind<readonly string[]> = {
	prefix: 'organisation:own-first',
	schema: v.array(HostSchema),
	migrations: [],
};

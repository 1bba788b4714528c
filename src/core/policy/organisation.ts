import type { BaselineEntry } from '../exceptions/baseline.ts';
import type { Policy } from './policy.ts';

/** The values that an organisation writes for the extension into the policies of its people's browsers. */
export interface OrganisationFile {
	readonly organisation?: string;
	/** An e-mail address, a telephone number or words. */
	readonly contact?: string;
	/** Whether people's own policies cannot take the place of these. */
	readonly locked?: boolean;
	/** Hosts of its own portals. */
	readonly sites?: readonly string[];
	/** Each as it is, or as JSON: Chrome's schemas know no value of any type, so that it takes text alone. */
	readonly policies?: readonly (Policy | string)[];
	/** Exceptions, as policies are. */
	readonly accepted?: readonly (BaselineEntry | string)[];
}

/** Why a part of what an organisation has set is not used: a closed list, worded as `organisation_refused_<reason>`. */
export const ORGANISATION_REFUSALS = [
	'bad-exception',
	'ended-exception',
	'no-declarations',
	'no-site',
	'not-a-host',
	'not-a-list',
	'not-a-policy',
	'not-text',
	'not-yes-or-no',
	'other-version',
	'same-site',
	'too-large',
	'too-many',
	'unknown-key',
] as const;
export type OrganisationRefusal = (typeof ORGANISATION_REFUSALS)[number];

/** A part that is not used: its place (`policies.2.declarations.0.names`), and why. */
export interface RefusedPart {
	readonly place: string;
	readonly reason: OrganisationRefusal;
}

/** The values of an organisation, without its policies. */
export interface OrganisationSettings {
	/** Its name; null where it gives none. */
	readonly name: string | null;
	/** An e-mail address, a telephone number or words. */
	readonly contact: string | null;
	/** Whether people cannot use policies of their own instead. */
	readonly locked: boolean;
	/** Its own portals, which people are asked to allow. Canonical hosts. */
	readonly sites: readonly string[];
	/** The sites that it has set a policy for: hosts, or `*.parent`. */
	readonly policySites: readonly string[];
	/** The exceptions that it has set. */
	readonly accepted: readonly BaselineEntry[];
	readonly refused: readonly RefusedPart[];
	/** When it was read, ms. */
	readonly readAt: number;
}

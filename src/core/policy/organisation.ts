import type { BaselineEntry } from '../exceptions/baseline.ts';

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

/** What an organisation has set, but its policies. */
export interface OrganisationSettings {
	/** Its name; null where it gives none. */
	readonly name: string | null;
	/** Whom to ask: an address, a telephone number or words. */
	readonly contact: string | null;
	/** Whether people's own policies give way to its own, whatever they save. */
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

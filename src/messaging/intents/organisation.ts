import * as v from 'valibot';
import type { OrganisationSettings } from '../../core/policy/organisation.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { defineIntent, defineQuestion, hostArg, reply } from '../define-intent.ts';
import type { PolicySummary } from './policy.ts';

/** The values of an organisation, as pages show them. */
export interface OrganisationSummary
	extends Pick<OrganisationSettings, 'name' | 'contact' | 'locked' | 'refused' | 'readAt'> {
	/** Its policies, by site. */
	readonly policies: readonly PolicySummary[];
	/** Number of its exceptions, those of all portals together. */
	readonly exceptions: number;
	/** Portals that the person judges by a policy of their own. */
	readonly ownFirst: readonly string[];
	/** Number of its own portals. */
	readonly sites: number;
	/** The ones among its own portals that the person has not allowed or added yet. */
	readonly toAllow: readonly string[];
	/** Match patterns to ask for, to see those whole; empty where all are granted. */
	readonly missing: readonly string[];
}

export const organisationIntents = {
	/** Returns null where no organisation has set anything. */
	'organisation.get': defineQuestion(reply<OrganisationSummary | null>()),
	/** Returns the policy that it has set for a site (`*.parent` too); null where it has set none. */
	'organisation.policy': defineIntent({ site: v.string() }, reply<Policy | null>()),
	/**
	 * Judges a portal by the person's own policy, which becomes a copy of the organisation's where there is none; or by the
	 * organisation's again. Undone by `policy.undo`.
	 */
	'organisation.own-first': defineIntent(
		{ host: hostArg, isOwnFirst: v.boolean() },
		reply<{ undo: string }>(),
		'organisation-locked',
		'newer-format',
	),
	/** Adds its own portals. Sent in the same turn as `permissions.request`, never awaited: carried out at `permissions.onAdded`. */
	'organisation.add-sites': defineQuestion(reply<null>()),
};

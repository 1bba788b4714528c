import * as v from 'valibot';
import { defineIntent, defineQuestion, hostArg, reply, stringsArg } from '../define-intent.ts';

/** A site that the person has added. */
export interface WatchedSite {
	readonly host: string;
	/** True when the person says that it is an Opendatasoft portal: the platform default then holds. */
	readonly platform: boolean;
	/** Milliseconds since the epoch. */
	readonly addedAt: number;
}

/** A site that the person has added, as the options page shows it. */
export interface SiteSummary extends WatchedSite {
	/** Whether the host itself may be looked at. */
	readonly granted: boolean;
	/** Match patterns to ask for, to see its cookies whole; empty when nothing is missing. */
	readonly missing: readonly string[];
}

/** Hosts that may be looked at beside the platform's and the added sites': third parties, for the most part. */
export interface OtherGrant {
	/** Name for people: a host, or a site. */
	readonly name: string;
	readonly origins: readonly string[];
}

export const siteIntents = {
	'site.list': defineQuestion(reply<{ sites: SiteSummary[]; others: OtherGrant[] }>()),
	/** Sent in the same turn as `permissions.request`, never awaited: carried out at `permissions.onAdded`. */
	'site.add': defineIntent({ host: hostArg, tabId: v.pipe(v.number(), v.integer()) }, reply<null>()),
	/** Says whether an added site is an Opendatasoft portal. */
	'site.platform': defineIntent({ host: hostArg, platform: v.boolean() }, reply<null>()),
	/** Stops watching an added site and removes its permission. */
	'site.remove': defineIntent({ host: hostArg }, reply<null>()),
	/** Removes the permission for match patterns of `OtherGrant`s. */
	'grants.remove': defineIntent({ origins: stringsArg }, reply<null>()),
};

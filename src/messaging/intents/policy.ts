import * as v from 'valibot';
import type { Policy } from '../../core/policy/policy.ts';
import type { PolicyPages } from '../../core/policy/source-page.ts';
import {
	defineIntent,
	defineQuestion,
	hostArg,
	parsedByService,
	reply,
	stringsArg,
	tabArgs,
} from '../define-intent.ts';
import type { HandedOver, PolicyReading } from '../policy-reading.ts';
import type { DiskTrouble } from './inspection.ts';

/** A stored policy as the list shows it. */
export interface PolicySummary {
	readonly site: string;
	readonly title: string | null;
	readonly sourceName: string | null;
	readonly sourceUrl: string | null;
	readonly sourceKind: string;
	readonly date: string | null;
	readonly readAt: string | null;
	readonly declarations: number;
	readonly versions: number;
	/** The other sites that the same text is stored for, with the same declarations. */
	readonly sharedWith: readonly string[];
}

/** An entry that could not be read: it is kept unchanged, and reported. */
export interface StorageTrouble {
	readonly key: string;
	readonly reason: 'unreadable' | 'newer-format';
}

/** A policy that another one has replaced. */
export interface PolicyVersion {
	readonly policy: Policy;
	/** Milliseconds since the epoch. */
	readonly savedAt: number;
	readonly replacedAt: number;
}

export const policyIntents = {
	'policy.list': defineQuestion(
		reply<{ policies: PolicySummary[]; trouble: StorageTrouble[]; disk: DiskTrouble | null }>(),
	),
	'policy.get': defineIntent({ site: v.string() }, reply<Policy | null>()),
	/** Former versions of a site's policy, newest first. */
	'policy.versions': defineIntent({ site: v.string() }, reply<readonly PolicyVersion[]>()),
	/** Returns the source of a site's policy, or why there is none. */
	'policy.source': defineIntent({ site: v.string() }, reply<PolicyPages>()),
	/**
	 * Stores the policy for each of its `sites`, replacing what was stored; `undo` restores it. `pages`: its source, if it was
	 * read anew. `declaresNothing`: the person keeps the finding that it declares no cookie.
	 */
	'policy.save': defineIntent(
		{
			policy: parsedByService<Policy>(),
			pages: v.exactOptional(parsedByService<PolicyPages>()),
			declaresNothing: v.exactOptional(v.boolean()),
		},
		reply<{ undo: string }>(),
		'not-a-policy',
		'no-site',
		'no-declarations',
		'organisation-locked',
		'newer-format',
	),
	'policy.delete': defineIntent({ sites: stringsArg }, reply<{ undo: string }>(), 'newer-format'),
	/** Undoes a save, delete or restore by its token; false when the token has expired. */
	'policy.undo': defineIntent({ undo: v.string() }, reply<boolean>(), 'newer-format'),
	/**
	 * Reads the policy of a tab's portal: the open page where it is the policy (or where `asIs` says so), otherwise
	 * what it links to. Needs no permission but `activeTab`.
	 */
	'policy.read': defineIntent({ ...tabArgs, asIs: v.exactOptional(v.boolean()) }, reply<PolicyReading>()),
	/** Sent in the same turn as `permissions.request`, never awaited: carried out at `permissions.onAdded`. */
	'policy.read-at': defineIntent(
		{ site: hostArg, url: v.pipe(v.string(), v.regex(/^https?:\/\//)) },
		reply<null>(),
	),
	/** Returns what was handed over under a token, once; null when it was fetched before, or has expired. */
	'policy.handed-over': defineIntent({ token: v.string() }, reply<HandedOver | null>()),
};

import * as v from 'valibot';
import type { Policy } from '../../core/policy/policy.ts';
import { defineIntent, type Intent, reply } from '../define-intent.ts';
import type { StorageTrouble } from './policy.ts';
import type { WatchedSite } from './site.ts';

/** Everything that is stored, as one file. */
export interface Backup {
	readonly format: 'cookie-policy-backup/1';
	readonly exportedAt: string;
	readonly policies: readonly Policy[];
	readonly sites: readonly WatchedSite[];
	/** Stored policies and sites that it lacks, since they cannot be read. */
	readonly omitted?: readonly StorageTrouble[];
}

const exportIntent: Intent<
	v.GenericSchema<{ readonly after: string } | null>,
	Backup & { readonly next: string | null }
> = { args: v.nullable(v.object({ after: v.string() })), reply: reply(), refuses: [] };

export const backupIntents = {
	/**
	 * Null: from the beginning. `next` is what to ask for next, null at the end: a message of Chromium carries 64 MB.
	 */
	'backup.export': exportIntent,
	/** All or nothing; `undo` restores what was stored before. */
	'backup.restore': defineIntent(
		{ backup: v.unknown() },
		reply<{ restored: number; undo: string }>(),
		'not-a-backup',
		'broken-backup',
		'newer-backup',
		'newer-format',
	),
};

import * as v from 'valibot';
import type { Policy } from '../../core/policy/policy.ts';
import { defineIntent, defineQuestion, reply } from '../define-intent.ts';
import type { WatchedSite } from './site.ts';

/** Everything that is stored, as one file. */
export interface Backup {
	readonly format: 'cookie-policy-backup/1';
	readonly exportedAt: string;
	readonly policies: readonly Policy[];
	readonly sites: readonly WatchedSite[];
}

export const backupIntents = {
	'backup.export': defineQuestion(reply<Backup>()),
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

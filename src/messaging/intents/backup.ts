import * as v from 'valibot';
import { BACKUP_PARTS, type BackupPart } from '../../core/backup/backup-part.ts';
import { defineIntent, type Intent, reply } from '../define-intent.ts';
import type { StorageTrouble } from './policy.ts';

/** A value of local storage as it is stored, with the version of its form, by its key. */
export type BackupEntry = readonly [key: string, stored: unknown];

/** A portal's journal: the record of the portal, and those of its cookies, each with the version of its form. */
export interface BackupJournal {
	readonly head: unknown;
	readonly cookies: readonly unknown[];
}

/** Everything that a person would miss, as one file. Version 1 held policies, without their versions, and sites. */
export interface Backup {
	readonly format: 'cookie-policy-backup/2';
	readonly exportedAt: string;
	readonly entries: readonly BackupEntry[];
	readonly journals: readonly BackupJournal[];
	/** Stored values that it lacks, since they cannot be read. */
	readonly omitted?: readonly StorageTrouble[];
}

const parts = v.array(v.picklist(BACKUP_PARTS));

interface ExportArgs {
	readonly parts: readonly BackupPart[];
	/** Where the last message ended (`next`); null: from the beginning. */
	readonly after: string | null;
}

const exportIntent: Intent<v.GenericSchema<ExportArgs>, Backup & { readonly next: string | null }> = {
	args: v.object({ parts, after: v.nullable(v.string()) }),
	reply: reply(),
	refuses: [],
};

export const backupIntents = {
	/** `next` is what to ask for next, null at the end: a message of Chromium carries 64 MB. */
	'backup.export': exportIntent,
	/** Restores the named parts of a file (every part, unless named): all or nothing; `undo` restores what was before. */
	'backup.restore': defineIntent(
		{ backup: v.unknown(), parts: v.exactOptional(parts, BACKUP_PARTS) },
		reply<{ restored: Readonly<Record<BackupPart, number>>; undo: string }>(),
		'not-a-backup',
		'broken-backup',
		'newer-backup',
		'newer-format',
		'journal-newer',
		'journal-failing',
	),
};

import * as v from 'valibot';
import { refusal } from '../../messaging/intent-error.ts';
import type { Backup } from '../../messaging/intents/backup.ts';
import type { Clock } from '../../ports/time.ts';
import { PolicySchema } from '../../state/policy-schema.ts';
import { WatchedSiteSchema } from '../../state/stored-kinds.ts';
import type { UndoableStore } from '../lib/undo.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { PolicyStore } from './policy-store.ts';

const FORMAT = 'cookie-policy-backup/1';

const BackupSchema = v.object({
	format: v.literal(FORMAT),
	exportedAt: v.string(),
	policies: v.array(PolicySchema),
	sites: v.array(WatchedSiteSchema),
});

/** Returns the format that a file names, however broken the rest; empty where it names none. */
function formatOf(file: unknown): string {
	const parsed = v.safeParse(v.looseObject({ format: v.string() }), file);
	return parsed.success ? parsed.output.format : '';
}

/** Parses a whole backup file. Refuses with `not-a-backup`, `newer-backup` or `broken-backup`. */
export function parseBackup(file: unknown): Backup {
	const format = formatOf(file);
	if (!format.startsWith('cookie-policy-backup/')) throw refusal('not-a-backup');
	if (format !== FORMAT) throw refusal('newer-backup');
	const parsed = v.safeParse(BackupSchema, file);
	if (!parsed.success) throw refusal('broken-backup', v.getDotPath(parsed.issues[0]) ?? '');
	return parsed.output;
}

export interface BackupService {
	export(): Promise<Backup>;
	/** Stores all that a file holds, or nothing; it replaces what is stored under the same site. Refuses with `newer-format`, and as `parseBackup` does. */
	restore(file: unknown): Promise<{ restored: number; undo: string }>;
}

export function createBackup(deps: {
	policies: PolicyStore;
	sites: SiteStore;
	undoable: UndoableStore;
	clock: Clock;
}): BackupService {
	const { policies, sites, undoable, clock } = deps;
	return {
		async export() {
			return {
				format: FORMAT,
				exportedAt: new Date(clock.now()).toISOString(),
				policies: await policies.all(),
				sites: await sites.all(),
			};
		},
		async restore(file) {
			const backup = parseBackup(file);
			const values = {
				...(await policies.storedValues(backup.policies)),
				...sites.storedValues(backup.sites),
			};
			return { undo: await undoable.change(values), restored: backup.policies.length };
		},
	};
}

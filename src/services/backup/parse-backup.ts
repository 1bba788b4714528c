import * as v from 'valibot';
import { refusal } from '../../messaging/intent-error.ts';
import type { Backup } from '../../messaging/intents/backup.ts';
import { PolicySchema } from '../../state/policy-schema.ts';
import { WatchedSiteSchema } from '../../state/stored-kinds.ts';

const FORMAT = 'cookie-policy-backup/2';
const OLD_FORMAT = 'cookie-policy-backup/1';

const omitted = v.exactOptional(
	v.array(v.object({ key: v.string(), reason: v.picklist(['unreadable', 'newer-format']) })),
);

const BackupSchema = v.object({
	format: v.literal(FORMAT),
	exportedAt: v.string(),
	entries: v.array(v.tuple([v.string(), v.unknown()])),
	journals: v.array(v.object({ head: v.unknown(), cookies: v.array(v.unknown()) })),
	omitted,
});

const OldBackupSchema = v.object({
	format: v.literal(OLD_FORMAT),
	exportedAt: v.string(),
	policies: v.array(PolicySchema),
	sites: v.array(WatchedSiteSchema),
	omitted,
});

/** A file of version 1. */
type OldBackup = v.InferOutput<typeof OldBackupSchema>;

/** Returns the format that a file names, however broken the rest; empty where it names none. */
function formatOf(file: unknown): string {
	const parsed = v.safeParse(v.looseObject({ format: v.string() }), file);
	return parsed.success ? parsed.output.format : '';
}

function parse<T>(schema: v.GenericSchema<unknown, T>, file: unknown): T {
	const parsed = v.safeParse(schema, file);
	if (!parsed.success) throw refusal('broken-backup', v.getDotPath(parsed.issues[0]) ?? '');
	return parsed.output;
}

/**
 * Parses a whole backup file, of this version or an earlier one; its entries are not read yet. Refuses with
 * `not-a-backup`, `newer-backup` or `broken-backup`.
 */
export function parseBackup(file: unknown): Backup | OldBackup {
	const format = formatOf(file);
	if (!format.startsWith('cookie-policy-backup/')) throw refusal('not-a-backup');
	if (format === OLD_FORMAT) return parse(OldBackupSchema, file);
	if (format !== FORMAT) throw refusal('newer-backup');
	return parse(BackupSchema, file);
}

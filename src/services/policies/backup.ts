import * as v from 'valibot';
import type { Policy } from '../../core/policy/policy.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { Backup } from '../../messaging/intents/backup.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { PolicySchema } from '../../state/policy-schema.ts';
import { policyKind, siteKind, WatchedSiteSchema } from '../../state/stored-kinds.ts';
import { readStorageTrouble } from '../lib/storage-trouble.ts';
import type { UndoableStore } from '../lib/undo.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { PolicyStore } from './policy-store.ts';

const FORMAT = 'cookie-policy-backup/1';

const BackupSchema = v.object({
	format: v.literal(FORMAT),
	exportedAt: v.string(),
	policies: v.array(PolicySchema),
	sites: v.array(WatchedSiteSchema),
	omitted: v.exactOptional(
		v.array(v.object({ key: v.string(), reason: v.picklist(['unreadable', 'newer-format']) })),
	),
});

/** Of JSON, in one message. */
const MAX_PART_BYTES = 30 * 1024 * 1024;

/** Returns the policies after a site, in the order of their sites; at least one where there is any. */
function partAfter(all: readonly Policy[], after: string | null) {
	const siteOf = ({ sites: [site = ''] }: Policy) => site;
	const rest = all
		.filter((policy) => after === null || siteOf(policy) > after)
		.sort((a, b) => (siteOf(a) < siteOf(b) ? -1 : 1));
	let size = 0;
	const encoder = new TextEncoder();
	const end = rest.findIndex((policy, index) => {
		size += encoder.encode(JSON.stringify(policy)).length;
		return index > 0 && size > MAX_PART_BYTES;
	});
	const part = end === -1 ? rest : rest.slice(0, end);
	const last = part.at(-1);
	return { part, next: end === -1 || last === undefined ? null : siteOf(last) };
}

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
	/** Returns policies whose sites come after `after` in order, up to `MAX_PART_BYTES`, and where to go on. */
	export(after: string | null): Promise<Backup & { readonly next: string | null }>;
	/** Stores all that a file holds, or nothing; it replaces what is stored under the same site. Refuses with `newer-format`, and as `parseBackup` does. */
	restore(file: unknown): Promise<{ restored: number; undo: string }>;
}

export function createBackup(deps: {
	local: KeyValueStore;
	policies: PolicyStore;
	sites: SiteStore;
	undoable: UndoableStore;
	clock: Clock;
}): BackupService {
	const { local, policies, sites, undoable, clock } = deps;
	return {
		async export(after) {
			const { part, next } = partAfter(await policies.all(), after);
			return {
				format: FORMAT,
				exportedAt: new Date(clock.now()).toISOString(),
				policies: part,
				sites: await sites.all(),
				omitted: await readStorageTrouble(local, [policyKind, siteKind]),
				next,
			};
		},
		async restore(file) {
			const backup = parseBackup(file);
			const restored = new Set(backup.policies.flatMap((policy) => policy.sites));
			const values = {
				...(await policies.storedValues(backup.policies)),
				...sites.storedValues(backup.sites),
			};
			return { undo: await undoable.change(values), restored: restored.size };
		},
	};
}

import * as v from 'valibot';
import { refusal } from '../../messaging/intent-error.ts';
import type { BackupEntry } from '../../messaging/intents/backup.ts';
import { DATA_KINDS } from '../../state/local-kinds.ts';
import { SiteSchema } from '../../state/policy-schema.ts';
import { pack, type StoredKind, unpack } from '../../state/stored-value.ts';

/** The kind that a key belongs to: that of the longest prefix. */
function kindOf(key: string): StoredKind<unknown> | null {
	const kinds = DATA_KINDS.filter(({ prefix }) => key.startsWith(prefix));
	return kinds.sort((a, b) => b.prefix.length - a.prefix.length)[0] ?? null;
}

const PolicyOfSite = v.looseObject({ policy: v.looseObject({ sites: v.array(v.string()) }) });
const WithId = v.looseObject({ id: v.string() });
const WithHost = v.looseObject({ host: v.string() });

/** Whether a value stands under its own name: whatever reads it later finds it there. */
function isUnderOwnName(name: string, value: unknown, kind: StoredKind<unknown>): boolean {
	if (kind.prefix === 'settings' || kind.prefix === 'reference:list') return name === '';
	if (kind.prefix !== 'audit:' && !v.is(SiteSchema, name)) return false;
	if (v.is(PolicyOfSite, value)) return value.policy.sites.join() === name;
	if (v.is(WithId, value)) return value.id === name;
	return !v.is(WithHost, value) || value.host === name;
}

/**
 * Reads the entries of a backup: older forms are migrated, and each is given in the form that is stored now. Refuses with
 * `broken-backup` and the key of an entry that cannot be read, or with `newer-backup`.
 */
export function readEntries(entries: readonly BackupEntry[]): Map<string, unknown> {
	const values = new Map<string, unknown>();
	for (const [key, stored] of entries) {
		const kind = kindOf(key);
		if (kind === null) throw refusal('broken-backup', key);
		const reading = unpack(kind, stored);
		if (!reading.ok && reading.reason === 'newer-format') throw refusal('newer-backup');
		if (!reading.ok || !isUnderOwnName(key.slice(kind.prefix.length), reading.value, kind)) {
			throw refusal('broken-backup', key);
		}
		values.set(key, pack(kind, reading.value));
	}
	return values;
}

import { BACKUP_PARTS, type BackupPart, partOfKey } from '../../src/core/backup/backup-part.ts';
import type { ReadFailure } from '../backend.ts';
import { readSite } from '../preview/site-field.ts';

/** A backup's own account of its contents, for asking the person; the worker validates the rest. */
export interface BackupContents {
	/** ISO 8601 with time, where stated. */
	readonly exportedAt: string | null;
	/** The names of what it holds of each part: sites, hosts, ids of reports; parts without any are missing. */
	readonly parts: ReadonlyMap<BackupPart, readonly string[]>;
	/** Sites that several of its policies are for: the last one is restored. Only in files of version 1. */
	readonly repeated: readonly string[];
	/** Names of what could not be included when it was written. */
	readonly omitted: readonly string[];
}

type JsonObject = Readonly<Record<string, unknown>>;

const FORMAT = /^cookie-policy-backup\/(\d+)$/;
const VERSION = 2;

function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a JSON value claims to be a backup, of whatever version. */
export function looksLikeBackup(value: unknown): boolean {
	return isObject(value) && typeof value['format'] === 'string' && FORMAT.test(value['format']);
}

/** The contents of a backup, or why it cannot be used and where. */
export function backupContents(value: unknown): BackupContents | ReadFailure {
	if (!isObject(value) || typeof value['format'] !== 'string') return { code: 'not-a-backup', place: null };
	const version = Number(FORMAT.exec(value['format'])?.[1]);
	if (Number.isNaN(version)) return { code: 'not-a-backup', place: null };
	if (version > VERSION) return { code: 'newer-format', place: value['format'] };
	const named = version === 1 ? namesOfOld(value) : namesOf(value);
	if ('code' in named) return named;
	const { exportedAt, omitted } = value;
	return {
		exportedAt: isText(exportedAt) ? exportedAt : null,
		parts: named.parts,
		repeated: named.repeated,
		omitted: list(omitted)
			.map((entry) => (isObject(entry) ? entry['key'] : null))
			.filter(isText),
	};
}

type Names = Pick<BackupContents, 'parts' | 'repeated'>;

function namesOf({ entries, journals }: JsonObject): Names | ReadFailure {
	if (!Array.isArray(entries)) return { code: 'invalid', place: 'entries' };
	if (!Array.isArray(journals)) return { code: 'invalid', place: 'journals' };
	const parts = new Map<BackupPart, string[]>();
	for (const [index, entry] of entries.entries()) {
		const key: unknown = list(entry)[0];
		const part = isText(key) ? partOfKey(key) : null;
		if (!isText(key) || part === null) return { code: 'invalid', place: `entries.${index}` };
		// Former versions and sources go with their policies.
		if (/^(?:policy-history|source):/.test(key)) continue;
		parts.set(part, [...(parts.get(part) ?? []), key.slice(key.indexOf(':') + 1)]);
	}
	const hosts = journals.map((journal) => {
		const head = isObject(journal) && isObject(journal['head']) ? journal['head']['value'] : null;
		return isObject(head) ? head['host'] : null;
	});
	if (hosts.length > 0) parts.set('journal', [...new Set(hosts.filter(isText))].sort());
	return { parts: inOrder(parts), repeated: [] };
}

/** The parts of a file of version 1, which held policies and sites. */
function namesOfOld({ policies, sites }: JsonObject): Names | ReadFailure {
	if (!Array.isArray(policies)) return { code: 'invalid', place: 'policies' };
	const all = new Set<string>();
	const repeated = new Set<string>();
	for (const [index, policy] of policies.entries()) {
		const named: unknown = isObject(policy) ? policy['sites'] : null;
		if (!Array.isArray(named) || named.length === 0)
			return { code: 'invalid', place: `policies.${index}.sites` };
		for (const [position, site] of named.entries()) {
			if (typeof site !== 'string' || readSite(site) !== site)
				return { code: 'invalid', place: `policies.${index}.sites.${position}` };
			if (all.has(site)) repeated.add(site);
			all.add(site);
		}
	}
	const hosts = list(sites)
		.map((site) => (isObject(site) ? site['host'] : null))
		.filter(isText);
	const parts = new Map<BackupPart, readonly string[]>([
		['policies', [...all].sort()],
		['sites', hosts],
	]);
	return { parts: inOrder(parts), repeated: [...repeated].sort() };
}

/** The parts that hold something, in the order in which they are listed. */
function inOrder(parts: ReadonlyMap<BackupPart, readonly string[]>): Map<BackupPart, readonly string[]> {
	return new Map(
		BACKUP_PARTS.flatMap((part) => {
			const names = parts.get(part) ?? [];
			return names.length === 0 ? [] : [[part, names] as const];
		}),
	);
}

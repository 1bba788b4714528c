import type { ReadFailure } from '../backend.ts';
import { readSite } from '../preview/site-field.ts';

/** A backup's own account of its contents, for asking the person; the worker validates the rest. */
export interface BackupContents {
	/** ISO 8601 with time, where stated. */
	readonly exportedAt: string | null;
	readonly sites: readonly string[];
	/** Sites that several of its policies are for: the last one is restored. */
	readonly repeated: readonly string[];
	/** Names of what could not be included when it was written. */
	readonly omitted: readonly string[];
	/** Sites that the person had added. */
	readonly watched: readonly string[];
}

const FORMAT = /^cookie-policy-backup\/(\d+)$/;
const VERSION = 1;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
	const { exportedAt, policies, sites, omitted } = value;
	if (!Array.isArray(policies)) return { code: 'invalid', place: 'policies' };
	const allSites = new Set<string>();
	const repeated = new Set<string>();
	for (const [index, policy] of policies.entries()) {
		const named: unknown = isObject(policy) ? policy['sites'] : null;
		if (!Array.isArray(named) || named.length === 0)
			return { code: 'invalid', place: `policies.${index}.sites` };
		for (const [position, site] of named.entries()) {
			if (typeof site !== 'string' || readSite(site) !== site)
				return { code: 'invalid', place: `policies.${index}.sites.${position}` };
			if (allSites.has(site)) repeated.add(site);
			allSites.add(site);
		}
	}
	const missing = Array.isArray(omitted)
		? omitted.map((entry) => (isObject(entry) ? entry['key'] : null))
		: [];
	const hosts = Array.isArray(sites) ? sites.map((site) => (isObject(site) ? site['host'] : null)) : [];
	return {
		exportedAt: typeof exportedAt === 'string' ? exportedAt : null,
		sites: [...allSites].sort(),
		repeated: [...repeated].sort(),
		omitted: missing.filter((key) => typeof key === 'string'),
		watched: hosts.filter((host) => typeof host === 'string'),
	};
}

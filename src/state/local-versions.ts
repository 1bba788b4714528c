/** Versions of the kinds in local storage, by prefix: the schemas of all are more than a report needs. */
export const LOCAL_VERSIONS: Readonly<Record<string, number>> = {
	'policy:': 1,
	'policy-history:': 1,
	'source:': 1,
	'site:': 1,
	'audit:': 2,
	'reference:list': 1,
	settings: 1,
	'exceptions:': 1,
	'reading:': 1,
	'proposal:': 1,
	'clean-start:': 1,
	'undo:': 1,
	'organisation:settings': 1,
	'organisation:policy:': 1,
	'organisation:own-first': 1,
};

const prefixOf = (key: string) => Object.keys(LOCAL_VERSIONS).find((prefix) => key.startsWith(prefix));

/** Returns a key without its kind's prefix, for people: a site, as a rule. */
export const nameOfKey = (key: string): string => key.slice(prefixOf(key)?.length ?? 0) || key;

/** Whether a newer version of the extension has stored a value of local storage (see `pack`). */
export function isNewer(key: string, stored: unknown): boolean {
	const version = typeof stored === 'object' && stored !== null && 'version' in stored ? stored.version : 0;
	return Number.isInteger(version) && Number(version) > (LOCAL_VERSIONS[prefixOf(key) ?? ''] ?? Infinity);
}

/** Parts of a backup; a person can leave out each. */
export const BACKUP_PARTS = ['policies', 'exceptions', 'sites', 'reports', 'journal', 'settings'] as const;
export type BackupPart = (typeof BACKUP_PARTS)[number];

/** Beginnings of the keys of local storage that belong to each part; the journal has a database of its own. */
const PREFIXES: Readonly<Record<Exclude<BackupPart, 'journal'>, readonly string[]>> = {
	policies: ['policy:', 'policy-history:', 'source:'],
	exceptions: ['exceptions:'],
	sites: ['site:'],
	reports: ['audit:'],
	settings: ['settings', 'reference:list'],
};

/** The part that a key of local storage belongs to; null for a key that no backup holds. */
export function partOfKey(key: string): BackupPart | null {
	const parts = Object.entries(PREFIXES) as [BackupPart, readonly string[]][];
	return parts.find(([, prefixes]) => prefixes.some((prefix) => key.startsWith(prefix)))?.[0] ?? null;
}

import { BACKUP_PARTS, type BackupPart, partOfKey } from '../../core/backup/backup-part.ts';
import type { Backup, BackupEntry, BackupJournal } from '../../messaging/intents/backup.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { DATA_KINDS } from '../../state/local-kinds.ts';
import { unpack } from '../../state/stored-value.ts';
import type { Journals } from '../journal/journals.ts';
import { readStorageTrouble } from '../lib/storage-trouble.ts';
import type { UndoableStore } from '../lib/undo.ts';
import type { PolicyStore } from '../policies/policy-store.ts';
import type { SiteStore } from '../sites/site-store.ts';
import { journalToBackup, readJournals } from './journal-backup.ts';
import { parseBackup } from './parse-backup.ts';
import { readEntries } from './read-entries.ts';
import { createRestoredJournals } from './restored-journals.ts';
import { restoredPolicies } from './restored-policies.ts';

/** Of JSON, in one message. */
const MAX_PART_BYTES = 30 * 1024 * 1024;

/** Names of journals among those of entries: they come last. */
const JOURNAL_NAME = '~journal ';

type Restored = Readonly<Record<BackupPart, number>>;

export interface BackupService {
	/** Returns what comes after `after` in order, up to `MAX_PART_BYTES`, and where to go on. */
	export(
		parts: readonly BackupPart[],
		after: string | null,
	): Promise<Backup & { readonly next: string | null }>;
	/**
	 * Stores all that a file holds of some parts, or nothing; it replaces what is stored under the same name, but for
	 * journals: those of portals that have one stay as they are. Refuses with `newer-format`, and as `parseBackup` does.
	 */
	restore(file: unknown, parts: readonly BackupPart[]): Promise<{ restored: Restored; undo: string }>;
	/** Deletes the journals that a restore has stored, once its other changes were undone. */
	undone(undo: string): Promise<void>;
}

interface BackupDeps {
	readonly local: KeyValueStore;
	readonly session: KeyValueStore;
	readonly policies: PolicyStore;
	readonly sites: SiteStore;
	readonly journals: Pick<Journals, 'list' | 'get' | 'restore' | 'clear'>;
	readonly undoable: UndoableStore;
	readonly clock: Clock;
	/** The address prefix of our own pages, which tells the browser. */
	readonly ownPrefix: string;
}

export function createBackup(deps: BackupDeps): BackupService {
	const { local, policies, sites, journals, undoable, clock } = deps;
	const restoredJournals = createRestoredJournals(deps);

	/** The values that local storage holds of some parts and that can be read, in the order of their keys. */
	async function entriesOf(parts: readonly BackupPart[]): Promise<BackupEntry[]> {
		const all: BackupEntry[] = [];
		for (const kind of DATA_KINDS) {
			const part = partOfKey(kind.prefix);
			if (part === null || !parts.includes(part)) continue;
			for (const [key, stored] of await local.entries(kind.prefix)) {
				if (unpack(kind, stored).ok) all.push([key, stored]);
			}
		}
		return all.sort(([a], [b]) => (a < b ? -1 : 1));
	}

	/** The journals on the disk, by name. */
	async function journalNames(): Promise<{ name: string; store: string; host: string }[]> {
		const { portals } = await journals.list();
		return portals
			.filter(({ inMemory }) => !inMemory)
			.map(({ store, host }) => ({ name: `${JOURNAL_NAME}${store} ${host}`, store, host }))
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	}

	return {
		async export(parts, after) {
			const taken = createTaken();
			const begin = after ?? '';
			for (const entry of await entriesOf(parts)) {
				if (entry[0] > begin && taken.hasRoom) taken.add(entry[0], entry, taken.entries);
			}
			for (const { name, store, host } of parts.includes('journal') ? await journalNames() : []) {
				if (name <= begin || !taken.hasRoom) continue;
				const journal = await journals.get({ store, host });
				if (journal !== null) taken.add(name, journalToBackup(journal), taken.journals);
			}
			const kinds = DATA_KINDS.filter(({ prefix }) => parts.some((part) => part === partOfKey(prefix)));
			return {
				format: 'cookie-policy-backup/2',
				exportedAt: new Date(clock.now()).toISOString(),
				entries: taken.entries,
				journals: taken.journals,
				omitted: await readStorageTrouble(local, kinds),
				next: taken.hasRoom ? null : taken.last,
			};
		},
		async restore(file, parts) {
			const backup = parseBackup(file);
			if ('policies' in backup) {
				const old = {
					policies: parts.includes('policies') ? backup.policies : [],
					sites: parts.includes('sites') ? backup.sites : [],
				};
				const values = { ...(await policies.storedValues(old.policies)), ...sites.storedValues(old.sites) };
				return { undo: await undoable.change(values), restored: countParts(Object.keys(values), 0) };
			}
			const isWanted = ([key]: BackupEntry) => parts.some((part) => part === partOfKey(key));
			const values = readEntries(backup.entries.filter(isWanted));
			const coming = parts.includes('journal') ? readJournals(backup.journals, deps.ownPrefix) : [];
			const changed = {
				...Object.fromEntries(values),
				...(await restoredPolicies(local, values, clock.now())),
			};
			const undo = await undoable.change(changed);
			try {
				const journalCount = await restoredJournals.store(undo, coming);
				return { undo, restored: countParts([...values.keys()], journalCount) };
			} catch (error) {
				await undoable.undo(undo);
				throw error;
			}
		},
		undone: restoredJournals.remove,
	};
}

/** Collects what one message carries: at least one thing where there is any. */
function createTaken() {
	const encoder = new TextEncoder();
	const entries: BackupEntry[] = [];
	const journals: BackupJournal[] = [];
	let size = 0;
	let last: string | null = null;
	let hasRoom = true;
	return {
		entries,
		journals,
		get hasRoom() {
			return hasRoom;
		},
		get last() {
			return last;
		},
		add<T>(name: string, item: T, list: T[]): void {
			const bytes = encoder.encode(JSON.stringify(item)).length;
			if (last !== null && size + bytes > MAX_PART_BYTES) {
				hasRoom = false;
				return;
			}
			size += bytes;
			last = name;
			list.push(item);
		},
	};
}

/** How many things of each part were restored: a policy counts once, with its versions and its source. */
function countParts(keys: readonly string[], journals: number): Restored {
	const counts: Record<BackupPart, number> = {
		...(Object.fromEntries(BACKUP_PARTS.map((part) => [part, 0])) as Record<BackupPart, number>),
		journal: journals,
	};
	for (const key of keys) {
		const part = partOfKey(key);
		if (part !== null && !/^(?:policy-history|source):/.test(key)) counts[part] += 1;
	}
	return counts;
}

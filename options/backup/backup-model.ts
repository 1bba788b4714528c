import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { BACKUP_PARTS, type BackupPart } from '../../src/core/backup/backup-part.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { MAX_JSON_BYTES, type OptionsBackend, type ReadFailure } from '../backend.ts';
import type { Notices } from '../notices.ts';
import type { BackupContents } from './backup-contents.ts';
import { exportBackup } from './export-backup.ts';
import { namesHere } from './names-here.ts';
import { partsWords } from './part-words.ts';

/** A part of a backup, beside what is stored now. */
export interface OfferedPart {
	readonly part: BackupPart;
	/** Names of what it holds. */
	readonly names: readonly string[];
	/** The names of which something is stored here. */
	readonly here: readonly string[];
}

/** The effect of restoring a backup, for the person to confirm. */
export interface RestoreOffer {
	readonly label: string;
	readonly backup: unknown;
	readonly contents: BackupContents;
	readonly parts: readonly OfferedPart[];
}

export interface BackupModel {
	/** The parts that the next backup holds. */
	readonly wanted: ReadonlySignal<ReadonlySet<BackupPart>>;
	readonly offer: ReadonlySignal<RestoreOffer | null>;
	/** The parts of the offer that are to be restored. */
	readonly accepted: ReadonlySignal<ReadonlySet<BackupPart>>;
	readonly problem: ReadonlySignal<{ readonly label: string; readonly failure: ReadFailure } | null>;
	readonly busy: ReadonlySignal<boolean>;
	/** Takes a part into the next backup, or leaves it out. */
	want(part: BackupPart, isWanted: boolean): void;
	exportAll(): Promise<void>;
	/** Reads a backup file and offers what it holds. */
	choose(file: File): Promise<void>;
	/** Offers a backup already read; gives why it cannot be restored, or null. */
	propose(backup: unknown, label: string): Promise<ReadFailure | null>;
	/** Restores a part of the offer, or leaves it out. */
	pick(part: BackupPart, isPicked: boolean): void;
	accept(): Promise<void>;
	refuse(): void;
}

export const EXPORT_ID = 'export-all';
export const RESTORE_ID = 'restore-heading';
export const RESTORE_BUTTON_ID = 'backup-file';
export const RESTORE_PROBLEM_ID = 'restore-problem';

/** A set with a member, or without it. */
function toggled<T>(set: ReadonlySet<T>, member: T, isIn: boolean): Set<T> {
	const next = new Set(set);
	if (isIn) next.add(member);
	else next.delete(member);
	return next;
}

/** @param show goes to the place of backups */
export function createBackupModel(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
	show: () => void,
): BackupModel {
	const wanted = signal<ReadonlySet<BackupPart>>(new Set(BACKUP_PARTS));
	const omitted = signal<ReadonlySet<BackupPart>>(new Set());
	const offer = signal<RestoreOffer | null>(null);
	const accepted = computed(
		() =>
			new Set(offer.value?.parts.map(({ part }) => part).filter((part) => !omitted.value.has(part)) ?? []),
	);
	const problem = signal<{ label: string; failure: ReadFailure } | null>(null);
	const busy = signal(false);

	async function propose(backup: unknown, label: string): Promise<ReadFailure | null> {
		const { backupContents } = await import('./backup-contents.ts');
		const contents = backupContents(backup);
		if ('code' in contents) return contents;
		const here = await namesHere(backend.client);
		const parts = [...contents.parts].map(([part, names]) => ({
			part,
			names,
			here: names.filter((name) => here.get(part)?.has(name)),
		}));
		omitted.value = new Set();
		offer.value = { label, backup, contents, parts };
		show();
		notices.focus(RESTORE_ID);
		return null;
	}

	async function read(file: File): Promise<ReadFailure | null> {
		if (file.size > MAX_JSON_BYTES)
			return { code: 'too-large', place: String(file.size), limit: MAX_JSON_BYTES };
		const source = { content: file, kind: 'json', url: null, name: file.name } as const;
		const outcome = await backend.read(source, () => {}, new AbortController().signal);
		if (outcome.kind === 'nothing' && outcome.failure.code !== 'foreign-json') return outcome.failure;
		if (outcome.kind !== 'backup') return { code: 'not-a-backup', place: null };
		return propose(outcome.backup, file.name);
	}

	return {
		wanted,
		offer,
		accepted,
		problem,
		busy,
		want(part, isWanted) {
			wanted.value = toggled(wanted.value, part, isWanted);
		},
		exportAll: () =>
			notices.attempt(async () => {
				const parts = BACKUP_PARTS.filter((part) => wanted.value.has(part));
				if (parts.length === 0) return notices.failed(new Error(tr.t('options_backup_nothing')), EXPORT_ID);
				const { count, without } = await exportBackup(backend, parts);
				const words = [
					tr.t('options_exported'),
					...(count === 1 ? [] : [tr.t('options_exported_parts', String(count))]),
					...(without.length === 0 ? [] : [tr.t('options_exported_without', tr.list(without))]),
				];
				notices.done(words.join(' '), { back: EXPORT_ID });
			}),
		async choose(file) {
			busy.value = true;
			offer.value = null;
			problem.value = null;
			await notices.attempt(async () => {
				const failure = await read(file);
				if (failure === null) return;
				problem.value = { label: file.name, failure };
				notices.focus(RESTORE_PROBLEM_ID);
			});
			busy.value = false;
		},
		propose,
		pick(part, isPicked) {
			omitted.value = toggled(omitted.value, part, !isPicked);
		},
		async accept() {
			const agreed = offer.value;
			const parts = [...accepted.value];
			if (agreed === null || busy.value || parts.length === 0) return;
			busy.value = true;
			await notices.attempt(async () => {
				const { restored, undo } = await backend.client['backup.restore']({ backup: agreed.backup, parts });
				offer.value = null;
				notices.done(tr.t('options_restored', partsWords(tr, restored)), { undo, back: RESTORE_BUTTON_ID });
			});
			busy.value = false;
		},
		refuse() {
			offer.value = null;
			notices.focus(RESTORE_BUTTON_ID);
		},
	};
}

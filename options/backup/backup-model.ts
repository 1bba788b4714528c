import { type ReadonlySignal, signal } from '@preact/signals';
import { append } from '../../src/core/lib/unbounded.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Backup } from '../../src/messaging/intents/backup.ts';
import { MAX_JSON_BYTES, type OptionsBackend, type ReadFailure } from '../backend.ts';
import type { Notices } from '../notices.ts';
import type { BackupContents } from './backup-contents.ts';

/** The effect of restoring a backup, for the person to confirm. */
export interface RestoreOffer {
	readonly label: string;
	readonly backup: unknown;
	readonly contents: BackupContents;
	/** Sites that have a policy now which the file replaces. */
	readonly replaced: readonly string[];
	/** Sites that have none now. */
	readonly added: readonly string[];
	/** Sites that the file does not speak of. */
	readonly kept: readonly string[];
}

export interface BackupModel {
	readonly offer: ReadonlySignal<RestoreOffer | null>;
	readonly problem: ReadonlySignal<{ readonly label: string; readonly failure: ReadFailure } | null>;
	readonly busy: ReadonlySignal<boolean>;
	exportAll(): Promise<void>;
	/** Reads a backup file and offers what it holds. */
	choose(file: File): Promise<void>;
	/** Offers a backup already read; gives why it cannot be restored, or null. */
	propose(backup: unknown, label: string): Promise<ReadFailure | null>;
	accept(): Promise<void>;
	refuse(): void;
}

export const EXPORT_ID = 'export-all';
export const RESTORE_ID = 'restore-heading';
export const RESTORE_BUTTON_ID = 'backup-file';
export const RESTORE_PROBLEM_ID = 'restore-problem';

/** Collects the parts in which the worker gives a backup. */
async function exportBackup(client: Pick<OptionsBackend['client'], 'backup.export'>): Promise<Backup> {
	const { next, ...first } = await client['backup.export'](null);
	const policies = [...first.policies];
	for (let after = next; after; ) {
		const part = await client['backup.export']({ after });
		append(policies, part.policies);
		after = part.next;
	}
	return { ...first, policies };
}

/** @param show goes to the place of backups */
export function createBackupModel(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
	show: () => void,
): BackupModel {
	const offer = signal<RestoreOffer | null>(null);
	const problem = signal<{ label: string; failure: ReadFailure } | null>(null);
	const busy = signal(false);

	const writeBackup = async (backup: Backup) => (await import('./backup-files.ts')).backupTexts(backup);

	async function propose(backup: unknown, label: string): Promise<ReadFailure | null> {
		const { backupContents } = await import('./backup-contents.ts');
		const contents = backupContents(backup);
		if ('code' in contents) return contents;
		const { policies } = await backend.client['policy.list']();
		const now = new Set(policies.map(({ site }) => site));
		const coming = new Set(contents.sites);
		offer.value = {
			label,
			backup,
			contents,
			replaced: contents.sites.filter((site) => now.has(site)),
			added: contents.sites.filter((site) => !now.has(site)),
			kept: [...now].filter((site) => !coming.has(site)),
		};
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
		offer,
		problem,
		busy,
		exportAll: () =>
			notices.attempt(async () => {
				const backup = await exportBackup(backend.client);
				const { texts, tooLarge } = await writeBackup(backup);
				const stem = `cookie-policies-${backup.exportedAt.slice(0, 10)}`;
				const part = (index: number) => (texts.length === 1 ? '' : `-${index + 1}-of-${texts.length}`);
				for (const [index, text] of texts.entries()) backend.saveFile(`${stem}${part(index)}.json`, text);
				const missing = [...(backup.omitted ?? []).map(({ key }) => key), ...tooLarge];
				const words = [
					...(texts.length === 1 ? [] : [tr.t('options_exported_parts', String(texts.length))]),
					...(missing.length === 0 ? [] : [tr.t('options_exported_without', tr.list(missing))]),
				];
				if (words.length > 0) notices.done(words.join(' '), { back: EXPORT_ID });
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
		async accept() {
			const agreed = offer.value;
			if (agreed === null || busy.value) return;
			busy.value = true;
			await notices.attempt(async () => {
				const { restored, undo } = await backend.client['backup.restore']({ backup: agreed.backup });
				offer.value = null;
				notices.done(tr.plural('options_restored', restored), undo);
			});
			busy.value = false;
		},
		refuse() {
			offer.value = null;
			notices.focus(RESTORE_BUTTON_ID);
		},
	};
}

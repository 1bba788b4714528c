import type { BackupPart } from '../../src/core/backup/backup-part.ts';
import { append } from '../../src/core/lib/unbounded.ts';
import type { Backup } from '../../src/messaging/intents/backup.ts';
import type { OptionsBackend } from '../backend.ts';

/** Collects the messages in which the worker gives a backup. */
async function collect(
	client: Pick<OptionsBackend['client'], 'backup.export'>,
	parts: readonly BackupPart[],
): Promise<Backup> {
	const { next, ...first } = await client['backup.export']({ parts, after: null });
	const entries = [...first.entries];
	const journals = [...first.journals];
	for (let after = next; after; ) {
		const more = await client['backup.export']({ parts, after });
		append(entries, more.entries);
		append(journals, more.journals);
		after = more.next;
	}
	return { ...first, entries, journals };
}

/** Saves a backup of some parts; returns the number of files, and the names of what they lack. */
export async function exportBackup(
	{ client, saveFile }: Pick<OptionsBackend, 'client' | 'saveFile'>,
	parts: readonly BackupPart[],
): Promise<{ readonly count: number; readonly without: readonly string[] }> {
	const backup = await collect(client, parts);
	const { backupTexts } = await import('./backup-files.ts');
	const { texts, tooLarge } = backupTexts(backup);
	const stem = `cookie-policies-${backup.exportedAt.slice(0, 10)}`;
	for (const [index, text] of texts.entries()) {
		saveFile(`${stem}${texts.length === 1 ? '' : `-${index + 1}-of-${texts.length}`}.json`, text);
	}
	return { count: texts.length, without: [...(backup.omitted ?? []).map(({ key }) => key), ...tooLarge] };
}

import type { backupIntents } from '../../src/messaging/intents/backup.ts';
import type { referenceIntents } from '../../src/messaging/intents/reference.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** The imported list of well-known cookies. */
export function referenceHandlers({ judging, change }: Worker): Handlers<typeof referenceIntents> {
	const { references } = judging();
	return {
		'reference.save': ({ list }) => change(async () => ({ undo: await references.save(list) })),
		'reference.get': () => references.summary(),
		'reference.delete': () => change(async () => ({ undo: await references.delete() })),
	};
}

/** Everything that is stored, as one file. */
export function backupHandlers({
	requests,
	change,
	languageChanged,
}: Worker): Handlers<typeof backupIntents> {
	const { backup } = requests();
	return {
		'backup.export': ({ parts, after }) => backup.export(parts, after),
		'backup.restore': (file) =>
			change(async () => {
				const restored = await backup.restore(file.backup, file.parts);
				languageChanged();
				return restored;
			}),
	};
}

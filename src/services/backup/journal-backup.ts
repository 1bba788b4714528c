import type { PortalJournal } from '../../core/journal/journal.ts';
import { isPrivateStore, ordinaryStore } from '../../core/web/private-store.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { BackupJournal } from '../../messaging/intents/backup.ts';
import type { JournalExport } from '../../messaging/intents/journal.ts';
import { cookieHistoryKind, journalHeadKind } from '../../state/journal-kinds.ts';
import { pack, type StoredKind, unpack } from '../../state/stored-value.ts';

/** A portal's journal as a backup holds it. */
export function journalToBackup({ cookies, ...head }: JournalExport): BackupJournal {
	return {
		head: pack(journalHeadKind, head),
		cookies: cookies.map((history) => pack(cookieHistoryKind, history)),
	};
}

function read<T>(kind: StoredKind<T>, stored: unknown, place: string): T {
	const reading = unpack(kind, stored);
	if (reading.ok) return reading.value;
	throw reading.reason === 'newer-format' ? refusal('newer-backup') : refusal('broken-backup', place);
}

/**
 * Reads the journals of a backup, which may come from another browser: what was seen in its ordinary windows belongs to
 * those of this one. Refuses with `broken-backup` or `newer-backup`. `ownPrefix`: the address prefix of this extension.
 */
export function readJournals(journals: readonly BackupJournal[], ownPrefix: string): PortalJournal[] {
	return journals.flatMap(({ head, cookies }, index) => {
		const portal = read(journalHeadKind, head, `journals.${index}.head`);
		if (isPrivateStore(portal.store)) return [];
		const histories = cookies.map((stored, position) =>
			read(cookieHistoryKind, stored, `journals.${index}.cookies.${position}`),
		);
		return [
			{
				...portal,
				store: ordinaryStore(portal.store, ownPrefix),
				cookies: new Map(histories.map((history) => [history.key, history])),
			},
		];
	});
}

import { BACKUP_PARTS, type BackupPart } from '../../src/core/backup/backup-part.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** So many things of a part, in words. Settings are one thing. */
export function partWords(tr: Translator, part: BackupPart, count: number): string {
	return part === 'settings' ? tr.t('options_part_settings') : tr.plural(`options_count_${part}`, count);
}

/** How many things of each part, as a list in words; parts without any are left out. */
export function partsWords(tr: Translator, counts: Readonly<Record<BackupPart, number>>): string {
	return tr.list(
		BACKUP_PARTS.filter((part) => counts[part] > 0).map((part) => partWords(tr, part, counts[part])),
	);
}

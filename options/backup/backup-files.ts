import type { Backup } from '../../src/messaging/intents/backup.ts';
import { MAX_JSON_BYTES } from '../backend.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

interface Lines {
	readonly entries: string[];
	readonly journals: string[];
}

/** Writes a backup, an entry or a journal a line. */
function textOf({ entries: _, journals: __, ...head }: Backup, { entries, journals }: Lines): string {
	const begin = JSON.stringify(head).slice(0, -1);
	return `${begin},"entries":[\n${entries.join(',\n')}\n],"journals":[\n${journals.join(',\n')}\n]}\n`;
}

/**
 * Writes a backup as files that can be restored one by one: one, or several if it is larger than `maxBytes`. `tooLarge`:
 * names of what no file can hold.
 */
export function backupTexts(
	backup: Backup,
	maxBytes: number = MAX_JSON_BYTES,
): { readonly texts: readonly string[]; readonly tooLarge: readonly string[] } {
	const room = maxBytes - bytesOf(textOf(backup, { entries: [], journals: [] }));
	const files: Lines[] = [{ entries: [], journals: [] }];
	const tooLarge: string[] = [];
	let size = 0;
	function add(list: keyof Lines, name: string, item: unknown): void {
		const line = JSON.stringify(item);
		const bytes = bytesOf(line) + 2;
		if (bytes > room) {
			tooLarge.push(name);
			return;
		}
		size += bytes;
		if (size > room) {
			files.push({ entries: [], journals: [] });
			size = bytes;
		}
		files.at(-1)?.[list].push(line);
	}
	for (const entry of backup.entries) add('entries', entry[0], entry);
	for (const [index, journal] of backup.journals.entries()) add('journals', `journal ${index + 1}`, journal);
	return { texts: files.map((lines) => textOf(backup, lines)), tooLarge };
}

import { append } from '../../src/core/lib/unbounded.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { Backup } from '../../src/messaging/intents/backup.ts';
import { MAX_JSON_BYTES } from '../backend.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Writes a backup, a policy a line. */
function textOf({ policies: _, ...head }: Backup, policies: readonly string[]): string {
	const begin = JSON.stringify(head).slice(0, -1);
	return `${begin},"policies":[\n${policies.join(',\n')}\n]}\n`;
}

/**
 * Writes a backup as files that can be restored: one, or several if it is larger than `maxBytes`. `tooLarge`: sites of
 * policies that no file can hold.
 */
export function backupTexts(
	backup: Backup,
	maxBytes: number = MAX_JSON_BYTES,
): { readonly texts: readonly string[]; readonly tooLarge: readonly string[] } {
	const room = maxBytes - bytesOf(textOf(backup, []));
	const parts: string[][] = [[]];
	const tooLarge: Policy['sites'][number][] = [];
	let size = 0;
	for (const policy of backup.policies) {
		const line = JSON.stringify(policy);
		const bytes = bytesOf(line) + 2;
		if (bytes > room) {
			append(tooLarge, policy.sites);
			continue;
		}
		size += bytes;
		if (size > room) {
			parts.push([]);
			size = bytes;
		}
		parts.at(-1)?.push(line);
	}
	return { texts: parts.map((lines) => textOf(backup, lines)), tooLarge };
}

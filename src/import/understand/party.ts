import type { Party } from '../../core/policy.ts';

/** Whether the text says first or third party; null when it says neither. */
export function readParty(_text: string): Party | null {
	return null;
}

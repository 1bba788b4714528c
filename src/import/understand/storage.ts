import type { StorageKind } from '../../core/policy.ts';

/** The storage kind that the text names; null when it names none. */
export function readStorage(_text: string): StorageKind | null {
	return null;
}

import type { Category } from '../../core/policy.ts';

/** The category that a heading, a cell or a sentence names; null when it names none. */
export function readCategory(_text: string): Category | null {
	return null;
}

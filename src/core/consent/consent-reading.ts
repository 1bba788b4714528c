import type { ConsentAnswer, ConsentReading, ConsentToolId } from './consent.ts';
import { MAX_PURPOSES } from './consent.ts';

/** Granted and denied purposes, as a consent manager names them. */
export interface ConsentPurposes {
	readonly granted: readonly string[];
	readonly denied: readonly string[];
}

/** Longer names are cut: the page controls them. */
const MAX_PURPOSE_LENGTH = 80;

/** Names that consent managers use for purposes without consent. */
const NECESSARY = new Set([
	...['necessary', 'strictlynecessary', 'strictnecessary', 'necessarycookies', 'essential', 'essentials'],
	...['required', 'mandatory', 'technical', 'technique', 'techniques', 'necessaire', 'necessaires'],
	...['strictementnecessaire', 'strictementnecessaires', 'obligatoire', 'obligatoires'],
	...['essentiel', 'essentiels', 'notwendig', 'essenziell'],
]);

/** Whether a purpose has the name of one that needs no consent. */
export function isNecessary(purpose: string): boolean {
	const plain = purpose.normalize('NFD').toLowerCase();
	return NECESSARY.has(plain.replaceAll(/[^a-z]/g, ''));
}

/**
 * Builds a reading and limits its lists. Necessary purposes alone count as refused; no purposes at all as `unknown`.
 */
export function readingOf(
	tool: ConsentToolId,
	{ granted, denied }: ConsentPurposes,
	needsNone: (purpose: string) => boolean = isNecessary,
): ConsentReading {
	return {
		tool,
		answer: answerOf({ granted, denied }, needsNone),
		granted: limitPurposes(granted),
		denied: limitPurposes(denied),
	};
}

/** Builds a reading without purposes. */
export function bareReading(tool: ConsentToolId, answer: ConsentAnswer): ConsentReading {
	return { tool, answer, granted: [], denied: [] };
}

function answerOf(
	{ granted, denied }: ConsentPurposes,
	needsNone: (purpose: string) => boolean,
): ConsentAnswer {
	const optional = granted.filter((purpose) => !needsNone(purpose));
	if (optional.length > 0) return denied.length > 0 ? 'partial' : 'accepted';
	return granted.length + denied.length > 0 ? 'refused' : 'unknown';
}

function limitPurposes(purposes: readonly string[]): readonly string[] {
	const shown = purposes.slice(0, MAX_PURPOSES);
	// Never cuts a surrogate pair in two.
	return shown.map((purpose) => purpose.slice(0, MAX_PURPOSE_LENGTH).replace(/[\ud800-\udbff]$/, ''));
}

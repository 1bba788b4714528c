import type { ConsentAnswer, ConsentReading, ConsentToolId } from './consent.ts';
import { MAX_PURPOSES } from './consent.ts';

/** What was said yes to and what no, in a consent manager's own words. */
export interface ConsentPurposes {
	readonly granted: readonly string[];
	readonly denied: readonly string[];
}
export const NO_PURPOSES: ConsentPurposes = { granted: [], denied: [] };

/** Longer words are cut: they come from a page. */
const MAX_PURPOSE_LENGTH = 80;

/** What needs no consent, in the words that consent managers use for it. */
const NECESSARY = new Set([
	...['necessary', 'strictlynecessary', 'strictnecessary', 'necessarycookies', 'essential', 'essentials'],
	...['required', 'mandatory', 'technical', 'technique', 'techniques', 'necessaire', 'necessaires'],
	...['strictementnecessaire', 'strictementnecessaires', 'obligatoire', 'obligatoires'],
	...['essentiel', 'essentiels', 'notwendig', 'essenziell'],
]);

/** Whether a purpose is named as one that needs no consent. */
export function isNecessary(purpose: string): boolean {
	const plain = purpose.normalize('NFD').toLowerCase();
	return NECESSARY.has(plain.replaceAll(/[^a-z]/g, ''));
}

/**
 * What was agreed to and refused as a reading, bounded. Necessary purposes alone count as refused; where nothing
 * is said at all the answer is `unknown`.
 */
export function readingOf(
	tool: ConsentToolId,
	said: ConsentPurposes,
	needsNone: (purpose: string) => boolean = isNecessary,
): ConsentReading {
	return {
		tool,
		answer: answerOf(said, needsNone),
		granted: limitPurposes(said.granted),
		denied: limitPurposes(said.denied),
	};
}

/** A reading that says no more than that a choice was kept, or which. */
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

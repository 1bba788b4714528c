import type { ConsentAnswer, ConsentReading, ConsentToolId } from './consent.ts';
import { MOST_PURPOSES } from './consent.ts';

/** What was said yes to and what no, in a consent manager's own words. */
export interface Said {
	readonly granted: readonly string[];
	readonly denied: readonly string[];
}
export const NOTHING_SAID: Said = { granted: [], denied: [] };

/** Longer words are cut: they come from a page. */
const LONGEST_PURPOSE = 80;

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
	said: Said,
	needsNone: (purpose: string) => boolean = isNecessary,
): ConsentReading {
	return {
		tool,
		answer: answerOf(said, needsNone),
		granted: bounded(said.granted),
		denied: bounded(said.denied),
	};
}

/** A reading that says no more than that a choice was kept, or which. */
export function bareReading(tool: ConsentToolId, answer: ConsentAnswer): ConsentReading {
	return { tool, answer, granted: [], denied: [] };
}

function answerOf({ granted, denied }: Said, needsNone: (purpose: string) => boolean): ConsentAnswer {
	const optional = granted.filter((purpose) => !needsNone(purpose));
	if (optional.length > 0) return denied.length > 0 ? 'partial' : 'accepted';
	return granted.length + denied.length > 0 ? 'refused' : 'unknown';
}

function bounded(purposes: readonly string[]): readonly string[] {
	const shown = purposes.slice(0, MOST_PURPOSES);
	// Never cuts a surrogate pair in two.
	return shown.map((purpose) => purpose.slice(0, LONGEST_PURPOSE).replace(/[\ud800-\udbff]$/, ''));
}

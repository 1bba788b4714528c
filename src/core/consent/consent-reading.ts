import type { ConsentAnswer, ConsentReading, ConsentToolId } from './consent.ts';
import { MAX_PURPOSES } from './consent.ts';
import { isKnownPurpose } from './known-purposes.ts';

/** Granted and denied purposes, as a consent manager names them. */
export interface ConsentPurposes {
	readonly granted: readonly string[];
	readonly denied: readonly string[];
}

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
 * Builds a reading: known purposes by name, the others counted. Necessary purposes alone count as refused; no purposes at all as `unknown`.
 */
export function readingOf(
	tool: ConsentToolId,
	{ granted, denied }: ConsentPurposes,
	needsNone: (purpose: string) => boolean = isNecessary,
): ConsentReading {
	const knownOnly = (purposes: readonly string[]) =>
		purposes.filter((purpose) => isKnownPurpose(tool, purpose)).slice(0, MAX_PURPOSES);
	const purposes = { granted: knownOnly(granted), denied: knownOnly(denied) };
	const others = {
		granted: granted.length - purposes.granted.length,
		denied: denied.length - purposes.denied.length,
	};
	return {
		tool,
		answer: answerOf({ granted, denied }, needsNone),
		...purposes,
		...(others.granted + others.denied === 0 ? {} : { others }),
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

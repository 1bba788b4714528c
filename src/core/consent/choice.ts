import type { ConsentChoice, ConsentReading } from './consent.ts';

/**
 * A reading as a choice made at a moment (ms). Certain where the tool keeps a form that is known and says how it was
 * answered; Google Consent Mode tells what a page does with a choice, not that one was made.
 */
export function choiceOf(reading: ConsentReading, at: number, by: ConsentChoice['by']): ConsentChoice {
	const isKnown = reading.answer !== 'unknown' && reading.tool !== 'google-consent-mode';
	return { ...reading, at, by, certainty: isKnown || by === 'person' ? 'observed' : 'inferred' };
}

/**
 * Whether a later choice tells nothing that an earlier one did not: the same kept again, read at another place, or no
 * more than that a choice was kept where the same tool has told which. What is unknown, and comes from cookies, is
 * never the same: the adapter tells of a cookie only when its value has changed.
 */
export function isSameChoice(earlier: ConsentChoice, later: ConsentChoice): boolean {
	if (earlier.tool !== later.tool) return false;
	if (later.answer === 'unknown' && earlier.answer !== 'unknown') return later.tool === 'onetrust';
	if (earlier.answer !== later.answer) return false;
	if (later.answer === 'unknown' && later.by === 'cookie' && earlier.by === 'cookie') return false;
	return sameWords(earlier.granted, later.granted) && sameWords(earlier.denied, later.denied);
}

function sameWords(some: readonly string[], others: readonly string[]): boolean {
	const words = new Set(some);
	return words.size === new Set(others).size && others.every((word) => words.has(word));
}

import type { ConsentChoice, ConsentReading } from './consent.ts';

/**
 * Turns a reading into a choice at a moment (ms). `observed` if the tool states the answer; Google Consent Mode states
 * only how a page applies a choice, not that it was made.
 */
export function choiceOf(reading: ConsentReading, at: number, by: ConsentChoice['by']): ConsentChoice {
	const isKnown = reading.answer !== 'unknown' && reading.tool !== 'google-consent-mode';
	return { ...reading, at, by, certainty: isKnown || by === 'person' ? 'observed' : 'inferred' };
}

/**
 * Whether a later choice adds nothing to an earlier one: stored again, read from another source, or less specific.
 * Two unknown answers from cookies differ, since the adapter reports a cookie only when its value changes.
 */
export function isSameChoice(earlier: ConsentChoice, later: ConsentChoice): boolean {
	if (earlier.tool !== later.tool) return false;
	if (later.answer === 'unknown' && earlier.answer !== 'unknown') return later.tool === 'onetrust';
	if (earlier.answer !== later.answer) return false;
	if (later.answer === 'unknown' && later.by === 'cookie' && earlier.by === 'cookie') return false;
	return (
		sameWords(earlier.granted, later.granted) &&
		sameWords(earlier.denied, later.denied) &&
		earlier.others?.granted === later.others?.granted &&
		earlier.others?.denied === later.others?.denied
	);
}

function sameWords(some: readonly string[], others: readonly string[]): boolean {
	const words = new Set(some);
	return words.size === new Set(others).size && others.every((word) => words.has(word));
}

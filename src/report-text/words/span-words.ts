import type { Translator } from '../../i18n/translator.ts';

const UNITS = [
	{ unit: 'day', seconds: 86_400 },
	{ unit: 'hour', seconds: 3600 },
	{ unit: 'minute', seconds: 60 },
	{ unit: 'second', seconds: 1 },
] as const;

/** Spans nearer to each other than this, as a share of the longer, are not told apart in natural units. */
const NEAR = 0.05;

/**
 * Two spans of time that differ (in seconds), in words that differ too: in natural units where those tell them
 * apart ("6 months", "13 months"), else in the largest unit that does ("365 days", "373 days": "1 year" and
 * "12 months" would be a riddle).
 */
export function spanWords(first: number, second: number, translator: Translator): [string, string] {
	const natural: [string, string] = [translator.duration(first), translator.duration(second)];
	const isNear = Math.abs(first - second) < NEAR * Math.max(first, second);
	if (natural[0] !== natural[1] && !isNear) return natural;
	for (const { unit, seconds } of UNITS) {
		const [a, b] = [Math.round(first / seconds), Math.round(second / seconds)];
		if (a === b || a === 0) continue;
		const words = new Intl.NumberFormat(translator.locale, { style: 'unit', unit, unitDisplay: 'long' });
		return [words.format(a), words.format(b)];
	}
	return natural;
}

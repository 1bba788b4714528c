import type { Translator } from '../../i18n/translator.ts';

const UNITS = [
	{ unit: 'day', seconds: 86_400 },
	{ unit: 'hour', seconds: 3600 },
	{ unit: 'minute', seconds: 60 },
	{ unit: 'second', seconds: 1 },
] as const;

/** Spans that differ by less than this share of the longer are not written in natural units. */
const MIN_RELATIVE_DIFFERENCE = 0.05;

/**
 * Two different spans (seconds) in words that differ too: in natural units if those are clearly different ("6 months",
 * "13 months"), else in the largest unit that shows the difference ("365 days", "373 days" rather than "1 year" and
 * "12 months", which read the same).
 */
export function spanWords(first: number, second: number, translator: Translator): [string, string] {
	const natural: [string, string] = [translator.duration(first), translator.duration(second)];
	const isNear = Math.abs(first - second) < MIN_RELATIVE_DIFFERENCE * Math.max(first, second);
	if (natural[0] !== natural[1] && !isNear) return natural;
	for (const { unit, seconds } of UNITS) {
		const [a, b] = [Math.round(first / seconds), Math.round(second / seconds)];
		if (a === b || a === 0) continue;
		const words = new Intl.NumberFormat(translator.locale, { style: 'unit', unit, unitDisplay: 'long' });
		return [words.format(a), words.format(b)];
	}
	return natural;
}

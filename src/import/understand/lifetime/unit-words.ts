import { DAY, HOUR, MINUTE } from '../../../core/policy/lifetime.ts';
import { TABLE_WORDS, VOCABULARIES } from '../../vocabulary/index.ts';
import { TIME_UNITS, type TimeUnit } from '../../vocabulary/vocabulary.ts';
import { PhraseBook, type PhraseHit } from '../phrase-book.ts';

const UNIT_BOOK = new PhraseBook<TimeUnit>();
for (const { lifetime } of VOCABULARIES)
	for (const unit of TIME_UNITS) UNIT_BOOK.add(lifetime.unit[unit], unit);
for (const words of TABLE_WORDS) for (const unit of TIME_UNITS) UNIT_BOOK.add(words.unit[unit] ?? '', unit);

/** The unit that the words at `start` name. */
export function unitAt(words: readonly string[], start: number): PhraseHit<TimeUnit> | null {
	return UNIT_BOOK.at(words, start);
}

/** The first unit among words, single letters left out: in a heading they are no unit. */
export function unitAmong(words: readonly string[]): TimeUnit | null {
	return UNIT_BOOK.all(words.filter((word) => word.length > 1))[0]?.value ?? null;
}

const SECONDS: Readonly<Record<Exclude<TimeUnit, 'month' | 'quarter'>, number>> = {
	millisecond: 0.001,
	second: 1,
	minute: MINUTE,
	hour: HOUR,
	day: DAY,
	week: 7 * DAY,
	year: 365 * DAY,
};

/** Months below twelve count 30 days, from twelve on 30.4, whole years 365 (the policy file's contract). */
function monthsInSeconds(months: number): number {
	if (months < 12) return months * 30 * DAY;
	return months % 12 === 0 ? (months / 12) * 365 * DAY : months * 30.4 * DAY;
}

/** Seconds of a count of units. */
export function inSeconds(count: number, unit: TimeUnit): number {
	if (unit === 'month') return monthsInSeconds(count);
	if (unit === 'quarter') return monthsInSeconds(count * 3);
	return count * SECONDS[unit];
}

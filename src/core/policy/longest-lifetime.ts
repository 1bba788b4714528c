import { DAY, HOUR, type Lifetime, MINUTE } from './lifetime.ts';

const MONTHS_OF_FOUR_YEARS = 48;
const DAYS_OF_FOUR_YEARS = 1461;

/** Returns the days of the longest run of whole calendar months: 31, 62, 92, … 184 for six, 366 for twelve. */
export function longestMonths(months: number): number {
	const cycles = Math.floor(months / MONTHS_OF_FOUR_YEARS);
	const rest = months % MONTHS_OF_FOUR_YEARS;
	const lengths = Array.from(
		{ length: MONTHS_OF_FOUR_YEARS },
		(_, start) => (Date.UTC(2024, start + rest, 1) - Date.UTC(2024, start, 1)) / (DAY * 1000),
	);
	return cycles * DAYS_OF_FOUR_YEARS + lengths.reduce((a, b) => Math.max(a, b));
}

/** Days that a policy file counts for a month, for one of twelve months or more, and for a year. */
const MONTH_DAYS = 30;
const LONG_MONTH_DAYS = 30.4;
const YEAR_DAYS = 365;

/** Lengths of fixed units, seconds. */
const FIXED_UNITS = [1, MINUTE, HOUR, DAY, 7 * DAY];

const isEqual = (a: number, b: number) => Math.abs(a - b) < 0.01;

/** Returns the months of a length in days that a policy file counts for whole months or years; null for others. */
function wholeMonths(days: number): number | null {
	const [short, long] = [Math.round(days / MONTH_DAYS), Math.round(days / LONG_MONTH_DAYS)];
	const years = Math.round(days / YEAR_DAYS);
	if (short < 12 && isEqual(short * MONTH_DAYS, days)) return short;
	if (years > 0 && isEqual(years * YEAR_DAYS, days)) return 12 * years;
	return long > 12 && isEqual(long * LONG_MONTH_DAYS, days) ? long : null;
}

/** Returns the most days of a length in days that was stated in years, months and days. */
function longestDays(days: number): number {
	const whole = wholeMonths(days);
	if (whole !== null) return longestMonths(whole);
	const years = Math.floor(days / YEAR_DAYS);
	const months = Math.min(11, Math.floor((days - years * YEAR_DAYS) / MONTH_DAYS));
	const rest = days - years * YEAR_DAYS - months * MONTH_DAYS;
	return longestMonths(12 * years + months) + rest;
}

/** Returns the numbers in a text, with the separators of thousands in use. */
const numbersIn = (text: string) =>
	(text.match(/\d{1,3}(?:[.,' \u00a0\u202f’]\d{3})+|\d+/g) ?? []).map((digits) =>
		Number(digits.replaceAll(/\D/g, '')),
	);

/**
 * Whether a text states its length in seconds, minutes, hours, days or weeks, which are as long as they say, and not in
 * months or years too. Looks at numbers alone, so that it holds in every language; a length in words counts as one in
 * calendar units.
 */
function isFixedLength({ text, seconds, minSeconds }: StatedLength): boolean {
	const upper = seconds ?? 0;
	const numbers = numbersIn(text);
	const months = wholeMonths(upper / DAY);
	const isInMonths =
		months !== null && [months, months / 3, months / 12].some((count) => numbers.includes(count));
	if (isInMonths) return false;
	const counts = [upper, minSeconds ?? upper].flatMap((length) => FIXED_UNITS.map((unit) => length / unit));
	return text === '' || (numbers.length > 0 && numbers.every((number) => counts.includes(number)));
}

type StatedLength = Pick<Lifetime, 'text' | 'seconds' | 'minSeconds'>;

/**
 * Returns the longest that a stated lifetime can be, seconds: six months are up to 184 days, a year up to 366; null
 * where it has no upper bound in seconds. A cookie that is set for those calendar units, by whatever rule a server
 * reckons them, lives no longer.
 */
export function longestSeconds(stated: StatedLength): number | null {
	const { seconds } = stated;
	if (seconds === null || seconds < MONTH_DAYS * DAY || isFixedLength(stated)) return seconds;
	return longestDays(seconds / DAY) * DAY;
}
